"""Whether movements are one and the same again: somebody who moves about hardly does anything twice alike.

Each is told by its postures over its own time. Two are compared from 1, the same posture at every moment, over 0,
postures as far from each other as the movements go, down to below it. The fewer and the smaller movements are, the
more like each other they must be: a few small ones are so by chance.
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
_AMONG = 0.3
_ARE_MANY = 12  # more than that don't make it surer
_SMALL = 0.35  # of the body's box: so little may be jitter
_MORE_THAN_JITTER = 0.3  # a still body's jitter is like itself by about 0, the likest of eight by a little more


class Way(NamedTuple):
    """The postures of a movement, one after the other, and how far they go from their mean (squared)."""

    postures: Values
    size: float


def way(columns: Sequence[Values], start: float, turn: float, end: float) -> Way:
    """The way of a movement between places of even series that tell the posture."""
    there = [start + (turn - start) * piece / _PIECES for piece in range(_PIECES)]
    back = [turn + (end - turn) * piece / _PIECES for piece in range(_PIECES + 1)]
    pieces = list(pairwise(map(round, (*there, *back))))
    told = [[_mean(column, *piece) for piece in pieces] for column in columns]
    return Way(list(chain.from_iterable(told)), sum(map(_spread, told)))


def _mean(values: Values, start: int, end: int) -> float:
    low = min(max(start, 0), len(values) - 1)
    return mean(values[low : max(end, low + 1)])


def _spread(values: Values) -> float:
    usual = mean(values)
    return sum((value - usual) ** 2 for value in values)


class Done(NamedTuple):
    """A movement that was found, and its way."""

    counted: Counted
    way: Way


def again(found: Sequence[Done], *, known: bool = False) -> tuple[Done, ...]:
    """Those that are done again and again; none where they aren't like each other, unless it is `known` that they are.

    What is far less like the others than they are is something else.
    """
    alike = _alike([each.way for each in found])
    usual = middle(alike) if alike else 0.0
    told = [(each, like) for each, like in zip(found, alike, strict=True) if like >= usual - _UNLIKE]
    if len(told) < 2:  # noqa: PLR2004 -- once isn't again
        return ()
    is_same = known or middle([like for _, like in told]) >= _needed([each.counted for each, _ in told])
    return tuple(each for each, _ in told) if is_same else ()


def of_one_exercise(sets: Sequence[Sequence[Done]]) -> tuple[Done, ...]:
    """All that is done in one recording: a handful beside a set only where it is like that set."""
    most = max(sets, key=len, default=())
    return tuple(
        each for told in sets for each in told if len(told) > _HANDFUL or told is most or _is_among(each, most)
    )


def _is_among(each: Done, others: Sequence[Done]) -> bool:
    return max(_like(each.way, other.way) for other in others) >= _AMONG


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


def _needed(found: Sequence[Counted]) -> float:
    """How like each other they must be; their reach is in lengths of the body's box."""
    reach = max(middle([each.reach for each in found]), 1e-6)
    needed = -_BY_REACH * log2(reach) - _BY_COUNT * log2(min(len(found), _ARE_MANY))
    return needed if reach > _SMALL else max(needed, _MORE_THAN_JITTER)
