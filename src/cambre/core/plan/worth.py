"""What a move is worth to this person: deficits first, then goals, then what they like."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import median

from cambre.core.assess.measured import Measured
from cambre.core.assess.picture import picture
from cambre.core.library.exercise import Exercise
from cambre.core.library.self_test import SelfTest
from cambre.core.plan.standing import Standing
from cambre.core.plan.wishes import Wishes
from cambre.core.screening.profile import BothSides, Condition

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)  # a profile doesn't say when; nothing here depends on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Points for a move, and why it gets them."""

    points: int
    why: str = ""
    """Nothing where it holds of nearly everything in a plan."""
    is_personal: bool = True
    """Whether it is about this person, and so the first thing to know of a move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """What decides how much a move is worth to somebody."""

    somebody: Standing
    wishes: Wishes
    deficits: tuple[SelfTest, ...]
    goals: tuple[str, ...]
    known: frozenset[str] = field(default_factory=frozenset)
    """What was trained in the last week."""

    def worth(self, exercise: Exercise) -> int:
        """Points of an exercise."""
        weights = self.somebody.ground.preferences.weights
        return weights.base + sum(reason.points for reason in self.reasons(exercise))

    def reasons(self, exercise: Exercise) -> tuple[Reason, ...]:
        """Why it is worth more than another, the weightiest first."""
        found = (*self._deficits(exercise), *self._goals(exercise), *self._likes(exercise), *self._ladder(exercise))
        return tuple(sorted(found, key=lambda reason: -reason.points))

    def _deficits(self, exercise: Exercise) -> Iterator[Reason]:
        say, weights = self.somebody.case.say, self.somebody.ground.preferences.weights
        told = say("Your test “{test}” found room here, and this trains it.")
        for test in self.deficits:
            if test.slug in exercise.trains:
                yield Reason(points=weights.deficit, why=told.format(test=say(test.name)))

    def _goals(self, exercise: Exercise) -> Iterator[Reason]:
        say, ground = self.somebody.case.say, self.somebody.ground
        for slug in self.goals:
            goal = ground.preferences.goals[slug]
            is_named = exercise.slug in goal.exercises
            if is_named or set(goal.trains) & set(exercise.trains):
                why = say("It prepares what you train for: {goal}.").format(goal=say(goal.name))
                weights = ground.preferences.weights
                yield Reason(points=weights.goal_move if is_named else weights.goal, why=why)

    def _likes(self, exercise: Exercise) -> Iterator[Reason]:
        say, weights = self.somebody.case.say, self.somebody.ground.preferences.weights
        if exercise.slug in self.wishes.swaps.values():
            yield Reason(points=weights.swapped_in, why=say("You asked for it in place of another."))
        elif exercise.slug in self.wishes.liked:
            yield Reason(points=weights.liked, why=say("You like it."))

    def _ladder(self, exercise: Exercise) -> Iterator[Reason]:
        say, weights, somebody = self.somebody.case.say, self.somebody.ground.preferences.weights, self.somebody
        if exercise.printed:
            article = exercise.printed[0].article
            told = say("It is one of article {article}'s.").format(article=article)
            yield Reason(points=weights.printed, why=told, is_personal=False)
        if exercise.ladder.easier and not somebody.is_new:
            yield Reason(points=weights.rung)
        if (somebody.restarts or somebody.steps_back) and not exercise.ladder.easier:
            yield Reason(points=weights.easier_rung, why=say("A first rung, because you come back from time off."))


def judging(somebody: Standing, wishes: Wishes) -> Judging:
    """What decides for this person."""
    told = somebody.profile.goals
    goals = dict.fromkeys(goal for each in told if (goal := somebody.ground.preferences.goal(each)) is not None)
    return Judging(
        somebody=somebody,
        wishes=wishes,
        deficits=() if Condition.HYPERMOBILITY in somebody.person.conditions else deficits(somebody),
        goals=tuple(goals),
        known=frozenset(somebody.history.last_week_seconds),
    )


def deficits(somebody: Standing) -> tuple[SelfTest, ...]:
    """The tests whose results leave room: below most people of the age, uneven, or holding another part back."""
    tests = somebody.ground.library.self_tests
    results = [_measured(tests[slug], value) for slug, value in somebody.profile.tests.items() if slug in tests]
    holding = {held.by.slug for part in picture(tests.values(), results) for held in part.held_back}
    uneven = {
        read.test.slug for part in picture(tests.values(), results) for read in part.readings if read.uneven is not None
    }
    low = {each.test for each in results if _is_low(tests[each.test], each, somebody.profile.age)}
    return tuple(test for slug, test in sorted(tests.items()) if slug in holding | uneven | low)


def _measured(test: SelfTest, value: float | BothSides) -> Measured:
    sides = {"left": value.left, "right": value.right} if isinstance(value, BothSides) else {"both": value}
    trials = {side: [each] for side, each in sides.items()}
    return Measured(test=test.slug, at=UNDATED, by="hand", trials=trials)


def _is_low(test: SelfTest, measured: Measured, age: int) -> bool:
    """Whether the less far side is below the band in which most people of the age lie."""
    bands = [norm for norm in test.norms if norm.youngest <= age <= norm.oldest and norm.sex == "any"]
    values = [median(tried) for tried in measured.trials.values()]
    if not bands:
        return False
    return max(values) > bands[0].high if test.less_is_further else min(values) < bands[0].low
