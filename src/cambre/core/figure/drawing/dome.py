"""What is seen of a patch on a ball: hair on a head, a face in a scarf.

A dome is the part of an ellipsoid on one side of a plane. What is seen of it is bounded by the plane's rim,
and, where the dome passes out of sight, by the ellipsoid's own outline.
"""

from collections.abc import Sequence
from math import acos, cos, pi, sin, sqrt
from typing import NamedTuple

from cambre.core.figure.drawing.camera import Eye, Point, axes, seen
from cambre.core.figure.geometry import Vector, add, cross, dot, length, scaled, turned_back, unit
from cambre.core.figure.skeleton import Frame

END_ON = 1e-9  # a direction this close to an axis has no side of its own


class Ball(NamedTuple):
    """An ellipsoid in a frame: its centre and its semi-axes there."""

    frame: Frame
    at: Vector
    size: Vector

    def spot(self, direction: Vector) -> Vector:
        """The place on its surface in a direction of the stretched unit ball, in the world."""
        x, y, z = (o + s * d for o, s, d in zip(self.at, self.size, direction, strict=True))
        return self.frame.point((x, y, z))

    def away(self, eye: Eye) -> Vector:
        """The direction of the unit ball that is turned straight away from whoever looks."""
        x, y, z = turned_back(self.frame.rotation, axes(eye).into)
        return unit((x / self.size[0], y / self.size[1], z / self.size[2]))


def dome(eye: Eye, ball: Ball, axis: Vector, cut: float, count: int) -> list[Point]:
    """The visible part of the ball beyond a plane: `count` points on the ball's outline, as many on the rim.

    `axis` points to the middle of the dome, `cut` (0 to 1) is how far out the plane cuts; a dome out of
    sight shrinks to a point.
    """
    spots = _spots(unit(axis), cut, ball.away(eye), count)
    return [seen(eye, ball.spot(spot))[:2] for spot in spots]


def _spots(axis: Vector, cut: float, away: Vector, count: int) -> list[Vector]:
    back = dot(axis, away)
    toward_edge = _square_to(away, axis)
    tilt = dot(axis, toward_edge)
    if tilt <= cut and back > 0:
        return [toward_edge] * (2 * count)
    rim = _rim(axis, cut, away, back, tilt, count)
    if tilt <= cut:
        return [rim[0]] * count + rim
    sideways, half = cross(away, toward_edge), acos(cut / tilt)
    return [_mix(toward_edge, sideways, half * (2 * k / (count - 1) - 1)) for k in range(count)] + rim


def _rim(axis: Vector, cut: float, away: Vector, back: float, tilt: float, count: int) -> list[Vector]:
    wide = sqrt(1 - cut * cut)
    deep = _square_to(axis, away)
    across = cross(axis, deep)
    first = acos(max(-1.0, min(1.0, -cut * back / max(wide * tilt, END_ON))))
    turns = (2 * pi - first - (2 * pi - 2 * first) * k / (count - 1) for k in range(count))
    return [add(scaled(axis, cut), scaled(_mix(deep, across, turn), wide)) for turn in turns]


def _mix(a: Vector, b: Vector, turn: float) -> Vector:
    return add(scaled(a, cos(turn)), scaled(b, sin(turn)))


def dome_round(eye: Eye, ball: Ball, axis: Vector, cut: float, count: int) -> list[Point]:
    """The outline of the dome as a solid, whether its skin is seen or not: `count` points round it."""
    axis, look = unit(axis), axes(eye)
    found = []
    for k in range(count):
        x, y = cos(2 * pi * k / count), sin(2 * pi * k / count)
        outward = add(scaled(look.right, x), scaled(look.up, -y))
        p, q, r = turned_back(ball.frame.rotation, outward)
        found.append(_farthest(axis, cut, (p * ball.size[0], q * ball.size[1], r * ball.size[2])))
    return [seen(eye, ball.spot(spot))[:2] for spot in found]


def _farthest(axis: Vector, cut: float, outward: Vector) -> Vector:
    best = unit(outward)
    if dot(axis, best) >= cut:
        return best
    return add(scaled(axis, cut), scaled(_square_to(axis, best), sqrt(1 - cut * cut)))


def _square_to(axis: Vector, hint: Vector) -> Vector:
    """The direction square to an axis that is nearest to a hint; any, where the hint lies along the axis."""
    flat = add(hint, scaled(axis, -dot(hint, axis)))
    if length(flat) > END_ON:
        return unit(flat)
    return unit(cross(axis, (0.0, 1.0, 0.0) if abs(axis[1]) < abs(axis[2]) else (0.0, 0.0, 1.0)))


def drawn_on(eye: Eye, ball: Ball, directions: Sequence[Vector]) -> list[Point]:
    """Points drawn on the ball; those out of sight slide to its outline."""
    away = ball.away(eye)
    return [seen(eye, ball.spot(_in_sight(unit(direction), away)))[:2] for direction in directions]


def _in_sight(direction: Vector, away: Vector) -> Vector:
    back = dot(direction, away)
    return unit(add(direction, scaled(away, -back))) if back > 0 else direction


def faces(eye: Eye, ball: Ball, direction: Vector) -> float:
    """How squarely a place on the ball is turned to whoever looks: 1 straight at them, below 0 out of sight."""
    return -dot(unit(direction), ball.away(eye))
