"""`cambre progress`: whether anything changed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated

import typer

from cambre.cli.coaching import Who, coach_for
from cambre.cli.language import counted, say
from cambre.coach.progressing import MOST_WEEKS, WEEKS
from cambre.core.journal.household import tidy
from cambre.core.progress.progress import Progress
from cambre.core.progress.ranges import Course
from cambre.core.progress.training import TrainingWeek
from cambre.core.progress.watched import WatchedCourse
from cambre.core.progress.watched_words import MEASURES, amount, verdict
from cambre.core.progress.wishing import WishCourse
from cambre.core.session.words import MINUTE, time_done
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
        units = ready.units()
    typer.echo(write_json(found) if as_json else told(found, units))


def told(found: Progress, units: Units) -> str:
    """The progress in lines to read."""
    lines = [found.expected.says, ""] if found.expected else []
    lines += [_course(each, units) for each in found.courses] or [say("Nothing was measured yet.")]
    lines += _in_sessions(found.watched, units)
    lines += [_wish(each) for each in found.wishes]
    lines += ["", *(_week(each) for each in found.begun_weeks), ""]
    lines += [
        f"{_day(each.day)}: {say('{rung}, after {below}').format(rung=each.rung, below=each.below)}"
        for each in found.climbs
    ]
    lines += [
        f"{_day(each.day)}: {each.exercise} {units.amount(each.kg, 'kg', say)}. {each.why}" for each in found.loads
    ]
    return "\n".join(lines).rstrip()


def _wish(wish: WishCourse) -> str:
    told = say("“{what}”: {now} of 10, {first} at first")
    return told.format(what=tidy(wish.what), now=wish.ratings[-1].goes, first=wish.ratings[0].goes)


def _course(course: Course, units: Units) -> str:
    unit, newest = course.unit, course.points[-1]
    side = "" if course.side == "both" else f" {say(course.side)}"
    error = f" ± {units.amount(newest.error, unit, say)}" if newest.error is not None else ""
    return f"{say(course.name)}{side}: {units.amount(newest.value, unit, say)}{error}, {_change(course, units)}"


def _change(course: Course, units: Units) -> str:
    change = course.since_first
    if change is None:
        return say("measured once")
    amount, since = units.amount(abs(change.further), course.unit, say), _day(course.points[0].day)
    told = say("{amount} further since {day}") if change.further > 0 else say("{amount} less far since {day}")
    return told.format(amount=amount, day=since) if change.counts else say("no clear change yet")


def _in_sessions(watched: Sequence[WatchedCourse], units: Units) -> list[str]:
    """What a camera measured in ordinary sessions, which is no self-test."""
    told = [_watched(each, units) for each in watched]
    return ["", say("In ordinary sessions, by camera, the mean of four weeks:"), *told, ""] if told else []


def _watched(course: WatchedCourse, units: Units) -> str:
    side = "" if course.side == "both" else f" {say(course.side)}"
    name = f"{say(course.name)}{side}, {say(MEASURES[course.measure])}"
    if not course.points:
        return f"{name}: {verdict(course, units, say)}"
    newest = course.points[-1]
    value, error = (amount(each, course, units, say) for each in (newest.value, newest.error))
    return f"{name}: {value} ± {error}. {verdict(course, units, say)}"


def _week(week: TrainingWeek) -> str:
    if not week.sessions:
        return say("week of {day}: a pause").format(day=_day(week.monday))
    hurt = say(", it hurt {times}").format(times=counted(week.hurt, "time", "times")) if week.hurt else ""
    sessions, worked = counted(week.sessions, "session", "sessions"), time_done(MINUTE * week.minutes, say)
    told = say("week of {day}: {sessions}, {minutes}{hurt}")
    return told.format(day=_day(week.monday), sessions=sessions, minutes=worked, hurt=hurt)


def _day(day: date) -> str:
    return day.isoformat()
