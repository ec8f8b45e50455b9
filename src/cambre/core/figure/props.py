"""Equipment as simple shapes: what a body rests on and can't pass through.

Axes: x forward, y left, z up; lengths in body heights of somebody 170 cm tall. The sizes are in
data/props.toml; an exercise moves and stretches them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from cambre.core.anatomy import Heights, Vector

_STRICT: dict[str, Any] = {"extra": "forbid", "allow_inf_nan": False}  # read by pydantic where data enters


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A solid block along the axes: its centre and half its size each way."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    centre: Vector
    half: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Ball:
    """A solid ball."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    centre: Vector
    radius: Heights


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """Everything behind a plane through `at`; `up` is where there is room."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    at: Vector
    up: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """Where a body can rest: a plane through `at` facing `up`, or a ball's skin with a `radius`.

    `half` bounds a plane along the two axes it doesn't face, in the order x, y, z.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    at: Vector
    up: Vector = (0.0, 0.0, 1.0)
    half: tuple[Heights, Heights] | None = None
    radius: Heights | None = None


FLOOR = Surface(at=(0.0, 0.0, 0.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """One piece of equipment: its solids and the surfaces to rest on, the usual one first."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    boxes: tuple[Box, ...] = ()
    balls: tuple[Ball, ...] = ()
    walls: tuple[Wall, ...] = ()
    surfaces: Mapping[str, Surface] = field(default_factory=dict)
    size: tuple[Heights, Heights] | None = None
    """Length and width of what lies flat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Where an exercise puts a prop: stretched about the origin (below zero: mirrored), then moved."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    at: Vector = (0.0, 0.0, 0.0)
    scale: Vector = (1.0, 1.0, 1.0)


def placed(prop: Prop, placing: Placing) -> Prop:
    """The prop where the exercise needs it."""
    return replace(
        prop,
        boxes=tuple(replace(b, centre=_moved(b.centre, placing), half=_sized(b.half, placing)) for b in prop.boxes),
        balls=tuple(
            replace(b, centre=_moved(b.centre, placing), radius=b.radius * placing.scale[2]) for b in prop.balls
        ),
        walls=tuple(replace(w, at=_moved(w.at, placing)) for w in prop.walls),
        surfaces={name: _placed_surface(surface, placing) for name, surface in prop.surfaces.items()},
    )


def along(surface: Surface) -> tuple[int, int]:
    """The two axes that a plane lies along: 0 is x, 1 is y, 2 is z."""
    facing = max(range(3), key=lambda axis: abs(surface.up[axis]))
    first, second = (axis for axis in range(3) if axis != facing)
    return first, second


def _placed_surface(surface: Surface, placing: Placing) -> Surface:
    first, second = along(surface)
    half = surface.half and (surface.half[0] * abs(placing.scale[first]), surface.half[1] * abs(placing.scale[second]))
    radius = None if surface.radius is None else surface.radius * placing.scale[2]
    return replace(surface, at=_moved(surface.at, placing), up=_mirrored(surface.up, placing), half=half, radius=radius)


def _sized(v: Vector, placing: Placing) -> Vector:
    x, y, z = _scaled(v, placing)
    return (abs(x), abs(y), abs(z))


def _mirrored(v: Vector, placing: Placing) -> Vector:
    x, y, z = (-part if scale < 0 else part for part, scale in zip(v, placing.scale, strict=True))
    return (x, y, z)


def _scaled(v: Vector, placing: Placing) -> Vector:
    return (v[0] * placing.scale[0], v[1] * placing.scale[1], v[2] * placing.scale[2])


def _moved(v: Vector, placing: Placing) -> Vector:
    x, y, z = _scaled(v, placing)
    return (x + placing.at[0], y + placing.at[1], z + placing.at[2])
