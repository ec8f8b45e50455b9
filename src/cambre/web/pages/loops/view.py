"""The drawn loop that was kept last, to stand beside the one of today."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cambre.core.dates import short_day_in
from cambre.core.journal.loops import KeptLoop
from cambre.web.asking import coach_of

KEPT = {"cache-control": "private, no-store"}


async def show(request: Request) -> Response:
    """The newest loop of an `exercise` and `side`, but of another `session`; null where none was kept yet."""
    asked, coach = request.query_params, coach_of(request)
    found = coach.earlier_loop(asked.get("exercise", ""), side=asked.get("side") or None, but=asked.get("session"))
    in_words = short_day_in(coach.say)
    return JSONResponse({"loop": None if found is None else told(found, in_words(found.day))}, headers=KEPT)


def told(loop: KeptLoop, day: str) -> dict[str, Any]:
    """A loop as a page's script draws it, with its day in words."""
    return {"day": day, "near": loop.near, "pictures": loop.pictures}


ROUTES = (Route("/loops", show),)
