"""One day of the plan: what it holds and why, moved to another day by a button."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.journal.coming import State
from cambre.web.asking import coach_of, first_in, form_of, local_path, root_of, zone_in
from cambre.web.pages.plan_day.items import items
from cambre.web.planned import date_in, exercises_of, main_move, planned_day_of
from cambre.web.rendering import render

SEE_OTHER = 303
REFUSED = 409


async def show(request: Request) -> Response:
    """Show a day, past or to come."""
    return _page(request)


async def move(request: Request) -> Response:
    """Train a day's session on another day of its week, or say why not."""
    coach, form, on = coach_of(request), await form_of(request), date_in(request.path_params["day"])
    to = date_in(first_in(form, "to"))
    refusal = coach.move_day(on, to, zone_in(form))
    if refusal is not None:
        return _page(request, refused=refusal)
    return RedirectResponse(f"{root_of(request)}/plan/{to.isoformat()}", SEE_OTHER)


async def shorten(request: Request) -> Response:
    """Make a day shorter for somebody who has less time, or say why not."""
    coach, form, on = coach_of(request), await form_of(request), date_in(request.path_params["day"])
    refusal = coach.shorten_day(on, zone_in(form))
    if refusal is not None:
        return _page(request, refused=refusal)
    return RedirectResponse(f"{root_of(request)}{local_path(first_in(form, 'then'))}", SEE_OTHER)


def _page(request: Request, refused: str = "") -> Response:
    coach, planned = coach_of(request), planned_day_of(request)
    zone, day = coach.zone(), planned.day
    return render(
        request,
        "pages/plan_day/page.html",
        status=REFUSED if refused else 200,
        planned=planned,
        phase=next(week.phase for week in coach.week_of(zone, planned.on).weeks if planned in week.days),
        count=len(exercises_of(day)) if day else 0,
        items=tuple(items(day, coach.library)) if day else (),
        shown=main_move(day) if day else None,
        is_playable=planned.state in (State.TODAY, State.BEGUN),
        moves=coach.days_to(planned.on, zone) if day and planned.is_to_come else (),
        refused=refused,
        library=coach.library,
        taken_out=coach.left_out_by_wish(),
        closed_tests=coach.closed_tests(zone) if planned.state in (State.TODAY, State.BEGUN) else {},
    )


ROUTES = (
    Route("/plan/{day}", show),
    Route("/plan/{day}/move", move, methods=["POST"]),
    Route("/plan/{day}/shorten", shorten, methods=["POST"]),
)
