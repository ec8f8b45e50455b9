"""A key pose and a body made into one least-squares problem."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from cambre.atelier import angles, contacts, shape
from cambre.atelier.body import Body, facing_of
from cambre.atelier.clearance import Capsules
from cambre.atelier.contacts import Contact
from cambre.atelier.guess import first_guess
from cambre.atelier.kinematics import ROOT, Array, Placed
from cambre.atelier.terms import STIFF, Kind, Term, Unit
from cambre.core.anatomy import Range
from cambre.core.figure.geometry import Quaternion
from cambre.core.figure.intents import KeyPose
from cambre.core.figure.props import Prop
from cambre.core.figure.skeleton import SIDES

Props: TypeAlias = Mapping[str, Prop]
_HABIT = 0.16


@dataclass(frozen=True, slots=True)
class Problem:
    """Terms over the free unknowns of a body; `ties` spreads the free ones over all."""

    body: Body
    base: Quaternion
    start: Array
    ties: Array
    terms: tuple[Term, ...]
    capsules: Capsules

    @property
    def free(self) -> Array:
        """The start, free unknowns only."""
        return np.asarray(self.start[self.ties.argmax(0)])

    def place(self, free: Array) -> Placed:
        """Bodies from columns of free unknowns."""
        return self.body.rig.place(self.ties @ free, self.base)

    def residuals(self, free: Array) -> Array:
        """Everything that is missed, weighed: (rows, bodies)."""
        placed = self.place(free)
        return np.concatenate([term.weighed(placed) for term in self.terms])


@dataclass(frozen=True, slots=True)
class Pin:
    """Skin points that stay where they were: in all three directions."""

    points: list[int]
    where: Array
    """(points, 3)"""

    def term(self, weight: float) -> Term:
        """The points are where they were."""
        where = self.where[:, :, None]
        return Term(
            "stays put", Kind.SUPPORT, Unit.LENGTH, weight,
            lambda p: np.asarray((p.points[self.points] - where).reshape(-1, p.points.shape[2])),
        )  # fmt: skip


def contacts_of(pose: KeyPose, body: Body, props: Props) -> tuple[Contact, ...]:
    """What the pose rests on; UnknownWordError."""
    return tuple(contacts.contact(text, body, props) for text in pose.supports)


def key_problem(pose: KeyPose, body: Body, props: Props, pin: Pin | None = None) -> Problem:
    """The problem of finding one key pose; UnknownWordError where it uses an unknown word."""
    start = first_guess(pose, body)
    capsules = Capsules(body, holding=contacts.holding(pose, body))
    terms = [
        *(_tempered(term, pose, body.range) for term in _asked(pose, body, props)),
        *bodily(pose, body, props, capsules),
        shape.habit(start, _habits(body)),
    ]
    if pin is not None:
        terms.append(pin.term(40.0))
    facing, spread = facing_of(body.base(pose.base)), ties(body, symmetric=pose.symmetric)
    return Problem(body, facing, start, spread, tuple(terms), capsules)


def _tempered(term: Term, pose: KeyPose, reach: Range) -> Term:
    """The term as a mere hope where the pose says so (its label starts with the word); a stiff body wishes less.

    A support stays one, though a word of `if_able` may be about where the same part points.
    """
    if term.kind is Kind.SUPPORT:
        return term
    kind = Kind.HOPE if term.label.split(" ")[0] in pose.if_able else term.kind
    eager = 0.5 if kind in (Kind.WISH, Kind.HOPE) and reach in STIFF else 1.0
    return replace(term, kind=kind, weight=term.weight * eager)


def _habits(body: Body) -> Array:
    weights = body.ease * _HABIT
    weights[:ROOT] = [0.3, 0.3, 0.0, 0.1, 0.1, 0.1]
    return weights


def _asked(pose: KeyPose, body: Body, props: Props) -> Iterator[Term]:
    for touch in contacts_of(pose, body, props):
        yield from contacts.touching(touch, Kind.SUPPORT, body)
    for text in pose.aims:
        yield from contacts.touching(contacts.contact(text, body, props), Kind.AIM, body)
    for angle in angles.bends(pose, body):
        yield angles.bent(angle, body)
    yield from angles.ball_terms(pose, body)
    for point in angles.pointed(pose):
        yield angles.pointing(point)
    yield from _relations(pose, body)


def _relations(pose: KeyPose, body: Body) -> Iterator[Term]:
    for word, other in pose.grip.items():
        yield from contacts.grip(word, other, Kind.SUPPORT, body)
    for word, other in pose.reach.items():
        yield from contacts.grip(word, other, Kind.AIM, body)
    for word, strap in pose.tie.items():
        yield from contacts.tie(word, strap, body)
    for word, below in pose.over.items():
        yield from contacts.over(word, below, body)
    for word, offset in pose.at.items():
        yield from contacts.at(word, offset, body)
    for word, level in pose.height.items():
        yield from contacts.height(word, level, body)
    for word, distance in pose.apart.items():
        yield from contacts.apart(word, distance, body)


def bodily(pose: KeyPose, body: Body, props: Props, capsules: Capsules) -> Iterator[Term]:
    """What every pose owes to being a body."""
    yield shape.joint_limits(body, pose.limits)
    for reach in body.balls.values():
        yield from (shape.ball_limits(body, reach, side) for side in SIDES)
    yield shape.above_floor(body)
    yield from shape.outside_props(body, props)
    yield shape.no_overlap(capsules)
    if not pose.cross:
        yield shape.own_side(body, hands=pose.symmetric)
    resting = [point for touch in contacts_of(pose, body, props) for point in touch.points]
    if pose.balance and resting:
        yield shape.balanced(body, resting)


def ties(body: Body, *, symmetric: bool) -> Array:
    """How free unknowns spread over all: left and right move as one where the pose is symmetric."""
    rig = body.rig
    if not symmetric:
        return np.eye(rig.unknowns)
    rows = [[0], [2], [4]]
    for name in rig.skeleton.joints:
        if name.endswith("_l"):
            rows.append([rig.joint(name), rig.joint(f"{name[:-1]}r")])
        elif not name.endswith("_r") and name not in rig.skeleton.flips:
            rows.append([rig.joint(name)])
    spread = np.zeros((rig.unknowns, len(rows)))
    for column, indices in enumerate(rows):
        spread[indices, column] = 1.0
    return spread
