"""P02: Strength stands between stretches.

On a training day, a strength bout stands between any two stretches. Which is which follows from the exercise and its
rung, not from what the plan calls it.

Why: strength after every stretch, so that the range you gain is range you can hold.
Source: article-1
Severity: error
Applies to: plan
"""

from collections.abc import Iterator
from itertools import pairwise

from cambre.core.plan_document import Role
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each stretch that follows a stretch, and to each that is called strength."""
    for day in judged.days:
        for each in day.main:
            if each.is_stretch and each.item.role is Role.STRENGTH:
                message = situation.say("This is a stretch here, whatever it is called.")
                yield Objection(where=each.where, message=message)
        if day.day.kind == "training":
            yield from _unheld(day, situation)


def _unheld(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Each stretch with no strength since the stretch before; left and right of one are one."""
    least = situation.cap("bout_least_s")
    told = [each for each in day.main if each.is_stretch or (each.is_strength and each.work >= least)]
    for one, other in pairwise(told):
        if one.is_stretch and other.is_stretch and not _same(one, other):
            message = situation.say("A bout of strength comes between two stretches.")
            yield Objection(where=other.where, message=message)


def _same(one: Counted, other: Counted) -> bool:
    return one.exercise.slug == other.exercise.slug and one.item.sides is not other.item.sides
