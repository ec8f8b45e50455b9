"""A frame as geometry: segments of the body in the picture's plane, and which side is nearer.

Axes: x to the right, y up, in shares of the picture's height; so a picture's own y is turned round and x is
scaled by its shape. A segment with an unseen end is unseen, which is None and never 0.
"""

from collections.abc import Mapping
from math import hypot
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from cambre.core.observe.landmarks import Mark, Points
from cambre.core.vocabulary import Side

Plane: TypeAlias = tuple[float, float]
Places: TypeAlias = dict[Mark, Plane]

SEEN = 0.1
"""The visibility below which the model guesses; on the floor it is unsure of much that it places well."""

LENGTHS: Mapping[str, float] = MappingProxyType(
    {"head": 0.11, "trunk": 0.29, "upper_arm": 0.17, "forearm": 0.15, "thigh": 0.245, "shin": 0.245, "foot": 0.13}
)
"""Usual lengths as shares of body height; the figure's own body."""
ENDS: Mapping[str, Mapping[Side, tuple[Mark, Mark]]] = MappingProxyType(
    {
        name: {Side.LEFT: (Mark[f"{start}_L"], Mark[f"{end}_L"]), Side.RIGHT: (Mark[f"{start}_R"], Mark[f"{end}_R"])}
        for name, start, end in (
            ("head", "SHOULDER", "EAR"),
            ("trunk", "HIP", "SHOULDER"),
            ("upper_arm", "SHOULDER", "ELBOW"),
            ("forearm", "ELBOW", "WRIST"),
            ("thigh", "HIP", "KNEE"),
            ("shin", "KNEE", "ANKLE"),
            ("foot", "HEEL", "TOE"),
        )
    }
)
CORE = ("trunk", "thigh", "shin", "upper_arm", "forearm")
"""The segments that tell how large the body is in the picture."""


class Segment(NamedTuple):
    """A segment's way across the picture, as a share of its own length."""

    x: float
    y: float


Shape: TypeAlias = dict[str, Segment]


def places(points: Points, aspect: float) -> Places:
    """Where the seen points are; `aspect` is the picture's width by its height."""
    return {
        mark: (point.x * aspect, -point.y)
        for mark in Mark
        if (point := points[mark]) is not None and point.visibility >= SEEN
    }


def between(at: Places, start: Mark, end: Mark) -> Plane | None:
    """The way from one point to another, or None where one of them is unseen."""
    a, b = at.get(start), at.get(end)
    return None if a is None or b is None else (b[0] - a[0], b[1] - a[1])


def middle(at: Places, left: Mark, right: Mark) -> Plane | None:
    """The middle of a pair, or None where one of them is unseen."""
    a, b = at.get(left), at.get(right)
    return None if a is None or b is None else ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def height(at: Places) -> float | None:
    """How tall the standing body would be in this picture: by the segments that lie in its plane, or None."""
    ratios = sorted(
        hypot(*way) / LENGTHS[name]
        for name in CORE
        for start, end in ENDS[name].values()
        if (way := between(at, start, end))
    )
    return ratios[-3] if len(ratios) > 4 else ratios[-2] if len(ratios) > 1 else None  # noqa: PLR2004 -- the third largest


def shape(at: Places, sides: tuple[Side, ...], tall: float | None = None) -> Shape:
    """The segments of one side by their names, or of both with `_l` and `_r` and what lies across the body."""
    tall = tall or height(at)
    if not tall:
        return {}
    told: Shape = {}
    for name, ends in ENDS.items():
        for side in sides:
            way = between(at, *ends[side])
            if way is not None:
                size = LENGTHS[name] * tall
                told[name if len(sides) == 1 else f"{name}_{side[0]}"] = Segment(way[0] / size, way[1] / size)
    return told | (_across(at, tall) if len(sides) > 1 else {})


WIDTH = 0.21
"""Shoulder to shoulder, as a share of body height."""


def _across(at: Places, tall: float) -> Shape:
    told: Shape = {}
    for name, left, right in (
        ("shoulders", Mark.SHOULDER_L, Mark.SHOULDER_R),
        ("hips", Mark.HIP_L, Mark.HIP_R),
    ):
        way = between(at, right, left)
        if way is not None:
            told[name] = Segment(way[0] / (WIDTH * tall), way[1] / (WIDTH * tall))
    shoulders, nose = middle(at, Mark.SHOULDER_L, Mark.SHOULDER_R), at.get(Mark.NOSE)
    if shoulders is not None and nose is not None:
        told["nose"] = Segment((nose[0] - shoulders[0]) / (WIDTH * tall), (nose[1] - shoulders[1]) / (WIDTH * tall))
    return told


def visibility(points: Points, side: Side) -> float:
    """How well the points of a side are seen, on average; 0 where none is there."""
    marks = [mark for mark in Mark if mark.name.endswith(f"_{side[0].upper()}")]
    found = [0.0 if (point := points[mark]) is None else point.visibility for mark in marks]
    return sum(found) / len(found)
