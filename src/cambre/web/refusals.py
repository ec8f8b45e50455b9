"""The calm pages for what can't be shown: they say what happened and what to do."""

from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Scope

from cambre.web.asking import root_of
from cambre.web.rendering import Pages, render
from cambre.web.security import Refuse

TEMPLATE = "shared/refusals/page.html"
SEE_OTHER = 303
TOLD_APART = frozenset({400, 403, 404, 405, 413})


async def show_refusal(request: Request, error: Exception) -> Response:
    """The page for a request that can't be answered as asked."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    why = str(status) if status in TOLD_APART else "other"
    return render(request, TEMPLATE, status=status, why=why)


async def show_trouble(request: Request, error: Exception) -> Response:
    """The page for a journal that can't be used; 503, because it may be able to again."""
    return render(request, TEMPLATE, status=503, why="trouble", trouble=str(error))


async def ask_who(request: Request, _error: Exception) -> Response:
    """The way to the page where somebody is chosen, and from there back here."""
    asked = request.url.path.removeprefix(root_of(request))
    then = f"?{urlencode({'then': asked})}" if request.method == "GET" else ""
    return RedirectResponse(f"{root_of(request)}/people{then}", SEE_OTHER)


async def show_failure(request: Request, _error: Exception) -> Response:
    """The page for a mistake of Cambré's own; the error itself goes to the terminal."""
    return render(request, TEMPLATE, status=500, why="failure")


def refuse_for(app: Starlette) -> Refuse:
    """Pages that refuse with 403 before a request reaches the app."""

    def refuse(scope: Scope, why: str) -> ASGIApp:
        pages: Pages = app.state.pages
        return pages.render(Request(scope), TEMPLATE, 403, {"why": why})

    return refuse
