"""The flesh on the bones: for every part of the body the ellipsoids that its skin is pulled over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from cambre.core.figure.drawing.camera import Eye, Oval, oval
from cambre.core.figure.geometry import Vector
from cambre.core.figure.skeleton import Frame

Girth: TypeAlias = Literal["hips", "chest", "neck", "limbs", "head"]
Girths: TypeAlias = Mapping[Girth, float]
Frames: TypeAlias = Mapping[str, Frame]

_STRICT: dict[str, Any] = {"extra": "forbid"}  # read by pydantic where data enters


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One ellipsoid: its place and its semi-axes in a frame, in body heights."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    frame: str
    at: Vector
    size: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the body: ellipsoids in a row, given for the left where there are two."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    girth: Girth = "head"
    sided: bool = False
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flesh:
    """Every part of the body, by name."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    format: Literal[1]
    parts: dict[str, Part]


def placed(section: Section, frames: Frames, side: str, girth: float) -> tuple[Frame, Vector, Vector]:
    """A section's frame, its centre in the world, and its semi-axes for a person of that girth."""
    x, y, z = section.at
    a, b, c = section.size
    frame = frames.get(f"{section.frame}_{side}") if side else None
    found = frames[section.frame] if frame is None else frame
    return found, found.point((x, -y if side == "r" else y, z)), (a * girth, b * girth, c * girth)


def ovals(part: Part, frames: Frames, eye: Eye, girths: Girths, side: str = "") -> list[Oval]:
    """A part's ellipsoids on the page, in order."""
    girth = girths.get(part.girth, 1.0)
    where = (placed(section, frames, side, girth) for section in part.sections)
    return [oval(eye, frame.rotation, centre, size) for frame, centre, size in where]
