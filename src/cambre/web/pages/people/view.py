"""The people of the household: chosen, added, renamed. There are no passwords among them."""

from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.documents import DocumentProblemsError
from cambre.web.asking import PERSON, anybodys_coach, first_in, form_of, local_path, root_of, who_in, zone_in
from cambre.web.rendering import render

SEE_OTHER = 303
A_YEAR = 31_536_000
UNUSABLE = 422


async def show(request: Request) -> Response:
    """Show everybody, and ask who it is where this device doesn't say."""
    return _page(request, then=request.query_params.get("then", ""))


async def choose(request: Request) -> Response:
    """Remember on this device who it is; then on to where somebody wanted to go."""
    form = await form_of(request)
    chosen = first_in(form, "who")
    if chosen not in {each.id for each in anybodys_coach(request).people()}:
        raise HTTPException(400)
    return _chosen(request, chosen, local_path(first_in(form, "then")))


async def add(request: Request) -> Response:
    """Take somebody into the household."""
    coach, form = anybodys_coach(request), await form_of(request)
    before = who_in(request, coach.people())
    try:
        coach.add_person(first_in(form, "name"), zone_in(form))
    except DocumentProblemsError:
        return _page(request, unusable=first_in(form, "name"))
    return _chosen(request, before.id if before else None, "/people")


async def rename(request: Request) -> Response:
    """Call somebody something else."""
    coach, form = anybodys_coach(request), await form_of(request)
    who = first_in(form, "who")
    if who not in {each.id for each in coach.people()}:
        raise HTTPException(400)
    try:
        coach.of(who).rename(first_in(form, "name"), zone_in(form))
    except DocumentProblemsError:
        return _page(request, unusable=first_in(form, "name"), renaming=who)
    return RedirectResponse(f"{root_of(request)}/people", SEE_OTHER)


async def take_off(request: Request) -> Response:
    """Take somebody off the list who was added by mistake."""
    form = await form_of(request)
    who = first_in(form, "who")
    anybodys_coach(request).of(who).take_off(zone_in(form))
    return RedirectResponse(f"{root_of(request)}/people?{urlencode({'off': who})}", SEE_OTHER)


async def put_on(request: Request) -> Response:
    """Put somebody on the list again."""
    form = await form_of(request)
    anybodys_coach(request).of(first_in(form, "who")).put_on(zone_in(form))
    return RedirectResponse(f"{root_of(request)}/people", SEE_OTHER)


def _page(request: Request, *, then: str = "", unusable: str | None = None, renaming: str | None = None) -> Response:
    coach, off = anybodys_coach(request), request.query_params.get("off", "")
    people = coach.people()  # said here, because a page about them can't do without
    words = {
        "people": people,
        "then": then,
        "unusable": unusable,
        "renaming": renaming,
        "removable": {each.id for each in people if coach.of(each.id).is_only_named()},
        "off": off,
        "name_before": coach.of(off).name_before(),
    }
    return render(request, "pages/people/page.html", status=200 if unusable is None else UNUSABLE, **words)


def _chosen(request: Request, who: str | None, path: str) -> Response:
    answer = RedirectResponse(f"{root_of(request)}{path}", SEE_OTHER)
    if who is not None:
        answer.set_cookie(PERSON, who, max_age=A_YEAR, path=root_of(request) or "/", httponly=True, samesite="strict")
    return answer


ROUTES: Sequence[Route] = (
    Route("/people", show),
    Route("/people/choose", choose, methods=["POST"]),
    Route("/people/add", add, methods=["POST"]),
    Route("/people/rename", rename, methods=["POST"]),
    Route("/people/take-off", take_off, methods=["POST"]),
    Route("/people/put-on", put_on, methods=["POST"]),
)
