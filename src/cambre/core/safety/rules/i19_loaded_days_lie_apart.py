"""I19: Loaded days lie apart.

The spine carries a weight on three days a week at most, with 48 hours between two of them.

Why: what was loaded needs two days to recover.
Source: cautious-default
Severity: error
Applies to: plan
"""

from collections.abc import Iterator
from itertools import pairwise

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation

HOURS = 24


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to too many loaded days in a week, and to two that lie too close, over the week's end too."""
    most = situation.cap("loaded_days_week")
    for week in judged.weeks:
        if sum(_is_loaded(day) for day in week.days) > most:
            yield Objection(
                where=week.where, message=situation.say("The back carries weight on three days a week at most.")
            )
    for one, other in pairwise(day for day in judged.days if _is_loaded(day)):
        if (other.on - one.on).days * HOURS < situation.cap("loaded_gap_h"):
            yield Objection(where=other.where, message=situation.say("Two days lie between days with weight."))


def _is_loaded(day: JudgedDay) -> bool:
    return any(each.item.load_kg > 0 for each in day.items)
