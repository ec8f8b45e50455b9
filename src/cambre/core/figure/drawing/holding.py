"""What a body holds, as groups among its own: before some of them and behind others, like any part of it.

Fingers go round what they hold, so a hand is drawn over a handle whichever side of it is seen.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple, TypeAlias

from cambre.core.figure.drawing.body import Group, Role, Shape
from cambre.core.figure.drawing.camera import Eye, Oval, axes, oval
from cambre.core.figure.drawing.flesh import Frames
from cambre.core.figure.drawing.outline import hull, thickened, tube
from cambre.core.figure.drawing.straps import straps
from cambre.core.figure.geometry import (
    IDENTITY,
    Rotation,
    Vector,
    about,
    add,
    dot,
    length,
    scaled,
    shortest,
    subtract,
    unit,
)
from cambre.core.figure.held import Disc, Holding, InHand, Material, Rod, grip
from cambre.core.figure.props import Ball
from cambre.core.figure.skeleton import Frame

Habits: TypeAlias = dict[tuple[str, str], float]

FIRM = 10.0  # how decidedly fingers are before a handle, and a strap's loop before what it goes round
LOOSE = 0.05  # how decidedly the weight of a thing is before its handle
BEAD = 0.03  # body heights between places along a rod that are asked how deep they lie
FACES: Mapping[Material, Role] = {"iron": "iron_face", "wood": "wood_face", "cloth": "cloth_face"}


class Held(NamedTuple):
    """What is held, as groups, and how decidedly the first of a pair lies deeper than the second."""

    groups: tuple[Group, ...]
    habits: Habits


def held(eye: Eye, frames: Frames, holding: Holding) -> Held:
    """Everything that a body holds."""
    groups: list[Group] = []
    habits: Habits = {}
    for each in holding.things:
        frame = grip(frames, each)
        handles = [_rod(eye, frame, rod, each.name) for rod in each.thing.rods]
        discs = [_disc(eye, frame, disc, each.name) for disc in each.thing.discs]
        weights = [_ball(eye, frame, ball, each.name) for ball in each.thing.balls]
        groups += [*handles, *discs, *weights]
        habits |= {(a.name, b.name): LOOSE for a in handles for b in weights}
        habits |= {(g.name, hand): FIRM for g in _within(each, handles, discs) for hand in _arms(each.hands)}
    for each_strap in straps(eye, frames, holding.straps):
        groups.append(each_strap.group)
        habits |= {(each_strap.group.name, limb): FIRM for limb in each_strap.behind}
        habits |= {(limb, each_strap.group.name): FIRM for limb in each_strap.before}
    return Held(tuple(groups), habits)


def _within(each: InHand, handles: list[Group], discs: list[Group]) -> list[Group]:
    """The groups that fingers go round: handles, and a disc held at its rim."""
    return handles or discs if len(each.hands) == 1 else handles + discs


def _arms(hands: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"lower_arm_{hand[-1]}" for hand in hands)


def _rod(eye: Eye, frame: Frame, rod: Rod, thing: str) -> Group:
    name, spots = f"{thing}_{rod.name}", [frame.point(spot) for spot in rod.path]
    string = [_bead(eye, spot, rod.radius) for spot in spots]
    bent = len(string) > len(("start", "end"))
    shape = (Shape(name, rod.material, "closed", tube(thickened(string, 1)) if bent else hull(string, 14)),)
    return Group(name, shape, shape, tuple(_bead(eye, spot, rod.radius) for spot in _along(spots)))


def _bead(eye: Eye, spot: Vector, radius: float) -> Oval:
    return oval(eye, IDENTITY, spot, (radius, radius, radius))


def _along(spots: Sequence[Vector]) -> Iterator[Vector]:
    for start, end in pairwise(spots):
        way = subtract(end, start)
        count = max(1, round(length(way) / BEAD))
        yield from (add(start, scaled(way, k / count)) for k in range(count))
    yield spots[-1]


def _ball(eye: Eye, frame: Frame, ball: Ball, thing: str) -> Group:
    name, middle, look = f"{thing}_{ball.name}", frame.point(ball.centre), axes(eye)
    bright = add(middle, scaled(add(scaled(look.up, 0.40), scaled(look.right, -0.36)), ball.radius))
    disc = _bead(eye, middle, ball.radius)
    skin = Shape(name, "iron", "closed", hull([disc], 16))
    shine = Shape(f"{name}_shine", "iron_face", "closed", hull([_bead(eye, bright, ball.radius * 0.32)], 8))
    return Group(name, (skin,), (skin, shine), (disc,))


def _disc(eye: Eye, frame: Frame, disc: Disc, thing: str) -> Group:
    """Its rim and its flat sides; the side that is turned away has shrunk to a line."""
    name, middle = f"{thing}_{disc.name}", frame.point(disc.at)
    axis = unit(frame.direction(disc.axis))
    turn = about(shortest((0.0, 0.0, 1.0), axis))
    ends = {side: add(middle, scaled(axis, sign * disc.half)) for side, sign in (("a", 1.0), ("b", -1.0))}
    rim = hull([oval(eye, turn, end, (disc.radius, disc.radius, 0.0)) for end in ends.values()], 18)
    shapes = [Shape(name, disc.material, "closed", rim)]
    for side, end in ends.items():
        facing = -dot(axis, axes(eye).into) * (1.0 if side == "a" else -1.0)
        flat = [(f"{name}_{side}", FACES[disc.material], disc.radius, 14)]
        flat += [(f"{name}_{side}_hole", "line", disc.hole, 8)] if disc.hole else []
        shapes += [Shape(n, r, "closed", hull([_side(eye, turn, end, size, facing)], k)) for n, r, size, k in flat]
    return Group(name, (shapes[0],), tuple(shapes), (_bead(eye, middle, disc.radius * 0.7),))


def _side(eye: Eye, turn: Rotation, middle: Vector, radius: float, facing: float) -> Oval:
    """A flat side; one that faces away is a line across, and a point where it faces away squarely."""
    whole = oval(eye, turn, middle, (radius, radius, 0.0))
    if facing > 0:
        return whole
    mean, lean = (whole.xx + whole.yy) / 2, (whole.xx - whole.yy) / 2
    apart = hypot(lean, whole.xy) or 1.0
    longest = (mean + apart) * (1.0 + facing) ** 2
    # the spread of the longer axis alone
    c, s = lean / apart, whole.xy / apart
    return whole._replace(xx=longest * (1 + c) / 2, xy=longest * s / 2, yy=longest * (1 - c) / 2)
