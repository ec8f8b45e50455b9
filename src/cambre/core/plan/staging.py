"""From a person and their wishes to the best week: the one way that both the plan and the search for clashes take."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from cambre.core.plan.draft import DIRECTIONS
from cambre.core.plan.making import Size, Stage, Week, week
from cambre.core.plan.move import full_directions
from cambre.core.plan.phases import easy_movement, fullest
from cambre.core.plan.pool import Allowed, Pool, pool
from cambre.core.plan.rhythm import Rhythm, rhythm
from cambre.core.plan.standing import Standing, begun
from cambre.core.plan.warming import warm_up
from cambre.core.plan.wishes import Wishes
from cambre.core.plan.worth import judging
from cambre.core.vocabulary import Direction, Equipment

PERCENT, MINUTE = 100, 60

Opens: TypeAlias = Callable[[], bool]
"""Whether somebody without any wish in the way would have a full week: slow to find out, and whatever they wish."""


def staged(somebody: Standing, wishes: Wishes) -> Stage:
    """What every stage of this plan stands on."""
    somebody = begun(somebody, days_of(somebody, wishes).all)
    sizes, most = somebody.ground.preferences.sizes, minutes(somebody)
    count = sizes.warmup_moves_short if most < sizes.short_minutes else sizes.warmup_moves
    some = pool(somebody, wishes)
    return Stage(
        somebody=somebody,
        pool=some,
        judging=judging(somebody, wishes),
        minutes=most,
        warm=warm_up(some, somebody, count, MINUTE * somebody.ground.cap("warmup_min")),
    )


def days_of(somebody: Standing, wishes: Wishes) -> Rhythm:
    """The days that somebody trains on, and what comes on each."""
    return rhythm(somebody.profile.days_per_week or somebody.ground.preferences.sizes.days, wishes.weekdays)


def minutes(somebody: Standing) -> int:
    """The most minutes of a session: those told, or usual ones, never more than the rules leave."""
    sizes = somebody.ground.preferences.sizes
    usual = sizes.minutes_new if somebody.is_new else sizes.minutes
    most = somebody.ground.cap("session_min_new" if somebody.is_new else "session_min")
    return min(somebody.profile.minutes or usual, most)


def best_week(stage: Stage, wishes: Wishes, opens: Opens) -> Week | str:
    """The best full week, or what the wishes leave undone, in a word."""
    somebody, sizes = stage.somebody, stage.somebody.ground.preferences.sizes
    wanted = somebody.profile.days_per_week or sizes.days
    if wanted < sizes.fewest_days:
        return "days"
    days = days_of(somebody, wishes)
    found = _gentle(stage, days) if somebody.is_gentle else _trained(stage, days, opens)
    if found is None:
        return "nothing"
    missing = reachable(somebody) - _trained_in(found, stage.pool)
    return ", ".join(sorted(missing)) if missing and found.work and somebody.last_week == 0 else found


def _trained(stage: Stage, days: Rhythm, opens: Opens) -> Week | None:
    """A full week, or a gentle one for somebody to whom too little is open for more."""
    last = stage.somebody.last_week
    most = last * (PERCENT + stage.somebody.ground.cap("volume_rise_pct")) // PERCENT if last else None
    found = fullest(stage, days, most)
    return _gentle(stage, days) if found is None and not opens() else found


def _gentle(stage: Stage, days: Rhythm) -> Week | None:
    last = stage.somebody.last_week
    most = last * (PERCENT + stage.somebody.ground.cap("volume_rise_pct")) // PERCENT if last else None
    gentle = Rhythm(of_a=(), of_b=(), gentle=days.all)
    found = week(stage, gentle, Size(bout_s=0, work=most))
    if found is not None or most is None:
        return found
    return week(stage, gentle, Size(bout_s=0, work=most, small_doses=True)) or easy_movement(stage, gentle)


def opens_more(somebody: Standing) -> bool:
    """Whether somebody without any wish in the way would have a full week."""
    return fullest(unhindered(somebody), rhythm(3, ()), None) is not None


def unhindered(somebody: Standing) -> Stage:
    """The stage of the same person who wishes nothing, has everything and has all the time."""
    free = replace(somebody, profile=replace(somebody.profile, minutes=30, days_per_week=3, equipment=tuple(Equipment)))
    return staged(free, Wishes())


def reachable(somebody: Standing) -> frozenset[str]:
    """The directions that a week of this person could train, if wishes were no hindrance."""
    return _in_pool(unhindered(somebody).pool)


def _in_pool(some: Pool) -> frozenset[str]:
    return frozenset(str(direction) for each in some.allowed for direction in _covered(each))


def _covered(each: Allowed) -> frozenset[Direction]:
    answered = frozenset(load_class for change in each.changes for load_class in change.modification.answers)
    return full_directions(each.exercise, answered)


def _trained_in(found: Week, some: Pool) -> frozenset[str]:
    exercises = {each.exercise.slug: each.exercise for each in some.allowed}
    return frozenset(str(direction) for slug in found.slugs for direction in exercises[slug].directions) & {
        str(each) for each in DIRECTIONS
    }
