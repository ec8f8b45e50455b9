"""`cambre progress`: whether anything changed."""

from datetime import date, datetime
from itertools import dropwhile
from typing import Annotated

import typer

from cambre.cli.coaching import Who, coach_for
from cambre.cli.telling import counted
from cambre.coach.progressing import MOST_WEEKS, WEEKS
from cambre.core.journal.household import tidy
from cambre.core.progress.progress import Progress
from cambre.core.progress.ranges import Course
from cambre.core.progress.training import TrainingWeek
from cambre.core.progress.wishing import WishCourse
from cambre.core.saying import Say
from cambre.core.units import Units
from cambre.documents import write_json


def progress(
    *,
    who: Who = None,
    weeks: Annotated[int, typer.Option(help="How many weeks to look at.", min=1, max=MOST_WEEKS, metavar="N")] = WEEKS,
    until: Annotated[
        datetime | None, typer.Option(help="The day they end with; else today.", formats=["%Y-%m-%d"], metavar="DAY")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Tell whether anything changed: tests with their error, wishes, weeks, rungs and weights.

    Example: cambre progress --weeks 12 --json
    """
    with coach_for(who) as ready:
        found = ready.progress(weeks=weeks, until=until.date() if until else None)
        units, say = ready.units(), ready.say
    typer.echo(write_json(found) if as_json else told(found, units, say))


def told(found: Progress, units: Units, say: Say) -> str:
    """The progress in lines to read."""
    lines = [found.expected.says, ""] if found.expected else []
    lines += [_course(each, units, say) for each in found.courses] or ["Nothing was measured yet."]
    lines += [_wish(each) for each in found.wishes]
    begun = dropwhile(lambda week: not week.sessions, found.weeks)  # before somebody came, nothing was paused
    lines += ["", *(_week(each) for each in begun), ""]
    lines += [f"{_day(each.day)}: {each.rung}, after {each.below}" for each in found.climbs]
    lines += [
        f"{_day(each.day)}: {each.exercise} {units.amount(each.kg, 'kg', say)}. {each.why}" for each in found.loads
    ]
    return "\n".join(lines).rstrip()


def _wish(wish: WishCourse) -> str:
    return f"“{tidy(wish.what)}”: {wish.ratings[-1].goes} of 10, {wish.ratings[0].goes} at first"


def _course(course: Course, units: Units, say: Say) -> str:
    unit, newest = course.unit, course.points[-1]
    side = "" if course.side == "both" else f" {course.side}"
    error = f" ± {units.amount(newest.error, unit, say)}" if newest.error is not None else ""
    return f"{course.name}{side}: {units.amount(newest.value, unit, say)}{error}, {_change(course, units, say)}"


def _change(course: Course, units: Units, say: Say) -> str:
    change = course.since_first
    if change is None:
        return "measured once"
    return (
        f"{units.amount(abs(change.further), course.unit, say)} {course.verdict} since {_day(course.points[0].day)}"
        if change.counts
        else course.verdict
    )


def _week(week: TrainingWeek) -> str:
    if not week.sessions:
        return f"week of {_day(week.monday)}: a pause"
    hurt = f", it hurt {counted(week.hurt, 'time', 'times')}" if week.hurt else ""
    sessions = counted(week.sessions, "session", "sessions")
    return f"week of {_day(week.monday)}: {sessions}, {week.minutes:.0f} minutes{hurt}"


def _day(day: date) -> str:
    return day.isoformat()
