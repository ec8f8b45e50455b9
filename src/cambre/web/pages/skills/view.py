"""Skills that no plan prescribes: what is met for each, what is missing, and what trains it."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.web.asking import coach_of
from cambre.web.rendering import render


async def show(request: Request) -> Response:
    """Show how ready somebody is; nothing here begins a skill."""
    coach = coach_of(request)
    return render(request, "pages/skills/page.html", skills=coach.readiness(), library=coach.library)


ROUTES = (Route("/skills", show),)
