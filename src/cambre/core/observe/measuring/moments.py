"""Moments of a self-test, and the rest from which it is measured.

Places are in picture heights, x to the right and y up.
"""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from cambre.core.observe.ahead import deeper
from cambre.core.observe.body import ENDS, LENGTHS, Places, between, height, places
from cambre.core.observe.landmarks import Mark, Point, Points
from cambre.core.observe.measuring.spec import Spec
from cambre.core.observe.reference import BOTH
from cambre.core.observe.series import OneEuro, mean, middle
from cambre.core.observe.signals import Seen
from cambre.core.observe.viewing import breadths, off_ahead, off_side
from cambre.core.observe.watching import facing
from cambre.core.vocabulary import Side

SURE = 0.3
"""The visibility from which a point is measured."""
_EDGE = 0.02  # of the picture, beyond which a point is only guessed
_FEW = 5  # moments
_HERTZ, _QUICKNESS = 1.5, 10.0  # at rest, and more for each picture a second
_LEG = LENGTHS["thigh"] + LENGTHS["shin"]


class Moment(NamedTuple):
    """What was seen at a second, and how far the camera stands off its view, in degrees."""

    time: float
    seen: Seen
    off: float | None


class Base(NamedTuple):
    """Somebody at rest: what the movement is measured from."""

    levels: dict[Mark, float]
    """How high each point is."""
    cm: float | None
    """Centimetres to a picture's height, by the legs; None where no height is told, or no straight leg is seen."""
    tall_cm: float | None
    width: float | None
    """Shoulder to shoulder."""
    deep: float | None
    """How much farther the left shoulder is than the right one: what depth says of somebody who isn't turned."""
    knees_deep: float | None
    """The same of the knees."""
    facing: int
    off: float | None


class Calm:
    """Points without the worst of a pose model's jitter, from the past alone."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._filters: dict[tuple[int, str], OneEuro] = {}

    def __call__(self, time: float, points: Points) -> Points:
        """The points that are well seen and in the picture, smoothed."""
        return tuple(
            self._smoothed(number, time, point) if point is not None and _is_sure(point) else None
            for number, point in enumerate(points)
        )

    def _smoothed(self, number: int, time: float, point: Point) -> Point:
        x, y, z = (
            self._filters.setdefault((number, axis), OneEuro(hertz=_HERTZ, quickness=quickness))(time, value)
            for axis, value, quickness in (("x", point.x, _QUICKNESS), ("y", point.y, _QUICKNESS), ("z", point.z, 0.0))
        )
        return point._replace(x=x, y=y, z=z)


def moment(time: float, sure: Points, aspect: float, spec: Spec) -> Moment:
    """A moment as it is measured, of points that are sure."""
    at = places(sure, aspect)
    way = _facing(at, spec)
    near = Side.RIGHT if way > 0 else Side.LEFT
    broad = breadths(at, height(at))
    off = off_side(broad, still=False) if spec.view == "side" else off_ahead(sure, broad, aspect)
    return Moment(time, Seen(at, sure, near, way, spec.view, paired=spec.sides == ("both",)), off)


def base_of(moments: Sequence[Moment], spec: Spec) -> Base | None:
    """The rest that these moments show; None where they show too little."""
    if len(moments) < _FEW:
        return None
    seen = [each.seen for each in moments]
    levels = {
        mark: middle(found) for mark in Mark if len(found := [s.at[mark][1] for s in seen if mark in s.at]) >= _FEW
    }
    legs = [leg for each in seen if (leg := _leg(each)) is not None]
    widths = [hypot(*way) for each in seen if (way := between(each.at, Mark.SHOULDER_R, Mark.SHOULDER_L)) is not None]
    deeps = [deep for each in seen if (deep := deeper(each.points, Mark.SHOULDER_L, Mark.SHOULDER_R)) is not None]
    knees = [deep for each in seen if (deep := deeper(each.points, Mark.KNEE_L, Mark.KNEE_R)) is not None]
    offs = [each.off for each in moments if each.off is not None]
    is_tall = spec.height_cm is not None and len(legs) >= _FEW
    return Base(
        levels=levels,
        cm=spec.height_cm * _LEG / middle(legs) if is_tall and spec.height_cm and middle(legs) > 0 else None,
        tall_cm=spec.height_cm,
        width=middle(widths) if len(widths) >= _FEW else None,
        deep=middle(deeps) if len(deeps) >= _FEW else None,
        knees_deep=middle(knees) if len(knees) >= _FEW else None,
        facing=1 if sum(each.facing for each in seen) > 0 else -1,
        off=middle(offs) if offs else None,
    )


def _is_sure(point: Point) -> bool:
    inside = -_EDGE <= point.x <= 1 + _EDGE and -_EDGE <= point.y <= 1 + _EDGE
    return inside and point.visibility >= SURE


def _facing(at: Places, spec: Spec) -> int:
    """Which way a body faces, as if it stood: who lies on the back with the head to the left faces to the right."""
    if not spec.lies:
        return facing(at)
    ways = [way[0] for side in BOTH if (way := between(at, *ENDS["trunk"][side])) is not None]
    heads_left = not ways or sum(ways) < 0
    return 1 if heads_left == (spec.lies == "back") else -1


def _leg(seen: Seen) -> float | None:
    """From hip to ankle, as long as it looks: of the nearer side, or of both from the front."""
    found = []
    for side in (seen.near,) if seen.view == "side" else BOTH:
        thigh, shin = between(seen.at, *ENDS["thigh"][side]), between(seen.at, *ENDS["shin"][side])
        if thigh is not None and shin is not None:
            found.append(hypot(thigh[0] + shin[0], thigh[1] + shin[1]))
    return mean(found) if found else None
