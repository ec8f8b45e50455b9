"""Time off that becomes longer within a week: its first days are missed, and another length of it is reached."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from cambre.core.journal.day_told import Told
from cambre.core.plan_document import PlanDay, PlanWeek
from cambre.core.safety.situation import Situation


def begins_lower(
    week: PlanWeek, monday: date, situation: Situation, happened: Iterable[Told], seen: tuple[date, date]
) -> date | None:
    """The day on which somebody comes back, where that is another length of time off than on the week's first day.

    `seen` is the day from which the week's plan holds, and today. Until somebody trains, the first day that isn't over
    counts; from then on the day of that training does. None, where nothing begins lower for it.
    """
    since, today = seen
    last = situation.history.last_trained
    planned = [monday + timedelta(days=weekday) for weekday in sorted({day.weekday for day in week.days})]
    back = _back(planned, since, today, _trained(monday, since, happened))
    if last is None or back is None or not planned:
        return None
    off = [(day - date.fromisoformat(last[:10])).days for day in (planned[0], back)]
    return back if _length(off[1], situation) > _length(off[0], situation) else None


def at_most(week: PlanWeek) -> int | None:
    """The whole minutes that every training of a week has; none where it has no training."""
    return min((int(day.minutes or 0) for day in week.days if day.kind != "gentle"), default=None)


def as_before(now: PlanWeek, before: PlanWeek, back: date) -> PlanWeek:
    """The week without a day that wasn't in it before, and with the gentle days that it had.

    Only the days from `back` to Sunday are meant: the others of `now` belong to the next week.
    """
    was = {day.weekday: day for day in before.days}
    days = (_kept(day, was.get(day.weekday)) if day.weekday >= back.weekday() else day for day in now.days)
    return replace(now, days=tuple(day for day in days if day is not None))


def _kept(now: PlanDay, before: PlanDay | None) -> PlanDay | None:
    return before if before is None or before.kind == "gentle" else now


def _trained(monday: date, since: date, happened: Iterable[Told]) -> date | None:
    """The first day of the week from `since` on with any training on it."""
    end = monday + timedelta(days=7)
    return next((each.day for each in happened if each.entry.kind == "step_done" and since <= each.day < end), None)


def _back(planned: Sequence[date], since: date, today: date, trained: date | None) -> date | None:
    return trained or next((day for day in planned if day >= max(since, today)), None)


def _length(days: int, situation: Situation) -> int:
    """How long that is for the rules: no time off, two weeks, four weeks."""
    return sum(days >= situation.cap(each) for each in ("layoff_regress_d", "layoff_restart_d"))
