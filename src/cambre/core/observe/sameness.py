"""Whether movements are one and the same again: somebody who moves about hardly does anything twice alike.

Each is told by its whole shape over its own time, without where it began. Two are compared from 1, the same, over 0,
as like as any two movements, down to -1, the opposite.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from operator import mul
from typing import TypeAlias

from cambre.core.observe.counting import Counted
from cambre.core.observe.series import Values, mean, middle

Way: TypeAlias = Values
"""What tells the shape, in even pieces of the way there and of the way back, each about its own mean."""

_PIECES = 4  # in either half: what is quicker is mostly jitter
_NEAR = 4  # neighbours on either side: who tires or goes deeper is like those, not like all
_LIKE_THE_OTHERS = 0.5  # of how like each other they usually are
_TWO, _MANY = 0.7, 0.4  # how like each other two must be, and many
_ARE_MANY = 8
_HANDFUL = 3
_TOGETHER = 0.7  # of a repetition: so few with a longer rest between them were each done once


def way(columns: Sequence[Values], start: float, turn: float, end: float) -> Way:
    """The way of a movement between places of even series that tell the shape."""
    there = [start + (turn - start) * piece / _PIECES for piece in range(_PIECES)]
    back = [turn + (end - turn) * piece / _PIECES for piece in range(_PIECES + 1)]
    pieces = list(pairwise(map(round, (*there, *back))))
    return list(chain.from_iterable(_centred([_mean(column, *piece) for piece in pieces]) for column in columns))


def _mean(values: Values, start: int, end: int) -> float:
    low = min(max(start, 0), len(values) - 1)
    return mean(values[low : max(end, low + 1)])


def _centred(values: Values) -> Values:
    usual = mean(values)
    return [value - usual for value in values]


def again(found: Sequence[Counted], ways: Sequence[Way]) -> tuple[Counted, ...]:
    """Those that are done again and again; none where they aren't like each other. `ways` are theirs."""
    alike = _alike(ways)
    usual = middle(alike) if alike else 0.0
    kept = [(each, like) for each, like in zip(found, alike, strict=True) if like >= _LIKE_THE_OTHERS * usual]
    if len(kept) < 2 or middle([like for _, like in kept]) < _needed(len(kept)):  # noqa: PLR2004 -- once isn't again
        return ()
    told = tuple(each for each, _ in kept)
    return told if len(told) > _HANDFUL or _are_together(told) else ()


def _alike(ways: Sequence[Way]) -> list[float]:
    """How like the likest of its neighbours each is."""
    sizes = [sum(map(mul, each, each)) for each in ways]
    best = [-1.0] * len(ways)
    for one, first in enumerate(ways):
        for other in range(one + 1, min(one + 1 + _NEAR, len(ways))):
            both = sizes[one] + sizes[other]
            like = 2 * sum(map(mul, first, ways[other])) / both if both > 0 else 0.0
            best[one], best[other] = max(best[one], like), max(best[other], like)
    return best


def _needed(count: int) -> float:
    """The fewer there are, the more like each other they must be: two may be so by chance."""
    share = min((count - 2) / (_ARE_MANY - 2), 1.0)
    return _TWO + share * (_MANY - _TWO)


def _are_together(found: Sequence[Counted]) -> bool:
    most = _TOGETHER * middle([each.end - each.start for each in found])
    return all(after.start - before.end <= most for before, after in pairwise(found))
