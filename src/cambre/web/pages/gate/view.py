"""What must be there before some exercises: what is seen, what waits, what only the person can tell."""

from collections.abc import Sequence
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.dates import short_day_in
from cambre.web.asking import coach_of, form_of, root_of, zone_in
from cambre.web.rendering import render

SEE_OTHER = 303
UNPROCESSABLE = 422


async def show(request: Request) -> Response:
    """Show every need and how it stands."""
    return _page(request, (), frozenset())


async def answer(request: Request) -> Response:
    """Keep that everything is there; or take that back."""
    coach, form, gate = coach_of(request), await form_of(request), _gate(request)
    if "take_back" in form:
        coach.close_gate(gate, zone_in(form))
        return _back(request)
    ticked = frozenset(map(str, form.get("so", ())))
    asked = {str(place) for place, need in enumerate(coach.gate(gate, coach.zone()).needs) if need.state == "asked"}
    if asked - ticked:
        told = coach.say("Tick each line that is so. What isn't so yet can wait.")
        return _page(request, (told,), ticked)
    objections = coach.pass_gate(gate, zone_in(form))
    return _page(request, objections, ticked) if objections else _back(request)


def _back(request: Request) -> Response:
    return RedirectResponse(f"{root_of(request)}/gates/{_gate(request)}", SEE_OTHER)


def _gate(request: Request) -> str:
    slug = str(request.path_params["gate"])
    if slug not in coach_of(request).library.every_gate():
        raise HTTPException(404)
    return slug


def _page(request: Request, objections: Sequence[str], ticked: frozenset[str]) -> Response:
    coach = coach_of(request)
    now = coach.gate(_gate(request), coach.zone())
    passed = None if now.passed_on is None else short_day_in(coach.say)(date.fromisoformat(now.passed_on))
    return render(
        request,
        "pages/gate/page.html",
        status=UNPROCESSABLE if objections else 200,
        gate=now,
        passed=passed,
        was_told=coach.told_of_gate(now.gate),
        objections=objections,
        ticked=ticked,
        library=coach.library,
        is_minor=coach.person().is_minor,
    )


ROUTES = (Route("/gates/{gate}", show), Route("/gates/{gate}", answer, methods=["POST"]))
