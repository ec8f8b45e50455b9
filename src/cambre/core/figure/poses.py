"""Solved poses, as data/poses.json keeps them: whole numbers, small, and read back into values.

A pose is written as three numbers of position and four of the facing quaternion, both in ten-thousandths
(of a body height, of one), then each joint's angle in tenths of a degree, in the order of `joints`. The
right side is left out where it mirrors the left. In-betweens are written as what they differ from the
straight way between their two key poses.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cambre.core.anatomy import Range
from cambre.core.figure.geometry import normalised
from cambre.core.figure.skeleton import Pose

FORMAT = 1
_ROOT = 7  # position and facing
_SCALES = (1e-4,) * _ROOT
_TENTH = 0.1


@dataclass(frozen=True, slots=True)
class Solution:
    """One exercise solved for one range: its key poses, and the frames of the ways between them."""

    poses: Mapping[str, Pose]
    between: Mapping[tuple[str, str], tuple[Pose, ...]]

    def way(self, start: str, end: str) -> tuple[Pose, ...]:
        """The poses from one key pose to another, both included, evenly spread; either direction."""
        if (end, start) in self.between:
            return tuple(reversed(self.way(end, start)))
        return (self.poses[start], *self.between[start, end], self.poses[end])


@dataclass(frozen=True, slots=True)
class PoseBook:
    """Every exercise's solution, by slug and range."""

    solutions: Mapping[str, Mapping[Range, Solution]]
    keys: Mapping[str, str]

    def solution(self, slug: str, reach: Range) -> Solution:
        """The solution of an exercise for a range; KeyError where it hasn't been solved."""
        return self.solutions[slug][reach]

    def pose(self, slug: str, name: str, reach: Range = Range.USUAL) -> Pose:
        """A key pose of an exercise; KeyError where it hasn't been solved."""
        return self.solution(slug, reach).poses[name]


def read_book(document: Mapping[str, Any]) -> PoseBook:
    """The book that data/poses.json holds."""
    joints = _Joints(document["joints"])
    exercises: Mapping[str, Any] = document["exercises"]
    return PoseBook(
        solutions={
            slug: {Range(reach): _solution(joints, solved) for reach, solved in exercise["ranges"].items()}
            for slug, exercise in exercises.items()
        },
        keys={slug: exercise["key"] for slug, exercise in exercises.items()},
    )


def written(solution: Solution, joints: Sequence[str]) -> dict[str, Any]:
    """The solution as plain whole numbers, ready for JSON."""
    order = _Joints(joints)
    numbers = {name: _numbers(pose) for name, pose in solution.poses.items()}
    between = {}
    for (start, end), frames in solution.between.items():
        straight = _straight(numbers[start], numbers[end], len(frames))
        off = [_minus(_numbers(pose), line) for pose, line in zip(frames, straight, strict=True)]
        between[f"{start} > {end}"] = [order.shortened(frame) for frame in off]
    return {"poses": {name: order.shortened(frame) for name, frame in numbers.items()}, "between": between}


def as_kept(solution: Solution, joints: Sequence[str]) -> Solution:
    """The solution as it is read again: rounded."""
    return _solution(_Joints(joints), written(solution, joints))


@dataclass(frozen=True, slots=True)
class _Joints:
    """Leaves the right side out where it mirrors the left, and puts it back."""

    names: Sequence[str]

    @property
    def _right(self) -> int:
        return _ROOT + next(i for i, name in enumerate(self.names) if name.endswith("_r"))

    def shortened(self, numbers: list[int]) -> list[int]:
        right, side = self._right, len(self.names) + _ROOT - self._right
        return numbers[:right] if numbers[right:] == numbers[right - side : right] else numbers

    def lengthened(self, numbers: list[int]) -> list[int]:
        right, side = self._right, len(self.names) + _ROOT - self._right
        return numbers + numbers[right - side :] if len(numbers) == right else numbers


def _solution(joints: _Joints, solved: Mapping[str, Any]) -> Solution:
    numbers = {name: joints.lengthened(frame) for name, frame in solved["poses"].items()}
    between = {}
    for way, frames in solved["between"].items():
        start, end = way.split(" > ")
        straight = _straight(numbers[start], numbers[end], len(frames))
        off = [joints.lengthened(frame) for frame in frames]
        between[start, end] = tuple(_pose(_plus(a, b)) for a, b in zip(off, straight, strict=True))
    return Solution({name: _pose(frame) for name, frame in numbers.items()}, between)


def _numbers(pose: Pose) -> list[int]:
    root = [round(v / scale) for v, scale in zip((*pose.position, *pose.facing), _SCALES, strict=True)]
    return root + [round(angle / _TENTH) for angle in pose.angles]


def _pose(numbers: Sequence[int]) -> Pose:
    x, y, z, w, i, j, k = (n * scale for n, scale in zip(numbers[:_ROOT], _SCALES, strict=True))
    angles = tuple(round(n * _TENTH, 1) for n in numbers[_ROOT:])
    return Pose(position=(x, y, z), facing=normalised((w, i, j, k)), angles=angles)


def _straight(start: Sequence[int], end: Sequence[int], frames: int) -> list[list[int]]:
    # whole-number arithmetic, so that writing and reading agree on every machine
    whole = frames + 1
    return [[(a * (whole - f) + b * f) // whole for a, b in zip(start, end, strict=True)] for f in range(1, whole)]


def _minus(a: Sequence[int], b: Sequence[int]) -> list[int]:
    return [i - j for i, j in zip(a, b, strict=True)]


def _plus(a: Sequence[int], b: Sequence[int]) -> list[int]:
    return [i + j for i, j in zip(a, b, strict=True)]
