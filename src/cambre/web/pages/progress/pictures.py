"""The charts of the page, with their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from cambre.core.dates import month_in, short_day_in
from cambre.core.progress.charts import Caption, Day, Spot, bars, line
from cambre.core.progress.progress import Progress
from cambre.core.progress.ranges import Course
from cambre.core.progress.watched import WatchedCourse
from cambre.core.progress.watched_words import ANGLES
from cambre.core.saying import Say, decimal
from cambre.core.units import Units

OF_TEN = (0.0, 10.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Every chart of the page as SVG; an empty one where there is nothing to draw."""

    courses: Mapping[tuple[str, str], Markup]
    watched: Mapping[tuple[str, str], Markup]
    wishes: Mapping[str, Markup]
    sessions: Markup
    effort: Markup


def drawn(told: Progress, units: Units, say: Say) -> Drawn:
    """The charts in the person's language and units."""
    month, day = month_in(say), short_day_in(say)
    return Drawn(
        courses={(each.test, each.side): _course(each, units, say, month) for each in told.courses},
        watched={(each.exercise, each.side): _watched(each, say, month)
                 for each in told.watched if each.measure == "range" and each.points},
        wishes={each.what: _wish(each.what, [Spot(day=r.day, value=r.goes) for r in each.ratings], say, month)
                for each in told.wishes},
        sessions=_sessions(told, say, day),
        effort=_effort(told, say, day),
    )  # fmt: skip


def _course(course: Course, units: Units, say: Say, day: Day) -> Markup:
    side = {"left": say("left"), "right": say("right"), "both": ""}[course.side]
    title = f"{say(course.name)} {side}".strip()
    newest = course.points[-1]
    says = say("{count} results; the newest is {amount}. The band is the error of measuring.").format(
        count=len(course.points), amount=units.amount(newest.value, course.unit, say)
    )
    if course.less_is_further:
        says += " " + say("The scale is turned round, so that up is further.")
    shown = partial(units.shown, kept=course.unit)
    spots = [
        Spot(day=each.day, value=shown(each.value), error=None if each.error is None else shown(each.error))
        for each in course.points
    ]
    caption = Caption(
        title=title, describes=says, unit=units.sign(course.unit, say), day=day, number=partial(decimal, say=say)
    )
    return _safe(line(spots, caption, downwards=course.less_is_further))


def _watched(course: WatchedCourse, say: Say, day: Day) -> Markup:
    side = {"left": say("left"), "right": say("right"), "both": ""}[course.side]
    says = say("{count} averages of four weeks; the newest is {amount}. The band is the error of measuring.").format(
        count=len(course.points), amount=f"{decimal(course.points[-1].value, say)}°"
    )
    spots = [Spot(day=each.monday, value=each.value, error=each.error) for each in course.points]
    title = f"{say(course.name)} {side}".strip() + f": {say(ANGLES[course.angle])}"
    caption = Caption(title=title, describes=says, unit="°", day=day, number=partial(decimal, say=say))
    return _safe(line(spots, caption))


def _wish(what: str, spots: list[Spot], say: Say, day: Day) -> Markup:
    says = say("{count} ratings from 0 to 10; the newest is {value:g}.").format(count=len(spots), value=spots[-1].value)
    return _safe(line(spots, Caption(title=what, describes=says, unit=say("of 10"), day=day, scale=OF_TEN)))


def _sessions(told: Progress, say: Say, day: Day) -> Markup:
    if not told.begun_weeks:
        return Markup()
    says = say("Sessions in each of {weeks} weeks; the dashed line is at {aim:g} a week.")
    describes = says.format(weeks=len(told.begun_weeks), aim=told.aim)
    caption = Caption(title=say("Sessions a week"), describes=describes, unit="", day=day)
    return _safe(bars([(each.monday, each.sessions) for each in told.begun_weeks], caption, aim=told.aim))


def _effort(told: Progress, say: Say, day: Day) -> Markup:
    spots = [Spot(day=each.monday, value=each.effort) for each in told.weeks if each.effort is not None]
    describes = say("How hard sessions were, from 0 to 10, the mean of each week that was told.")
    return _safe(
        line(spots, Caption(title=say("Effort"), describes=describes, unit=say("of 10"), day=day, scale=OF_TEN))
    )


def _safe(svg: str) -> Markup:
    return Markup(svg)  # noqa: S704 -- drawn by the core, its words escaped
