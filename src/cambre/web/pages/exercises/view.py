"""All exercises, by the way the back moves."""

from collections.abc import Iterable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.library.exercise import Exercise
from cambre.core.vocabulary import Direction
from cambre.web.asking import coach_of
from cambre.web.rendering import render


async def show(request: Request) -> Response:
    """Show every exercise under the first direction it trains."""
    exercises = coach_of(request).library.exercises.values()
    return render(request, "pages/exercises/page.html", groups=by_direction(exercises))


def by_direction(exercises: Iterable[Exercise]) -> Mapping[Direction | None, tuple[Exercise, ...]]:
    """The exercises under their first direction, by name; those that keep the back still come last, under none."""
    named = sorted(exercises, key=lambda exercise: exercise.name)
    groups = {
        direction: tuple(each for each in named if first_of(each) is direction) for direction in (*Direction, None)
    }
    return {direction: group for direction, group in groups.items() if group}


def first_of(exercise: Exercise) -> Direction | None:
    """The direction that an exercise is listed under."""
    return next(iter(exercise.directions), None)


ROUTES = (Route("/exercises", show),)
