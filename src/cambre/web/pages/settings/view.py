"""Settings: each takes effect when it is chosen, is kept in the journal, and so travels with it."""

from collections.abc import Container, Mapping, Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.settings import Settings
from cambre.documents import DocumentProblemsError
from cambre.web.asking import coach_of, first_in, form_of, root_of, zone_in
from cambre.web.rendering import render

SEE_OTHER = 303
UNPROCESSABLE = 422
CHOICES = ("language", "length", "weight", "light", "letters", "figure", "palette", "talk", "rate", "volume", "music")
RANGES = ("rate", "volume")
TICKED = ("neutral_calendar", "sounds", "metronome", "flash")


async def show(request: Request) -> Response:
    """Show what is chosen."""
    return _page(request, is_kept="kept" in request.query_params)


async def choose(request: Request) -> Response:
    """Keep what was chosen; or show again what can't be."""
    coach, form = coach_of(request), await form_of(request)
    zone, region, touched = zone_in(form), first_in(form, "region") or None, _touched(form)
    try:
        if region and coach.card.region(region) is None:
            return _page(request, is_kept=False, status=UNPROCESSABLE)
        coach.choose(zone, **{name: value for name, value in _choices(form).items() if name in touched})
        if "region" in form and "region" in touched:
            coach.live_in(region, zone)
    except DocumentProblemsError:
        return _page(request, is_kept=False, status=UNPROCESSABLE)
    return RedirectResponse(f"{root_of(request)}/settings?kept=yes", SEE_OTHER)


def _choices(form: Mapping[str, Sequence[str]]) -> Mapping[str, object]:
    """What a form says; what it doesn't name stays as it was, and a box that it has and that isn't ticked says no."""
    named = {name: first_in(form, name) for name in CHOICES if name in form}
    return named | {name: name in form for name in TICKED if name in form.get("box", ())}


def _touched(form: Mapping[str, Sequence[str]]) -> Container[str]:
    """What was changed on the page; the rest is sent as it was shown, and what was chosen elsewhere meanwhile stays."""
    names = {*CHOICES, *TICKED, "region"}
    shown = {name: value for name, _, value in (each.partition(" ") for each in form.get("shown", ()))}
    return {name for name in names if shown.get(name) != first_in(form, name)}


def _shown(settings: Settings, region: str) -> Sequence[str]:
    """Each choice as the page shows it, a name and the value that its field sends."""
    chosen = [f"{name} {getattr(settings, name):g}" for name in RANGES]
    chosen += [f"{name} {getattr(settings, name)}" for name in CHOICES if name not in RANGES]
    ticked = [f"{name} {'yes' if getattr(settings, name) else ''}" for name in TICKED]
    return (*chosen, *ticked, f"region {region}")


def _page(request: Request, *, is_kept: bool, status: int = 200) -> Response:
    coach = coach_of(request)
    return render(
        request,
        "pages/settings/page.html",
        status=status,
        is_kept=is_kept,
        is_refused=status != 200,  # noqa: PLR2004 -- HTTP's own word for fine
        figures=coach.figures(),
        languages=coach.languages.names(),
        shown=_shown(coach.settings(), coach.further().region or ""),
        regions=coach.card.regions,
        region=coach.further().region or "",
    )


ROUTES = (Route("/settings", show), Route("/settings", choose, methods=["POST"]))
