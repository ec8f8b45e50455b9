"""What the player is given: the timeline, and what it says and shows of each exercise in it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from cambre.core.library.exercise import Exercise
from cambre.core.screening.permission import Permission, permit
from cambre.core.session.choosing import candidates
from cambre.core.session.ground import Ground
from cambre.core.session.station import default_bout
from cambre.core.session.steps import steps
from cambre.core.session.timeline import Step, Timeline
from cambre.core.vocabulary import Sides
from cambre.documents.reading import to_plain

FigureAddress = Callable[..., str]
"""Gives the address of an exercise's figure, empty where it isn't drawn: `address(slug, moves=True, night=False)`."""


def document(timeline: Timeline, ground: Ground, figure: FigureAddress) -> dict[str, Any]:
    """The player's document: everything that it needs until the session is over, the server gone or not."""
    played = [ground.library.exercises[slug] for slug in timeline.exercises]
    offered = {exercise.slug: easier(exercise, ground) for exercise in played}
    known = dict.fromkeys(
        [*timeline.exercises, *(step.exercise for step in offered.values() if step and step.exercise)]
    )
    return {
        "timeline": to_plain(timeline),
        "exercises": {
            slug: _described(ground.library.exercises[slug], offered.get(slug), ground, figure) for slug in known
        },
    }


def easier(exercise: Exercise, ground: Ground) -> Step | None:
    """The set that may be done when the exercise hurts a little: the nearest easier rung that is open to the person."""
    has_sides = exercise.sides is Sides.EACH
    rungs = (rung for rung in candidates(exercise, ground) if rung is not exercise)
    fitting = ((rung, permit(rung, ground.case)) for rung in rungs if (rung.sides is Sides.EACH) == has_sides)
    return next((_set_of(rung, may, ground) for rung, may in fitting if isinstance(may, Permission)), None)


def equipment(timeline: Timeline, ground: Ground) -> tuple[str, ...]:
    """What has to lie ready, each thing once."""
    exercises: Iterable[Exercise] = (ground.library.exercises[slug] for slug in timeline.exercises)
    return tuple(dict.fromkeys(thing.value for exercise in exercises for thing in exercise.equipment))


def _set_of(rung: Exercise, permission: Permission, ground: Ground) -> Step:
    """One set of a rung in its permitted form, at the cautious default."""
    bout = default_bout(rung, ground.library).at_volume(permission.volume)
    formed = replace(bout, modifications=permission.modifications)
    return next(step for step in steps([formed], ground.library) if step.is_work)


def _described(exercise: Exercise, instead: Step | None, ground: Ground, figure: FigureAddress) -> dict[str, Any]:
    return {
        "name": ground.say(exercise.name),
        "start": [ground.say(line) for line in exercise.start],
        "figures": {
            form: {
                light: figure(exercise.slug, moves=form == "moving", night=light == "night")
                for light in ("day", "night")
            }
            for form in ("moving", "still")
        },
        "easier": None if instead is None else _swap(instead),
    }


def _swap(step: Step) -> dict[str, Any]:
    plain = to_plain(step)
    return {key: plain[key] for key in ("exercise", "kind", "reps", "seconds", "tempo", "cues")}
