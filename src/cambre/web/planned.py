"""Days of a plan, as pages ask for them and picture them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request

from cambre.core.bounds import day_in
from cambre.core.journal.coming import PlannedDay
from cambre.core.plan_document import PlanDay, Role
from cambre.web.asking import coach_of

SHOWN = timedelta(weeks=520)
"""How far from today a day's page is shown."""


def planned_day_of(request: Request) -> PlannedDay:
    """The day that a request's address names; 404 where the plan doesn't reach it."""
    coach, on = coach_of(request), date_in(request.path_params["day"])
    is_near = abs(on - coach.today(coach.zone())) <= SHOWN
    found = coach.planned_day(on, coach.zone()) if is_near else None
    if found is None:
        raise HTTPException(404)
    return found


def date_in(text: str) -> date:
    """The date that a text names; 404 where it names none."""
    try:
        return day_in(text)
    except ValueError:
        raise HTTPException(404) from None


def pictures(days: Iterable[PlannedDay]) -> Mapping[date, str | None]:
    """The exercise that pictures each day: its deepest stretch that no earlier one of these days shows."""
    found: dict[date, str | None] = {}
    for each in days:
        if each.day is not None:
            shown = set(found.values())
            stretches = [item.exercise for item in each.day.items if item.role is Role.STRETCH]
            found[each.on] = next((slug for slug in reversed(stretches) if slug not in shown), main_move(each.day))
    return found


def main_move(day: PlanDay) -> str | None:
    """The exercise that pictures a day: its last stretch, which is its deepest, or else what comes last."""
    slugs = [item.exercise for item in day.items if item.role is Role.STRETCH] or [item.exercise for item in day.items]
    return slugs[-1] if slugs else None


def exercises_of(day: PlanDay) -> frozenset[str]:
    """The exercises of a day, each counted once, as its player counts them."""
    return frozenset(item.exercise for item in day.items)
