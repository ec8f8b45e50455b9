"""A program as it is printed beside what this person plays, with a reason for every difference."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.session.gathered import stations
from cambre.core.session.timeline import NoSession
from cambre.web.asking import coach_of
from cambre.web.rendering import render


async def show(request: Request) -> Response:
    """Show the program, what is different for the person, and the way in."""
    coach, slug = coach_of(request), request.path_params["slug"]
    program = coach.library.programs.get(slug)
    if program is None:
        raise HTTPException(404)
    person = coach.person()
    printed, played = coach.printed(slug), coach.played(slug, person)
    closed, timeline = (played, None) if isinstance(played, NoSession) else (None, played)
    return render(
        request,
        "pages/program/page.html",
        program=program,
        printed=stations(printed),
        closed=closed,
        played=timeline,
        stations=stations(timeline) if timeline else (),
        is_screened=person.is_screened,
        library=coach.library,
        stop_rules=coach.stop_rules(),
    )


ROUTES = (Route("/programs/{slug}", show),)
