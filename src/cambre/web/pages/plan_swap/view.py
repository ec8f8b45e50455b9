"""What may stand in place of one exercise of a day: only what the judge allows, each with its reason."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.web.asking import coach_of, first_in, form_of, root_of, zone_in
from cambre.web.planned import planned_day_of
from cambre.web.rendering import render

SEE_OTHER = 303
REFUSED = 409
FOR_GOOD = "always"


async def show(request: Request) -> Response:
    """Show what may be done instead."""
    return _page(request)


async def swap(request: Request) -> Response:
    """Do something else instead, on this day or from now on; or say why not."""
    coach, form, planned = coach_of(request), await form_of(request), planned_day_of(request)
    now = first_in(form, "now")
    if now not in coach.library.exercises:
        raise HTTPException(400)
    for_good = first_in(form, "how-long") == FOR_GOOD
    refusal = coach.swap(planned.on, request.path_params["exercise"], now, zone_in(form), for_good=for_good)
    if refusal is not None:
        return _page(request, refused=refusal)
    return RedirectResponse(f"{root_of(request)}/plan/{planned.on.isoformat()}", SEE_OTHER)


def _page(request: Request, refused: str = "") -> Response:
    coach, planned = coach_of(request), planned_day_of(request)
    slug = request.path_params["exercise"]
    if planned.day is None or not planned.is_to_come or slug not in {item.exercise for item in planned.day.items}:
        raise HTTPException(404)
    return render(
        request,
        "pages/plan_swap/page.html",
        status=REFUSED if refused else 200,
        planned=planned,
        exercise=coach.library.exercises[slug],
        swaps=coach.swaps(planned.on, slug, coach.zone()),
        refused=refused,
        library=coach.library,
    )


ROUTES = (
    Route("/plan/{day}/instead-of/{exercise}", show),
    Route("/plan/{day}/instead-of/{exercise}", swap, methods=["POST"]),
)
