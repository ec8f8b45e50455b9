"""Whether movements are one and the same again: somebody who moves about hardly does anything twice alike.

Each is told by its postures over its own time. Two are compared from 1, the same posture at every moment, over 0,
postures as far from each other as the movements go, down to below it. The fewer and the smaller movements are, the
more like each other they must be, for a few small ones are so by chance; and what is no larger than a still body's
jitter must be more alike than jitter is.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from math import log2
from typing import NamedTuple

from cambre.core.observe.counting import Counted
from cambre.core.observe.series import Values, mean, middle

_PIECES = 4  # in the way there and in the way back: what is quicker is mostly jitter
_NEAR = 4  # neighbours on either side: who tires or goes deeper is like those, not like all
_BY_REACH, _BY_COUNT = 0.5, 0.4  # how much less alike they need be when they are twice as large, or as many
_UNLIKE = 1.0  # as far as what doesn't move is from what does
_HANDFUL = 3
_PLAINLY_ALIKE = 0.5  # drawn repetitions are so by 0.8 and more, what somebody does in passing by 0.2
_ARE_MANY = 12  # more than that don't make it surer
_AS_JITTER = 0.5  # a still body's, smoothed, is a fifth of what it was; the smallest of 148 clips of exercise 0.4
_MORE_THAN_JITTER = 0.3  # a still body's is like itself by about 0, the likest of eight by a little more


class Way(NamedTuple):
    """The postures of a movement, one after the other, and how far they go from their mean (squared)."""

    postures: Values
    size: float
    jitter: float
    """The size of what jitter alone would do, were it not smoothed."""


def way(columns: Sequence[Values], start: float, turn: float, end: float, jitter: float = 0.0) -> Way:
    """The way of a movement between places of even series that tell the posture; `jitter` is of them all, squared."""
    there = [start + (turn - start) * piece / _PIECES for piece in range(_PIECES)]
    back = [turn + (end - turn) * piece / _PIECES for piece in range(_PIECES + 1)]
    pieces = list(pairwise(map(round, (*there, *back))))
    told = [[_mean(column, *piece) for piece in pieces] for column in columns]
    return Way(list(chain.from_iterable(told)), sum(map(_spread, told)), len(pieces) * jitter)


def _mean(values: Values, start: int, end: int) -> float:
    low = min(max(start, 0), len(values) - 1)
    return mean(values[low : max(end, low + 1)])


def _spread(values: Values) -> float:
    usual = mean(values)
    return sum((value - usual) ** 2 for value in values)


class Movement(NamedTuple):
    """A movement that was found, and its way."""

    counted: Counted
    way: Way


def again(found: Sequence[Movement], *, is_repeated: bool = False) -> tuple[Movement, ...]:
    """Those that are done again and again; none where they aren't like each other, unless it is known that they are.

    What is far less like the others than they are is something else.
    """
    alike = _alike([each.way for each in found])
    usual = middle(alike) if alike else 0.0
    told = [(each, like) for each, like in zip(found, alike, strict=True) if like >= usual - _UNLIKE]
    if len(told) < 2:  # noqa: PLR2004 -- once isn't again
        return ()
    movements = tuple(each for each, _ in told)
    is_same = is_repeated or middle([like for _, like in told]) >= _needed(movements)
    return movements if is_same else ()


def of_a_session(sets: Sequence[Sequence[Movement]]) -> tuple[tuple[Movement, ...], ...]:
    """The sets of one recording: beside a whole one, a handful counts only where it is plainly the same again."""
    is_whole = any(len(each) > _HANDFUL for each in sets)
    return tuple(
        tuple(each) if len(each) > _HANDFUL or not is_whole or _is_plainly_alike(each) else () for each in sets
    )


def _is_plainly_alike(found: Sequence[Movement]) -> bool:
    return bool(found) and middle(_alike([each.way for each in found])) >= _PLAINLY_ALIKE


def _alike(ways: Sequence[Way]) -> list[float]:
    """How like the likest of its neighbours each is."""
    best = [float("-inf")] * len(ways)
    for one, first in enumerate(ways):
        for other in range(one + 1, min(one + 1 + _NEAR, len(ways))):
            like = _like(first, ways[other])
            best[one], best[other] = max(best[one], like), max(best[other], like)
    return best


def _like(first: Way, second: Way) -> float:
    size = first.size + second.size
    apart = sum((one - other) ** 2 for one, other in zip(first.postures, second.postures, strict=True))
    return 1 - apart / size if size > 0 else float("-inf")


def _needed(found: Sequence[Movement]) -> float:
    """How like each other they must be; their reach is in lengths of the body's box."""
    reach = max(middle([each.counted.reach for each in found]), 1e-6)
    needed = -_BY_REACH * log2(reach) - _BY_COUNT * log2(min(len(found), _ARE_MANY))
    is_plain = middle([each.way.size - _AS_JITTER * each.way.jitter for each in found]) > 0
    return needed if is_plain else max(needed, _MORE_THAN_JITTER)
