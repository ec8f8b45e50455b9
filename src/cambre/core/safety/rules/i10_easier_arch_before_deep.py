"""I10: A deep backbend comes after an easier one.

Nothing at the end of the range backwards is the first of the main part, and an easier extension stands before it in the
same session.

Why: the article's own order goes from the cat-cow over the cobra to the wheel.
Source: article-1, cautious-default
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Direction, LoadClass


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each deep backbend that nothing easier prepares."""
    prepared = False
    first = next(iter(day.main), None)
    for each in day.items:
        if LoadClass.EE in each.classes:
            if each is first or not prepared:
                message = situation.say("An easier backbend comes before this one.")
                yield Objection(where=each.where, message=message)
        else:
            prepared = prepared or _prepares(each, situation)


def _prepares(each: Counted, situation: Situation) -> bool:
    """Whether it bends backwards past neutral, for long enough to matter."""
    return each.work >= situation.cap("bout_least_s") and _arches(each)


def _arches(each: Counted) -> bool:
    return Direction.EXTENSION in each.exercise.directions and LoadClass.ME not in each.answered
