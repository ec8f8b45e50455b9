"""The calm pages for what can't be shown: they say what happened and what to do."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Scope

from cambre.web.rendering import Pages, render
from cambre.web.security import Refuse

TEMPLATE = "shared/refusals/page.html"
TOLD_APART = frozenset({400, 403, 404, 405, 413})


async def show_refusal(request: Request, error: Exception) -> Response:
    """The page for a request that can't be answered as asked."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    why = str(status) if status in TOLD_APART else "other"
    return render(request, TEMPLATE, status=status, why=why)


async def show_failure(request: Request, _error: Exception) -> Response:
    """The page for a mistake of Cambré's own; the error itself goes to the terminal."""
    return render(request, TEMPLATE, status=500, why="failure")


def refuse_for(app: Starlette) -> Refuse:
    """Pages that refuse with 403 before a request reaches the app."""

    def refuse(scope: Scope, why: str) -> ASGIApp:
        pages: Pages = app.state.pages
        return pages.render(Request(scope), TEMPLATE, 403, {"why": why})

    return refuse
