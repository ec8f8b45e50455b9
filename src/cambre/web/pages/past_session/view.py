"""One past session, entry by entry: what was a mistake is taken out here, and put back."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.journal.feeling import felt_in
from cambre.core.journal.moments import local
from cambre.core.journal.replay import giddy_reports
from cambre.core.journal.upgrading import is_readable
from cambre.core.journal.withdrawing import Told
from cambre.web.asking import coach_of, first_in, form_of, root_of, zone_in
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach

SEE_OTHER = 303
KNOWN = (
    "step_done", "step_skipped", "exercise_changed", "pain_reported", "pain_described", "session_ended", "loop_kept",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry as the page tells it."""

    uuid: str
    kind: str
    """One of `KNOWN`, or “other” for what this version has no words for."""
    at: datetime
    body: Any
    exercise: str
    now: str
    """The exercise that was done from then on, where it was changed."""
    counts: bool
    elsewhere: tuple[str, ...] = ()
    """The exercises that were felt in another place than they are meant for."""
    is_giddy: bool = False
    """Whether it tells that somebody got giddy, and of no pain."""


async def show(request: Request) -> Response:
    """Show everything that happened in a session, what was taken out too."""
    coach, session = coach_of(request), request.path_params["session"]
    told = coach.told(session)
    started = next((each for each in told if each.entry.kind == "session_started" and is_readable(each.entry)), None)
    if started is None:
        raise HTTPException(404)
    giddy = giddy_reports(each.entry for each in told if is_readable(each.entry))
    lines = tuple(
        replace(line(each, coach), is_giddy=bool(giddy & _reports(each))) for each in told if each is not started
    )
    return render(
        request,
        "pages/past_session/page.html",
        session=session,
        title=started.entry.body["title"],
        started=local(started.entry.at, started.entry.body["zone"]),
        counts=not started.withdrawn_by,
        lines=lines,
        drawn_as=coach.drawn_as() if any(each.kind == "loop_kept" for each in lines) else None,
    )


async def take_out(request: Request) -> Response:
    """Let an entry, or the whole session, count no more."""
    form, session = await form_of(request), request.path_params["session"]
    if not coach_of(request).take_out(session, zone_in(form), first_in(form, "entry") or None):
        raise HTTPException(404)
    return _back(request, session)


async def put_back(request: Request) -> Response:
    """Let what was taken out count again."""
    form, session = await form_of(request), request.path_params["session"]
    if not coach_of(request).put_back(session, zone_in(form), first_in(form, "entry") or None):
        raise HTTPException(404)
    return _back(request, session)


def line(told: Told, coach: "Coach") -> Line:
    """An entry with what the page needs to find words for it."""
    entry = told.entry
    return Line(
        uuid=entry.uuid,
        kind=entry.kind if entry.kind in KNOWN and is_readable(entry) else "other",
        at=local(entry.at, str(entry.body.get("zone", "UTC"))),
        body=entry.body,
        exercise=_name(entry.body.get("exercise"), coach),
        now=_name(entry.body.get("now"), coach),
        counts=not told.withdrawn_by,
        elsewhere=tuple(_name(slug, coach) for slug, where in felt_in(entry).items() if where == "elsewhere"),
    )


def _reports(told: Told) -> set[str]:
    """The report of a pain that an entry is, or is about."""
    return {told.entry.uuid, str(told.entry.body.get("pain"))}


def _name(slug: object, coach: "Coach") -> str:
    """What an exercise is called; one that isn't in the library any more goes by its slug."""
    known = coach.library.exercises.get(str(slug))
    return known.name if known else str(slug or "")


def _back(request: Request, session: str) -> Response:
    return RedirectResponse(f"{root_of(request)}/history/{quote(session)}", SEE_OTHER)


ROUTES = (
    Route("/history/{session}", show),
    Route("/history/{session}/take-out", take_out, methods=["POST"]),
    Route("/history/{session}/put-back", put_back, methods=["POST"]),
)
