"""The one arrow of a still: along the way of a place, or round the turn of a part."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

from cambre.core.figure.drawing.camera import UNITS, Eye, Point, axes, on_page
from cambre.core.figure.drawing.scene import Path, Turn
from cambre.core.figure.geometry import Vector, add, cross, dot, length, product, scaled, unit
from cambre.core.figure.skeleton import Frame

WIDTH = 0.011 * UNITS  # of the shaft where it meets the head; it grows from half of that
HEAD, BARB = 0.052 * UNITS, 0.030 * UNITS
AWAY = 0.055  # how far from the place the arrow keeps, in body heights
LEAST = 0.10 * UNITS  # a shorter way is no arrow
RING = 0.165  # radius of a turn's arrow
LEAST_TURN = 0.12  # radians below which a turn is no arrow
ALONG_SIGHT = 1e-6  # an axis that points at the eye has no front
BOW = 0.5  # chord to length: below it a way goes round more than a bow can follow
SHOWN = 28  # points along an arrow


class Arrow(NamedTuple):
    """An arrow's outline."""

    outline: list[Point]


def along(eye: Eye, path: Path, middle: Vector) -> Arrow | None:
    """An arrow along the way of a place, kept on the outer side of the body's middle; none for a short way."""
    way = [on_page(eye, place) for place in path.places]
    if _long(way) < LEAST:
        return None
    bow = _spread(_simplified(way), SHOWN)
    way = _aside(bow, on_page(eye, middle), AWAY * UNITS) if _is_open(way) else bow
    return Arrow(_tapered(way))


def around(eye: Eye, turn: Turn) -> Arrow | None:
    """An arrow round the axis that a part turns about: its front half before the body, its start behind."""
    first, last = turn.frames[0], turn.frames[-1]
    axis = _axis(first, last)
    if length(axis) < LEAST_TURN:
        return None
    middle = last.point((0.03, 0.0, 0.0))
    ring = _ring(eye, middle, unit(axis))
    return Arrow(_tapered(_spread([on_page(eye, spot) for spot in ring], SHOWN)))


def _ring(eye: Eye, middle: Vector, axis: Vector) -> list[Vector]:
    """Two thirds of a circle about an axis, in the sense of the turn, ending in front."""
    into = axes(eye).into
    front = add(into, scaled(axis, -dot(into, axis)))
    front = scaled(unit(front), -1.0) if length(front) > ALONG_SIGHT else unit(cross(axis, axes(eye).right))
    side = cross(axis, front)
    turns = (pi * (-0.5 + 0.98 * k / 23) for k in range(24))
    return [add(middle, scaled(add(scaled(front, cos(t)), scaled(side, sin(t))), RING)) for t in turns]


def _axis(first: Frame, last: Frame) -> Vector:
    """The axis, times the sine of the angle, of the rotation from one frame to another."""
    a, b, c, d, e, f, g, h, i = first.rotation
    r = product(last.rotation, (a, d, g, b, e, h, c, f, i))
    return ((r[7] - r[5]) / 2, (r[2] - r[6]) / 2, (r[3] - r[1]) / 2)


def _aside(way: Sequence[Point], middle: Point, by: float) -> list[Point]:
    """The way beside the way, on the side that is farther from the middle of the body."""
    steps = [_way_between(way[max(k - 1, 0)], way[min(k + 1, len(way) - 1)]) for k in range(len(way))]
    outward = sum((x - middle[0]) * v - (y - middle[1]) * u for (x, y), (u, v) in zip(way, steps, strict=True))
    by = by if outward >= 0 else -by
    return [(x + v * by, y - u * by) for (x, y), (u, v) in zip(way, steps, strict=True)]


def _simplified(way: Sequence[Point]) -> list[Point]:
    """One clean bow through the way's ends and its middle; a way that comes back on itself keeps its quarters."""
    if not _is_open(way):
        return _cut_corners(_spread(way, 6))
    (a, b), (m, n), (c, d) = _spread(way, 2)
    u, v = 2 * m - (a + c) / 2, 2 * n - (b + d) / 2
    turns = [k / 16 for k in range(17)]
    return [_at(_at((a, b), (u, v), t), _at((u, v), (c, d), t), t) for t in turns]


def _is_open(way: Sequence[Point]) -> bool:
    return hypot(way[-1][0] - way[0][0], way[-1][1] - way[0][1]) > BOW * _long(way)


def _cut_corners(points: list[Point]) -> list[Point]:
    """A smooth way through the same region (Chaikin), the ends kept."""
    for _ in range(3):
        cut = [_at(a, b, t) for a, b in pairwise(points) for t in (0.25, 0.75)]
        points = [points[0], *cut, points[-1]]
    return points


def _at(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def _long(way: Sequence[Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way))


def _spread(way: Sequence[Point], count: int) -> list[Point]:
    """The same way with points evenly spread along it."""
    steps = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way)]
    total, found, passed, i = sum(steps), [way[0]], 0.0, 0
    for k in range(1, count):
        goal = total * k / count
        while passed + steps[i] < goal:
            passed += steps[i]
            i += 1
        t = (goal - passed) / (steps[i] or 1.0)
        (x, y), (u, v) = way[i], way[i + 1]
        found.append((x + (u - x) * t, y + (v - y) * t))
    return [*found, way[-1]]


def _tapered(way: Sequence[Point]) -> list[Point]:
    """A shaft that grows to a head, as one outline, in order round it."""
    tip, total = way[-1], _long(way)
    neck = [p for p in way[:-1] if hypot(tip[0] - p[0], tip[1] - p[1]) > HEAD] or [way[0]]
    u, v = _way_between(neck[-1], tip)
    shaft = [*neck, (tip[0] - u * HEAD * 0.86, tip[1] - v * HEAD * 0.86)]
    left, right, passed = [], [], 0.0
    for k, (x, y) in enumerate(shaft):
        passed += hypot(x - shaft[k - 1][0], y - shaft[k - 1][1]) if k else 0.0
        p, q = _way_between(shaft[max(k - 1, 0)], shaft[min(k + 1, len(shaft) - 1)])
        half = WIDTH * (0.4 + 0.6 * passed / total)
        left.append((x + q * half, y - p * half))
        right.append((x - q * half, y + p * half))
    barbs = [(tip[0] - u * HEAD + side * v * BARB, tip[1] - v * HEAD - side * u * BARB) for side in (1, -1)]
    return [*left, barbs[0], tip, barbs[1], *right[::-1]]


def _way_between(a: Point, b: Point) -> Point:
    far = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return ((b[0] - a[0]) / far, (b[1] - a[1]) / far)
