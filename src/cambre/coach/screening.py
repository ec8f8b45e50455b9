"""Whether it is safe to train: what somebody answered, what is known of them, and what that opens."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from cambre.coach.keeping import Keeping
from cambre.core.entry import Entry
from cambre.core.journal.day_told import day_of
from cambre.core.journal.kinds import CheckedIn, FurtherTold, Screened
from cambre.core.journal.moments import when
from cambre.core.journal.profile import answers_told, further_told, is_adult_there, profile_of
from cambre.core.journal.replay import last, standing
from cambre.core.safety.pain import Zone, last_zone
from cambre.core.safety.person_on import person_on
from cambre.core.safety.situation import Situation
from cambre.core.safety.words import Words
from cambre.core.screening.further import NOTHING_FURTHER, Further
from cambre.core.screening.outcome import Outcome, conclude
from cambre.core.screening.permission import Case
from cambre.core.screening.person import Answers, Person
from cambre.core.screening.stopping import pain_limits, stop_rules
from cambre.documents import DocumentProblemsError
from cambre.documents.reading import to_plain
from cambre.store.library_files import load_words

LOOKED_BACK = timedelta(weeks=10)
"""How far back training is read: the eight weeks that a rule looks at, and the weeks at either end."""
NOBODY = Person(band=None, is_screened=False)
TOLD = ("screened", "further_told", "plan_wished")
"""Of these kinds the newest counts whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening(Keeping):
    """What somebody answered, and what is open to them for it."""

    def person(self) -> Person:
        """Somebody as they are now."""
        return self._person(self.situation())

    def today(self, zone: str) -> date:
        """The training day that it is in a zone."""
        return self._today(zone)

    def situation(self) -> Situation:
        """What the judge knows of somebody today."""
        today = self._today(self._zone_told())
        asked = ("situation", self.who, self.journal.stand(), today, self.say)
        return self.remembered.once(asked, lambda: self.situation_told(self._what_counts(), today))

    def situation_told(self, entries: Iterable[Entry], on: date) -> Situation:
        """What the judge knows of somebody on a day, as these entries tell."""
        profile = profile_of(entries, self.library, self.card, on)
        return Situation(profile=profile, library=self.library, card=self.card, words=_words(), say=self.say)

    def answers(self) -> Answers | None:
        """What somebody answered last on the first card."""
        entry = self._last("screened")
        return None if entry is None else answers_told([entry])

    def further(self) -> Further:
        """What somebody answered beyond the first card."""
        entry = self._last("further_told")
        return NOTHING_FURTHER if entry is None else further_told([entry])

    def case(self) -> Case:
        """Somebody's case as it stands now: what decides whether an exercise is open."""
        return self.case_of(self.person())

    def case_of(self, known: Person) -> Case:
        """The case of somebody of whom this is known."""
        outcome = conclude(known, self.card, self.say)
        return Case(person=known, outcome=outcome, card=self.card, say=self.say, opened=self.library.gentle_set)

    def answer(self, answers: Answers, zone: str) -> Outcome:
        """Keep the answers on the first card and say what they open."""
        self._keep([self._happened("screened", to_plain(Screened(zone=zone, answers=answers)))])
        return self.outcome()

    def tell(self, further: Further, zone: str) -> Outcome:
        """Keep what was answered beyond the first card and say what is open now."""
        self._keep([self._happened("further_told", to_plain(FurtherTold(zone=zone, further=further)))])
        return self.outcome()

    def live_in(self, region: str | None, zone: str) -> None:
        """Keep where somebody lives, for the number to call; raises DocumentProblemsError for a place nobody knows."""
        if region is not None and self.card.region(region) is None:
            known = ", ".join(each.id for each in self.card.regions)
            raise DocumentProblemsError([f"settings: region: there is no {region}; there are: {known}"])
        further = self.further()
        if region != further.region:
            self.tell(replace(further, region=region), zone)

    def check_in(self, told: CheckedIn) -> Outcome:
        """Keep how somebody is just before training and say what is open now."""
        self._keep([self._happened("checked_in", to_plain(told))])
        return self.outcome()

    def checked_in(self) -> tuple[Entry, ...]:
        """What was told today before training, the newest first."""
        today = self._today(self._zone_told())
        asked = ("checked_in", self.who, self.journal.stand())
        told = self.remembered.once(asked, self._newest_check_ins)
        return tuple(entry for entry in told if day_of(entry) == today)

    def outcome(self) -> Outcome:
        """What is open to somebody now."""
        return self.case().outcome

    def stop_rules(self) -> tuple[str, ...]:
        """When somebody stops, by their own limits."""
        return stop_rules(self.person(), self.library.caps, self.say)

    def anybodys_stop_rules(self) -> tuple[str, ...]:
        """When somebody stops of whom nothing is known."""
        return stop_rules(NOBODY, self.library.caps, self.say)

    def red_pain(self) -> float:
        """The least pain, from 0 to 10, that closes training for a while."""
        return pain_limits(self.library.caps, self.person().usual_pain).red

    def take_back(self, zone: str) -> None:
        """Let the last answers on the first card count no more; those before count again."""
        entry = self._last("screened")
        if entry is not None:
            self.withdraw(entry.uuid, zone)

    def forget_answers(self, zone: str) -> None:
        """Let every answer that was ever given count no more: whoever gave them is unscreened again."""
        given = (entry for kind in ("screened", "further_told") for entry in self.journal.newest(self.who, kind))
        self._keep([self._withdrawing(each.uuid, zone) for each in standing((*given, *self._withdrawals()))])

    def _person(self, situation: Situation) -> Person:
        zone = self._zone_told()
        today = self._today(zone)
        known = person_on(today, situation)
        minor = known.is_minor or known.band is None
        is_adult_day = today.weekday() in self._adult_days()
        entry = self._last("screened")
        region = self.card.region(self.further().region or "")
        return replace(
            known,
            emergency_number=None if region is None else region.number,
            band=None if entry is None else answers_told([entry]).age_band,
            hurts=self._hurts(situation),
            is_just_up=self._is_just_up(situation.cap("waking_gap_min")),
            adult_present=minor and (is_adult_day or is_adult_there(reversed(self.checked_in()), today)),
        )

    def _is_just_up(self, gap: float) -> bool:
        """Whether a check-in of today says that it is less than so many minutes since waking."""
        told = (each for each in self.checked_in() if each.body.get("minutes_since_waking") is not None)
        newest = next(told, None)
        if newest is None:
            return False
        since = timedelta(minutes=newest.body["minutes_since_waking"]) + self.clock() - when(newest.at)
        return since < timedelta(minutes=gap)

    def _adult_days(self) -> Iterable[int]:
        """The weekdays on which an adult is there."""
        wished = self._last("plan_wished")
        return () if wished is None else wished.body.get("adult_days", ())

    def _hurts(self, situation: Situation) -> bool:
        """Whether red pain was reported within the hours that it closes training for, counted from its moment."""
        worst, pain = last_zone(situation)
        rest = timedelta(hours=situation.cap("red_rest_h"))
        return worst is Zone.RED and pain is not None and self.clock() - when(pain.at) < rest

    def _what_counts(self) -> tuple[Entry, ...]:
        """What the rules can depend on: answers, tests, and training that isn't too long ago."""
        since = datetime.combine(self.clock().date() - LOOKED_BACK, time(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        rare = (entry for kind in (*TOLD, "tested", "gate_passed") for entry in self.journal.newest(self.who, kind))
        before = self.journal.newest(self.who, "step_done", most=1, before=since)
        near = self.journal.between(self.who, since)
        found = (*rare, *before, *near, *self._withdrawals())
        return self._by_now({entry.uuid: entry for entry in found}.values())

    def _newest_check_ins(self) -> tuple[Entry, ...]:
        found = self.journal.newest(self.who, "checked_in", most=20)
        return tuple(reversed(standing(self._by_now((*found, *self._withdrawals())))))

    def _zone_told(self) -> str:
        """The time zone in which somebody last told something of themselves."""
        return self.remembered.once(("zone", self.who, self.journal.stand()), self._newest_zone)

    def _newest_zone(self) -> str:
        told = [entry for kind in TOLD for entry in self.journal.newest(self.who, kind, most=1)]
        newest = max(self._by_now(told), key=lambda each: each.at, default=None)
        return "UTC" if newest is None else str(newest.body.get("zone", "UTC"))

    def _last(self, kind: str) -> Entry | None:
        asked = ("last", self.who, self.journal.stand(), kind)
        return self.remembered.once(
            asked, lambda: last(kind, self._by_now((*self.journal.newest(self.who, kind), *self._withdrawals())))
        )


@cache
def _words() -> Words:
    return load_words()
