"""What Cambré is, what it keeps and where, and the sources of its facts."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.web.asking import anybodys_coach
from cambre.web.rendering import render


async def show(request: Request) -> Response:
    """Show where everything comes from and where it stays."""
    sources = anybodys_coach(request).library.sources.values()
    return render(request, "pages/about/page.html", sources=sorted(sources, key=lambda source: source.title.lower()))


ROUTES = (Route("/about", show),)
