"""Distances between capsules, and between spheres and solid equipment."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from cambre.atelier.body import Body
from cambre.atelier.kinematics import Array, Placed
from cambre.core.anatomy import Anatomy, Clash, Vector
from cambre.core.figure.props import Ball, Box, Prop, Wall
from cambre.core.figure.skeleton import SIDES, placed_names


@dataclass(frozen=True, slots=True)
class _Rod:
    frame: str
    start: Vector
    end: Vector
    radii: tuple[float, float]


class Capsules:
    """The rods of a body and the pairs of them that must not pass through each other."""

    def __init__(self, body: Body, *, holding: Iterable[tuple[str, str]] = ()) -> None:
        """Prepare every pair, but for the frames that hold each other."""
        rods = _rods(body.anatomy, {link.frame for link in body.rig.skeleton.links})
        self._rods = rods
        held = {frozenset(pair) for pair in holding}
        pairs = [
            (a, b, gives)
            for a, b, gives in _pairs(body.anatomy, rods)
            if frozenset((rods[a].frame, rods[b].frame)) not in held
        ]
        names = list(rods)
        self.labels = tuple(f"{a} and {b}" for a, b, _ in pairs)
        self._first = np.array([names.index(a) for a, _, _ in pairs], dtype=int)
        self._second = np.array([names.index(b) for _, b, _ in pairs], dtype=int)
        self._gives = np.array([gives for _, _, gives in pairs])[:, None]
        self._radii = np.array([rod.radii for rod in rods.values()])

    def clearances(self, placed: Placed) -> Array:
        """How far each pair is apart, negative where they overlap by more than flesh gives: (pairs, bodies)."""
        rods = self._rods.values()
        starts = np.stack([placed.point(rod.frame, rod.start) for rod in rods])
        ends = np.stack([placed.point(rod.frame, rod.end) for rod in rods])
        i, j = self._first, self._second
        u, v, distance = _closest(starts[i], ends[i], starts[j], ends[j])
        radii = _between(self._radii[i], u) + _between(self._radii[j], v)
        return np.asarray(distance - radii + self._gives)


def _between(radii: Array, share: Array) -> Array:
    return np.asarray(radii[:, :1] + (radii[:, 1:] - radii[:, :1]) * share)


def _rods(anatomy: Anatomy, frames: set[str]) -> dict[str, _Rod]:
    rods = {}
    for capsule in anatomy.capsules:
        starts = placed_names(capsule.name, capsule.frame, capsule.start, sided=capsule.sided, frames=frames)
        ends = placed_names(capsule.name, capsule.frame, capsule.end, sided=capsule.sided, frames=frames)
        for (name, frame, start), (_, _, end) in zip(starts, ends, strict=True):
            rods[name] = _Rod(frame, start, end, capsule.radii)
    return rods


def _pairs(anatomy: Anatomy, rods: dict[str, _Rod]) -> list[tuple[str, str, float]]:
    found: dict[frozenset[str], tuple[str, str, float]] = {}
    for clash in anatomy.clashes:
        for a, b in _named(clash, rods):
            found[frozenset((a, b))] = (a, b, clash.gives)
    for clash in anatomy.facing_pairs:
        for a, b in _named(clash, rods):
            if a[-1] != b[-1]:
                found[frozenset((a, b))] = (a, b, clash.gives)
    return list(found.values())


def _named(clash: Clash, rods: dict[str, _Rod]) -> list[tuple[str, str]]:
    return [(a, b) for x in clash.these for a in _either(x, rods) for y in clash.those for b in _either(y, rods)]


def _either(name: str, rods: dict[str, _Rod]) -> tuple[str, ...]:
    return (name,) if name in rods else tuple(f"{name}_{side}" for side in SIDES)


def _closest(a: Array, b: Array, c: Array, d: Array) -> tuple[Array, Array, Array]:
    """Where two line segments are nearest, as shares of each, and how far apart: arrays (pairs, 3, bodies)."""
    p, q, r = b - a, d - c, a - c
    pp, qq, pq = _dot(p, p), _dot(q, q), _dot(p, q)
    pr, qr = _dot(p, r), _dot(q, r)
    den = pp * qq - pq * pq
    u = np.clip((pq * qr - qq * pr) / np.maximum(den, 1e-12), 0.0, 1.0)
    v = np.clip((pq * u + qr) / np.maximum(qq, 1e-12), 0.0, 1.0)
    u = np.clip((pq * v - pr) / np.maximum(pp, 1e-12), 0.0, 1.0)
    away = r + p * u[:, None] - q * v[:, None]
    return u, v, np.sqrt(_dot(away, away) + 1e-12)


def _dot(a: Array, b: Array) -> Array:
    return np.asarray((a * b).sum(1))


def outside(prop: Prop, points: Array, radii: Array) -> Array:
    """How far spheres are outside each solid of a prop, negative inside: (solids x points, bodies)."""
    rows = [_outside_box(box, points) - radii[:, None] for box in prop.boxes]
    rows += [_outside_ball(ball, points) - radii[:, None] for ball in prop.balls]
    rows += [_outside_wall(wall, points) - radii[:, None] for wall in prop.walls]
    return np.concatenate(rows) if rows else np.zeros((0, points.shape[2]))


def _outside_ball(ball: Ball, points: Array) -> Array:
    return np.asarray(np.linalg.norm(points - np.array(ball.centre)[:, None], axis=1) - ball.radius)


def _outside_wall(wall: Wall, points: Array) -> Array:
    return np.asarray(((points - np.array(wall.at)[:, None]) * np.array(wall.up)[:, None]).sum(1))


def _outside_box(box: Box, points: Array) -> Array:
    beyond = np.abs(points - np.array(box.centre)[:, None]) - np.array(box.half)[:, None]
    outer = np.linalg.norm(np.maximum(beyond, 0.0), axis=1)
    return np.asarray(outer + np.minimum(beyond.max(1), 0.0))
