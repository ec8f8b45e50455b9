"""The few questions that a plan is made from: one page each, kept at once, changed at any time."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.core.vocabulary import Equipment
from cambre.documents import DocumentProblemsError
from cambre.web.asking import coach_of, first_in, form_of, local_path, root_of, zone_in
from cambre.web.pages.begin.answering import given_before, wished_in
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach

SEE_OTHER = 303
STEPS = ("likes", "time", "things")
PICTURED = MappingProxyType(
    {
        "touch-the-floor": "straight-knee-roll-down",
        "desk": "seated-cat-cow",
        "cambre": "wall-back-bend",
        "wheel": "wheel",
        "back-walkover": "puppy-pose",
        "scorpion": "bow",
        "needle": "front-split-slide",
    }
)
"""The goals to choose from, each with the exercise that pictures it."""
DAYS = (3, 4, 5, 6, 7)
MINUTES = (8, 10, 15, 20, 30)
ASKABLE = (
    Equipment.CHAIR,
    Equipment.BOX,
    Equipment.STRAP,
    Equipment.BLOCKS,
    Equipment.BALL,
    Equipment.DUMBBELL,
    Equipment.KETTLEBELL,
    Equipment.PLATE,
    Equipment.BENCH,
)
"""What not everybody has; a floor and a wall are taken to be everywhere, and nobody plans with somebody else."""


async def show(request: Request) -> Response:
    """Show a step with what was wished before."""
    coach, step = coach_of(request), _step_in(request)
    wished = coach.wished()
    pictured = _open(wished.goals if wished else (), coach) if step == STEPS[0] else {}
    return render(
        request,
        "pages/begin/page.html",
        step=step,
        before=_path_of(STEPS.index(step) - 1),
        then=local_path(request.query_params["then"]) if "then" in request.query_params else "",
        given=given_before(wished, coach.units()),
        pictured=pictured,
        has_closed=len(pictured) < len(PICTURED),
        days=DAYS,
        minutes=MINUTES,
        week=range(7),
        askable=ASKABLE,
        is_minor=coach.person().is_minor,
    )


def _open(chosen: Collection[str], coach: "Coach") -> Mapping[str, str]:
    """The goals to choose from: what isn't open to somebody stands among them only where they chose it before."""
    closed = coach.closed_goals()
    return {goal: shown for goal, shown in PICTURED.items() if goal in chosen or goal not in closed}


async def keep(request: Request) -> Response:
    """Keep what was wished, or pass on without; then the next step."""
    coach, step, form = coach_of(request), _step_in(request), await form_of(request)
    before, is_skipped = coach.wished(), "skip" in form
    try:
        wished = wished_in(step, {} if is_skipped and before is None else form, before, coach.units(), zone_in(form))
    except DocumentProblemsError:
        raise HTTPException(400) from None
    is_last = step == STEPS[-1]
    if not is_skipped or (is_last and before is None):
        coach.wish(wished)
    then = first_in(form, "then")
    ahead = local_path(then) if then else _path_of(STEPS.index(step) + 1)
    if is_last and not then and coach.person().is_screened:
        ahead = "/plan"
    return RedirectResponse(f"{root_of(request)}{ahead}", SEE_OTHER)


def _step_in(request: Request) -> str:
    step = request.path_params.get("step", STEPS[0])
    if step not in STEPS:
        raise HTTPException(404)
    return str(step)


def _path_of(place: int) -> str:
    """The page of a step by its place; the first page before them all, and the first card after them."""
    if place < 0:
        return "/"
    return f"/begin/{STEPS[place]}" if place < len(STEPS) else "/card"


ROUTES = (
    Route("/begin", show),
    Route("/begin/{step}", show),
    Route("/begin/{step}", keep, methods=["POST"]),
)
