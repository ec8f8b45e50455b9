"""All exercises: searched by word, filtered by what they need, or by the way the back moves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cambre.core.library.exercise import Exercise
from cambre.core.library.finding import Origin, Wanted, find
from cambre.core.library.own import by_file
from cambre.core.vocabulary import Direction, Equipment, Position
from cambre.web.asking import coach_of
from cambre.web.rendering import render

LONGEST_SEARCH = 100
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One thing that is asked for, and the address of the page without it."""

    kind: str
    value: str
    without: str


async def show(request: Request) -> Response:
    """Show the exercises that are asked for; all of them, by direction, where nothing is."""
    coach = coach_of(request)
    wanted = wanted_in(request.query_params)
    found = find(wanted, coach.library, coach.say)
    return render(
        request,
        "pages/exercises/page.html",
        wanted=wanted,
        chips=chips(wanted),
        found=found,
        groups=None if wanted != Wanted() else by_direction(found),
        own=coach.library.own,
        left_out=by_file(coach.left_out),
        choices={
            "direction": tuple(Direction),
            "equipment": ("nothing", *used(coach.library.exercises.values())),
            "position": tuple(Position),
            "origin": [origin for origin in Origin if origin is not Origin.OWN or coach.library.own],
        },
    )


def wanted_in(asked: Mapping[str, str]) -> Wanted:
    """What an address asks for; what it says wrongly is as if it weren't said."""
    equipment = asked.get("equipment")
    return Wanted(
        words=asked.get("words", "").strip()[:LONGEST_SEARCH],
        direction=_one_of(Direction, asked.get("direction")),
        equipment="nothing" if equipment == "nothing" else _one_of(Equipment, equipment),
        position=_one_of(Position, asked.get("position")),
        origin=_one_of(Origin, asked.get("origin")),
    )


def chips(wanted: Wanted) -> tuple[Chip, ...]:
    """What is asked for, one by one."""
    asked = {kind: str(value) for kind, value in asdict(wanted).items() if value}
    return tuple(
        Chip(kind=kind, value=value, without=_address({k: v for k, v in asked.items() if k != kind}))
        for kind, value in asked.items()
    )


def used(exercises: Iterable[Exercise]) -> Sequence[Equipment]:
    """The equipment that any exercise needs."""
    needed = {thing for exercise in exercises for thing in exercise.equipment}
    return [thing for thing in Equipment if thing in needed]


def by_direction(exercises: Sequence[Exercise]) -> Mapping[Direction | None, tuple[Exercise, ...]]:
    """The exercises under their first direction; those that keep the back still come last, under none."""
    groups = {
        direction: tuple(each for each in exercises if first_of(each) is direction) for direction in (*Direction, None)
    }
    return {direction: group for direction, group in groups.items() if group}


def first_of(exercise: Exercise) -> Direction | None:
    """The direction that an exercise is listed under."""
    return next(iter(exercise.directions), None)


def _one_of(kind: type[Word], said: str | None) -> Word | None:
    return next((word for word in kind if word == said), None)


def _address(asked: Mapping[str, str]) -> str:
    return f"/exercises?{urlencode(asked)}" if asked else "/exercises"


ROUTES = (Route("/exercises", show),)
