"""From the world to the page: where a point falls, and what an ellipsoid looks like from there.

The world: x forward, y left, z up, lengths in body heights. The page: x to the right, y downwards,
whole units, `UNITS` of them to a body height. Depth grows away from whoever looks.
"""

from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin, sqrt
from typing import NamedTuple, TypeAlias

from cambre.core.figure.geometry import Rotation, Vector

Degrees: TypeAlias = float
Point: TypeAlias = tuple[float, float]

UNITS = 2000.0
"""Page units in a body height: fine enough that whole numbers draw smooth curves on a large screen."""

DISTANCE = 7.0
"""Body heights between eye and stage: far enough that nothing is distorted, near enough that a mat converges."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Eye:
    """From where a figure is seen.

    Azimuth 0 looks along +y: the body's right side, facing right; 90 looks at its front. Elevation lifts
    the eye. A mirrored eye exchanges left and right on the page.
    """

    azimuth: Degrees = -12.0
    elevation: Degrees = 9.0
    mirrored: bool = False


class Axes(NamedTuple):
    """The page's right and up, and the way into the page, as directions of the world."""

    right: Vector
    up: Vector
    into: Vector


@cache
def axes(eye: Eye) -> Axes:
    """The three directions of an eye."""
    a, e = radians(eye.azimuth), radians(eye.elevation)
    hand = -1.0 if eye.mirrored else 1.0
    return Axes(
        right=(hand * cos(a), hand * sin(a), 0.0),
        up=(-sin(a) * sin(e), cos(a) * sin(e), cos(e)),
        into=(-sin(a) * cos(e), cos(a) * cos(e), -sin(e)),
    )


class Seen(NamedTuple):
    """A point on the page, how deep it lies, and how many units a body height has there."""

    x: float
    y: float
    depth: float
    scale: float


def seen(eye: Eye, point: Vector) -> Seen:
    """Where a point of the world falls on the page."""
    (rx, ry, rz), (ux, uy, uz), (ix, iy, iz) = axes(eye)
    x, y, z = point
    depth = ix * x + iy * y + iz * z
    scale = UNITS / (1.0 + depth / DISTANCE)
    return Seen((rx * x + ry * y + rz * z) * scale, -(ux * x + uy * y + uz * z) * scale, depth, scale)


def on_page(eye: Eye, point: Vector) -> Point:
    """Where a point of the world falls on the page, without its depth."""
    return seen(eye, point)[:2]


def from_page(eye: Eye, point: Point, depth: float) -> Vector:
    """The place in the world that is seen at a point of the page, so deep in."""
    (rx, ry, rz), (ux, uy, uz), (ix, iy, iz) = axes(eye)
    unit = (1.0 + depth / DISTANCE) / UNITS
    r, u = point[0] * unit, -point[1] * unit
    return (rx * r + ux * u + ix * depth, ry * r + uy * u + iy * depth, rz * r + uz * u + iz * depth)


class Oval(NamedTuple):
    """An ellipsoid on the page: centre, the spread of its outline (xx, xy, yy), depth and mean radius.

    The farthest point of its outline in direction n lies at centre + S n / sqrt(n S n).
    """

    x: float
    y: float
    xx: float
    xy: float
    yy: float
    depth: float
    radius: float


def oval(eye: Eye, rotation: Rotation, centre: Vector, size: Vector) -> Oval:
    """The outline of an ellipsoid with its semi-axes along a frame's axes."""
    (rx, ry, rz), (ux, uy, uz), _ = axes(eye)
    x, y, depth, scale = seen(eye, centre)
    a, b, c, d, e, f, g, h, i = rotation
    p, q, r = size[0] * scale, size[1] * scale, size[2] * scale
    r0, r1, r2 = (rx * a + ry * d + rz * g) * p, (rx * b + ry * e + rz * h) * q, (rx * c + ry * f + rz * i) * r
    u0, u1, u2 = -(ux * a + uy * d + uz * g) * p, -(ux * b + uy * e + uz * h) * q, -(ux * c + uy * f + uz * i) * r
    xx, xy, yy = r0 * r0 + r1 * r1 + r2 * r2, r0 * u0 + r1 * u1 + r2 * u2, u0 * u0 + u1 * u1 + u2 * u2
    return Oval(x, y, xx, xy, yy, depth, sqrt(sqrt(max(xx * yy - xy * xy, 1.0))))
