"""Which of several people is followed: the largest one first, then whoever stays where that one was.

When nobody is near that place, nobody is followed; after a while somebody else may be.
"""

from collections.abc import Sequence
from math import hypot

from cambre.core.observe.landmarks import MAIN, Points

AWAY = 3.0
"""Seconds after which whoever was followed is given up."""
_APART = 0.3  # of the followed body's size
_NEAR, _PACE, _FARTHEST = 0.35, 0.7, 1.0  # of it, where the same one may be: at once, each second later, at most
_AS_LARGE = 2.0  # times, at most


class Follower:
    """Goes on with one person, from picture to picture."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._last: Points | None = None
        self._seen_at = 0.0
        self.given_up: list[tuple[float, float]] = []
        """Since when one was away, and when somebody was followed anew, who may be another one."""

    def see(self, time: float, people: Sequence[Points]) -> Points | None:
        """The person to go on with, at a second; None where nobody is, or only somebody else."""
        here = self._same(time, people)
        if here is None and people and (self._last is None or time - self._seen_at > AWAY):
            if self._last is not None:
                self.given_up.append((self._seen_at, time))
            here = max(people, key=_size)
        if here is not None:
            self._last, self._seen_at = here, time
        return here

    def _same(self, time: float, people: Sequence[Points]) -> Points | None:
        last = self._last
        if last is None or time - self._seen_at > AWAY:
            return None
        reach = min(_NEAR + _PACE * (time - self._seen_at), _FARTHEST) * _size(last)
        near = [each for each in people if _far(each, last) <= reach and _is_as_large(each, last)]
        return min(near, key=lambda each: _far(each, last), default=None)


def others(people: Sequence[Points], here: Points) -> int:
    """How many stand elsewhere; the model sometimes finds the same body twice."""
    return sum(_far(points, here) > _APART * _size(here) for points in people)


def _far(one: Points, other: Points) -> float:
    (x, y), (other_x, other_y) = _centre(one), _centre(other)
    return hypot(x - other_x, y - other_y)


def _is_as_large(one: Points, other: Points) -> bool:
    return 1 / _AS_LARGE <= _size(one) / max(_size(other), 1e-6) <= _AS_LARGE


def _places(points: Points) -> list[tuple[float, float]]:
    return [(point.x, point.y) for mark in MAIN if (point := points[mark]) is not None]


def _centre(points: Points) -> tuple[float, float]:
    at = _places(points)
    return sum(x for x, _ in at) / len(at), sum(y for _, y in at) / len(at)


def _size(points: Points) -> float:
    at = _places(points)
    xs, ys = [x for x, _ in at], [y for _, y in at]
    return hypot(max(xs) - min(xs), max(ys) - min(ys))
