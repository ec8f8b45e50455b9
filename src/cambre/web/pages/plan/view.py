"""The weeks ahead as a calendar, what is left out of them, and, where no plan fits, what to change."""

from collections.abc import Container

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.journal.came import came_of
from cambre.core.screening.outcome import Level
from cambre.web.asking import coach_of, first_in, form_of, local_path, root_of, zone_in
from cambre.web.pages.plan.left import left_together
from cambre.web.planned import pictures
from cambre.web.rendering import render

SEE_OTHER = 303


async def show(request: Request) -> Response:
    """Show every day of the coming weeks, or why there is no plan."""
    coach = coach_of(request)
    zone = coach.zone()
    planned, taken_out = coach.planned(zone), coach.left_out_by_wish()
    if planned.no_plan and coach.outcome().level is Level.BLOCKED:  # no wish changes that; what to do now comes first
        return RedirectResponse(f"{root_of(request)}/card/result", SEE_OTHER)
    return render(
        request,
        "pages/plan/page.html",
        planned=planned,
        shown={on: slug for week in planned.weeks for on, slug in pictures(week.days).items()},
        came=came_of(planned, coach.situation()),
        today=coach.today(zone),
        left_out=left_together(planned.left_out, taken_out),
        taken_out=taken_out,
        is_screened=coach.person().is_screened,
        library=coach.library,
    )


async def take_out(request: Request) -> Response:
    """Keep an exercise out of the plan."""
    coach, form = coach_of(request), await form_of(request)
    coach.leave_out_of_plan(_exercise_in(first_in(form, "exercise"), coach.library.exercises), zone_in(form))
    return _back(request, first_in(form, "then"))


async def bring_back(request: Request) -> Response:
    """Let an exercise into the plan again."""
    coach, form = coach_of(request), await form_of(request)
    coach.bring_back(_exercise_in(first_in(form, "exercise"), coach.left_out_by_wish()), zone_in(form))
    return _back(request, first_in(form, "then"))


async def undo(request: Request) -> Response:
    """Take back something that somebody changed."""
    coach, form = coach_of(request), await form_of(request)
    entry = first_in(form, "entry")
    if entry not in {change.undo for change in coach.planned(coach.zone()).changes}:
        raise HTTPException(400)
    coach.undo(entry, zone_in(form))
    return _back(request, first_in(form, "then"))


def _exercise_in(slug: str, known: Container[str]) -> str:
    if slug not in known:
        raise HTTPException(400)
    return slug


def _back(request: Request, then: str) -> Response:
    return RedirectResponse(f"{root_of(request)}{local_path(then) if then else '/plan'}", SEE_OTHER)


ROUTES = (
    Route("/plan", show),
    Route("/plan/take-out", take_out, methods=["POST"]),
    Route("/plan/bring-back", bring_back, methods=["POST"]),
    Route("/plan/undo", undo, methods=["POST"]),
)
