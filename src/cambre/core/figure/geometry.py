"""Vectors, rotations and quaternions in plain tuples: small, exact and quick without numpy.

A vector is (x, y, z); a rotation is nine numbers, row by row, and turns a vector of a frame into the
world's axes; a quaternion is (w, x, y, z) of length one. Angles are radians here.
"""

from math import atan2, cos, sin, sqrt
from typing import TypeAlias

Vector: TypeAlias = tuple[float, float, float]
Quaternion: TypeAlias = tuple[float, float, float, float]
Rotation: TypeAlias = tuple[float, float, float, float, float, float, float, float, float]

_NOTHING = 1e-9
IDENTITY: Rotation = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


def add(a: Vector, b: Vector) -> Vector:
    """The sum of two vectors."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """The way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scaled(a: Vector, factor: float) -> Vector:
    """The vector made longer or shorter."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vector, b: Vector) -> float:
    """How much of `a` lies along `b`."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """The vector square to both, right-handed."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """The length of a vector."""
    return sqrt(dot(a, a))


def unit(a: Vector) -> Vector:
    """The same direction, one long; a vector of no length has no direction (ZeroDivisionError)."""
    return scaled(a, 1.0 / length(a))


def angle_between(a: Vector, b: Vector) -> float:
    """The angle between two directions, 0 to pi, exact near both ends."""
    return atan2(length(cross(a, b)), dot(a, b))


def turned(rotation: Rotation, vector: Vector) -> Vector:
    """A frame's vector in the world's axes."""
    a, b, c, d, e, f, g, h, i = rotation
    x, y, z = vector
    return (a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z)


def turned_back(rotation: Rotation, vector: Vector) -> Vector:
    """A vector of the world in a frame's axes."""
    a, b, c, d, e, f, g, h, i = rotation
    x, y, z = vector
    return (a * x + d * y + g * z, b * x + e * y + h * z, c * x + f * y + i * z)


def product(r: Rotation, s: Rotation) -> Rotation:
    """First `s`, then `r`."""
    a, b, c, d, e, f, g, h, i = r
    j, k, u, m, n, o, p, q, t = s
    return (
        a * j + b * m + c * p,
        a * k + b * n + c * q,
        a * u + b * o + c * t,
        d * j + e * m + f * p,
        d * k + e * n + f * q,
        d * u + e * o + f * t,
        g * j + h * m + i * p,
        g * k + h * n + i * q,
        g * u + h * o + i * t,
    )


def then_x(r: Rotation, angle: float) -> Rotation:
    """The frame turned about its own x axis."""
    c, s = cos(angle), sin(angle)
    a, b, d, e, f, g, h, i, j = r
    return (a, b * c + d * s, d * c - b * s, e, f * c + g * s, g * c - f * s, h, i * c + j * s, j * c - i * s)


def then_y(r: Rotation, angle: float) -> Rotation:
    """The frame turned about its own y axis."""
    c, s = cos(angle), sin(angle)
    a, b, d, e, f, g, h, i, j = r
    return (a * c - d * s, b, a * s + d * c, e * c - g * s, f, e * s + g * c, h * c - j * s, i, h * s + j * c)


def then_z(r: Rotation, angle: float) -> Rotation:
    """The frame turned about its own z axis."""
    c, s = cos(angle), sin(angle)
    a, b, d, e, f, g, h, i, j = r
    return (a * c + b * s, b * c - a * s, d, e * c + f * s, f * c - e * s, g, h * c + i * s, i * c - h * s, j)


def about(axis_angle: Vector) -> Rotation:
    """The rotation about a vector by its length in radians."""
    return from_quaternion(quaternion_about(axis_angle))


def quaternion_about(axis_angle: Vector) -> Quaternion:
    """The quaternion of a rotation about a vector by its length in radians."""
    angle = length(axis_angle)
    factor = sin(angle / 2) / angle if angle > _NOTHING else 0.5
    x, y, z = scaled(axis_angle, factor)
    return (cos(angle / 2), x, y, z)


def normalised(q: Quaternion) -> Quaternion:
    """The same quaternion with length one."""
    n = sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3])
    return (q[0] / n, q[1] / n, q[2] / n, q[3] / n)


def quaternion_product(q: Quaternion, r: Quaternion) -> Quaternion:
    """First `r`, then `q`."""
    a, b, c, d = q
    e, f, g, h = r
    return (
        a * e - b * f - c * g - d * h,
        a * f + b * e + c * h - d * g,
        a * g - b * h + c * e + d * f,
        a * h + b * g - c * f + d * e,
    )


def from_quaternion(q: Quaternion) -> Rotation:
    """The rotation that a quaternion stands for."""
    w, x, y, z = q
    return (
        1 - 2 * (y * y + z * z),
        2 * (x * y - w * z),
        2 * (x * z + w * y),
        2 * (x * y + w * z),
        1 - 2 * (x * x + z * z),
        2 * (y * z - w * x),
        2 * (x * z - w * y),
        2 * (y * z + w * x),
        1 - 2 * (x * x + y * y),
    )


def shortest(start: Vector, end: Vector) -> Vector:
    """The shortest rotation from one direction to another, as axis times angle."""
    axis = cross(start, end)
    size = length(axis)
    return scaled(axis, atan2(size, dot(start, end)) / size) if size > _NOTHING else (0.0, 0.0, 0.0)
