"""Everybody in a scene at one moment: each body's groups, and the order in which all is drawn."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cambre.core.figure.drawing import marks
from cambre.core.figure.drawing.body import SIDES, Body, Group, Groups, Shape, habits, limbs, trunk
from cambre.core.figure.drawing.camera import Eye, axes
from cambre.core.figure.drawing.flesh import Flesh, Frames
from cambre.core.figure.drawing.head import head, locks
from cambre.core.figure.drawing.holding import held
from cambre.core.figure.drawing.joints import joints
from cambre.core.figure.drawing.order import Votes, depth_votes, paint_order, steady
from cambre.core.figure.drawing.scene import Bodies, Moment
from cambre.core.figure.drawing.solid import Piece, deeper, lead
from cambre.core.figure.drawing.wardrobe import HairStyle, Palette, Person
from cambre.core.figure.geometry import dot, turned

SIDEWAYS = 0.6  # how much a body must be seen from its side before the farther limbs pale
DECIDED = 10.0  # a solid is before or behind: that outweighs what ovals say


class Role(NamedTuple):
    """Somebody in the cast, with their hair."""

    person: Person
    hair: HairStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How everything is drawn: the flesh, the light, and who plays the person and the partner."""

    flesh: Flesh
    palette: Palette
    cast: tuple[Role, ...]


class Tableau(NamedTuple):
    """One moment on the page: all groups by name, and the order of painting them and the equipment."""

    groups: Groups
    order: tuple[str, ...]
    votes: Votes


def tableau(style: Style, eye: Eye, moment: Moment, pieces: Sequence[Piece], before: Tableau | None = None) -> Tableau:
    """Everything at one moment; `before` is the moment just before it, which keeps the order steady."""
    groups: Groups = {}
    joined: dict[tuple[str, str], float] = {}
    hands = moment.holding.hands
    for k, (frames, role) in enumerate(zip(moment.bodies, style.cast, strict=False)):
        person = Body(flesh=style.flesh, person=role.person, hair=role.hair, eye=eye, frames=frames, closed=hands)
        found, in_hand = figure(person), held(eye, frames, moment.holding)
        found |= {group.name: group for group in in_hand.groups}
        groups |= {_named(k, name): _renamed(k, group) for name, group in found.items()}
        joined |= {(_named(k, a), _named(k, b)): habit for (a, b), habit in (habits(found) | in_hand.habits).items()}
    votes = _votes(eye, groups, pieces, joined)
    votes = steady(votes, before.votes if before else None)
    start = before.order if before else _deepest_first(groups, pieces)
    return Tableau(groups, paint_order(votes, start), votes)


def figure(body: Body) -> Groups:
    """All groups of one body, by name."""
    core = trunk(body)
    clothes = (marks.waistband(body), *(marks.seam(body, side) for side in SIDES))
    core = core._replace(fills=(*core.fills[:-1], *clothes, core.fills[-1], marks.spine(body)))
    return {group.name: group for group in (core, *limbs(body), head(body), *locks(body), *joints(body))}


def farther_limbs(eye: Eye, *poses: Bodies) -> frozenset[str]:
    """The limbs on the side turned away, where a body is seen from its side in every one of these poses."""
    return frozenset.intersection(*(frozenset(_turned_away(eye, bodies)) for bodies in poses))


def _turned_away(eye: Eye, bodies: Bodies) -> Iterator[str]:
    for k, frames in enumerate(bodies):
        for limb, frame in (("arm", "tho3"), ("leg", "pelvis")):
            sideways = dot(turned(frames[frame].rotation, (0.0, 1.0, 0.0)), axes(eye).into)
            if abs(sideways) > SIDEWAYS:
                side = "l" if sideways > 0 else "r"
                yield _named(k, f"upper_{limb}_{side}")
                yield _named(k, f"lower_{limb}_{side}")


def _votes(eye: Eye, groups: Groups, pieces: Iterable[Piece], joined: Mapping[tuple[str, str], float]) -> Votes:
    solid = {name: group.ovals for name, group in groups.items() if group.ovals}
    votes = depth_votes(solid, joined)
    pieces = tuple(pieces)
    for piece in pieces:
        for name, ovals in solid.items():
            vote = DECIDED * lead(eye, piece, ovals)
            votes[piece.name, name], votes[name, piece.name] = vote, -vote
        for other in pieces:
            votes[piece.name, other.name] = DECIDED * deeper(eye, piece, other)
    return votes


def _deepest_first(groups: Groups, pieces: Iterable[Piece]) -> list[str]:
    depths = {name: sum(o.depth for o in g.ovals) / len(g.ovals) for name, g in groups.items() if g.ovals}
    return [piece.name for piece in pieces] + sorted(depths, key=lambda name: -depths[name])


def _named(body: int, name: str) -> str:
    return f"{name}.{body}" if body else name


def _renamed(body: int, group: Group) -> Group:
    if not body:
        return group
    lines, fills = (tuple(_renamed_shape(body, s) for s in shapes) for shapes in (group.lines, group.fills))
    joins = group.joins and (_named(body, group.joins[0]), _named(body, group.joins[1]))
    return Group(_named(body, group.name), lines, fills, group.ovals, joins)


def _renamed_shape(body: int, shape: Shape) -> Shape:
    return shape._replace(name=_named(body, shape.name))


def frames_of(moments: Iterable[Bodies]) -> list[Frames]:
    """Every body's frames in several moments."""
    return [frames for bodies in moments for frames in bodies]
