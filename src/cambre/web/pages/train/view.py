"""The page that leads a session."""

from functools import partial

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.screening.giddiness import giddy_after, when_giddy
from cambre.core.session.equipment import equipment, goes_down
from cambre.core.session.ground import Ground
from cambre.core.session.of_plan import day_named
from cambre.core.session.practice import practised_in
from cambre.core.session.timeline import NoSession
from cambre.core.settings import DEFAULTS, Settings
from cambre.web.asking import coach_of, root_of
from cambre.web.figures import figure_address
from cambre.web.pages.train.document import document
from cambre.web.rendering import render


async def show(request: Request) -> Response:
    """Show the player with the session as this person plays it, or why nothing is played now."""
    coach, slug = coach_of(request), request.path_params["slug"]
    program = coach.program(slug)
    if program is None:
        raise HTTPException(404)
    warm = request.query_params.get("warm") == "yes"
    played = coach.played(slug, coach.person(), is_warm=warm)
    if isinstance(played, NoSession):
        return render(request, "pages/train/closed.html", program=program, closed=played, back_to=_back_to(slug))
    practised = practised_in(slug, coach.library)
    ground = Ground(library=coach.library, case=coach.case())
    address = partial(_address, request, coach.settings())
    rest_days = round(ground.cap("red_rest_h") / 24)
    return render(
        request,
        "pages/train/page.html",
        program=program,
        back_to=_back_to(slug),
        is_planned=day_named(slug) is not None,
        timeline=played,
        document=document(
            played, ground, coach.chosen(), address, warm=warm, asked=coach.asked_where(played.exercises)
        ),
        equipment=equipment(played, coach.library),
        goes_down=goes_down(played, coach.library),
        library=coach.library,
        card=coach.card,
        warm=warm,
        stop_rules=coach.stop_rules(),
        rest_days=rest_days,
        when_giddy=when_giddy(coach.say),
        giddy_after=giddy_after(coach.say, rest_days),
        is_grown_up=coach.person().is_grown_up,
        is_practice=practised is not None,
        practised=practised,
        drawn_as=coach.drawn_as(),
    )


def _back_to(slug: str) -> str:
    """The page that tells what a session holds: the day of the plan, or the program's."""
    on = day_named(slug)
    return f"/programs/{slug}" if on is None else f"/plan/{on.isoformat()}"


def _address(request: Request, chosen: Settings, slug: str, *, moves: bool, night: bool) -> str:
    """The address of a figure; on a site `own-figures.js` asks for what doesn't lie there."""
    state = request.app.state
    shown = DEFAULTS if state.pages.home.in_browser else chosen
    if not state.is_drawn(slug):
        return ""
    return root_of(request) + figure_address(
        state.figures, slug, moves=moves, night=night, person=shown.figure, palette=shown.palette
    )


ROUTES = (Route("/train/{slug}", show),)
