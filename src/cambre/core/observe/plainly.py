"""What is watched as plain values and back: the app knows the exercise, and another worker watches it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from cambre.core.library.dose import Tempo
from cambre.core.library.exercise import FormCue
from cambre.core.observe.body import Segment, Shape
from cambre.core.observe.engine import Watched
from cambre.core.observe.reference import Course, Reference, Stroke
from cambre.core.vocabulary import Side

_EXACT = 4  # digits: a body's width has a thousand parts


def plain(watched: Watched) -> dict[str, Any]:
    """What is watched, as it can be written as JSON."""
    return {
        "exercise": watched.exercise,
        "checked_on": watched.checked_on,
        "angle": watched.angle,
        "sided": watched.sided,
        "tempo": None if watched.tempo is None else asdict(watched.tempo),
        "form": [asdict(cue) for cue in watched.form],
        "reference": None if watched.reference is None else _plain_reference(watched.reference),
    }


def watched(told: Mapping[str, Any]) -> Watched:
    """What `plain` wrote."""
    return Watched(
        exercise=told["exercise"],
        checked_on=told["checked_on"],
        angle=told["angle"],
        sided=told["sided"],
        tempo=None if told["tempo"] is None else Tempo(**told["tempo"]),
        form=tuple(FormCue(**cue) for cue in told["form"]),
        reference=None if told["reference"] is None else _reference(told["reference"]),
    )


def _plain_reference(reference: Reference) -> dict[str, Any]:
    return {
        "view": reference.view,
        "near_only": reference.near_only,
        "held": reference.held,
        "courses": [_plain_course(course) for course in reference.courses],
    }


def _reference(told: Mapping[str, Any]) -> Reference:
    courses = tuple(_course(course) for course in told["courses"])
    return Reference(courses, told["view"], told["near_only"], told["held"])


def _plain_course(course: Course) -> dict[str, Any]:
    return {
        "azimuth": course.azimuth,
        "side": course.side,
        "shapes": [_plain_shape(each) for each in course.shapes],
        "end": course.end,
        "others": [_plain_shape(each) for each in course.others],
        "up": _rounded(course.up),
        "down": _rounded(course.down),
        "round": course.round,
    }


def _course(told: Mapping[str, Any]) -> Course:
    return Course(
        azimuth=told["azimuth"],
        side=None if told["side"] is None else Side(told["side"]),
        shapes=tuple(_shape(each) for each in told["shapes"]),
        end=told["end"],
        others=tuple(_shape(each) for each in told["others"]),
        up=Stroke(*told["up"]),
        down=Stroke(*told["down"]),
        round=told["round"],
    )


def _plain_shape(shape: Shape) -> dict[str, list[float]]:
    return {name: _rounded(segment) for name, segment in shape.items()}


def _shape(told: Mapping[str, Sequence[float]]) -> Shape:
    return {name: Segment(*segment) for name, segment in told.items()}


def _rounded(numbers: Sequence[float]) -> list[float]:
    return [round(number, _EXACT) for number in numbers]
