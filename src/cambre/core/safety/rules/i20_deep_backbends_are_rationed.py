"""I20: Deep backbends are rationed.

On four days a week at most, three minutes a session at most; for a novice never on two days running.

Why: our own caution; nobody has counted how much is too much.
Source: cautious-default
Severity: error
Applies to: plan, day
"""

from collections.abc import Iterator
from itertools import pairwise

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import LoadClass

A_DAY_BETWEEN = 2


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to deep days that are too many or, for a novice, too close, over the week's end too."""
    for week in judged.weeks:
        if sum(_seconds(day) > 0 for day in week.days) > situation.cap("ee_days_week"):
            message = situation.say("Deep backbends come on four days a week at most.")
            yield Objection(where=week.where, message=message)
    for one, other in pairwise(day for day in judged.days if _seconds(day)):
        if situation.is_novice and (other.on - one.on).days < A_DAY_BETWEEN:
            message = situation.say("While this is new, a day lies between two days with deep backbends.")
            yield Objection(where=other.where, message=message)
    for day in judged.days:
        yield from check_day(day, situation)


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to a session with too much of it."""
    if _seconds(day) > 60 * situation.cap("ee_min_session"):
        message = situation.say("{seconds:.0f} s of deep backbends; three minutes a session are the most.")
        yield Objection(where=day.where, message=message.format(seconds=_seconds(day)))


def _seconds(day: JudgedDay) -> float:
    return sum(each.work for each in day.items if LoadClass.EE in each.classes)
