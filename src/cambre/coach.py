"""The use cases: load, ask the core, save. The clock and the dice enter here and nowhere below."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import uuid4

from cambre.core.assess.measured import Measured, slips
from cambre.core.assess.opening import Offered, not_on_such_a_day, offered
from cambre.core.entry import Entry
from cambre.core.exports import json
from cambre.core.exports.json import JournalDocument, TakenIn
from cambre.core.journal.household import Member, id_for, names, same_name, tidy
from cambre.core.journal.kinds import CheckedIn, PersonNamed, Screened, Sent, Wish, WishesRated
from cambre.core.journal.measuring import results, wishes
from cambre.core.journal.moments import moment, training_day, when
from cambre.core.journal.replay import PastSession, last, last_red_pain, sessions, standing
from cambre.core.journal.resuming import Rungs, resumed
from cambre.core.journal.upgrading import present_version
from cambre.core.journal.withdrawing import WITHDRAWALS, Told, telling
from cambre.core.journal.written import entries_of
from cambre.core.library.catalogue import Library
from cambre.core.library.program import Program
from cambre.core.saying import Say, in_english
from cambre.core.screening.card import Card
from cambre.core.screening.outcome import Outcome, conclude
from cambre.core.screening.permission import Case
from cambre.core.screening.person import NOBODY_ASKED, Answers, Person, person_from_answers
from cambre.core.session.ground import Ground
from cambre.core.session.instead import offers
from cambre.core.session.lawful import lawful
from cambre.core.session.practice import practice, practised_in
from cambre.core.session.printed import printed
from cambre.core.session.session import Turn, begin
from cambre.core.session.timeline import NoSession, Timeline
from cambre.documents import DocumentProblemsError, read, read_json
from cambre.documents.bodies import body_problems, moment_problems
from cambre.documents.reading import MOST_PROBLEMS, to_plain
from cambre.pictures import Look, Pictures, pictures
from cambre.store.journal import FOR_EVER, Journal
from cambre.store.own_poses import NOTHING_SOLVED, OwnPoses

SOMEBODY = "me"
"""The person of a household of one."""

SCREEN_VALID = timedelta(days=365)
RECENT = 20
"""How many of the newest entries are looked at for pain that is still to be heeded."""
TELLS_PAIN = ("pain_reported", "pain_described", "session_ended")
RESUMABLE = timedelta(hours=12)
"""How long after its start a session that wasn't ended is still offered."""


MOST_IMPORTED = 200_000_000
"""Bytes of a journal that is taken in; ten years of daily training are an eighth of it."""


def now() -> datetime:
    """What time it is, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach:
    """Everything that can be asked of Cambré, whoever asks: a page, the command line, a test."""

    library: Library
    card: Card
    journal: Journal
    clock: Callable[[], datetime] = now
    dice: Callable[[], str] = lambda: str(uuid4())
    say: Say = in_english
    who: str = SOMEBODY
    """The id of the person who is coached."""
    own_poses: OwnPoses = NOTHING_SOLVED
    left_out: tuple[str, ...] = ()
    """What is wrong with somebody's own files that are not in the library for it."""

    def of(self, who: str) -> "Coach":
        """The same coach for another person of the household."""
        return replace(self, who=who)

    def people(self) -> tuple[Member, ...]:
        """Everybody in the household by name, after the one who was there first."""
        namings = self.journal.everybodys(["person_named"])
        named = names(namings, self.journal.everybodys(sorted(WITHDRAWALS)) if namings else ())
        unnamed = {*self.journal.people(), SOMEBODY} - {entry.person for entry in namings}
        found = {**{each: self.say("Me") if each == SOMEBODY else each for each in unnamed}, **named}
        members = (Member(id=each, name=name) for each, name in found.items())
        return tuple(sorted(members, key=lambda each: (each.id != SOMEBODY, each.name.casefold(), each.id)))

    def add_person(self, name: str, zone: str) -> Member:
        """Take somebody into the household; raises DocumentProblemsError where the name can't be had."""
        taken = {*self.journal.people(), SOMEBODY}
        return self.of(id_for(tidy(name), taken)).rename(name, zone)

    def rename(self, name: str, zone: str) -> Member:
        """Call the person something else; raises DocumentProblemsError where the name can't be had."""
        body = to_plain(read(PersonNamed, {"zone": zone, "name": tidy(name)}, "people"))
        if any(same_name(name, each.name) for each in self.people() if each.id != self.who):
            raise DocumentProblemsError([f"people: name: there is somebody called {tidy(name)} already"])
        self._keep([self._happened("person_named", body)])
        return Member(id=self.who, name=tidy(name))

    def is_only_named(self) -> bool:
        """Whether nothing is known of somebody but their name, so that they can be taken off the list."""
        return self.who != SOMEBODY and self.journal.kinds(self.who) <= {"person_named", "entry_withdrawn"}

    def take_off(self, zone: str) -> None:
        """Take somebody who was added by mistake off the list; nothing happens where more is known of them."""
        if self.is_only_named():
            self._keep([self._withdrawing(each.entry.uuid, zone) for each in self._namings() if not each.withdrawn_by])

    def put_on(self, zone: str) -> None:
        """Put somebody on the list again who was taken off it."""
        holding = dict.fromkeys(uuid for each in self._namings() for uuid in each.withdrawn_by)
        self._keep([self._withdrawing(uuid, zone) for uuid in holding])

    def name_before(self) -> str | None:
        """What somebody was called who was taken off the list."""
        namings = self._namings()
        is_off = bool(namings) and all(each.withdrawn_by for each in namings)
        return str(namings[-1].entry.body["name"]) if is_off else None

    def has_figure(self, slug: str) -> bool:
        """Whether an exercise is drawn; raises KeyError for an unknown slug."""
        return self._pictures.has(self.library.exercises[slug])

    def figure(self, slug: str, *, moves: bool = False, night: bool = False, mirrored: bool = False) -> str:
        """The SVG of an exercise; raises KeyError for an unknown slug, NoFigureError for one that isn't drawn."""
        look = Look(palette="night" if night else "day", mirrored=mirrored)
        draw = self._pictures.moving if moves else self._pictures.still
        return draw(self.library.exercises[slug], look, say=self.say)

    def printed(self, slug: str) -> Timeline:
        """A program as its article prints it; raises KeyError for an unknown slug."""
        return printed(self.library.programs[slug], self.library, self.say)

    def program(self, slug: str) -> Program | None:
        """A program by its slug, or the practice of one exercise: `practice-cobra`."""
        exercise = practised_in(slug, self.library)
        return practice(self.library.exercises[exercise], self.library) if exercise else self.library.programs.get(slug)

    def played(self, slug: str, person: Person, *, is_warm: bool = False) -> Timeline | NoSession:
        """A program, or the practice of an exercise, as this person plays it; raises KeyError for an unknown slug."""
        program = self.program(slug)
        if program is None:
            raise KeyError(slug)
        return lawful(program, person, self.library, self.card, self.say, is_warm=is_warm)

    def programs(self) -> tuple[Program, ...]:
        """The programs to choose from: not the warm-ups, which come with a program."""
        return tuple(program for program in self.library.programs.values() if program.role == "main")

    def person(self) -> Person:
        """What is known of somebody; answers that are older than a year leave them unscreened."""
        entry = self._last_screened()
        hurts = self._hurts()
        if entry is None:
            return replace(NOBODY_ASKED, hurts=hurts)
        known = person_from_answers(_screened(entry).answers, self.card)
        is_fresh = self.clock() - when(entry.at) <= SCREEN_VALID
        return replace(known, is_screened=known.is_screened and is_fresh, hurts=hurts)

    def answers(self) -> Answers | None:
        """What somebody answered last on the first card."""
        entry = self._last_screened()
        return None if entry is None else _screened(entry).answers

    def case(self) -> Case:
        """Somebody's case as it stands now: what decides whether an exercise is open."""
        return self.case_of(self.person())

    def case_of(self, known: Person) -> Case:
        """The case of somebody of whom this is known."""
        outcome = conclude(known, self.card, self.say)
        return Case(person=known, outcome=outcome, card=self.card, say=self.say, opened=self._gently_opened())

    def answer(self, answers: Answers, zone: str) -> Outcome:
        """Keep the answers on the first card and say what they open."""
        body = to_plain(Screened(zone=zone, answers=answers))
        self._keep([self._happened("screened", body)])
        return self.outcome()

    def outcome(self) -> Outcome:
        """What is open to somebody now."""
        return self.case().outcome

    def take_back(self, zone: str) -> None:
        """Let the last answers on the first card count no more; those before count again."""
        entry = self._last_screened()
        if entry is not None:
            self.withdraw(entry.uuid, zone)

    def results(self) -> tuple[Measured, ...]:
        """The self-tests that somebody took, the oldest first."""
        return results((*self.journal.newest(self.who, "tested"), *self._withdrawals()))

    def offered(self, slug: str, zone: str) -> Offered:
        """A self-test as it stands open to somebody today; raises KeyError for an unknown slug."""
        test = self.library.self_tests[slug]
        return offered(test, self.case(), self.results(), self._today(zone))

    def measure(self, slug: str, trials: Mapping[str, Sequence[float]], how: CheckedIn) -> tuple[str, ...]:
        """Keep what was measured by hand, and how somebody was; or say why it isn't kept. Raises KeyError."""
        test, case = self.library.self_tests[slug], self.case()
        refusal = self.offered(slug, how.zone).refusal
        sore = not_on_such_a_day(how.pain, self.library.caps["green_pain"].value, case)
        told = [self._happened("checked_in", to_plain(how))]
        objections = [f"{each.why} {each.unlock or ''}".strip() for each in (refusal, sore) if each is not None]
        if not how.warm:
            objections.append(self.say("Warm up first: a cold body measures its stiffness of the moment."))
        if not objections:
            objections += slips(test, trials, self.say)
        if not objections:
            body = {
                "zone": how.zone,
                "test": slug,
                "by": "hand",
                "trials": {side: list(t) for side, t in trials.items()},
            }
            told.append(self._happened("tested", body))
        self._keep(told)
        return tuple(objections)

    def wishes(self) -> tuple[Wish, ...]:
        """What somebody trains for, as they rated it last."""
        return wishes((*self.journal.newest(self.who, "wishes_rated"), *self._withdrawals()))

    def rate(self, rated: WishesRated) -> None:
        """Keep what somebody trains for, and how well it goes."""
        self._keep([self._happened("wishes_rated", to_plain(rated))])

    def _today(self, zone: str) -> date:
        return training_day(moment(self.clock()), zone)

    def record(self, sent: Sequence[Sent]) -> tuple[str, ...]:
        """Keep what a player sends, all or nothing; raises DocumentProblemsError, StoreError.

        Gives the uuids that are in the journal now; one that was there before is among them.
        """
        problems = [line for place, each in enumerate(sent) for line in _problems(each, f"entries.{place}")]
        if problems:
            raise DocumentProblemsError(problems)
        self._keep(sent)
        return tuple(each.uuid for each in sent)

    def begun(self, timeline: Timeline, *, is_warm: bool = False) -> Turn:
        """A session of this timeline, at its beginning."""
        return begin(timeline, self.dice(), is_warm=is_warm)

    def cut_off(self, timeline: Timeline, case: Case) -> Turn | None:
        """The session of this timeline that was begun today and not ended, where it can go on."""
        left_open = self.unfinished()
        if left_open is None:
            return None
        ground = Ground(library=self.library, case=case)
        entries = (*self.journal.of_sessions(self.who, [left_open.session]), *self._withdrawals())
        first = int(self.dice()[24:], 16)  # chance, so that a player elsewhere, still open, makes no such uuid
        rungs = Rungs(ways=offers(timeline, ground), above=self.library.above)
        return resumed(timeline, entries, rungs, first)

    def keep(self, turn: Turn, zone: str) -> None:
        """Keep what happened last in a session; raises StoreError, and keeping it again does no harm."""
        self.record(entries_of(turn, moment(self.clock()), zone))

    def withdraw(self, uuid: str, zone: str) -> None:
        """Let an entry count no more; it stays in the journal."""
        self._keep([self._withdrawing(uuid, zone)])

    def told(self, session: str) -> tuple[Told, ...]:
        """Everything that happened in a session, what was withdrawn too."""
        return telling((*self.journal.of_sessions(self.who, [session]), *self._withdrawals()))

    def take_out(self, session: str, zone: str, uuid: str | None = None) -> bool:
        """Let an entry of a session, or all of it, count no more; whether there is such an entry."""
        found = [each for each in self.told(session) if uuid is None or each.entry.uuid == uuid]
        if uuid is None and not all(each.withdrawn_by for each in found):
            self._keep([self._happened("session_withdrawn", {"zone": zone, "session": session})])
        elif uuid is not None and any(not each.withdrawn_by for each in found):
            self.withdraw(uuid, zone)
        return bool(found)

    def put_back(self, session: str, zone: str, uuid: str | None = None) -> bool:
        """Let what was taken out count again; whether there is such an entry."""
        found = [each for each in self.told(session) if uuid is None or each.entry.uuid == uuid]
        whole = {entry.uuid for entry in self.journal.newest(self.who, "session_withdrawn")}
        holding = dict.fromkeys(each for told in found for each in told.withdrawn_by if uuid or each in whole)
        self._keep([self._withdrawing(each, zone) for each in holding])
        return bool(found)

    def exported(self) -> str:
        """The whole journal, of everybody, as one JSON document; raises StoreError."""
        return json.text(self.journal.everything())

    def take_in(self, document: bytes, where: str) -> TakenIn:
        """Add an exported journal to this one; an entry that is here already stays as it is.

        All or nothing; raises DocumentProblemsError with every problem, StoreError.
        """
        entries = read_json(JournalDocument, document, where, most=MOST_IMPORTED).entries
        problems = [line for place, each in enumerate(entries) for line in _problems(each, f"{where}: entries.{place}")]
        if problems:
            raise DocumentProblemsError(problems[:MOST_PROBLEMS])
        before = self.journal.count()
        self.journal.append(entries)
        new = self.journal.count() - before
        return TakenIn(new=new, known=len(entries) - new)

    def history(self, *, most: int = -1, before: str | None = None) -> tuple[PastSession, ...]:
        """The past sessions, newest first: all, or so many of those that began before another session."""
        end = self._began(before) if before else FOR_EVER
        gone = self._withdrawals()
        started = self.journal.newest(
            self.who, "session_started", most=most + len(gone) if most >= 0 else most, before=end
        )
        counting = reversed(standing((*started, *gone)))
        names = islice(dict.fromkeys(entry.body["session"] for entry in counting), most if most >= 0 else None)
        return sessions((*self.journal.of_sessions(self.who, names), *gone))

    def taken_out(self) -> tuple[PastSession, ...]:
        """The sessions that count no more, as they were, newest first."""
        whole = self.journal.newest(self.who, "session_withdrawn")
        names = dict.fromkeys(entry.body["session"] for entry in whole)
        out = (self.told(session) for session in names)
        return sessions(each.entry for told in out if all(each.withdrawn_by for each in told) for each in told)

    def unfinished(self) -> PastSession | None:
        """The newest session, where it was begun today and not ended."""
        newest = next(iter(self.history(most=1)), None)
        if newest is None or newest.ended is not None or self.clock() - newest.started > RESUMABLE:
            return None
        return newest

    def _began(self, session: str) -> str:
        found = (entry for entry in self.journal.of_sessions(self.who, [session]) if entry.kind == "session_started")
        return next((entry.at for entry in found), FOR_EVER)

    def _hurts(self) -> bool:
        """Whether red pain was reported within the time that it closes training for."""
        rest = timedelta(hours=self.library.caps["red_rest_h"].value)
        told = [entry for kind in TELLS_PAIN for entry in self.journal.newest(self.who, kind, most=RECENT)]
        least = self.library.caps["red_pain"].value
        red = last_red_pain((*told, *self._withdrawals()), least, self.card.red_words)
        return red is not None and self.clock() - when(red.at) < rest

    def _gently_opened(self) -> frozenset[str]:
        gentle = (program for program in self.library.programs.values() if program.gentle)
        return frozenset(slug for program in gentle for slug in program.exercises())

    def _last_screened(self) -> Entry | None:
        return last("screened", (*self.journal.newest(self.who, "screened"), *self._withdrawals()))

    def _namings(self) -> tuple[Told, ...]:
        return telling((*self.journal.newest(self.who, "person_named"), *self._withdrawals()))

    def _withdrawing(self, uuid: str, zone: str) -> Sent:
        return self._happened("entry_withdrawn", {"zone": zone, "entry": uuid})

    def _withdrawals(self) -> tuple[Entry, ...]:
        return tuple(entry for kind in sorted(WITHDRAWALS) for entry in self.journal.newest(self.who, kind))

    @property
    def _pictures(self) -> Pictures:
        return pictures(self.own_poses)

    def _happened(self, kind: str, body: Mapping[str, Any]) -> Sent:
        return Sent(uuid=self.dice(), at=moment(self.clock()), kind=kind, version=present_version(kind), body=body)

    def _keep(self, sent: Iterable[Sent]) -> None:
        recorded = moment(self.clock())
        self.journal.append(
            Entry(
                uuid=each.uuid,
                person=each.person or self.who,
                at=each.at,
                recorded_at=recorded,
                kind=each.kind,
                version=each.version,
                body=each.body,
            )
            for each in sent
        )


def _screened(entry: Entry) -> Screened:
    return read(Screened, dict(entry.body), f"journal entry {entry.uuid}")


def _problems(sent: Sent | Entry, where: str) -> tuple[str, ...]:
    return (*moment_problems(sent.at, f"{where}.at"), *body_problems(sent.kind, sent.version, sent.body, where))
