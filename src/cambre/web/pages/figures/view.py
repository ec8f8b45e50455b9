"""The figure of an exercise or self-test: still or moving, for light, dark or paper; a still at any range."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.anatomy import Range
from cambre.core.settings import MIRA
from cambre.pictures import Look
from cambre.web.asking import anybodys_coach
from cambre.web.static import FOR_EVER

LIGHTS = {"day": "day", "night": "night", "ink": "mono", "chalk": "chalk"}
STILL, MOVING = "still", "moving"
FORMS = frozenset({STILL, MOVING, *Range})


async def show(request: Request) -> Response:
    """The figure as SVG; an address from an older release still works, and isn't kept."""
    slug, form, light = (request.path_params[part] for part in ("slug", "form", "light"))
    coach = anybodys_coach(request)
    if form not in FORMS or light not in LIGHTS or not coach.library.drawable(slug) or not coach.has_figure(slug):
        raise HTTPException(404)
    person = request.path_params.get("person", MIRA)
    if person not in coach.figures():
        raise HTTPException(404)
    look = Look(palette=LIGHTS[light], reach=Range(form) if form in tuple(Range) else None, person=person)
    svg = coach.figure(slug, look, moves=form == MOVING)
    is_current = request.path_params["fingerprint"] == request.app.state.figures
    return Response(
        svg, media_type="image/svg+xml", headers={"cache-control": FOR_EVER if is_current else "private, no-cache"}
    )


ROUTES = (
    Route("/figures/{fingerprint}/{slug}/{form}-{light}.svg", show),
    Route("/figures/{fingerprint}/{slug}/{person}/{form}-{light}.svg", show),
    Route("/drawn/{fingerprint}/{slug}/{person}/{form}-{light}.svg", show),
)
"""Below `figures` a static site has files; what isn't among them is asked for below `drawn`, of the app itself."""
