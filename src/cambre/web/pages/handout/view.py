"""Sheets to print: a session, and one page for a clinician; as PDF too, where this computer serves the pages."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.exports import ics
from cambre.core.exports.handout import Handout
from cambre.core.exports.ics import Calendar
from cambre.core.exports.printing import Print
from cambre.core.session.timeline import NoSession
from cambre.web.asking import coach_of, root_of
from cambre.web.rendering import Pages, render

PDF = "application/pdf"
SEE_OTHER = 303
OWN_PLAN = "plan"
"""In place of a program's name: the plan of whoever asks."""


async def show(request: Request) -> Response:
    """Show the sheet of a program as it prints; a closed one says why on the program's own page."""
    slug, sheet = request.path_params["slug"], _sheet(request)
    if sheet is None:
        why = "/plan" if slug == OWN_PLAN else f"/programs/{slug}"
        return RedirectResponse(root_of(request) + why, SEE_OTHER)
    return render(
        request,
        "pages/handout/page.html",
        sheet=sheet,
        clinic=None,
        slug=slug,
        is_large=_is_large(request),
    )


async def show_clinic(request: Request) -> Response:
    """Show the page for a clinician."""
    sheet = coach_of(request).clinic_sheet()
    return render(request, "pages/handout/page.html", sheet=None, clinic=sheet, slug="", is_large=_is_large(request))


async def give(request: Request) -> Response:
    """Give the sheet of a program as PDF."""
    _refuse_in_a_browser(request)
    sheet = _sheet(request)
    if sheet is None:
        raise HTTPException(404)
    return _file(coach_of(request).on_paper(sheet, _how(request)), request.path_params["slug"])


async def give_clinic(request: Request) -> Response:
    """Give the page for a clinician as PDF."""
    _refuse_in_a_browser(request)
    return _file(coach_of(request).clinic_on_paper(_how(request)), "clinician")


def _sheet(request: Request) -> Handout | None:
    """The sheet of a program or the own plan; none where it isn't open now, 404 where there is no such program."""
    coach, slug = coach_of(request), request.path_params["slug"]
    if slug == OWN_PLAN:
        return coach.own_plan_handout()
    if slug not in coach.library.programs:
        raise HTTPException(404)
    found = coach.handout(slug)
    return None if isinstance(found, NoSession) else found


def _how(request: Request) -> Print:
    paper = request.query_params.get("paper")
    return Print(paper="letter" if paper == "letter" else "a4", is_large=_is_large(request))


def _is_large(request: Request) -> bool:
    return request.query_params.get("size") == "large"


def _refuse_in_a_browser(request: Request) -> None:
    """What makes PDFs isn't there in a browser, which prints pages by itself."""
    pages: Pages = request.app.state.pages
    if pages.home.in_browser:
        raise HTTPException(404)


def _file(document: bytes, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="cambre-{name}.pdf"', "cache-control": "no-store"}
    return Response(document, headers=headers, media_type=PDF)


async def give_calendar(request: Request) -> Response:
    """Give the own plan as a calendar; in words that tell nothing with `?words=neutral`."""
    neutral = request.query_params.get("words") == "neutral"
    calendar = coach_of(request).own_calendar(Calendar(neutral=neutral))
    if calendar is None:
        raise HTTPException(404)
    headers = {"content-disposition": f'attachment; filename="{ics.FILE}"', "cache-control": "no-store"}
    return Response(calendar, headers=headers, media_type=ics.MEDIA_TYPE)


ROUTES = (
    Route(f"/print/plan/{ics.FILE}", give_calendar),
    Route("/print/clinician", show_clinic),
    Route("/print/clinician/cambre.pdf", give_clinic),
    Route("/print/{slug}", show),
    Route("/print/{slug}/cambre.pdf", give),
)
