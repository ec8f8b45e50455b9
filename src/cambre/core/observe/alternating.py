"""Movements to two sides, of which one hardly shows: small excursions that fill the gaps between large ones.

Somebody who turns left and right may look, to one number, as if every second turn were a twitch. A twitch comes when
it likes and is soon over; the other side comes in most gaps, once, and takes nearly half of their time or more.
"""

from collections.abc import Sequence
from itertools import pairwise

from cambre.core.observe.excursions import Excursion, uncut
from cambre.core.observe.extremes import turns
from cambre.core.observe.leaving import tight
from cambre.core.observe.series import Values, middle

_LEAST = 0.05  # of the large excursions' height; less is what somebody does who stands
_SMALLER = 0.8  # of it: what is larger is no other side that hardly shows
_MOST_GAPS = 0.6
_FEW = 2
_WIDE = 0.3  # of a large excursion: a shorter gap has no room for another
_SECONDS = 1.0  # that it takes at least: what is over sooner is settling, or a breath
_FILLED = 0.45  # of a gap
_BESIDE = 1.5  # gaps before the first large one and after the last, in which another may be
_AS_LONG = 0.8  # of those between, for one before the first or after the last: getting into place is shorter
_AS_HIGH = (0.5, 2.0)  # of those between


def with_others(values: Values, found: Sequence[Excursion], step: float) -> list[Excursion]:
    """The excursions with those to the other side between them, where there are such; `step` in seconds."""
    large = list(found)
    if len(large) < 2:  # noqa: PLR2004 -- a gap is between two
        return large
    height = _height(large)
    short = [tight(values, each) for each in large]
    gaps = [after.start - before.end for before, after in pairwise(short)]
    gap = middle(gaps)
    if gap < max(_WIDE * _steps(short), _SECONDS / step):
        return large
    inner = [_highest(values, before.turn, after.turn, before.side, height) for before, after in pairwise(large)]
    between = [
        each
        for each, width in zip(inner, gaps, strict=True)
        if each and each.steps >= _FILLED * width and min(each.out, each.back) < _SMALLER * height
    ]
    if len(between) < max(_MOST_GAPS * len(gaps), 1) or _steps(between) * step < _SECONDS:
        return large
    others = [*between, *_beside(values, large, short, int(_BESIDE * gap), between)]
    return sorted([*large, *others]) if len(others) >= _FEW else large


def _beside(
    values: Values, large: Sequence[Excursion], short: Sequence[Excursion], far: int, between: Sequence[Excursion]
) -> list[Excursion]:
    """Those before the first large one and after the last that are as long and as high as those between."""
    first, last = max(short[0].start - far, 0), min(short[-1].end + far, len(values) - 1)
    way, height = large[0].side, _height(large)
    found = (
        _highest(values, first, large[0].turn, way, height),
        _highest(values, large[-1].turn, last, way, height),
    )
    low, high = (share * _height(between) for share in _AS_HIGH)
    alike = [
        each
        for each in found
        if each and each.steps >= _AS_LONG * _steps(between) and low < min(each.out, each.back) < high
    ]
    return uncut(alike, between, len(values) - 1)


def _steps(found: Sequence[Excursion]) -> float:
    return middle([each.steps for each in found])


def _height(found: Sequence[Excursion]) -> float:
    return middle([min(each.out, each.back) for each in found])


def _highest(values: Values, start: int, end: int, way: int, height: float) -> Excursion | None:
    """The highest excursion between two places, if there is one."""
    part = [way * value for value in values[start : end + 1]]
    found = turns(part, _LEAST * height)
    best: Excursion | None = None
    for before, top, after in zip(found, found[1:], found[2:], strict=False):
        out, back = part[top.place] - part[before.place], part[top.place] - part[after.place]
        if top.kind > 0 and (best is None or min(out, back) > min(best.out, best.back)):
            best = Excursion(start + before.place, start + top.place, start + after.place, out, back, way)
    return best
