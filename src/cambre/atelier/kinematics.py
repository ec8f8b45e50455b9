"""The skeleton of core/figure, placed for many bodies at once.

An unknown pose is a column of numbers: three of position, three of turn away from the base's facing (axis
times radians), then each joint in radians. Arrays keep the bodies in their last axis, which numpy likes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from cambre.core.figure.geometry import Quaternion, normalised, quaternion_about, quaternion_product
from cambre.core.figure.skeleton import Ball, Hinge, Pose, Skeleton

Array: TypeAlias = NDArray[np.float64]
Columns: TypeAlias = tuple[Array, Array, Array]
"""A rotation as its three columns, each (3, bodies)."""

ROOT = 6
_DEGREE = np.pi / 180.0
_NOTHING = 1e-12


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the frames and skin points of many bodies are."""

    unknowns: Array
    """(unknowns, bodies)"""
    rotations: Mapping[str, Columns]
    positions: Mapping[str, Array]
    points: Array
    """(skin points, 3, bodies), in the order of the skeleton's spheres."""

    def direction(self, frame: str, of: tuple[float, float, float]) -> Array:
        """A direction of a frame in the world: (3, bodies)."""
        return _apply(self.rotations[frame], of)

    def point(self, frame: str, at: tuple[float, float, float]) -> Array:
        """A point of a frame in the world: (3, bodies)."""
        return self.positions[frame] + self.direction(frame, at)

    def seen_from(self, frame: str, vector: Array) -> Array:
        """A vector of the world in a frame's own axes: (3, bodies)."""
        return np.stack([(column * vector).sum(0) for column in self.rotations[frame]])


class Rig:
    """A skeleton that places many bodies at once."""

    def __init__(self, skeleton: Skeleton) -> None:
        """Prepare the skin points of each frame."""
        self.skeleton = skeleton
        self.names = tuple(skeleton.spheres)
        self.index = {name: i for i, name in enumerate(self.names)}
        self.radii = np.array([sphere.radius for sphere in skeleton.spheres.values()])
        order = {link.frame: i for i, link in enumerate(skeleton.links)}
        self._frames = np.array([order[sphere.frame] for sphere in skeleton.spheres.values()])
        self._at = np.array([sphere.at for sphere in skeleton.spheres.values()])[:, :, None, None]

    @property
    def unknowns(self) -> int:
        """How many numbers a pose has."""
        return ROOT + len(self.skeleton.joints)

    def joint(self, name: str) -> int:
        """Where a joint's angle is among the unknowns."""
        return ROOT + self.skeleton.index[name]

    def place(self, unknowns: Array, base: Quaternion) -> Placed:
        """Place bodies given as columns of unknowns, turned from the base's facing."""
        rotations: list[Columns] = []
        positions: list[Array] = []
        angles = unknowns[ROOT:]
        for link in self.skeleton.links:
            if link.parent < 0:
                rotation, position = _facing(unknowns[3:ROOT], base), unknowns[:3]
            else:
                rotation = _hinged(rotations[link.orient], link.hinges, angles)
                rotation = rotation if link.ball is None else _swung(rotation, link.ball, angles)
                position = positions[link.parent] + _apply(rotations[link.parent], link.at)
            rotations.append(rotation)
            positions.append(position)
        names = [link.frame for link in self.skeleton.links]
        return Placed(
            unknowns,
            dict(zip(names, rotations, strict=True)),
            dict(zip(names, positions, strict=True)),
            self._points(rotations, positions),
        )

    def pose(self, unknowns: Array, base: Quaternion) -> Pose:
        """One column of unknowns as a pose in degrees."""
        x, y, z, *turn = map(float, unknowns[:ROOT])
        facing = normalised(quaternion_product(quaternion_about((turn[0], turn[1], turn[2])), base))
        angles = tuple(float(angle) / _DEGREE for angle in unknowns[ROOT:])
        return Pose(position=(x, y, z), facing=facing, angles=angles)

    def _points(self, rotations: list[Columns], positions: list[Array]) -> Array:
        columns = np.array(rotations)[self._frames]  # (points, 3 columns, 3, bodies)
        at = self._at
        return np.asarray(np.array(positions)[self._frames] + (columns * at).sum(1))


def turn_between(base: Quaternion, facing: Quaternion) -> Array:
    """The three turn unknowns that bring the base's facing to another."""
    w, x, y, z = quaternion_product(facing, (base[0], -base[1], -base[2], -base[3]))
    sign = 1.0 if w >= 0 else -1.0
    axis = np.array([x, y, z]) * sign
    size = float(np.linalg.norm(axis))
    return axis * (2 * np.arctan2(size, w * sign) / size) if size > _NOTHING else axis * 2


def columns_of(pose: Pose, base: Quaternion) -> Array:
    """A pose as one column of unknowns, turned from the base's facing."""
    angles = np.array(pose.angles) * _DEGREE
    return np.concatenate([np.array(pose.position), turn_between(base, pose.facing), angles])


def _apply(rotation: Columns, vector: tuple[float, float, float]) -> Array:
    a, b, c = rotation
    return a * vector[0] + b * vector[1] + c * vector[2]


def _hinged(rotation: Columns, hinges: tuple[Hinge, ...], angles: Array) -> Columns:
    x, y, z = rotation
    for axis, joint, share, constant in hinges:
        angle = constant if joint is None else constant + share * angles[joint] / _DEGREE
        c, s = np.cos(angle), np.sin(angle)
        match axis:
            case "x":
                y, z = y * c + z * s, z * c - y * s
            case "y":
                x, z = x * c - z * s, x * s + z * c
            case "z":
                x, y = x * c + y * s, y * c - x * s
    return x, y, z


def _swung(rotation: Columns, ball: Ball, angles: Array) -> Columns:
    up, out = np.array(ball.up_axis)[:, None], np.array(ball.out_axis)[:, None]
    swing = _about((up * angles[ball.up] + out * angles[ball.out]) / _DEGREE)
    local = [_apply(swing, column) for column in _columns(ball.reference)]
    x, y, z = (rotation[0] * v[0] + rotation[1] * v[1] + rotation[2] * v[2] for v in local)
    angle = ball.hand * angles[ball.turn]
    c, s = np.cos(angle), np.sin(angle)
    return x * c + y * s, y * c - x * s, z


def _columns(rotation: tuple[float, ...]) -> tuple[tuple[float, float, float], ...]:
    return tuple((rotation[i], rotation[3 + i], rotation[6 + i]) for i in range(3))


def _facing(turn: Array, base: Quaternion) -> Columns:
    w, x, y, z = base
    columns = (
        (1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)),
        (2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)),
        (2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)),
    )
    turned = _about(turn)
    return _apply(turned, columns[0]), _apply(turned, columns[1]), _apply(turned, columns[2])


def _about(vector: Array) -> Columns:
    angle = np.sqrt((vector * vector).sum(0) + 1e-18)
    x, y, z = vector / angle
    c, s = np.cos(angle), np.sin(angle)
    d = 1 - c
    return (
        np.stack([c + x * x * d, x * y * d + z * s, x * z * d - y * s]),
        np.stack([x * y * d - z * s, c + y * y * d, y * z * d + x * s]),
        np.stack([x * z * d + y * s, y * z * d - x * s, c + z * z * d]),
    )
