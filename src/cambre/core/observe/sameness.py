"""Whether movements are one and the same again: somebody who moves about hardly does anything twice alike.

Each is told by its postures over its own time. Two are compared from 1, the same posture at every moment, over 0,
postures as far from each other as the movements go, down to below it.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple, TypeAlias

from cambre.core.observe.counting import Counted
from cambre.core.observe.series import Values, mean, middle

_PIECES = 4  # in the way there and in the way back: what is quicker is mostly jitter
_LATER = (0.0, -0.15, 0.15)  # of a repetition: where one begins isn't told more exactly
_NEAR = 4  # neighbours on either side: who tires or goes deeper is like those, not like all
_TWO, _MANY = 0.3, -0.2  # how like each other two must be, and many
_ARE_MANY = 9


class Course(NamedTuple):
    """The postures of a movement, one after the other, and how far they go from their mean (squared)."""

    postures: Values
    size: float


Way: TypeAlias = tuple[Course, ...]
"""The course of a movement as it was found, and of what lies a little earlier and later."""


def way(columns: Sequence[Values], start: float, turn: float, end: float) -> Way:
    """The way of a movement between places of even series that tell the posture."""
    there = [start + (turn - start) * piece / _PIECES for piece in range(_PIECES)]
    back = [turn + (end - turn) * piece / _PIECES for piece in range(_PIECES + 1)]
    return tuple(_course(columns, [place + share * (end - start) for place in (*there, *back)]) for share in _LATER)


def _course(columns: Sequence[Values], places: Values) -> Course:
    pieces = list(pairwise(map(round, places)))
    told = [[_mean(column, *piece) for piece in pieces] for column in columns]
    return Course(list(chain.from_iterable(told)), sum(map(_spread, told)))


def _mean(values: Values, start: int, end: int) -> float:
    low = min(max(start, 0), len(values) - 1)
    return mean(values[low : max(end, low + 1)])


def _spread(values: Values) -> float:
    usual = mean(values)
    return sum((value - usual) ** 2 for value in values)


def again(found: Sequence[Counted], ways: Sequence[Way]) -> tuple[Counted, ...]:
    """Those that are found, or none where they aren't like each other; once isn't again. `ways` are theirs."""
    if len(found) < 2 or middle(_alike(ways)) < _needed(len(found)):  # noqa: PLR2004 -- once
        return ()
    return tuple(found)


def _alike(ways: Sequence[Way]) -> list[float]:
    """How like the likest of its neighbours each is."""
    best = [float("-inf")] * len(ways)
    for one, first in enumerate(ways):
        for other in range(one + 1, min(one + 1 + _NEAR, len(ways))):
            like = _like(first, ways[other])
            best[one], best[other] = max(best[one], like), max(best[other], like)
    return best


def _like(first: Way, second: Way) -> float:
    return max(_compared(course, second[0]) for course in first)


def _compared(first: Course, second: Course) -> float:
    size = first.size + second.size
    apart = sum((one - other) ** 2 for one, other in zip(first.postures, second.postures, strict=True))
    return 1 - apart / size if size > 0 else float("-inf")


def _needed(count: int) -> float:
    """The fewer there are, the more like each other they must be: two may be so by chance."""
    share = min((count - 2) / (_ARE_MANY - 2), 1.0)
    return _TWO + share * (_MANY - _TWO)
