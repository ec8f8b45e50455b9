"""Weeks one after the other: full, a little more, a little more, easy; and gently back after pain or time off."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from cambre.core.plan.composing import Session
from cambre.core.plan.dosing import a_step_more
from cambre.core.plan.filling import filled, still_fits
from cambre.core.plan.making import Size, Stage, Week, easy_movement_session, week
from cambre.core.plan.move import Move
from cambre.core.plan.rhythm import Rhythm, with_fewer
from cambre.core.plan_document import Role

Phase = Literal["build", "deload", "restart"]
WEEK = 7
PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Phased:
    """One week of a plan."""

    number: int
    phase: Phase
    week: Week
    free: frozenset[int] = frozenset()
    """Weekdays on which nothing is done, although the week has something there."""


def phased(stage: Stage, full: Week, weeks: int) -> Iterator[Phased]:
    """So many weeks that begin with this one."""
    every = stage.somebody.ground.cap("deload_every_wk")
    last = full
    phase: Phase
    for number in range(1, weeks + 1):
        first = _first_day(stage, number)
        if _is_sore(stage, number):
            resting = easy_movement(stage, full.rhythm)
            phase = "restart" if number == 1 and stage.somebody.restarts else "deload"
            yield Phased(number=number, phase=phase, week=resting, free=_free(stage, full.rhythm, first))
        elif number % every == 0:
            yield Phased(number=number, phase="deload", week=deloaded(stage, last))
        else:
            phase = "restart" if number == 1 and stage.somebody.restarts else "build"
            last = _grown(stage, last) if _may_grow(stage, number) else last
            free = _free(stage, last.rhythm, first)
            yield Phased(number=number, phase=phase, week=last, free=free)
            last = _after_a_cut(stage, last, free) if free else last


def fullest(stage: Stage, rhythm: Rhythm, most: int | None) -> Week | None:
    """The best week with at most so much work: with fewer trained days where it must be, at last none."""
    sizes = stage.somebody.ground.preferences.sizes
    is_short, easy_s = stage.minutes < sizes.short_minutes, sizes.easy_bout_s
    bout_s = sizes.short_bout_s if is_short else sizes.bout_s
    found = week(stage, rhythm, Size(bout_s=bout_s, work=most))
    found = None if found is None else filled(stage, found, most)
    if is_short or found is None:
        smaller = week(stage, rhythm, Size(bout_s=sizes.short_bout_s, work=most, small_doses=True))
        found = max((each for each in (found, smaller) if each), key=lambda each: each.value, default=None)
    if found is not None or most is None:
        return found
    for trained in range(len(rhythm.trained), 0, -1):
        found = week(
            stage, with_fewer(rhythm, trained), Size(bout_s=easy_s, work=most, rests_between=True, small_doses=True)
        )
        if found is not None:
            return found
    return easy_movement(stage, rhythm)


def easy_movement(stage: Stage, rhythm: Rhythm) -> Week:
    """A week of easy movement on the same days, with no main part at all."""
    gentle = Rhythm(of_a=(), of_b=(), gentle=rhythm.all)
    return Week(rhythm=gentle, sessions=(None, None), gentle=easy_movement_session(stage))


def deloaded(stage: Stage, full: Week) -> Week:
    """The week with three fifths of the work: the same moves, fewer of them, a set less.

    Where that would leave a direction out, more comes on fewer days, and the days between are easy movement.
    """
    direction = stage.somebody.ground.preferences.weights.direction
    best: Week | None = None
    for days in _ever_fewer(full.rhythm):
        found = _easier_week(stage, full, days)
        if found is not None and (best is None or found.value // direction > best.value // direction):
            best = found
        if best is not None and best.value // direction >= full.value // direction:
            break
    return _with_movement_between(stage, best, full.rhythm) if best else easy_movement(stage, full.rhythm)


def _with_movement_between(stage: Stage, easier: Week, usual: Rhythm) -> Week:
    """The easier week with easy movement on each usual day that it leaves free, so that nobody loses the habit."""
    free = tuple(day for day in usual.all if day not in easier.rhythm.all)
    if not free or easier.gentle is not None:
        return easier
    return replace(easier, rhythm=replace(easier.rhythm, gentle=free), gentle=easy_movement_session(stage))


def _easier_week(stage: Stage, full: Week, days: Rhythm) -> Week | None:
    """The best easier form of a week on these days."""
    cap, sizes = stage.somebody.ground.cap, stage.somebody.ground.preferences.sizes
    most = full.work * cap("deload_to_pct") // PERCENT
    found = week(stage, days, Size(bout_s=sizes.easy_bout_s, work=most, only=full)) if days.all else None
    return found if found is not None and found.work <= most else None


def _ever_fewer(rhythm: Rhythm) -> Iterator[Rhythm]:
    yield rhythm
    for trained in range(len(rhythm.trained) - 1, 0, -1):
        fewer = _fewer(rhythm, trained)
        if fewer is not None:
            yield fewer


def _fewer(rhythm: Rhythm, trained: int) -> Rhythm | None:
    """The same sessions on fewer days; the days between are free."""
    a, b = rhythm.of_a, rhythm.of_b
    while len(a) + len(b) > trained:
        a, b = (a[:-1], b) if len(a) > len(b) else (a, b[:-1])
    return Rhythm(of_a=a, of_b=b, gentle=rhythm.gentle) if a else None


def _first_day(stage: Stage, number: int) -> date:
    return stage.somebody.start + timedelta(weeks=number - 1)


def _is_sore(stage: Stage, number: int) -> bool:
    """Whether a week has a day too near to more pain than usual."""
    first = _first_day(stage, number)
    return any(stage.somebody.is_sore(first + timedelta(days=day)) for day in range(WEEK))


def _free(stage: Stage, rhythm: Rhythm, first: date) -> frozenset[int]:
    days = (first + timedelta(days=place) for place in range(WEEK))
    return frozenset(day.weekday() for day in days if stage.somebody.rests(day)) & frozenset(rhythm.all)


def _after_a_cut(stage: Stage, full: Week, free: frozenset[int]) -> Week:
    """The full week after one with free days: a tenth more than what was left of it, where that counts as a week."""
    cap, before = stage.somebody.ground.cap, stage.somebody.last_week
    done = full.work_on(day for day in full.rhythm.all if day not in free)
    most = done * (PERCENT + cap("volume_rise_pct")) // PERCENT
    if not done or full.work <= most or done * PERCENT <= before * cap("deload_to_pct"):
        return full
    return fullest(stage, full.rhythm, most) or full


def _may_grow(stage: Stage, number: int) -> bool:
    """Whether anything may grow this week; never in the first, after pain, or while somebody grows fast."""
    somebody = stage.somebody
    is_first = number == 1 or _is_sore(stage, number - 1)
    every = somebody.ground.cap("deload_every_wk")
    is_shortened = bool(stage.judging.wishes.before_class)  # so little is left there that a tenth is soon reached
    return not (
        is_shortened
        or is_first
        or number > every
        or somebody.profile.growth_spurt
        or somebody.is_gentle
        or somebody.person.was_sore
    )


def _grown(stage: Stage, before: Week) -> Week:
    """The week with a little more of a few stretches, a tenth at most."""
    rise = before.work * stage.somebody.ground.cap("volume_rise_pct") // PERCENT
    grown = before
    for slug in _by_worth(stage, before):
        bigger = _with_more(stage, grown, slug)
        if bigger is not None and bigger.work - before.work <= rise and still_fits(stage, bigger):
            grown = bigger
    return grown


def _by_worth(stage: Stage, some: Week) -> list[str]:
    exercises = stage.somebody.ground.library.exercises
    return sorted(some.slugs, key=lambda slug: (-stage.judging.worth(exercises[slug]), slug))


def _with_more(stage: Stage, some: Week, slug: str) -> Week | None:
    """The week with one stretch a step longer wherever it comes; none where it is long enough."""
    sessions = tuple(_longer(stage, session, slug) for session in some.sessions)
    if sessions == some.sessions:
        return None
    return replace(some, sessions=(sessions[0], sessions[1]))


def _longer(stage: Stage, session: Session | None, slug: str) -> Session | None:
    if session is None:
        return None
    return replace(session, main=tuple((_one_longer(stage, move, role, slug), role) for move, role in session.main))


def _one_longer(stage: Stage, move: Move, role: Role, slug: str) -> Move:
    step = a_step_more(move, stage.somebody) if move.slug == slug and role is Role.STRETCH else None
    return move if step is None else step.move
