"""What hands hold and straps join: plain shapes that go where the body goes.

A thing is given in the axes of its grip: the middle of the grip at the origin, x along the handle to the thumb's
side (between two hands: to the left one), y to the left, z up the forearm, or straight up for a thing that hangs.
Lengths in body heights of somebody 170 cm tall; the sizes are in data/held.toml.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar, Literal, TypeAlias

from cambre.core.anatomy import Heights, Vector
from cambre.core.figure.geometry import Rotation, add, cross, dot, length, scaled, subtract, unit
from cambre.core.figure.props import Ball
from cambre.core.figure.skeleton import Frame, other_side

_STRICT: dict[str, Any] = {"extra": "forbid", "allow_inf_nan": False}  # read by pydantic where data enters

Material: TypeAlias = Literal["iron", "wood", "cloth"]
GRIP: Vector = (0.0, -0.012, -0.046)
"""The middle of a closed left hand, in its frame."""
SLANTED = 0.1  # a direction with less than this across the handle says nothing about which way is up


@dataclass(frozen=True, slots=True, kw_only=True)
class Rod:
    """A round bar through some places."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    path: tuple[Vector, ...]
    radius: Heights
    material: Material = "iron"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """A short cylinder: its middle, the way its flat sides face, half its thickness; and the hole through it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    at: Vector
    axis: Vector
    radius: Heights
    half: Heights
    hole: Heights = 0.0
    material: Material = "iron"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something to hold. What is near the grip comes first; each shape has its own name."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    rods: tuple[Rod, ...] = ()
    discs: tuple[Disc, ...] = ()
    balls: tuple[Ball, ...] = ()
    hangs: bool = False
    """Whether its weight turns it straight down in the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrapPlace:
    """Where a strap can end or pass: a place in a frame, and the ring (half its sizes) if it goes round there."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    frame: str
    at: Vector
    ring: tuple[Heights, Heights] | None = None
    along: Literal["x", "z"] = "z"
    """The way of the bone that the ring goes round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strap:
    """How a strap looks and where it can be: places by name, those of limbs without their side."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    width: Heights
    tail: Heights
    """How much of it hangs out of a hand."""
    places: Mapping[str, StrapPlace]

    def place(self, name: str) -> tuple[StrapPlace, str]:
        """A place and its side, by a name like `foot_l`."""
        return self.places[name[:-2]], name[-1]

    def spot(self, name: str, frames: Mapping[str, Frame]) -> Vector:
        """Where a place is in the world."""
        place, side = self.place(name)
        return frames[f"{place.frame}_{side}"].point(of_side(place.at, side))

    def span(self, places: Sequence[str], frames: Mapping[str, Frame]) -> Heights:
        """How far it is from place to place."""
        spots = [self.spot(place, frames) for place in places]
        return sum(length(subtract(b, a)) for a, b in pairwise(spots))


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipped:
    """Everything there is to hold: the whole of data/held.toml."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    format: Literal[1]
    things: Mapping[str, Thing]
    strap: Strap


@dataclass(frozen=True, slots=True, kw_only=True)
class InHand:
    """A thing and the hand, or both hands, the left one first, that hold it."""

    name: str
    thing: Thing
    hands: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strapped:
    """A strap from one place to the next, and its whole length between the first and the last."""

    strap: Strap
    places: tuple[str, ...]
    length: Heights


@dataclass(frozen=True, slots=True)
class Holding:
    """What somebody holds."""

    things: tuple[InHand, ...] = ()
    straps: tuple[Strapped, ...] = ()

    @property
    def hands(self) -> frozenset[str]:
        """The hands that are closed round something."""
        ends = (place for each in self.straps for place in each.places if place.startswith("hand_"))
        return frozenset((*(hand for each in self.things for hand in each.hands), *ends))

    @property
    def mirrored(self) -> "Holding":
        """The same in the other hand, at the other foot."""
        return Holding(
            tuple(
                InHand(name=each.name, thing=each.thing, hands=tuple(sorted(map(other_side, each.hands))))
                for each in self.things
            ),
            tuple(
                Strapped(strap=each.strap, places=tuple(map(other_side, each.places)), length=each.length)
                for each in self.straps
            ),
        )


def of_side(at: Vector, side: str) -> Vector:
    """A place of the left, or its mirror image."""
    return (at[0], -at[1], at[2]) if side == "r" else at


def grip(frames: Mapping[str, Frame], held: InHand) -> Frame:
    """Where a thing is: its origin and its axes."""
    hands = [frames[hand] for hand in held.hands]
    spots = [frame.point(of_side(GRIP, hand[-1])) for frame, hand in zip(hands, held.hands, strict=True)]
    if len(spots) == 1:
        return Frame(_upright(hands[0].direction((1.0, 0.0, 0.0)), _ups(held.thing, hands)), spots[0])
    middle = scaled(add(*spots), 0.5)
    return Frame(_upright(_left_of(*spots), _ups(held.thing, hands)), middle)


def _left_of(left: Vector, right: Vector) -> Vector:
    way = subtract(left, right)
    return unit(way) if length(way) > 0 else (0.0, 1.0, 0.0)


def _ups(thing: Thing, hands: list[Frame]) -> tuple[Vector, ...]:
    """Which way is up for a thing, the likeliest first; the later ones for where the first lies along the handle."""
    along = hands[0].direction((0.0, 0.0, 1.0))
    for other in hands[1:]:
        along = add(along, other.direction((0.0, 0.0, 1.0)))
    plumb: Vector = (0.0, 0.0, 1.0)
    return (plumb, along, (1.0, 0.0, 0.0)) if thing.hangs else (along, plumb, (1.0, 0.0, 0.0))


def _upright(x: Vector, ups: tuple[Vector, ...]) -> Rotation:
    """Axes with that x, and z as near as can be to the first direction that isn't along it."""
    across = [add(up, scaled(x, -dot(up, x))) for up in ups]
    z = unit(next(each for each in across if length(each) > SLANTED))
    y = cross(z, x)
    return (x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2])
