"""I27: Backbends are balanced.

In a week, extension (its strength included) takes at most twice the time of flexion, side and rotation together.

Why: our own caution against a plan of nothing but backbends.
Source: cautious-default
Severity: warn
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedPlan, JudgedWeek
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Direction


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Tell of each week that bends backwards too much."""
    for week in judged.weeks:
        back = _seconds(week, Direction.EXTENSION)
        rest = sum(_seconds(week, each) for each in Direction if each is not Direction.EXTENSION)
        if back > situation.cap("extension_share") * rest + 1:
            message = situation.say("{back:.0f} s of extension stand against {rest:.0f} s of everything else.")
            yield Objection(where=week.where, message=message.format(back=back, rest=rest))


def _seconds(week: JudgedWeek, direction: Direction) -> float:
    return sum(each.work / len(each.exercise.directions) for each in week.main if direction in each.exercise.directions)
