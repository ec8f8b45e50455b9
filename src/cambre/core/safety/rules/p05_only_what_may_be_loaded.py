"""P05: Only what is meant for a weight is loaded.

A weight belongs to an exercise that names one, never to a warm-up; of the straddle's parts only the upright side bend
ever has one.

Why: a weight in the wrong place makes another exercise of it.
Source: article-2, cautious-default
Severity: block
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each weight where none belongs."""
    for each in day.items:
        if each.item.load_kg > 0 and (each.exercise.load is None or each.is_warmup):
            yield Objection(where=each.where, message=situation.say("No weight belongs here."))
