"""Least squares for small, bent, hinged problems: Levenberg-Marquardt with many dampings tried at once.

Contacts weigh much more than habits, so the search runs along narrow, curved valleys. Each step is therefore
followed by corrections with the same slope, which bring it back to the valley's floor at the price of a
few evaluations and no new slope.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from cambre.atelier.kinematics import Array

Residuals: TypeAlias = Callable[[Array], Array]
"""Unknowns (n, bodies) to weighed misses (rows, bodies)."""

_STEP = 2e-7  # a sphere presses a few millionths into the floor: a larger step would straddle its surface
_DAMPINGS = np.array([0.003, 0.03, 0.3, 3.0, 30.0, 300.0])
_CORRECTIONS = 2
_PATIENCE = 2  # rounds that gain next to nothing
_STUCK = 1e6


@dataclass(frozen=True, slots=True)
class Minimum:
    """Where the search ended, and what is left."""

    unknowns: Array
    cost: float
    rounds: int


def minimise(residuals: Residuals, start: Array, *, rounds: int, enough: float) -> Minimum:
    """Walk downhill from `start` until two rounds gain less than `enough` of the cost each, or rounds end."""
    unknowns, damping, idle, done = start.copy(), 1e-2, 0, 0
    misses, slope = _linear(residuals, unknowns)
    cost = float(misses @ misses)
    while done < rounds and idle < _PATIENCE and damping < _STUCK:
        done += 1
        tried, costs, which = _try(residuals, unknowns, misses, slope, damping * _DAMPINGS)
        best = int(costs.argmin())
        if costs[best] >= cost * (1 - 1e-13):
            damping *= 300
            continue
        idle = idle + 1 if cost - costs[best] < enough * cost + enough * 1e-3 else 0
        unknowns, cost = tried[:, best], float(costs[best])
        damping = min(max(damping * _DAMPINGS[which[best]], 1e-9), 1e3)
        misses, slope = _linear(residuals, unknowns)
    return Minimum(unknowns, cost, done)


def _linear(residuals: Residuals, unknowns: Array) -> tuple[Array, Array]:
    # central differences: one-sided ones err enough to stop degrees away along directions that hardly matter
    n, steps = len(unknowns), np.eye(len(unknowns)) * _STEP
    here = unknowns[:, None]
    rows = residuals(np.concatenate([here, here + steps, here - steps], axis=1))
    return rows[:, 0], np.asarray((rows[:, 1 : n + 1] - rows[:, n + 1 :]) / (2 * _STEP))


def _try(
    residuals: Residuals, unknowns: Array, misses: Array, slope: Array, dampings: Array
) -> tuple[Array, Array, NDArray[np.intp]]:
    """Bodies a step away for each damping, corrected and not; their costs; and which damping each had."""
    normal = slope.T @ slope
    systems = normal + dampings[:, None, None] * np.diag(normal.diagonal() * 0.1 + 1.0)
    inverses = np.linalg.inv(systems)
    rows = np.repeat(misses[:, None], len(dampings), axis=1)
    bodies = np.repeat(unknowns[:, None], len(dampings), axis=1)
    tried, costs = [], []
    for _ in range(1 + _CORRECTIONS):
        bodies = bodies - np.einsum("dij,jd->id", inverses, slope.T @ rows)
        rows = residuals(bodies)
        tried.append(bodies)
        costs.append((rows**2).sum(0))
    which = np.tile(np.arange(len(dampings)), 1 + _CORRECTIONS)
    return np.concatenate(tried, axis=1), np.concatenate(costs), which
