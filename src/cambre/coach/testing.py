"""What a back can do: self-tests, and what somebody trains for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cambre.coach.choosing import Choosing
from cambre.coach.screening import Screening
from cambre.core.assess.measured import By, Measured, slips
from cambre.core.assess.opening import Offered, not_on_such_a_day, offered
from cambre.core.journal.kinds import CheckedIn, Wish, WishesRated
from cambre.core.journal.measuring import results, wishes
from cambre.core.library.self_test import SelfTest
from cambre.core.safety.pain import Zone, zone
from cambre.core.screening.permission import Case, Refusal
from cambre.documents.reading import to_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Testing(Screening, Choosing):
    """The self-tests as they stand open, and their results."""

    def results(self) -> tuple[Measured, ...]:
        """The self-tests that somebody took, the oldest first."""
        return results((*self.journal.newest(self.who, "tested"), *self._withdrawals()))

    def offered(self, slug: str, zone: str) -> Offered:
        """A self-test as it stands open to somebody today; raises KeyError for an unknown slug."""
        test = self.library.self_tests[slug]
        return offered(test, self.case(), self.results(), self._today(zone))

    def closed_tests(self, zone: str) -> Mapping[str, Offered]:
        """The self-tests that aren't open to somebody today, by slug."""
        case, found, today = self.case(), self.results(), self._today(zone)
        every = (offered(test, case, found, today) for test in self.library.self_tests.values())
        return {each.test.slug: each for each in every if each.refusal is not None}

    def objections(self, test: SelfTest, how: CheckedIn) -> tuple[str, ...]:
        """Why nothing is measured now, by hand or by camera."""
        refusal, sore = self.offered(test.slug, how.zone).refusal, self._sore(how, self.case())
        lines = [each.told for each in (refusal, sore) if each is not None]
        cold = self.say("Warm up first: a cold body measures its stiffness of the moment.")
        return (*lines, *(() if how.warm else (cold,)))

    def measure(
        self, slug: str, trials: Mapping[str, Sequence[float]], how: CheckedIn, by: By = "hand"
    ) -> tuple[str, ...]:
        """Keep what was measured, and how somebody was; or say why it isn't kept. Raises KeyError."""
        test = self.library.self_tests[slug]
        objections = self.objections(test, how) or slips(test, trials, self.units(), self.say)
        if by == "camera" and test.camera is None:
            objections = (self.say("No camera measures this test."),)
        told = [self._happened("checked_in", to_plain(how))]
        if not objections:
            body = {"zone": how.zone, "test": slug, "by": by, "trials": {side: list(t) for side, t in trials.items()}}
            told.append(self._happened("tested", body))
        self._keep(told)
        return objections

    def _sore(self, how: CheckedIn, case: Case) -> Refusal | None:
        if how.pain is None:
            why = self.say("Say first how much it hurts right now; 0 is nothing.")
            return Refusal(why=why, unlock=None)
        return None if zone(how.pain, how.words, self.situation()) is Zone.GREEN else not_on_such_a_day(case)

    def wishes(self) -> tuple[Wish, ...]:
        """What somebody trains for, as they rated it last."""
        return wishes((*self.journal.newest(self.who, "wishes_rated"), *self._withdrawals()))

    def rate(self, rated: WishesRated) -> None:
        """Keep what somebody trains for, and how well it goes."""
        self._keep([self._happened("wishes_rated", to_plain(rated))])
