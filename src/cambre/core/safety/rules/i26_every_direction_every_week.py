"""I26: Every direction every week, and strength.

A week trains flexion, extension, side and rotation, and has strength. Where the matrix leaves only the middle of the
range, the warm-up counts; where it takes a direction away, or allows it only in a smaller form, the week is excused.

Why: a back bends in every direction; training one alone is not the aim of either article.
Source: article-2
Severity: warn
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedPlan, JudgedWeek
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Direction, Kind, LoadClass

CARRIED = {
    Direction.FLEXION: (LoadClass.MF, LoadClass.UF),
    Direction.EXTENSION: (LoadClass.ME, LoadClass.AE, LoadClass.EE),
    Direction.SIDE: (),
    Direction.ROTATION: (LoadClass.MR, LoadClass.RT),
}


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Tell of each week that leaves a direction, or strength, out."""
    for week in judged.weeks:
        if not any(day.main for day in week.days):
            continue
        for direction in Direction:
            if not _is_trained(direction, week, situation) and not _is_excused(direction, situation):
                message = situation.say("This week has no {direction}.").format(direction=situation.say(direction))
                yield Objection(where=week.where, message=message)
        if not any(each.exercise.kind is not Kind.MOBILITY and not each.is_stretch for each in week.main):
            yield Objection(where=week.where, message=situation.say("This week has no strength."))


def _is_trained(direction: Direction, week: JudgedWeek, situation: Situation) -> bool:
    counts_warm_up = any(_limits(load_class, situation) for load_class in CARRIED[direction])
    items = (each for day in week.days for each in (day.items if counts_warm_up else day.main))
    least = situation.cap("bout_least_s")
    return any(direction in each.exercise.directions and each.work >= least for each in items)


def _is_excused(direction: Direction, situation: Situation) -> bool:
    """Whether every form of a direction is taken away, or left only in a smaller form."""
    if direction is Direction.EXTENSION and situation.arches_painfully_young:
        return True
    carried = CARRIED[direction]
    return bool(carried) and all(_limits(load_class, situation) for load_class in carried)


def _limits(load_class: LoadClass, situation: Situation) -> bool:
    cleared = situation.profile.clearances
    return any(not (limit == "C" and condition in cleared) for condition, limit in situation.limits(load_class))
