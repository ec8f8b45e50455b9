"""Which of the five solved bodies goes about as far as somebody was measured: then, now, and one step further.

The figure is solved at five ranges, from stiff to dancer. Each solved pose is measured as the self-test measures a
person, and the nearest stands for them. It is the nearest, not a picture of their spine.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import atan2, degrees
from types import MappingProxyType
from typing import TypeAlias

from cambre.core.anatomy import Range, Vector
from cambre.core.figure.poses import PoseBook
from cambre.core.figure.skeleton import Skeleton
from cambre.core.library.catalogue import Drawable
from cambre.core.library.self_test import SelfTest

Places: TypeAlias = Mapping[str, Vector]
USUAL_CM = 170.0
"""The height that a body is taken for where it isn't known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A solved body and how far it goes, in the test's unit."""

    reach: Range
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """How far each of the solved bodies goes in one test."""

    found: tuple[Likeness, ...]
    less_is_further: bool

    def nearest(self, value: float) -> Likeness:
        """The body that goes about as far; the stiffer one of two that are as near."""
        return min(self.found, key=lambda each: abs(each.value - value))

    def beyond(self, likeness: Likeness) -> Likeness | None:
        """The next body that goes visibly further."""
        sign = -1 if self.less_is_further else 1
        return next((each for each in self.found if sign * (each.value - likeness.value) >= 1), None)


def measurable(test: SelfTest) -> bool:
    """Whether the figure can be measured as this test measures people."""
    return test.drawn_as is not None and test.slug in _MEASURES


def bodies(
    test: SelfTest, shown: Drawable, book: PoseBook, body: Skeleton, height_cm: float | None = None
) -> Bodies | None:
    """The five bodies measured; none where the test can't be measured on a figure, or the figure isn't solved."""
    told = shown.figure
    if told is None or not measurable(test) or shown.slug not in book.solutions:
        return None
    measure, found, height = _MEASURES[test.slug], [], height_cm or USUAL_CM
    for reach in Range:
        poses = book.solution(shown.slug, reach).poses
        start, end = (body.points(body.place(poses[name])) for name in (told.cycle.rest, told.telling))
        found.append(Likeness(reach=reach, value=measure(start, end, height)))
    return Bodies(found=tuple(found), less_is_further=test.less_is_further)


def _fingertips_up(_: Places, end: Places, height_cm: float) -> float:
    return min(end[side][2] for side in ("tip_l", "tip_r")) * height_cm


def _fingertip_travel(start: Places, end: Places, height_cm: float) -> float:
    return max(start[side][2] - end[side][2] for side in ("tip_l", "tip_r")) * height_cm


def _breastbone_up(_: Places, end: Places, height_cm: float) -> float:
    return end["sternum"][2] * height_cm


def _chin_up(_: Places, end: Places, height_cm: float) -> float:
    return end["chin"][2] * height_cm


def _shoulders_turned(_: Places, end: Places, __: float) -> float:
    """Degrees between the lines of the shoulders and of the hips, seen from above."""
    turned = _bearing(end["shoulder_r"], end["shoulder_l"]) - _bearing(end["hip_r"], end["hip_l"])
    return abs((turned + 180) % 360 - 180)


def _bearing(start: Vector, end: Vector) -> float:
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))


_MEASURES: Mapping[str, Callable[[Places, Places, float], float]] = MappingProxyType({
    "floor-reach": _fingertips_up,
    "side-reach": _fingertip_travel,
    "prone-press-up": _breastbone_up,
    "trunk-lift": _chin_up,
    "seated-rotation": _shoulders_turned,
})  # fmt: skip
