"""What was done so far, newest first."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.journal.coming import Today
from cambre.core.journal.replay import PastSession
from cambre.core.session.words import time_done
from cambre.web.asking import coach_of
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach

A_PAGE = 30
"""Sessions on one page, a month of daily ones; a page of ten years would take long to read."""


async def show(request: Request) -> Response:
    """Show the past sessions under their months; `?before=` goes further back."""
    coach, before = coach_of(request), request.query_params.get("before")
    sessions = coach.history(most=A_PAGE + 1, before=before)
    return render(
        request,
        "pages/history/page.html",
        months=by_month(sessions[:A_PAGE]),
        further=sessions[A_PAGE - 1].session if len(sessions) > A_PAGE else None,
        is_first=before is None,
        taken_out=coach.taken_out()[:A_PAGE] if before is None else (),
        library=coach.library,
        after=_after(coach, sessions) if before is None else None,
        outcome=coach.outcome(),
        time_done=time_done,
    )


def _after(coach: "Coach", sessions: Sequence[PastSession]) -> Today | None:
    """What today still holds and what comes next, once today's newest session is over; a player leads here."""
    zone = coach.zone()
    is_over = bool(sessions) and sessions[0].ended is not None and sessions[0].day == coach.today(zone)
    return coach.plan_today(zone) if is_over else None


def by_month(sessions: Iterable[PastSession]) -> list[tuple[datetime, list[PastSession]]]:
    """The sessions under a moment of their month."""
    months = groupby(sessions, key=lambda each: (each.started.year, each.started.month))
    return [(group[0].started, group) for group in (list(found) for _, found in months)]


ROUTES = (Route("/history", show),)
