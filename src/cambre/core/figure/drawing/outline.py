"""Silhouettes: a smooth skin over ovals strung along a limb, a hull round a few of them, the near rim of a ring.

Every function gives the same number of points for the same number of ovals, whatever the eye; that is what
lets an animation move from one outline to the next point by point.
"""

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import Literal, TypeAlias

from cambre.core.figure.drawing.camera import Axes, Eye, Oval, Point, axes, seen
from cambre.core.figure.geometry import Rotation, Vector

End: TypeAlias = Literal["round", "open"] | Sequence[Point]
Sides: TypeAlias = tuple[list[Point], list[Point]]

STEEPEST = 0.92  # a limb seen end-on narrows faster than it advances: its skin then stays on the larger oval
ROUND = 5  # points that round off an end


def support(each: Oval, x: float, y: float) -> Point:
    """The farthest point of an oval in a direction (of length one)."""
    a, b = each.xx * x + each.xy * y, each.xy * x + each.yy * y
    reach = sqrt(max(a * x + b * y, 1e-9))
    return (each.x + a / reach, each.y + b / reach)


def thickened(ovals: Sequence[Oval], between: int) -> list[Oval]:
    """The same string of ovals with others in between, along a smooth curve (Catmull-Rom)."""
    last = len(ovals) - 1
    out: list[Oval] = []
    for i in range(last):
        four = ovals[max(i - 1, 0)], ovals[i], ovals[i + 1], ovals[min(i + 2, last)]
        out.append(ovals[i])
        out += [_between(four, k / (between + 1)) for k in range(1, between + 1)]
    return [*out, ovals[last]]


def _between(four: tuple[Oval, Oval, Oval, Oval], t: float) -> Oval:
    square, cube = t * t, t * t * t
    a, b = -0.5 * t + square - 0.5 * cube, 1 - 2.5 * square + 1.5 * cube
    c, d = 0.5 * t + 2 * square - 1.5 * cube, -0.5 * square + 0.5 * cube
    p, q, r, s = four
    x, y, depth = (a * p[k] + b * q[k] + c * r[k] + d * s[k] for k in (0, 1, 5))
    # spreads are mixed straight: a curve through them could overshoot below nothing
    xx, xy, yy, radius = (q[k] + (r[k] - q[k]) * t for k in (2, 3, 4, 6))
    return Oval(x, y, xx, xy, yy, depth, radius)


def sides(ovals: Sequence[Oval]) -> Sides:
    """The skin left and right of a string of ovals, both from the first oval to the last."""
    left, right = [], []
    last = len(ovals) - 1
    for i, each in enumerate(ovals):
        before, after = ovals[max(i - 1, 0)], ovals[min(i + 1, last)]
        x, y = after.x - before.x, after.y - before.y
        far = hypot(x, y) or 1e-9
        x, y = x / far, y / far
        width = _half_width(after, x, y) - _half_width(before, x, y)
        along = -max(-STEEPEST, min(STEEPEST, width / max(far, 1e-6)))
        across = sqrt(1 - along * along)
        left.append(support(each, along * x + across * y, along * y - across * x))
        right.append(support(each, along * x - across * y, along * y + across * x))
    return left, right


def _half_width(each: Oval, x: float, y: float) -> float:
    return sqrt(max(each.xx * y * y - 2 * each.xy * x * y + each.yy * x * x, 0.0))


def tube(ovals: Sequence[Oval], *, start: End = "round", end: End = "round") -> list[Point]:
    """The skin of a string of ovals: down its left side, across its end, up its right side.

    An end is rounded, left open (filled, but no line is drawn across), or closed by the points of a rim.
    """
    left, right = sides(ovals)
    points = left + _end(ovals[-2], ovals[-1], end) + right[::-1]
    return _end(ovals[1], ovals[0], start) + points


def _end(inner: Oval, outer: Oval, end: End) -> list[Point]:
    if end == "open":
        return []
    if end == "round":
        return _cap(inner, outer)
    x, y = outer.y - inner.y, inner.x - outer.x  # to the left of the way out
    first, last = end[0], end[-1]
    leftward = first[0] * x + first[1] * y >= last[0] * x + last[1] * y
    return list(end if leftward else end[::-1])


def _cap(inner: Oval, outer: Oval) -> list[Point]:
    """The rounding of an end, from its left (seen from inside looking out) to its right."""
    angle = atan2(outer.y - inner.y, outer.x - inner.x)
    turns = (pi * (k / (ROUND + 1) - 0.5) for k in range(1, ROUND + 1))
    return [support(outer, cos(angle + turn), sin(angle + turn)) for turn in turns]


def hull(ovals: Sequence[Oval], count: int) -> list[Point]:
    """The tight band round several ovals, seen in `count` directions."""
    points = []
    for k in range(count):
        x, y = cos(2 * pi * k / count), sin(2 * pi * k / count)
        farthest = max(
            ovals, key=lambda o: o.x * x + o.y * y + sqrt(max(o.xx * x * x + 2 * o.xy * x * y + o.yy * y * y, 0.0))
        )
        points.append(support(farthest, x, y))
    return points


def near_rim(eye: Eye, rotation: Rotation, centre: Vector, size: Vector, count: int) -> list[Point]:
    """The half of a ring (in a frame's x-y plane) that is turned to whoever looks."""
    x, y, _, scale = seen(eye, centre)
    look = axes(eye)
    a, b = _column(rotation, 0, size[0]), _column(rotation, 1, size[1])
    nearest = atan2(-_along(look.into, b), -_along(look.into, a))
    ax, ay, bx, by = _flat(look, a, scale) + _flat(look, b, scale)
    turns = (nearest + pi * (k / (count - 1) - 0.5) for k in range(count))
    return [(x + ax * cos(t) + bx * sin(t), y + ay * cos(t) + by * sin(t)) for t in turns]


def _column(rotation: Rotation, k: int, size: float) -> Vector:
    return (rotation[k] * size, rotation[k + 3] * size, rotation[k + 6] * size)


def _along(way: Vector, v: Vector) -> float:
    return way[0] * v[0] + way[1] * v[1] + way[2] * v[2]


def _flat(look: Axes, v: Vector, scale: float) -> Point:
    return (_along(look.right, v) * scale, -_along(look.up, v) * scale)
