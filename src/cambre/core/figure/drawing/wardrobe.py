"""Who is drawn, and in what colours: people, hair styles, palettes. All of it is data."""

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from cambre.core.bounds import Between, Pattern
from cambre.core.figure.drawing.flesh import Girth
from cambre.core.figure.geometry import Vector
from cambre.core.vocabulary import Slug, Text

Colour: TypeAlias = Annotated[str, Pattern("#[0-9a-f]{6}", 7)]
Share: TypeAlias = Annotated[float, Between(0, 1)]
Ratio: TypeAlias = Annotated[float, Between(0.5, 2)]

_STRICT: dict[str, Any] = {"extra": "forbid"}  # read by pydantic where data enters


@dataclass(frozen=True, slots=True, kw_only=True)
class Dome:
    """Hair on one side of a plane: the way to its middle, where the plane cuts, and how thick it lies."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    axis: Vector
    cut: Share
    thickness: Ratio = 1.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A ball of hair or cloth beside the head: a bun, a tail, the fall of a scarf."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    at: Vector
    size: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class HairStyle:
    """How hair, or what covers it, is shaped; all of it on the ellipsoid of the skull."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    domes: tuple[Dome, ...] = ()
    locks: tuple[Lock, ...] = ()
    ears: bool = True
    cover: Dome | None = None
    """Where everything but the face is covered: the part that stays free, and how thick the cloth lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody to draw."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: Text
    skin: Colour
    hair: Slug
    """The name of a hair style."""
    hair_colour: Colour
    top: Colour
    legs: Colour
    sleeves: Share = 0.42
    """How much of the arm the sleeves cover."""
    leggings: Share = 1.0
    """How much of the leg is covered."""
    girths: dict[Girth, Ratio] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of everything but the person, and how a person's own are shown in this light."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: Text
    paper: Colour
    """The page it is meant for: what is far away fades towards it."""
    line: Colour
    line_width: Annotated[float, Between(1, 40)]
    mat: Colour
    mat_edge: Colour
    shadow: Colour
    ghost: Colour
    ghost_line: Colour
    arrow: Colour
    spine: Colour
    wood: Colour
    cloth: Colour
    iron: Colour
    wall: Colour
    far: Share
    """How much the farther arm and leg fade."""
    skin: Colour | None = None
    hair: Colour | None = None
    top: Colour | None = None
    legs: Colour | None = None
    lift: Share = 0.0
    """How much a person's dark clothes and hair are lightened, for a dark page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wardrobe:
    """Everything to choose from, by name."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    format: Literal[1]
    palettes: dict[Slug, Palette]
    people: dict[Slug, Person]
    hair: dict[Slug, HairStyle]
