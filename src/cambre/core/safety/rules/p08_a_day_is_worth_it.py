"""P08: A training day is worth it, and varied.

A training day has two stretches and one bout of strength, and the same bout doesn't come three times running where
another would do.

Why: less isn't worth the warm-up, and three times the same is dull.
Source: cautious-default
Severity: warn
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation

STRETCHES, RUNNING = 2, 3


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Tell of thin and of dull training days."""
    for day in judged.days:
        if day.day.kind == "training" and day.main:
            yield from _of_day(day, situation)


def _of_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    bouts = [each.exercise.slug for each in day.main if each.is_strength]
    if sum(each.is_stretch for each in day.main) < STRETCHES or not bouts:
        message = situation.say("A training day has two stretches and a bout of strength, or it is a gentle day.")
        yield Objection(where=day.where, message=message)
    running = (bouts[place : place + RUNNING] for place in range(len(bouts) - RUNNING + 1))
    if any(len(set(some)) == 1 for some in running):
        yield Objection(where=day.where, message=situation.say("The same bout of strength comes three times running."))
