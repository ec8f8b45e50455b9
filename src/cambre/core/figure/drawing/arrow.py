"""The one arrow of a still: along the way of a place, or round the turn of a part."""

from collections.abc import Sequence
from math import copysign, cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from cambre.core.figure.drawing.camera import UNITS, Eye, Oval, Point, axes, on_page
from cambre.core.figure.drawing.room import covered, with_room
from cambre.core.figure.drawing.scene import Path, Turn
from cambre.core.figure.drawing.ways import aside, bow, heading, last_leg, lengthened, long, loop, spread
from cambre.core.figure.geometry import Vector, add, cross, dot, length, product, scaled, subtract, unit
from cambre.core.figure.skeleton import Frame

WIDTH = 0.011 * UNITS  # of the shaft where it meets the head; it grows from half of that
HEAD, BARB = 0.052 * UNITS, 0.030 * UNITS
AWAY = 0.055  # how far from the place the arrow keeps, in body heights
NOTHING = 0.015 * UNITS  # a shorter way is no way
LEAST = 0.11 * UNITS  # a shorter way is drawn so long, to be seen
RING, HEAD_RING, LIMB_RING = 0.165, 0.125, 0.085  # radii of arrows round the trunk, the head, a limb
LIMBS = ("uarm", "farm", "hand", "thigh", "shank", "foot", "toes")
HEADS = ("head", "neck")
OPEN = 0.28  # how far a ring opens towards whoever looks, at least: one seen from its edge would be a line
LEAST_TURN = 0.12  # radians below which a turn is no arrow
FROM, TO = -0.86 * pi, 0.42 * pi  # where a ring's arrow begins and ends; 0 is nearest to whoever looks
FLAT = 0.75  # a ring that lies so squarely before whoever looks doesn't go round behind the body
ALONG_SIGHT = 1e-6  # an axis that points at the eye has no front
HIDDEN = 0.7  # a loop of which more lies on the body goes round it instead
SHOWN = 28  # points along an arrow


class Arrow(NamedTuple):
    """An arrow's outline, and what of it goes behind the body: that is drawn before it."""

    outline: list[Point]
    behind: list[Point] = []  # noqa: RUF012 - a tuple's default, never changed


def along(eye: Eye, path: Path, bodies: Sequence[Oval], middle: Vector) -> Arrow | None:
    """An arrow along the way of a place, beside the bodies; none where the place stays.

    It keeps to the outer side of the body's middle. A closed path is a loop: all of it but a gap.
    """
    way = [on_page(eye, place) for place in path.places]
    if long(way) < NOTHING:
        return None
    if path.closed:
        return _looped(eye, path, way, bodies)
    clean = lengthened(spread(bow(last_leg(way)), SHOWN), LEAST)
    return Arrow(_tapered(with_room(aside(clean, on_page(eye, middle), AWAY * UNITS), bodies)))


def around(eye: Eye, turn: Turn) -> Arrow | None:
    """An arrow round the axis that a part turns about: its front half before the body, its start behind."""
    first, last = turn.frames[0], turn.frames[-1]
    axis = _axis(first, last)
    if length(axis) < LEAST_TURN:
        return None
    return _ringed(eye, last.point((0.03, 0.0, 0.0)), axis, _radius(turn.part))


def _looped(eye: Eye, path: Path, way: list[Point], bodies: Sequence[Oval]) -> Arrow:
    """A loop beside the body, or round it where it would lie on it."""
    clean = loop(way, SHOWN)
    if covered(clean, bodies) <= HIDDEN:
        return Arrow(_tapered(clean))
    places = path.places
    middle = scaled(_sum(places), 1 / len(places))
    arms = [subtract(place, middle) for place in places]
    axis = unit(_sum([cross(a, b) for a, b in zip(arms, [*arms[1:], arms[0]], strict=True)]))
    flat = abs(dot(axis, axes(eye).into)) > FLAT
    return _ringed(eye, middle, axis, LIMB_RING if flat else RING)


def _sum(vectors: Sequence[Vector]) -> Vector:
    total: Vector = (0.0, 0.0, 0.0)
    for each in vectors:
        total = add(total, each)
    return total


def _radius(part: str) -> float:
    if part.startswith(LIMBS):
        return LIMB_RING
    return HEAD_RING if part.startswith(HEADS) else RING


def _ringed(eye: Eye, middle: Vector, axis: Vector, radius: float) -> Arrow:
    """Most of a ring about an axis: it comes out from behind the body and ends before it."""
    axis = _opened(eye, unit(axis))
    into = axes(eye).into
    lean = dot(into, axis)
    front = add(into, scaled(axis, -lean))
    front = scaled(unit(front), -1.0) if length(front) > ALONG_SIGHT else unit(cross(axis, axes(eye).right))
    side = cross(axis, front)
    turns = [FROM + (TO - FROM) * k / SHOWN for k in range(SHOWN + 1)]
    ring = [add(middle, scaled(add(scaled(front, cos(t)), scaled(side, sin(t))), radius)) for t in turns]
    way = [on_page(eye, spot) for spot in ring]
    if abs(lean) > FLAT:
        return Arrow(_tapered(way))
    return Arrow(_tapered(way, next(k for k, t in enumerate(turns) if t > -pi / 2)), _tapered(way))


def _opened(eye: Eye, axis: Vector) -> Vector:
    """The axis, leant towards whoever looks until its ring is no line any more."""
    into = axes(eye).into
    lean = dot(axis, into)
    if abs(lean) >= OPEN:
        return axis
    flat = unit(add(axis, scaled(into, -lean)))
    # an axis that points up shows its ring from above, one that points down the same ring
    sign = copysign(1.0, lean) if abs(lean) > ALONG_SIGHT else -copysign(1.0, axis[2] or axis[0] or axis[1])
    return add(scaled(flat, sqrt(1 - OPEN * OPEN)), scaled(into, sign * OPEN))


def _axis(first: Frame, last: Frame) -> Vector:
    """The axis, times the sine of the angle, of the rotation from one frame to another."""
    a, b, c, d, e, f, g, h, i = first.rotation
    r = product(last.rotation, (a, d, g, b, e, h, c, f, i))
    return ((r[7] - r[5]) / 2, (r[2] - r[6]) / 2, (r[3] - r[1]) / 2)


def _tapered(way: Sequence[Point], first: int = 0) -> list[Point]:
    """A shaft that grows to a head, as one outline, in order round it; from its `first` point on."""
    tip, total = way[-1], long(way)
    neck = [p for p in way[:-1] if hypot(tip[0] - p[0], tip[1] - p[1]) > HEAD] or [way[0]]
    u, v = heading(neck[-1], tip)
    shaft = [*neck, (tip[0] - u * HEAD * 0.86, tip[1] - v * HEAD * 0.86)]
    left, right, passed = [], [], 0.0
    for k, (x, y) in enumerate(shaft):
        passed += hypot(x - shaft[k - 1][0], y - shaft[k - 1][1]) if k else 0.0
        p, q = heading(shaft[max(k - 1, 0)], shaft[min(k + 1, len(shaft) - 1)])
        half = WIDTH * (0.4 + 0.6 * passed / (total or 1.0))
        left.append((x + q * half, y - p * half))
        right.append((x - q * half, y + p * half))
    barbs = [(tip[0] - u * HEAD + side * v * BARB, tip[1] - v * HEAD - side * u * BARB) for side in (1, -1)]
    return [*left[first:], barbs[0], tip, barbs[1], *right[first:][::-1]]
