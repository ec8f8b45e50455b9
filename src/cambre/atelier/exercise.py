"""Solves one exercise: every key pose and every way, in all five ranges."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import numpy as np

from cambre.atelier.body import Body, UnknownWordError, facing_of
from cambre.atelier.kinematics import Array, columns_of
from cambre.atelier.passages import objections_to, passages
from cambre.atelier.problem import Pin, Props, key_problem
from cambre.atelier.solve import objections, solve
from cambre.atelier.ways import End, resting_points, shared, way, way_round
from cambre.core.anatomy import Anatomy, Range
from cambre.core.figure.intents import Choreography, KeyPose
from cambre.core.figure.poses import Solution, as_kept
from cambre.core.figure.props import Prop, placed
from cambre.core.figure.skeleton import Pose

Way: TypeAlias = tuple[str, str]
FindWay: TypeAlias = Callable[[End, End, Body, Props], tuple[Pose, ...]]


class PoseRefusedError(ValueError):
    """Poses can't be solved as told; `problems` names each pose and what is wrong with it."""

    def __init__(self, problems: list[str]) -> None:
        """Keep the problems, one line each."""
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(slots=True)
class _Work:
    """One exercise being solved for one range."""

    slug: str
    told: Choreography
    body: Body
    props: Props
    near: Mapping[str, Pose]
    poses: dict[str, Pose] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def key(self, name: str) -> None:
        """Solve one key pose, its feet and hands where a solved neighbour has them."""
        pose = self.told.poses[name]
        problem = key_problem(pose, self.body, self.props, self._pin(name, pose))
        near = columns_of(self.near[name], problem.base) if name in self.near else None
        solved = solve(problem, seed=f"{self.slug} {name}", near=near)
        self.poses[name] = solved.pose
        where = f"{self.slug}, pose {name!r}, range {self.body.range}"
        self.problems += [f"{where}: {line}" for line in objections(problem, solved)]

    def _pin(self, name: str, pose: KeyPose) -> Pin | None:
        for neighbour in _neighbours(self.told, name):
            if neighbour in self.poses:
                points = resting_points(shared(pose, self.told.poses[neighbour]), self.body, self.props)
                if points:
                    return Pin(points, self._points(neighbour)[points])
        return None

    def _points(self, name: str) -> Array:
        base = facing_of(self.body.base(self.told.poses[name].base))
        placed = self.body.rig.place(columns_of(self.poses[name], base)[:, None], base)
        return np.asarray(placed.points[:, :, 0])

    def solution(self) -> Solution:
        """Every key pose and every way between them: straight where that is open, else round what is in the way."""
        for name in _order(self.told):
            self.key(name)
        solution = Solution(self.poses, {each: self._way(way, each) for each in self.told.ways})
        seen, round_about = list(self._seen(solution)), set[Way]()
        while fresh := {each for each, _, lines in seen if lines} - round_about:
            round_about |= fresh
            solution = replace(solution, between={**solution.between, **{e: self._way(way_round, e) for e in fresh}})
            seen = list(self._seen(solution))
        for _, label, lines in seen:
            self.problems += [f"{self.slug}, way {label}, range {self.body.range}: {line}" for line in lines]
        return solution

    def _way(self, find: FindWay, each: Way) -> tuple[Pose, ...]:
        start, end = ((self.told.poses[name], self.poses[name]) for name in each)
        return find(start, end, self.body, self.props)

    def _seen(self, solution: Solution) -> Iterator[tuple[Way, str, list[str]]]:
        """Every way as it is kept and played, and what is wrong with it."""
        kept = as_kept(solution, self.body.rig.skeleton.joints)
        for passage in passages(self.told, kept, self.body, self.props):
            told = passage.way if passage.way in solution.between else passage.way[::-1]
            yield told, " > ".join(passage.way), objections_to(passage)


def solve_exercise(
    slug: str, told: Choreography, anatomy: Anatomy, props: Mapping[str, Prop], ranges: tuple[Range, ...] = tuple(Range)
) -> dict[Range, Solution]:
    """The exercise in every range, the usual one first; raises PoseRefusedError with every problem."""
    ours = {name: placed(props[name], placing) for name, placing in told.equipment.items()}
    solved: dict[Range, Solution] = {}
    problems: list[str] = []
    for reach in sorted(ranges, key=lambda r: r is not Range.USUAL):
        near = solved[Range.USUAL].poses if Range.USUAL in solved else {}
        work = _Work(slug, told, Body(anatomy, reach), ours, near)
        try:
            solved[reach] = work.solution()
        except UnknownWordError as error:
            raise PoseRefusedError([f"{slug}: {error}"]) from None
        problems += work.problems
    if problems:
        raise PoseRefusedError(problems)
    return solved


def _order(told: Choreography) -> Iterator[str]:
    """The anchor first, then its neighbours, then theirs, then whatever stands alone."""
    waiting, seen = [told.first], {told.first}
    while waiting:
        name = waiting.pop(0)
        yield name
        fresh = [other for other in _neighbours(told, name) if other not in seen]
        waiting += fresh
        seen.update(fresh)
    yield from (name for name in told.poses if name not in seen)


def _neighbours(told: Choreography, name: str) -> list[str]:
    return [b if a == name else a for a, b in told.ways if name in (a, b)]
