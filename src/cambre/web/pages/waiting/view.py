"""A page with nothing on it yet: shown where the app lives in the browser and hasn't come so far."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.web.rendering import Pages, render


async def show(request: Request) -> Response:
    """Show that something is coming; there is nothing to wait for on a computer."""
    pages: Pages = request.app.state.pages
    if not pages.home.in_browser:
        raise HTTPException(404)
    return render(request, "pages/waiting/page.html")


ROUTES = (Route("/waiting", show),)
