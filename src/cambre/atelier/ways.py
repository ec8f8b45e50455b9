"""The ways between key poses: in-betweens in which nothing that rests on the floor slides.

Where the straight way is open, each in-between is found by itself, as near to it as can be. Where it leads through the
floor, equipment or the body, each alone would choose its own way round; there they are found together.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from cambre.atelier import contacts, shape
from cambre.atelier.body import Body, facing_of
from cambre.atelier.clearance import Capsules
from cambre.atelier.kinematics import ROOT, Array, columns_of
from cambre.atelier.minimise import minimise
from cambre.atelier.path import Chain, smoothest
from cambre.atelier.problem import Pin, Problem, Props, bodily, contacts_of, ties
from cambre.atelier.terms import Kind, Term
from cambre.core.figure.intents import KeyPose
from cambre.core.figure.skeleton import Pose

FEWEST, MOST = 5, 14
PACE = 14.0
"""Degrees that a joint turns at most from one in-between to the next, where there are enough of them."""

DETOUR = 16
"""In-betweens of a way round something."""

_CLOSE = 1.2
_LOOSE = 0.12
_TOGETHER = 8.0
End: TypeAlias = tuple[KeyPose, Pose]
"""A key pose as it is told and as it is solved."""


def shared(start: KeyPose, end: KeyPose) -> tuple[str, ...]:
    """What both poses rest on."""
    return tuple(text for text in start.supports if text in end.supports)


def resting_points(texts: tuple[str, ...], body: Body, props: Props) -> list[int]:
    """The skin points of contacts that stay in one place: those that don't roll."""
    found = [contacts.contact(text, body, props) for text in texts]
    return [point for touch in found if not touch.rolls for point in touch.points]


def way(start: End, end: End, body: Body, props: Props) -> tuple[Pose, ...]:
    """The in-betweens from one solved key pose to another, evenly spread, each found by itself."""
    stretch = _Stretch(start, end, body, props)
    problems = [stretch.problem(share, _CLOSE) for share in _shares(*stretch.ends)]
    found = [minimise(each.residuals, each.free, rounds=60, enough=1e-6).unknowns for each in problems]
    return stretch.poses(found)


def way_round(start: End, end: End, body: Body, props: Props) -> tuple[Pose, ...]:
    """The in-betweens found together, each near the next."""
    stretch = _Stretch(start, end, body, props)
    problems = [stretch.problem(share, _LOOSE) for share in np.arange(1, DETOUR + 1) / (DETOUR + 1)]
    chosen = problems[0].ties.argmax(0)
    first, last = (column[chosen] for column in stretch.ends)
    chain = Chain([each.residuals for each in problems], (first, last), (_weights(body, _TOGETHER) ** 2)[chosen])
    return stretch.poses(smoothest(chain, np.array([each.free for each in problems]), rounds=150, enough=1e-7))


class _Stretch:
    """From one key pose to another: what holds all the way, and where the straight way is."""

    def __init__(self, start: End, end: End, body: Body, props: Props) -> None:
        self.body, self.props, self.pose = body, props, _both(start[0], end[0])
        self.base = facing_of(body.base(start[0].base))
        self.ends = [columns_of(pose, self.base) for _, pose in (start, end)]
        self.points = [body.rig.place(column[:, None], self.base).points[:, :, 0] for column in self.ends]
        self.held = resting_points(self.pose.supports, body, props)
        holding = [*contacts.holding(start[0], body), *contacts.holding(end[0], body)]
        self.capsules = Capsules(body, holding=holding)
        self.ties = ties(body, symmetric=self.pose.symmetric)

    def problem(self, share: float, near: float) -> Problem:
        """The in-between at a share of the way; `near`: how strongly it is drawn to the straight one."""
        aim, where = (a + (b - a) * share for a, b in (self.ends, self.points))
        pin = Pin(self.held, where[self.held]) if self.held else None
        terms = tuple(self._terms(shape.habit(aim, _weights(self.body, near)), pin))
        return Problem(self.body, self.base, aim, self.ties, terms, self.capsules)

    def _terms(self, habit: Term, pin: Pin | None) -> Iterator[Term]:
        yield habit
        yield from bodily(self.pose, self.body, self.props, self.capsules)
        for touch in contacts_of(self.pose, self.body, self.props):
            yield from contacts.touching(touch, Kind.SUPPORT, self.body)
        for word, other in self.pose.grip.items():
            yield from contacts.grip(word, other, Kind.SUPPORT, self.body)
        if pin is not None:
            yield pin.term(60.0)

    def poses(self, found: Iterable[Array]) -> tuple[Pose, ...]:
        """Free unknowns as poses."""
        return tuple(self.body.rig.pose(self.ties @ free, self.base) for free in found)


def _weights(body: Body, strength: float) -> Array:
    weights = body.ease * strength
    weights[:ROOT] = strength
    return weights


def _shares(start: Array, end: Array) -> Array:
    """Where along the way the in-betweens are: more of them the further a joint turns."""
    turn = float(np.degrees(np.abs(end - start)[ROOT:].max()))
    frames = min(max(FEWEST, int(np.ceil(turn / PACE)) - 1), MOST)
    return np.arange(1, frames + 1) / (frames + 1)


def _both(start: KeyPose, end: KeyPose) -> KeyPose:
    """What holds all the way: only what both poses say."""
    return replace(
        KeyPose(base=start.base),
        supports=shared(start, end),
        grip={word: other for word, other in start.grip.items() if end.grip.get(word) == other},
        symmetric=start.symmetric and end.symmetric,
        cross=start.cross or end.cross,
        balance=False,
    )
