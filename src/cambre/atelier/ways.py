"""The ways between key poses: in-betweens in which nothing that rests on the floor slides."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from cambre.atelier import contacts, shape
from cambre.atelier.body import Body, facing_of
from cambre.atelier.clearance import Capsules
from cambre.atelier.kinematics import ROOT, Array, columns_of
from cambre.atelier.minimise import minimise
from cambre.atelier.problem import Pin, Problem, Props, bodily, contacts_of, ties
from cambre.atelier.terms import Kind, Term
from cambre.core.figure.intents import KeyPose
from cambre.core.figure.skeleton import Pose

FEWEST, MOST = 5, 14
PACE = 14.0
"""Degrees that a joint turns at most from one in-between to the next, where there are enough of them."""

_CLOSE = 1.2


def shared(start: KeyPose, end: KeyPose) -> tuple[str, ...]:
    """What both poses rest on."""
    return tuple(text for text in start.supports if text in end.supports)


def resting_points(texts: tuple[str, ...], body: Body, props: Props) -> list[int]:
    """The skin points of contacts that stay in one place: those that don't roll."""
    found = [contacts.contact(text, body, props) for text in texts]
    return [point for touch in found if not touch.rolls for point in touch.points]


def way(start: tuple[KeyPose, Pose], end: tuple[KeyPose, Pose], body: Body, props: Props) -> tuple[Pose, ...]:
    """The in-betweens from one solved key pose to another, evenly spread."""
    base = facing_of(body.base(start[0].base))
    ends = [columns_of(pose, base) for _, pose in (start, end)]
    points = [body.rig.place(column[:, None], base).points[:, :, 0] for column in ends]
    pose = _both(start[0], end[0])
    held = resting_points(pose.supports, body, props)
    capsules = Capsules(body, holding=[*contacts.holding(start[0], body), *contacts.holding(end[0], body)])
    frames = []
    for share in _shares(ends[0], ends[1]):
        aim = ends[0] + (ends[1] - ends[0]) * share
        where = points[0] + (points[1] - points[0]) * share
        pin = Pin(held, where[held]) if held else None
        terms = tuple(_terms(pose, body, props, capsules, aim, pin))
        problem = Problem(body, base, aim, ties(body, symmetric=pose.symmetric), terms, capsules)
        free = minimise(problem.residuals, problem.free, rounds=60, enough=1e-6).unknowns
        frames.append(body.rig.pose(problem.ties @ free, base))
    return tuple(frames)


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


def _terms(pose: KeyPose, body: Body, props: Props, capsules: Capsules, aim: Array, pin: Pin | None) -> Iterator[Term]:
    weights = body.ease * _CLOSE
    weights[:ROOT] = _CLOSE
    yield shape.habit(aim, weights)
    yield from bodily(pose, body, props, capsules)
    for touch in contacts_of(pose, body, props):
        yield from contacts.touching(touch, Kind.SUPPORT, body)
    for word, other in pose.grip.items():
        yield from contacts.grip(word, other, Kind.SUPPORT, body)
    if pin is not None:
        yield pin.term(60.0)
