"""Many problems in a row, solved together: each keeps what it must, and none is far from the next.

Levenberg-Marquardt again, on a chain: what one problem's unknowns do to its own misses, and to the steps from its
neighbours. Only neighbours know each other, so the equations are a narrow band.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.linalg import solveh_banded

from cambre.atelier.kinematics import Array
from cambre.atelier.minimise import Residuals, linear

_DAMPINGS = (0.1, 1.0, 10.0)
_STUCK = 1e8
_PATIENCE = 3  # rounds that gain next to nothing


@dataclass(frozen=True, slots=True)
class Chain:
    """Problems between two fixed ends; `pull` is how strongly each unknown is drawn to its neighbours'."""

    problems: Sequence[Residuals]
    ends: tuple[Array, Array]
    pull: Array

    def cost(self, links: Array) -> float:
        """What is missed, and how uneven the steps are: links (problems, unknowns)."""
        missed = sum(float((each(link[:, None]) ** 2).sum()) for each, link in zip(self.problems, links, strict=True))
        return missed + float((self.steps(links) ** 2 @ self.pull).sum())

    def steps(self, links: Array) -> Array:
        """From each to the next, both ends included: (problems + 1, unknowns)."""
        return np.diff(np.vstack([self.ends[0], links, self.ends[1]]), axis=0)


def smoothest(chain: Chain, start: Array, *, rounds: int, enough: float) -> Array:
    """Walk downhill from `start` (problems, unknowns) until rounds gain less than `enough` of the cost, or end."""
    links, cost, damping, idle = start, chain.cost(start), 1.0, 0
    for _ in range(rounds):
        blocks, slope = _equations(chain, links)
        tried = [(_stepped(chain, links, blocks, slope, damping * each), damping * each) for each in _DAMPINGS]
        costs = [chain.cost(each) for each, _ in tried]
        best = int(np.argmin(costs))
        if costs[best] >= cost:
            damping *= 100
            if damping > _STUCK:
                break
            continue
        idle = idle + 1 if cost - costs[best] < enough * cost else 0
        (links, damping), cost = tried[best], costs[best]
        damping = max(damping, 1e-9)
        if idle >= _PATIENCE:
            break
    return links


def _equations(chain: Chain, links: Array) -> tuple[Array, Array]:
    """Each link's own block of the normal equations, and how the cost falls: (problems, n, n), (problems, n)."""
    steps = chain.steps(links) * chain.pull
    blocks, slopes = [], []
    for each, link in zip(chain.problems, links, strict=True):
        misses, slope = linear(each, link)
        blocks.append(slope.T @ slope + np.diag(2 * chain.pull))
        slopes.append(slope.T @ misses)
    return np.array(blocks), np.array(slopes) + steps[:-1] - steps[1:]


def _stepped(chain: Chain, links: Array, blocks: Array, slope: Array, damping: float) -> Array:
    """The links after one damped step."""
    count, n = links.shape
    band = np.zeros((n + 1, count * n))
    for k, block in enumerate(blocks):
        held = block + damping * np.diag(block.diagonal() * 0.1 + 1.0)
        for below in range(n):
            band[below, k * n : k * n + n - below] = held.diagonal(-below)
    band[n, : (count - 1) * n] = -np.tile(chain.pull, count - 1)
    step = solveh_banded(band, -slope.ravel(), lower=True)
    return np.asarray(links + step.reshape(count, n))
