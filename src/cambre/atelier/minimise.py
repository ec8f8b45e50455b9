"""Least squares for small, bent problems in which something is always missed.

Levenberg-Marquardt with many dampings tried at once, and two additions that these problems need:

- contacts weigh much more than habits, so the search runs along narrow, curved valleys: each step is followed
  by corrections with the same slope, which bring it back to the valley's floor without a new slope;
- a wish that stays unfulfilled bends the valley's floor more than habits do, which Gauss and Newton's model
  leaves out: that part of the curvature is learnt from step to step (Dennis, Gay and Welsch, 1981).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from cambre.atelier.kinematics import Array

Residuals: TypeAlias = Callable[[Array], Array]
"""Unknowns (n, bodies) to weighed misses (rows, bodies)."""

_STEP = 2e-7  # a sphere presses a few millionths into the floor: a larger step would straddle its surface
_DAMPINGS = np.array([0.003, 0.03, 0.3, 3.0, 30.0, 300.0])
_CORRECTIONS = 2
_PATIENCE = 2  # rounds that gain next to nothing
_STUCK = 1e6
_TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Minimum:
    """Where the search ended, and what is left."""

    unknowns: Array
    cost: float
    rounds: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the search is: its misses, how they change, and what of the curvature has been learnt."""

    unknowns: Array
    misses: Array
    slope: Array
    bend: Array

    @property
    def cost(self) -> float:
        return float(self.misses @ self.misses)

    @property
    def pull(self) -> Array:
        return np.asarray(self.slope.T @ self.misses)


def minimise(residuals: Residuals, start: Array, *, rounds: int, enough: float) -> Minimum:
    """Walk downhill from `start` until two rounds gain less than `enough` of the cost each, or rounds end."""
    misses, slope = linear(residuals, start)
    here = _Place(start.copy(), misses, slope, np.zeros((len(start), len(start))))
    damping, idle, done = 1e-2, 0, 0
    while done < rounds and idle < _PATIENCE and damping < _STUCK:
        done += 1
        tried, costs, dampings = _try(residuals, here, damping * _DAMPINGS)
        best = int(costs.argmin())
        if costs[best] >= here.cost * (1 - 1e-13):
            damping *= 300
            continue
        idle = idle + 1 if here.cost - costs[best] < enough * here.cost + enough * 1e-3 else 0
        damping = min(max(float(dampings[best]), 1e-9), 1e3)
        here = _move(residuals, here, tried[:, best])
    return Minimum(here.unknowns, here.cost, done)


def linear(residuals: Residuals, unknowns: Array) -> tuple[Array, Array]:
    """Misses, and how they change with each unknown: (rows,), (rows, unknowns)."""
    # central differences: one-sided ones err enough to stop degrees away along directions that hardly matter
    n, steps = len(unknowns), np.eye(len(unknowns)) * _STEP
    here = unknowns[:, None]
    rows = residuals(np.concatenate([here, here + steps, here - steps], axis=1))
    return rows[:, 0], np.asarray((rows[:, 1 : n + 1] - rows[:, n + 1 :]) / (2 * _STEP))


def _move(residuals: Residuals, here: _Place, unknowns: Array) -> _Place:
    misses, slope = linear(residuals, unknowns)
    step = unknowns - here.unknowns
    turn = slope.T @ misses - here.slope.T @ misses
    change = slope.T @ misses - here.pull
    return _Place(unknowns, misses, slope, _learnt(here.bend, step, turn, change))


def _learnt(bend: Array, step: Array, turn: Array, change: Array) -> Array:
    """The symmetric bend nearest to the old one that explains how the slope turned over the step."""
    along = float(change @ step)
    if along <= _TINY:
        return bend
    old = float(step @ bend @ step)
    sized = bend * min(1.0, abs(float(step @ turn)) / abs(old)) if abs(old) > _TINY else bend
    off = turn - sized @ step
    both = np.outer(off, change)
    return np.asarray(sized + (both + both.T) / along - float(off @ step) / along**2 * np.outer(change, change))


def _try(residuals: Residuals, here: _Place, dampings: Array) -> tuple[Array, Array, Array]:
    """Bodies a step away for each damping, with the learnt bend and without; their costs and dampings."""
    normal = here.slope.T @ here.slope
    held = dampings[:, None, None] * np.diag(normal.diagonal() * 0.1 + 1.0)
    inverses = np.linalg.inv(np.concatenate([normal + held, normal + here.bend + held]))
    bodies = np.repeat(here.unknowns[:, None], len(inverses), axis=1)
    rows = np.repeat(here.misses[:, None], len(inverses), axis=1)
    tried, costs = [], []
    for _ in range(1 + _CORRECTIONS):
        bodies = bodies - np.einsum("dij,jd->id", inverses, here.slope.T @ rows)
        rows = residuals(bodies)
        tried.append(bodies)
        costs.append((rows**2).sum(0))
    return np.concatenate(tried, axis=1), np.concatenate(costs), np.tile(dampings, 2 * (1 + _CORRECTIONS))
