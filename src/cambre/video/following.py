"""Which of several people is followed: the largest one first, then whoever stays where that one was."""

from collections.abc import Sequence
from math import hypot

from cambre.core.observe.landmarks import MAIN, Points

_APART = 0.3  # of the followed body's size


def followed(people: Sequence[Points], before: Points | None) -> Points | None:
    """The person to go on with; None where nobody is."""
    if not people:
        return None
    if before is None:
        return max(people, key=_size)
    here = _centre(before)
    return min(people, key=lambda points: hypot(_centre(points)[0] - here[0], _centre(points)[1] - here[1]))


def others(people: Sequence[Points], here: Points) -> int:
    """How many stand elsewhere; the model sometimes finds the same body twice."""
    at, size = _centre(here), _size(here)
    return sum(hypot(_centre(points)[0] - at[0], _centre(points)[1] - at[1]) > _APART * size for points in people)


def _places(points: Points) -> list[tuple[float, float]]:
    return [(point.x, point.y) for mark in MAIN if (point := points[mark]) is not None]


def _centre(points: Points) -> tuple[float, float]:
    at = _places(points)
    return sum(x for x, _ in at) / len(at), sum(y for _, y in at) / len(at)


def _size(points: Points) -> float:
    at = _places(points)
    xs, ys = [x for x, _ in at], [y for _, y in at]
    return hypot(max(xs) - min(xs), max(ys) - min(ys))
