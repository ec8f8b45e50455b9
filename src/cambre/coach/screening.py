"""Whether it is safe to train: the first card, what is known of somebody, and what that opens."""

from dataclasses import dataclass, replace
from datetime import timedelta

from cambre.coach.keeping import Keeping
from cambre.core.entry import Entry
from cambre.core.journal.kinds import Screened
from cambre.core.journal.moments import when
from cambre.core.journal.replay import last, last_red_pain
from cambre.core.screening.outcome import Outcome, conclude
from cambre.core.screening.permission import Case
from cambre.core.screening.person import NOBODY_ASKED, Answers, Person, person_from_answers
from cambre.documents import read
from cambre.documents.reading import to_plain

SCREEN_VALID = timedelta(days=365)
RECENT = 20
"""How many of the newest entries are looked at for pain that is still to be heeded."""
TELLS_PAIN = ("pain_reported", "pain_described", "session_ended")


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening(Keeping):
    """What somebody answered, and what is open to them for it."""

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


def _screened(entry: Entry) -> Screened:
    return read(Screened, dict(entry.body), f"journal entry {entry.uuid}")
