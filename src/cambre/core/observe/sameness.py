"""Whether movements are one and the same again: somebody who moves about hardly does anything twice alike.

Each is told by its postures over its own time. Two are compared from 1, the same posture at every moment, over 0,
postures as far from each other as the movements go, down to below it. What else speaks for an exercise is added to
that: how regular its lengths are, how many and how large they are; and taken off is what speaks for somebody who does
one thing after the other: ending elsewhere than it began, and long rests in between. What is no larger than a still
body's jitter must be more alike than jitter is, too.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from math import log2, sqrt
from typing import NamedTuple

from cambre.core.observe.counting import Counted
from cambre.core.observe.series import Values, mean, middle

_PIECES = 4  # in the way there and in the way back: what is quicker is mostly jitter
_NEAR = 4  # neighbours on either side: who tires or goes deeper is like those, not like all
_ENOUGH = 2.35  # of all that speaks for an exercise, taken together
_BY_COUNT, _BY_REACH = 0.75, 0.5  # what twice as many, or twice as large ones, add
_MANY, _SMALL, _LARGE = 12, 0.25, 2.8  # more and larger ones don't make it surer, nor smaller ones less sure
_BY_REGULARITY = 2.0
_BY_STRAYING, _BY_RESTING = 0.75, 0.2
_FARTHEST = 1.5  # of the way to the turn, that one may end from where it began
_LONGEST_REST = 2.0  # of a movement's own length
_UNLIKE = 1.0  # as far as what doesn't move is from what does
_HANDFUL = 3
_PLAINLY_ALIKE = 0.5  # drawn repetitions are so by 0.8 and more, what somebody does in passing by 0.2
_AS_JITTER = 0.5  # a still body's, smoothed, is a fifth of what it was; the smallest of 148 clips of exercise 0.4
_MORE_THAN_JITTER = 0.3  # a still body's is like itself by about 0, the likest of eight by a little more


class Way(NamedTuple):
    """The postures of a movement, one after the other, and how far they go from their mean (squared)."""

    postures: Values
    size: float
    jitter: float
    """The size of what jitter alone would do, were it not smoothed."""

    @property
    def straying(self) -> float:
        """How far from where it began it ends, as a share of how far it goes to its turn."""
        there = sqrt(_apart(self._at(0), self._at(_PIECES)))
        return sqrt(_apart(self._at(0), self._at(-1))) / there if there > 0 else _FARTHEST

    def _at(self, piece: int) -> Values:
        return self.postures[piece % (2 * _PIECES) :: 2 * _PIECES]


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


def again(found: Sequence[Movement], sure: float, *, is_repeated: bool = False) -> tuple[Movement, ...]:
    """Those that are done again and again; none where that isn't plain, unless it is known.

    `sure` is how regular their lengths are, 0 to 1. What is far less like the others than they are is something else.
    """
    alike = _alike([each.way for each in found])
    usual = middle(alike) if alike else 0.0
    told = [(each, like) for each, like in zip(found, alike, strict=True) if like >= usual - _UNLIKE]
    if len(told) < 2:  # noqa: PLR2004 -- once isn't again
        return ()
    movements = tuple(each for each, _ in told)
    return movements if is_repeated or _is_again(movements, middle([like for _, like in told]), sure) else ()


def is_a_set(found: Sequence[Movement], sure: float) -> bool:
    """Whether these, whatever else is known of the recording, are more than a handful of the same again."""
    return len(found) > _HANDFUL and _is_again(found, middle(_alike([each.way for each in found])), sure)


def of_a_session(sets: Sequence[Sequence[Movement]]) -> tuple[tuple[Movement, ...], ...]:
    """The sets of one recording: beside a whole one, a handful counts only where it is plainly the same again."""
    is_whole = any(len(each) > _HANDFUL for each in sets)
    return tuple(
        tuple(each) if len(each) > _HANDFUL or not is_whole or _is_plainly_alike(each) else () for each in sets
    )


def is_one(sets: Sequence[Sequence[Movement]]) -> bool:
    """Whether all sets are of the same movement, each plainly like the one before."""
    told = [[each.way for each in found] for found in sets if found]
    return all(max(_like(a, b) for a in before for b in after) >= _PLAINLY_ALIKE for before, after in pairwise(told))


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
    return 1 - _apart(first.postures, second.postures) / size if size > 0 else float("-inf")


def _apart(one: Values, other: Values) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _is_again(found: Sequence[Movement], like: float, sure: float) -> bool:
    """Whether it is one movement done again and again; their reach is in lengths of the body's box."""
    is_plain = middle([each.way.size - _AS_JITTER * each.way.jitter for each in found]) > 0
    if not is_plain and like < _MORE_THAN_JITTER:
        return False
    reach = min(max(middle([each.counted.reach for each in found]), _SMALL), _LARGE)
    size = _BY_COUNT * log2(min(len(found), _MANY)) + _BY_REACH * log2(reach)
    strays = min(middle([each.way.straying for each in found]), _FARTHEST)
    against = _BY_STRAYING * strays + _BY_RESTING * _resting(found)
    return max(like, -1.0) + _BY_REGULARITY * sure + size - against >= _ENOUGH


def _resting(found: Sequence[Movement]) -> float:
    """How long the longest rest between two is, in usual lengths of a movement."""
    usual = middle([each.counted.end - each.counted.start for each in found])
    longest = max(after.counted.start - before.counted.end for before, after in pairwise(found))
    return min(max(longest, 0.0) / usual, _LONGEST_REST)
