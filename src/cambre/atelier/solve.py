"""Finds key poses: several starts, the best kept and polished, and looked at before it is let through."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from cambre.atelier.kinematics import Array
from cambre.atelier.minimise import Minimum, minimise
from cambre.atelier.problem import Problem
from cambre.atelier.terms import BODY_CM, STIFF, Kind, Term
from cambre.core.figure.skeleton import Pose

NOISY = 4  # noisy starts; with a neighbour's solution to start from, half of them do
NOISE = np.radians(9.0)
MOST_CM = 1.0
MOST_DEGREES = 15.0
MOST_OVERLAP_CM = 1.5
MOST_WANDER = 0.1
_CLEARLY_BETTER = 0.97
_POSITION = 3
_NUDGES = 8
_NUDGE = np.radians(0.3)


@dataclass(frozen=True, slots=True)
class Found:
    """A solved pose and what it still misses."""

    unknowns: Array
    pose: Pose
    cost: float
    misses: tuple[tuple[Term, float], ...]
    wander: float
    """How far a second run from nearby ends elsewhere, in degrees."""


def solve(problem: Problem, *, seed: str, near: Array | None = None) -> Found:
    """The best pose from several starts, the same on every run; `near` is a pose to start from too."""
    starts = list(_starts(problem, seed, near))
    rough = [minimise(problem.residuals, start, rounds=60, enough=1e-3) for start in starts]
    best = rough[0]
    for other in rough[1:]:
        best = other if other.cost < best.cost * _CLEARLY_BETTER else best
    return settled(problem, best.unknowns)


def settled(problem: Problem, free: Array) -> Found:
    """The bottom of the hollow that `free` is in: nudged and polished until a nudge changes nothing."""
    dice = np.random.default_rng(1)
    best = polish(problem, free)
    wander = np.inf
    for _ in range(_NUDGES):
        again = polish(problem, best.unknowns + dice.normal(size=len(free)) * _NUDGE)
        wander = float(np.degrees(np.abs(problem.ties @ (again.unknowns - best.unknowns))[_POSITION:].max()))
        best = min(again, best, key=lambda minimum: minimum.cost)
        if wander < MOST_WANDER / 2:
            break
    return found(problem, best.unknowns, wander)


def polish(problem: Problem, free: Array) -> Minimum:
    """The nearest minimum, to many digits."""
    return minimise(problem.residuals, free, rounds=400, enough=1e-12)


def found(problem: Problem, free: Array, wander: float) -> Found:
    """What a solution is and what it misses."""
    placed = problem.place(free[:, None])
    unknowns = problem.ties @ free
    cost = float((problem.residuals(free[:, None]) ** 2).sum())
    misses = tuple((term, term.miss(placed)) for term in problem.terms if term.kind is not Kind.SHAPE)
    return Found(unknowns, problem.body.rig.pose(unknowns, problem.base), cost, misses, wander)


def _starts(problem: Problem, seed: str, near: Array | None) -> Iterator[Array]:
    chosen = problem.ties.argmax(0)
    if near is not None:
        yield near[chosen]
    yield problem.free
    dice = np.random.default_rng(int.from_bytes(sha256(seed.encode()).digest()[:8], "big"))
    noise = np.where(chosen < _POSITION, 0.02, NOISE)
    for _ in range(NOISY if near is None else NOISY - 2):
        yield problem.free + dice.normal(size=len(chosen)) * noise


def objections(problem: Problem, solved: Found) -> list[str]:
    """Why a pose can't be let through; empty when it can."""
    strict = problem.body.range not in STIFF
    told = [line for term, miss in solved.misses if (line := _objection(term, miss, strict=strict))]
    free = solved.unknowns[problem.ties.argmax(0)]
    if solved.wander > MOST_WANDER:
        told.append(f"a second run ends {solved.wander:.2f}° elsewhere")
    return [*told, *_overlaps(problem, free), *_solids(problem, free)]


def _objection(term: Term, miss: float, *, strict: bool) -> str | None:
    match term.kind:
        case Kind.SUPPORT if miss > MOST_CM:
            return f"support {term.label!r} is {miss:.1f} cm off"
        case Kind.AIM if strict and miss > MOST_CM:
            return f"aim {term.label!r} is {miss:.1f} cm off"
        case Kind.INTENT if miss > MOST_DEGREES:
            return f"{term.label!r} is {miss:.0f}° off"
        case Kind.WISH if strict and term.in_degrees and miss > MOST_DEGREES:
            return f"{term.label!r} is {miss:.0f}° off"
        case _:
            return None


def _overlaps(problem: Problem, free: Array) -> Iterator[str]:
    clearances = problem.capsules.clearances(problem.place(free[:, None]))[:, 0] * BODY_CM
    for label, clearance in zip(problem.capsules.labels, clearances, strict=True):
        if clearance < -MOST_OVERLAP_CM:
            yield f"{label} overlap by {-clearance:.1f} cm"


def _solids(problem: Problem, free: Array) -> Iterator[str]:
    placed = problem.place(free[:, None])
    for term in problem.terms:
        if term.solid and (miss := term.miss(placed)) > MOST_OVERLAP_CM:
            yield f"the body is {miss:.1f} cm inside the {term.label}"
