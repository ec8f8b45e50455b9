"""What a person's conditions say to an exercise or a test as a whole: the strictest of what they say to its classes."""

from collections.abc import Iterable, Iterator
from typing import Literal

from cambre.core.library.exercise import Exercise
from cambre.core.library.self_test import ENDURANCE, SelfTest
from cambre.core.safety.situation import Situation
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import LoadClass

Verdict = Literal["X", "C", "S", "m", "."]
STRICTEST_FIRST: tuple[Verdict, ...] = ("X", "C", "S", "m", ".")


def of_exercise(exercise: Exercise, situation: Situation) -> Verdict:
    """Out, cleared first, with an adult, in another form, or as it is; m that nothing answers is out."""
    unanswered = {each for each in exercise.classes if exercise.modification_for(each) is None}
    return _strictest(exercise.classes, unanswered, situation)


def of_test(test: SelfTest, situation: Situation) -> Verdict:
    """The same for a self-test, which has no other form: m is out; so is range, where it is no goal (I34)."""
    if test.unit != ENDURANCE and Condition.HYPERMOBILITY in situation.conditions:
        return "X"
    return _strictest(test.classes, set(test.classes), situation)


def strictest(verdicts: Iterable[Verdict]) -> Verdict:
    """The strictest of several; nothing said is no limit."""
    return min(verdicts, key=STRICTEST_FIRST.index, default=".")


def _strictest(classes: Iterable[LoadClass], unanswered: set[LoadClass], situation: Situation) -> Verdict:
    return strictest((*_whatever_it_asks(situation), *_by_class(classes, unanswered, situation)))


def _whatever_it_asks(situation: Situation) -> Iterator[Verdict]:
    """What holds for moves without any load class too."""
    if Condition.RECENT_SURGERY in situation.conditions:
        yield "C"
    if situation.is_child:
        yield "S"


def _by_class(classes: Iterable[LoadClass], unanswered: set[LoadClass], situation: Situation) -> Iterator[Verdict]:
    return (
        _of(limit, is_answered=load_class not in unanswered)
        for load_class in classes
        for _, limit in situation.limits(load_class)
    )


def _of(limit: str, *, is_answered: bool) -> Verdict:
    found: Verdict = next(each for each in STRICTEST_FIRST if each == limit)
    return found if is_answered or found != "m" else "X"
