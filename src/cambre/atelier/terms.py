"""What a solver weighs: small named residuals, each able to say how far off a finished pose is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

import numpy as np

from cambre.atelier.kinematics import Array, Placed
from cambre.core.anatomy import Range
from cambre.core.figure.props import Surface, along

Residual: TypeAlias = Callable[[Placed], Array]
"""Rows of misses for many bodies: (rows, bodies)."""

STIFF = (Range.STIFF, Range.CAREFUL)  # bodies that may miss what isn't a support
_CORNER = 1e-3
BODY_CM = 170.0  # misses are told for a body of this height


class Kind(Enum):
    """What a term is, which decides how large a miss may be."""

    SUPPORT = auto()
    AIM = auto()
    INTENT = auto()
    WISH = auto()
    """An intent that a stiff body may miss: a direction, a height, an alignment."""
    HOPE = auto()
    """A wish that any body may miss, because the pose says so."""
    SHAPE = auto()
    """Limits, flesh, floor, balance, habit."""


class Unit(Enum):
    """What a residual's rows are."""

    LENGTH = auto()
    ANGLE = auto()
    DIRECTION = auto()
    """Three rows: the difference of two unit vectors."""
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that the pose should satisfy, and how much it counts."""

    label: str
    kind: Kind
    unit: Unit
    weight: float
    residual: Residual
    solid: bool = False
    """Whether it keeps the body out of something solid."""

    @property
    def in_degrees(self) -> bool:
        """Whether a miss is told in degrees."""
        return self.unit in (Unit.ANGLE, Unit.DIRECTION)

    def weighed(self, placed: Placed) -> Array:
        """The residual as the solver sees it."""
        return self.residual(placed) * self.weight

    def miss(self, placed: Placed) -> float:
        """How far off the first body is: centimetres on 170 cm, or degrees."""
        rows = self.residual(placed)[:, 0]
        match self.unit:
            case Unit.LENGTH:
                return float(np.abs(rows).max()) * BODY_CM
            case Unit.ANGLE:
                return float(np.degrees(np.abs(rows).max()))
            case Unit.DIRECTION:
                chord = float(np.linalg.norm(rows)) / 2
                return float(np.degrees(2 * np.arcsin(min(1.0, chord))))
            case Unit.NONE:
                return 0.0


def short_of(values: Array, least: float | Array = 0.0) -> Array:
    """How far values fall below the least that they may be; next to nothing above."""
    return -_rounded(np.asarray(least - values))


def beyond(values: Array, most: float | Array) -> Array:
    """How far values go above the most that they may be; next to nothing below."""
    return _rounded(np.asarray(values - most))


def _rounded(excess: Array) -> Array:
    # a sharp corner at zero makes the search hop from side to side; this one is rounded off within a millimetre
    return np.asarray((excess + np.sqrt(excess * excess + _CORNER * _CORNER)) / 2)


def gap(surface: Surface, points: Array, radii: Array) -> Array:
    """How far spheres are from a surface, negative inside: points (n, 3, bodies) give (n, bodies)."""
    at = np.array(surface.at)[:, None]
    if surface.radius is not None:
        return np.asarray(np.linalg.norm(points - at, axis=1) - surface.radius - radii[:, None])
    return np.asarray(((points - at) * np.array(surface.up)[:, None]).sum(1) - radii[:, None])


def off_edge(surface: Surface, points: Array) -> Array:
    """How far points lie outside a bounded surface: rows (2n, bodies), none where it has no edge."""
    if surface.half is None:
        return np.zeros((0, points.shape[2]))
    axes = zip(along(surface), surface.half, strict=True)
    rows = [beyond(np.abs(points[:, axis] - surface.at[axis]), half) for axis, half in axes]
    return np.concatenate(rows)
