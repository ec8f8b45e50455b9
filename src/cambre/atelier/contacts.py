"""Contacts as terms: what rests on the floor or on equipment, what holds what, and what is near what."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from cambre.atelier.body import Body, Spotted, UnknownWordError
from cambre.atelier.kinematics import Array, Placed
from cambre.atelier.terms import Kind, Residual, Term, Unit, beyond, gap, off_edge, short_of
from cambre.core.anatomy import Vector
from cambre.core.figure.intents import KeyPose, Offset, Spot, Tie
from cambre.core.figure.props import FLOOR, Prop, Surface
from cambre.core.figure.skeleton import SIDES

_ON = re.compile(r"(?P<part>\w+)(?: (?:on|against) (?P<prop>\w+)(?: (?P<surface>\w+))?)?")
SPOT_FRAMES = {Spot.CHEST: "tho3", Spot.PELVIS: "pelvis"}


@dataclass(frozen=True, slots=True)
class Contact:
    """A support or aim, understood: which places rest on which surface."""

    label: str
    spots: tuple[Spotted, ...]
    surface: Surface

    @property
    def points(self) -> list[int]:
        """The skin points that touch."""
        return [point for spot in self.spots for point in spot.touch]

    @property
    def rolls(self) -> bool:
        """Whether what touches wanders as the body rolls."""
        return self.spots[0].place.rolls


def contact(text: str, body: Body, props: Mapping[str, Prop]) -> Contact:
    """What "hands", "feet on box" or "hands against wall" means; UnknownWordError."""
    found = _ON.fullmatch(text)
    if found is None:
        msg = f"{text!r} is not a part of the body, alone or `on` something"
        raise UnknownWordError(msg)
    surface = FLOOR if found["prop"] is None else _surface(found["prop"], found["surface"], props)
    return Contact(text, body.spots(found["part"]), surface)


def _surface(prop: str, name: str | None, props: Mapping[str, Prop]) -> Surface:
    surfaces = props[prop].surfaces if prop in props else {}
    if not surfaces or (name is not None and name not in surfaces):
        msg = f"the exercise has no {prop!r} with a surface {name or ''!r}"
        raise UnknownWordError(msg)
    return surfaces[name] if name else next(iter(surfaces.values()))


def touching(touch: Contact, kind: Kind, body: Body) -> Iterator[Term]:
    """The place rests on its surface, lies flat there, and stays within its edge."""
    weight = 60.0 if kind is Kind.SUPPORT else 20.0
    points, surface, radii = touch.points, touch.surface, body.rig.radii[touch.points]

    def residual(placed: Placed) -> Array:
        chosen = placed.points[points]
        return np.concatenate([gap(surface, chosen, radii), off_edge(surface, chosen)])

    yield Term(touch.label, kind, Unit.LENGTH, weight, residual)
    for spot in touch.spots:
        if spot.place.down is not None and surface.radius is None:
            yield _flat(touch.label, spot, surface, body)


def _flat(label: str, spot: Spotted, surface: Surface, body: Body) -> Term:
    """The palm (or instep) faces the surface and doesn't tilt sideways; how steep it is, the points decide."""
    down, level = (_of_side(v, spot.side) for v in (spot.place.down, spot.place.level) if v is not None)
    frame, up = body.frame_of(spot.centre), np.array(surface.up)[:, None]

    def residual(placed: Placed) -> Array:
        facing = short_of(-(placed.direction(frame, down) * up).sum(0), 0.3)
        return np.stack([facing, (placed.direction(frame, level) * up).sum(0)])

    return Term(f"{label} flat", Kind.SHAPE, Unit.NONE, 1.5, residual)


def _of_side(v: Vector, side: str) -> Vector:
    return (v[0], -v[1] if side == "r" else v[1], v[2])


def pairs(word: str, other: str, body: Body) -> list[tuple[Spotted, Spotted]]:
    """Both words side by side: hands and ankles pair left with left; one alone goes with each. UnknownWordError."""
    ours, theirs = body.spots(word), body.spots(other)
    if len(theirs) == 1:
        theirs = theirs * len(ours)
    if len(theirs) != len(ours):
        msg = f"{word!r} is one and {other!r} are two; say which"
        raise UnknownWordError(msg)
    return list(zip(ours, theirs, strict=True))


def holding(pose: KeyPose, body: Body) -> list[tuple[str, str]]:
    """The frames that hold each other, so that their touching is no overlap."""
    held = []
    for word, other in [*pose.grip.items(), *pose.reach.items(), *((w, o.part) for w, o in pose.at.items())]:
        for ours, theirs in pairs(word, other, body):
            mine, other_frame = body.frame_of(ours.centre), body.frame_of(theirs.centre)
            held += [(mine, frame) for frame in _with_neighbours(other_frame)]
            if mine.startswith("hand"):  # a gripping hand brings its forearm along
                held += [(f"farm{mine[4:]}", frame) for frame in _with_neighbours(other_frame)]
    return held


def _with_neighbours(frame: str) -> tuple[str, ...]:
    match frame.partition("_"):
        case ("foot", _, side):
            return (frame, f"shank_{side}")
        case ("shank", _, side):
            return (frame, f"foot_{side}", f"thigh_{side}")
        case _:
            return (frame,)


def grip(word: str, other: str, kind: Kind, body: Body) -> Iterator[Term]:
    """One place holds another."""
    for ours, theirs in pairs(word, other, body):
        a, b = ours.centre, theirs.centre
        near = float(body.rig.radii[a] + body.rig.radii[b] * 0.9)
        weight = 40.0 if kind is Kind.SUPPORT else 20.0
        yield Term(f"{word} at {other}", kind, Unit.LENGTH, weight, _apart(a, b, near))


def _apart(a: int, b: int, distance: float) -> Residual:
    return lambda p: (np.linalg.norm(p.points[a] - p.points[b], axis=0) - distance)[None]


def tie(word: str, strap: Tie, body: Body) -> Iterator[Term]:
    """A strap is never longer than it is."""
    for ours, theirs in pairs(word, strap.part, body):
        yield Term(f"strap of {word}", Kind.SUPPORT, Unit.LENGTH, 30.0, _slack(ours, theirs, strap.length))


def _slack(ours: Spotted, theirs: Spotted, length: float) -> Residual:
    stretch = _apart(ours.centre, theirs.centre, length)
    return lambda p: beyond(stretch(p), 0.0)


def over(word: str, below: str | Offset, body: Body) -> Iterator[Term]:
    """One place is straight above another, or a little aside."""
    offset = below if isinstance(below, Offset) else Offset(part=below)
    for ours, theirs in pairs(word, offset.part, body):
        away = _mirrored(offset.away, ours)
        yield Term(f"{word} over {offset.part}", Kind.WISH, Unit.LENGTH, 8.0, _away(ours, theirs, away, Spot.WORLD, 2))


def at(word: str, offset: Offset, body: Body) -> Iterator[Term]:
    """One place is a given way from another."""
    for ours, theirs in pairs(word, offset.part, body):
        away = _mirrored(offset.away, ours)
        yield Term(f"{word} by {offset.part}", Kind.WISH, Unit.LENGTH, 15.0, _away(ours, theirs, away, offset.of, 3))


def _mirrored(away: Vector, spot: Spotted) -> Array:
    return np.array([away[0], -away[1] if spot.side == "r" else away[1], away[2]])[:, None]


def _away(ours: Spotted, theirs: Spotted, away: Array, spot: Spot, axes: int) -> Residual:
    def residual(placed: Placed) -> Array:
        between = placed.points[ours.centre] - placed.points[theirs.centre]
        if spot is not Spot.WORLD:
            between = placed.seen_from(SPOT_FRAMES[spot], between)
        return np.asarray((between - away)[:axes])

    return residual


def height(word: str, level: float, body: Body) -> Iterator[Term]:
    """A place is that far above the floor."""
    points = [spot.centre for spot in body.spots(word)]
    yield Term(f"height of {word}", Kind.WISH, Unit.LENGTH, 8.0, lambda p: p.points[points, 2] - level)


def apart(word: str, distance: float, body: Body) -> Iterator[Term]:
    """A left part is that far from its right one, sideways as the pelvis sees it; UnknownWordError."""
    spots = body.spots(word)
    if len(spots) != len(SIDES):
        msg = f"{word!r} is one, so there is nothing for it to be apart from"
        raise UnknownWordError(msg)
    left, right = (spot.centre for spot in spots)

    def residual(placed: Placed) -> Array:
        between = placed.points[left] - placed.points[right]
        return np.asarray(((between * placed.rotations["pelvis"][1]).sum(0) - distance)[None])

    yield Term(f"{word} apart", Kind.WISH, Unit.LENGTH, 8.0, residual)
