"""A plan for one person, or why there is none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial
from typing import Any

from cambre.core.plan.clashes import clashes
from cambre.core.plan.composing import day
from cambre.core.plan.ground import Ground
from cambre.core.plan.making import Stage, Week
from cambre.core.plan.no_plan import Clash, NoPlan
from cambre.core.plan.phases import Phased, phased
from cambre.core.plan.reasons import Telling
from cambre.core.plan.staging import best_week, opens_more, staged
from cambre.core.plan.standing import Standing, standing
from cambre.core.plan.wishes import NOTHING_WISHED, Wishes
from cambre.core.plan_document import Because, LeftOut, Objective, Plan, PlanDay, PlanWeek
from cambre.core.saying import Say, in_english
from cambre.core.screening.outcome import Level
from cambre.core.screening.profile import Profile
from cambre.core.screening.stopping import stop_rules

WEEKS = 4


def make(
    profile: Profile,
    start: date,
    ground: Ground,
    *,
    wishes: Wishes = NOTHING_WISHED,
    weeks: int = WEEKS,
    say: Say = in_english,
) -> Plan | NoPlan:
    """The plan of so many weeks from `start` on; the profile's history is a History by then."""
    somebody = standing(profile, start, start + timedelta(weeks=weeks), ground, say)
    if somebody.case.outcome.level is Level.BLOCKED:
        return _blocked(somebody)
    known = _known(wishes, ground)
    stage = staged(somebody, known)
    opens = cache(partial(opens_more, somebody))  # asked for each wish that is left out on trial
    full = best_week(stage, known, opens)
    if isinstance(full, str):
        return clashes(somebody, known, opens)
    return _plan(stage, full, known, weeks)


def _known(wishes: Wishes, ground: Ground) -> Wishes:
    """The wishes without exercises that the library doesn't have any more."""
    known = ground.library.exercises
    swaps = {old: new for old, new in sorted(wishes.swaps.items()) if old in known and new in known}
    return replace(wishes, swaps=swaps)


def _blocked(somebody: Standing) -> NoPlan:
    outcome = somebody.case.outcome
    unlock = " ".join([*outcome.do_now, outcome.unlock, *_days_with_an_adult(somebody)])
    return NoPlan(no_plan=(Clash(clash=outcome.reasons, unlock=unlock),))


def _days_with_an_adult(somebody: Standing) -> Iterator[str]:
    """What a plan needs of a child, whose check-in tells of one day only."""
    if somebody.person.band == "under-13" and not somebody.profile.adult_present:
        yield somebody.case.say("For a plan, say on which days of the week a grown-up is with you.")


def _plan(stage: Stage, full: Week, wishes: Wishes, weeks: int) -> Plan:
    somebody = stage.somebody
    telling = Telling(judging=stage.judging)
    told = tuple(phased(stage, full, weeks))
    made = tuple(_week(each, telling, wishes) for each in told)
    return Plan(
        schema="cambre.plan/1",
        library=somebody.ground.library.fingerprint,
        start=somebody.start.isoformat(),
        person=told_of(somebody.profile),
        weeks=made,
        left_out=tuple(_left_out(stage, made)),
        stop_rules=(
            *stop_rules(somebody.person, somebody.ground.library.caps, somebody.case.say),
            *(somebody.case.say(each) for each in somebody.ground.preferences.stop_rules),
        ),
        objective=Objective(value=float(full.value), bound=float(full.bound)),
    )


def _week(phased_week: Phased, telling: Telling, wishes: Wishes) -> PlanWeek:
    some = phased_week.week
    days = tuple(_days(phased_week, some, telling, wishes))
    return PlanWeek(week=phased_week.number, phase=phased_week.phase, days=days)


def _days(phased_week: Phased, some: Week, telling: Telling, wishes: Wishes) -> Iterator[PlanDay]:
    first = telling.somebody.start.weekday()
    for weekday in sorted(some.rhythm.all, key=lambda each: (each - first) % 7):
        session = some.on(weekday)
        if session is not None and weekday not in phased_week.free:
            yield day(weekday, session, telling, wishes)


def _left_out(stage: Stage, weeks: tuple[PlanWeek, ...]) -> Iterator[LeftOut]:
    """What is not in the plan: what may not be, and what may but found no place."""
    planned = {item.exercise for week in weeks for day in week.days for item in day.items}
    say = stage.somebody.case.say
    yield from stage.pool.left_out
    for each in stage.pool.allowed:
        if each.exercise.slug not in planned:
            yield LeftOut(
                exercise=each.exercise.slug,
                why=say("It is open to you; others were worth more in these weeks."),
                unlock=say("Swap it in on the page of a day, or take out what you like less."),
                because=Because.OPEN,
            )


def told_of(profile: Profile) -> dict[str, Any]:
    """What the plan was made for, as plain values; the history stays in the journal."""
    return {
        "age": profile.age,
        "screened": profile.screened,
        "experience": profile.experience.value,
        "days_per_week": profile.days_per_week,
        "minutes": profile.minutes,
        "weight_kg": profile.weight_kg,
        "equipment": sorted(thing.value for thing in profile.equipment),
        "goals": list(profile.goals),
        "conditions": sorted(each.value for each in profile.conditions),
        "red_flags": sorted(each.value for each in profile.red_flags),
        "clearances": sorted(each.value for each in profile.clearances),
        "adult_present": profile.adult_present,
        "usual_pain": profile.usual_pain,
    }
