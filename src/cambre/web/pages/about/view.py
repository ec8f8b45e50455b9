"""What Cambré is, what it keeps and where, and the sources of its facts."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.store.trouble import StoreError
from cambre.web.asking import anybodys_coach, who_in
from cambre.web.rendering import render


async def show(request: Request) -> Response:
    """Show where everything comes from and where it stays."""
    coach = anybodys_coach(request)
    return render(
        request,
        "pages/about/page.html",
        sources=sorted(coach.library.sources.values(), key=lambda source: source.title.lower()),
        stop_rules=_stop_rules(request),
    )


def _stop_rules(request: Request) -> tuple[str, ...]:
    """When whoever uses this device stops; anybody, where the journal can't be read."""
    coach = anybodys_coach(request)
    try:
        who = who_in(request, coach.people())
        return tuple(coach.of(who.id).spoken().stop_rules() if who else coach.anybodys_stop_rules())
    except StoreError:
        return tuple(coach.anybodys_stop_rules())


ROUTES = (Route("/about", show),)
