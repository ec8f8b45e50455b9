"""Whether anything changed: ranges, wishes, weeks and weights, each with its numbers."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.coach import Coach
from cambre.core.anatomy import Range
from cambre.core.bounds import day_in
from cambre.core.progress import watched_words
from cambre.core.progress.progress import Progress
from cambre.core.progress.ranges import Course
from cambre.core.progress.then_and_now import ThenAndNow, Which
from cambre.core.vocabulary import Direction
from cambre.web.asking import coach_of
from cambre.web.pages.progress.pictures import drawn
from cambre.web.rendering import render

ONE_DAY = timedelta(days=1)
MOST_ROWS = 13
"""Results in a table, a year of tests every four weeks; the chart and the exported table have all."""


async def show(request: Request) -> Response:
    """Show the newest weeks; `?until=` goes further back, `?figures=` chooses the test of the three figures."""
    coach = coach_of(request)
    told = coach.progress(until=_day(request.query_params.get("until")))
    shown = _shown(coach, told, request.query_params.get("figures"))
    return render(
        request,
        "pages/progress/page.html",
        progress=told,
        charts=drawn(told, coach.units(), coach.say),
        words=watched_words,
        shown=shown,
        figures=_figures(shown) if shown else {},
        knows_height=_height(coach) is not None,
        can_show=[course for course in told.courses if coach.has_bodies(course)],
        directions=tuple(Direction),
        most_rows=MOST_ROWS,
        earlier=(told.since - ONE_DAY).isoformat() if told.began and told.began < told.since else None,
        is_newest="until" not in request.query_params,
        skills=[each for each in coach.readiness() if not each.closed],
        library=coach.library,
    )


def _day(text: str | None) -> date | None:
    try:
        return day_in(text) if text else None
    except ValueError:
        return None


def _shown(coach: Coach, told: Progress, wanted: str | None) -> ThenAndNow | None:
    """The test of the figures: the one asked for, else one in which something changed, else the first."""
    courses = sorted(told.courses, key=lambda each: (_name(each) != wanted, each.verdict == "no clear change yet"))
    height = _height(coach)
    return next((found for course in courses if (found := coach.then_and_now(course, height)) is not None), None)


def _height(coach: Coach) -> float | None:
    wished = coach.wished()
    return None if wished is None else wished.height_cm


def _name(course: Course) -> str:
    return f"{course.test}-{course.side}"


def _figures(shown: ThenAndNow) -> Mapping[Range, Sequence[Which]]:
    """The bodies in their order, each with what it stands for: “then”, “now”, “goal”; the same body only once."""
    named: dict[Range, list[Which]] = {}
    for name, likeness in shown.shown.items():
        named.setdefault(likeness.reach, []).append(name)
    return named


ROUTES = (Route("/progress", show),)
