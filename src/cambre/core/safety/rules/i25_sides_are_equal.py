"""I25: Left and right get the same.

What works one side at a time is planned for each side, or for left and right within one set of each other.

Why: a back that is stronger or suppler on one side is no aim.
Source: cautious-default
Severity: error
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.plan_document import PlayedSides
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Side, Sides

ONE_SIDED = frozenset({PlayedSides.LEFT, PlayedSides.RIGHT})


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to sides that an exercise doesn't have, lacks, or gets unequally."""
    for each in day.items:
        if not _fits(each):
            message = situation.say("Its sides are {sides}; the exercise works {has}.")
            told = message.format(sides=each.item.sides, has=each.exercise.sides)
            yield Objection(where=each.where, message=told)
    for slug in dict.fromkeys(each.exercise.slug for each in day.items):
        bouts = [each for each in day.items if each.exercise.slug == slug]
        left, right = (sum(each.on(side) for each in bouts) for side in Side)
        if abs(left - right) > max(each.seconds for each in bouts) + 0.5:
            message = situation.say("The left gets {left:.0f} s and the right {right:.0f} s.")
            yield Objection(where=bouts[0].where, message=message.format(left=left, right=right))
        elif bool(left) != bool(right):
            yield Objection(where=bouts[0].where, message=situation.say("Only one side is planned."))


def _fits(each: Counted) -> bool:
    match each.exercise.sides:
        case Sides.EACH:
            return each.item.sides is not PlayedSides.BOTH
        case Sides.BOTH:
            return each.item.sides is PlayedSides.BOTH
    return each.item.sides not in ONE_SIDED
