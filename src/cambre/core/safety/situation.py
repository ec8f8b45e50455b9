"""Who is judged, and by which facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cambre.core.library.catalogue import Library
from cambre.core.plan_document import PlanDay
from cambre.core.safety.words import Words
from cambre.core.saying import Say
from cambre.core.screening.card import Card
from cambre.core.screening.profile import Condition, History, Profile, Sign
from cambre.core.vocabulary import ADULT, CHILD, OLDER, YOUNG, Experience, LoadClass

A_WEEK = timedelta(days=7)
"""Plans are of whole weeks: what was told in one may be dated after its first days, not later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A person as they told, the facts, and the language to say findings in."""

    profile: Profile
    library: Library
    card: Card
    words: Words
    say: Say

    def cap(self, name: str) -> float:
        """The value of a rule's number."""
        return self.library.caps[name].value

    @property
    def history(self) -> History:
        """What is known of the past; a journal's entries are replayed before anybody is judged."""
        return self.profile.history if isinstance(self.profile.history, History) else History()

    @property
    def conditions(self) -> frozenset[Condition]:
        """What was told, and what the age and an old fracture bring."""
        brought = self.card.age_condition(self.card.band_of(self.profile.age).id)
        bones = {Condition.OSTEOPOROSIS} if Sign.OLD_FRAGILITY_FRACTURE in self.profile.red_flags else set()
        return frozenset(self.profile.conditions) | bones | ({brought} if brought else set())

    def unchecked(self, day: date) -> frozenset[Sign]:
        """The signs of the past that no clinician has looked at yet on this day."""
        past = {question.id for question in self.card.signs_of("history")} & set(self.profile.red_flags)
        checked = self.profile.checked
        return frozenset(each for each in past if each not in checked or checked[each] > day.isoformat())

    def limits(self, load_class: LoadClass) -> Iterator[tuple[Condition, str]]:
        """What each condition says to a load class, where it says anything."""
        for condition in sorted(self.conditions):
            limit = self.card.limits_of(condition).get(load_class, ".")
            if limit != ".":
                yield condition, limit

    @property
    def is_minor(self) -> bool:
        """Whether they are under 18."""
        return self.profile.age < ADULT

    @property
    def is_child(self) -> bool:
        """Whether they are under 13."""
        return self.profile.age < CHILD

    @property
    def is_older(self) -> bool:
        """Whether they are 65 or older."""
        return self.profile.age >= OLDER

    @property
    def arches_painfully_young(self) -> bool:
        """Whether arching hurts before the age of 20."""
        return self.profile.age < YOUNG and Condition.EXTENSION_PAIN in self.profile.conditions

    @property
    def is_new(self) -> bool:
        """Whether they said that training is new to them."""
        return self.profile.experience is Experience.NEW

    @property
    def is_novice(self) -> bool:
        """Whether they have fewer than eight regular weeks; unknown weeks of somebody new are few."""
        weeks = self.history.regular_weeks
        return self.is_new if weeks is None else weeks < self.cap("regular_weeks")

    def has_adult_on(self, day: PlanDay) -> bool:
        """Whether an adult is there: the person has one, and the day is planned for it."""
        return self.profile.adult_present and day.adult_present

    def is_screened_on(self, day: date) -> bool:
        """Whether the first card was answered, and not longer ago than it counts.

        An answer of later counts for no day; only the days of its own week that have gone by are let be.
        """
        asked = self.profile.screened_on
        if not self.profile.screened or asked is None:
            return self.profile.screened
        months = self.cap("screen_valid_months")
        return -A_WEEK < day - date.fromisoformat(asked) <= timedelta(days=365.25 * months / 12)


def day_of(text: str) -> date:
    """The day of a date, or of a moment."""
    return date.fromisoformat(text[:10])
