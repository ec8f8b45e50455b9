"""Straps: from place to place, straight where they are taut, hanging through where they are not."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from cambre.core.figure.drawing.body import Group, Shape
from cambre.core.figure.drawing.camera import Eye, on_page, oval
from cambre.core.figure.drawing.flesh import Frames
from cambre.core.figure.drawing.outline import near_rim
from cambre.core.figure.geometry import IDENTITY, Rotation, Vector, add, length, scaled, subtract, turned_back, unit
from cambre.core.figure.held import Strap, Strapped, StrapPlace
from cambre.core.figure.skeleton import Frame

LIMBS = {
    "hand": "lower_arm", "foot": "lower_leg", "ankle": "lower_leg", "shin": "lower_leg", "thigh": "upper_leg",
}  # fmt: skip
"""The groups of the body that a strap's ends belong to."""
BEADS = 6  # steps from one place of a strap to the next
SAG = 0.43  # of the slack's reach: how far the middle of a slack strap hangs through
LYING = 0.008  # how high above the floor a strap lies


class Drawn(NamedTuple):
    """A part of a strap, the limbs that are before it, and those that are behind it, however deep they lie."""

    group: Group
    behind: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


def straps(eye: Eye, frames: Frames, tied: Sequence[Strapped]) -> Iterator[Drawn]:
    """Every strap, stretch by stretch, and each loop round a limb once."""
    for k, each in enumerate(tied):
        slack = each.length - each.strap.span(each.places, frames)
        for step, ends in enumerate(pairwise(each.places)):
            yield _stretch(eye, frames, each.strap, ends, slack / (len(each.places) - 1), f"strap_{k}_{step}")
    for place, strap in {place: each.strap for each in tied for place in each.places}.items():
        if strap.place(place)[0].ring is not None:
            yield _loop(eye, frames, strap, place)


def _stretch(eye: Eye, frames: Frames, strap: Strap, ends: tuple[str, str], slack: float, name: str) -> Drawn:
    start, end = strap.spot(ends[0], frames), strap.spot(ends[1], frames)
    # what both hands hold they keep taut
    slack = 0.0 if all(each.startswith("hand") for each in ends) else max(slack, 0.0)
    spots = _hanging(_edge(strap, ends[0], frames, end), _edge(strap, ends[1], frames, start), slack)
    if ends[0].startswith("hand"):
        spots = [_tail(spots[0], spots[1], strap), *spots]
    if ends[1].startswith("hand"):
        spots = [*spots, _tail(spots[-1], spots[-2], strap)]
    shape = (Shape(name, "strap", "line", [on_page(eye, spot) for spot in spots]),)
    beads = tuple(oval(eye, IDENTITY, spot, (strap.width,) * 3) for spot in spots)
    return Drawn(Group(name, shape, shape, beads), behind=tuple(_limb(e) for e in ends if e.startswith("hand")))


def _hanging(start: Vector, end: Vector, slack: float) -> list[Vector]:
    """From one end to the other, hanging through by what is left of the length; the floor holds it up."""
    span = length(subtract(end, start))
    sag = SAG * sqrt(slack * (slack + 2 * span))
    found = []
    for k in range(BEADS + 1):
        t = k / BEADS
        x, y, z = add(start, scaled(subtract(end, start), t))
        found.append((x, y, max(z - 4 * sag * t * (1 - t), min(z, LYING))))
    return found


def _tail(hand: Vector, toward: Vector, strap: Strap) -> Vector:
    """The end that hangs out of a hand, on the other side than the strap."""
    way = subtract(hand, toward)
    away = scaled(way, 0.5 / (length(way) or 1.0))
    x, y, z = add(hand, scaled(unit(add(away, (0.0, 0.0, -1.0))), strap.tail))
    return (x, y, max(z, LYING))


def _edge(strap: Strap, name: str, frames: Frames, toward: Vector) -> Vector:
    """Where a strap meets its place: a ring at its side that is nearest to where the strap goes."""
    place, side = strap.place(name)
    spot = strap.spot(name, frames)
    if place.ring is None:
        return spot
    turn = _across(place, frames[f"{place.frame}_{side}"])
    x, y, _ = turned_back(turn, subtract(toward, spot))
    a, b = place.ring
    far = sqrt((x * b) ** 2 + (y * a) ** 2) or 1.0
    return Frame(turn, spot).point((x * a * b / far, y * a * b / far, 0.0))


def _loop(eye: Eye, frames: Frames, strap: Strap, name: str) -> Drawn:
    """The near half of the ring round a limb."""
    place, side = strap.place(name)
    turn = _across(place, frames[f"{place.frame}_{side}"])
    a, b = place.ring or (0.0, 0.0)
    spot = strap.spot(name, frames)
    shape = (Shape(f"loop_{name}", "strap", "line", near_rim(eye, turn, spot, (a, b, 0.0), 7)),)
    bead = oval(eye, IDENTITY, spot, (a, a, a))
    return Drawn(Group(shape[0].name, shape, shape, (bead,)), before=(_limb(name),))


def _across(place: StrapPlace, frame: Frame) -> Rotation:
    """Axes whose z runs along the bone."""
    if place.along == "z":
        return frame.rotation
    a, b, c, d, e, f, g, h, i = frame.rotation
    return (b, c, a, e, f, d, h, i, g)


def _limb(name: str) -> str:
    return f"{LIMBS[name[:-2]]}{name[-2:]}"
