"""One exercise: how it moves, how to do it, how much, and which rungs stand beside it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.library.exercise import Exercise
from cambre.core.screening.permission import Refusal, permit
from cambre.web.asking import coach_of
from cambre.web.rendering import render

if TYPE_CHECKING:
    from cambre.coach import Coach


async def show(request: Request) -> Response:
    """Show everything that is known of the exercise, and whether it is open to the person."""
    coach = coach_of(request)
    exercise = coach.library.exercises.get(request.path_params["slug"])
    if exercise is None:
        raise HTTPException(404)
    case = coach.case()
    verdict = permit(exercise, case)
    return render(
        request,
        "pages/exercise/page.html",
        exercise=exercise,
        refusal=verdict if isinstance(verdict, Refusal) else None,
        is_screened=case.person.is_screened,
        rungs=tuple(rungs(coach, exercise)),
        sources=coach.library.sources,
        classes=coach.card.classes,
    )


def rungs(coach: "Coach", exercise: Exercise) -> Iterator[Exercise]:
    """The ladder around an exercise, easiest first, itself among them."""
    slugs = (*reversed(exercise.ladder.easier), exercise.slug, *exercise.ladder.harder)
    return (coach.library.exercises[slug] for slug in slugs)


ROUTES = (Route("/exercises/{slug}", show),)
