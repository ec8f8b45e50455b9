"""Movements to two sides, of which one hardly shows: small excursions that fill the gaps between large ones.

Somebody who turns left and right may look, to one number, as if every second turn were a twitch. A twitch comes when
it likes; the other side comes in nearly every gap, once, and in its middle.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cambre.core.observe.excursions import TRIMMED, Excursion, trimmed
from cambre.core.observe.extremes import turns
from cambre.core.observe.series import Values, middle

_LEAST = 0.04  # of the large excursions
_DEEP = 0.35  # of them, above the lowest: what is higher is a trembling top, not a rest
_MOST_GAPS = 0.7
_FEW = 3
_WIDE = 0.35  # of a large excursion: a shorter gap has no room for another
_LONG = 0.5  # of a large excursion's time: what is over sooner is settling, or a breath
_SECONDS = 1.0  # that it takes at least, for the same reason
_AS_LONG = 0.8  # of those between, for one before the first or after the last large one
_CENTRAL = (0.25, 0.75)


class _Gap(NamedTuple):
    """Between the turns of two large excursions, or beside the first or last as far away as the next is there."""

    start: int
    end: int
    inside: bool


def with_others(values: Values, found: Sequence[Excursion], step: float) -> list[Excursion]:
    """The excursions with those to the other side between them, where there are such; `step` in seconds."""
    large = list(found)
    if len(large) < 2 or not _has_room(values, large):  # noqa: PLR2004 -- a gap is between two
        return large
    height = middle([min(each.out, each.back) for each in large])
    gaps = _gaps(values, large)
    small = [_small(values, gap, large[0].side, height) for gap in gaps]
    inner = [each for gap, each in zip(gaps, small, strict=True) if gap.inside]
    between = [each for each in inner if each is not None]
    others = [each for each in small if each is not None and _is_as_long(each, between)]
    if len(others) < _FEW or len(between) < _MOST_GAPS * len(inner):
        return large
    is_long = middle([each.steps for each in others]) > max(_LONG * _steps(values, large), _SECONDS / step)
    return sorted([*large, *others]) if is_long else large


def _is_as_long(one: Excursion, between: Sequence[Excursion]) -> bool:
    """Whether it is one of those between the large ones, or takes about their time: getting into place is shorter."""
    return one in between or (bool(between) and one.steps >= _AS_LONG * middle([each.steps for each in between]))


def _has_room(values: Values, large: Sequence[Excursion]) -> bool:
    return middle([b.turn - a.turn for a, b in pairwise(large)]) > (1 + _WIDE) * _steps(values, large)


def _steps(values: Values, large: Sequence[Excursion]) -> float:
    return middle([trimmed(values, each, TRIMMED).steps for each in large])


def _gaps(values: Values, large: Sequence[Excursion]) -> list[_Gap]:
    between = [_Gap(a.turn, b.turn, inside=True) for a, b in pairwise(large)]
    usual = int(middle([gap.end - gap.start for gap in between]))
    first = _Gap(max(large[0].turn - usual, 0), large[0].turn, inside=False)
    last = _Gap(large[-1].turn, min(large[-1].turn + usual, len(values) - 1), inside=False)
    return [first, *between, last]


def _small(values: Values, gap: _Gap, way: int, height: float) -> Excursion | None:
    """The excursion in the middle of a gap, if there is one: from deep down to deep down."""
    part = [way * value for value in values[gap.start : gap.end + 1]]
    deep = min(part) + _DEEP * height
    low, high = (int(share * len(part)) for share in _CENTRAL)
    best: Excursion | None = None
    found = turns(part, _LEAST * height)
    for before, top, after in zip(found, found[1:], found[2:], strict=False):
        if top.kind < 0 or not low <= top.place <= high or max(part[before.place], part[after.place]) > deep:
            continue
        out, back = part[top.place] - part[before.place], part[top.place] - part[after.place]
        if best is None or min(out, back) > min(best.out, best.back):
            start, turn, end = (gap.start + each.place for each in (before, top, after))
            best = Excursion(start, turn, end, out, back, way)
    return best
