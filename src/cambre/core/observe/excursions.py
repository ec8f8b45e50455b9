"""Excursions: leaving a rest, going somewhere, and coming back. A repetition is one of them.

A series can be read in several ways: rest may be low or high, and small movements may count or not. Each way
is a `Reading` with a score; the best reading is the most regular one that leaves the least movement unexplained.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from typing import NamedTuple

from cambre.core.observe.extremes import turns
from cambre.core.observe.series import Values, mean, middle, share, spread

TRIMMED = 0.08
"""The share of a leg within which a movement counts as not begun, or as over."""
_LIKE = (0.4, 2.4)
_EVEN_LEGS = 0.4
_ENDS = 10  # places at either end that tell where rest is
_ALTERNATING = 4  # movements from which on every second one may differ


class Excursion(NamedTuple):
    """Places of start, turn and end; the lengths of both legs; `side` is 1 up, -1 down."""

    start: int
    turn: int
    end: int
    out: float
    back: float
    side: int

    @property
    def steps(self) -> int:
        """How many places it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Reading:
    """Excursions from low to high to low (or the other way round), how good a reading it is, how regular they are."""

    excursions: tuple[Excursion, ...]
    score: float
    irregularity: float
    restlessness: float
    """How far the rests between them differ, as a share of the usual excursion."""


@dataclass(frozen=True, slots=True)
class Taste:
    """What makes a reading good; `side` leaves only those that go up (1) or down (-1) from rest."""

    prominences: tuple[float, ...] = (0.1, 0.18, 0.28, 0.42)
    """Shares of the series' range that a movement must have to count."""
    smallest: float = 0.15
    """How small a movement may be among the others, as a share of the usual one."""
    told: float = 2.0
    """How much it matters that no movement is left unexplained."""
    rest: float = 1.0
    """How much it matters where the series begins, ends and stays."""
    side: int | None = None


def readings(values: Values, taste: Taste) -> list[Reading]:
    """Every reading of a series."""
    ordered = sorted(values)
    low, high = share(ordered, 0.03), share(ordered, 0.97)
    if high <= low:
        return []
    rest_is_low = _rest(values, low, high)
    travelled = [0.0]
    for before, after in pairwise(values):
        travelled.append(travelled[-1] + abs(after - before))
    found = []
    for prominence in taste.prominences:
        for way in (1, -1) if taste.side is None else (taste.side,):
            every = list(_every(values, prominence * (high - low), way))
            every = _begun(values, every) if taste.rest else every
            if every:
                found.append(_reading(values, every, travelled, taste, taste.rest * rest_is_low * way))
    return [each for each in found if each.excursions]


def _rest(values: Values, low: float, high: float) -> float:
    """Whether rest is low (positive) or high (negative): where it begins and ends, and where it stays longest."""

    def lowness(part: Values) -> float:
        return min(max(1 - 2 * (mean(part) - low) / (high - low), -1.0), 1.0)

    margin = 0.2 * (high - low)
    lows = 1 + sum(value < low + margin for value in values)
    highs = 1 + sum(value > high - margin for value in values)
    ends = (lowness(values[:_ENDS]) + lowness(values[-_ENDS:])) / 2
    return ends + 0.7 * (lows - highs) / (lows + highs)


def _every(values: Values, prominence: float, way: int) -> Iterator[Excursion]:
    found = turns(values, prominence)
    for (start, _), (turn, kind), (end, _) in zip(found, found[1:], found[2:], strict=False):
        if kind == way:
            out, back = abs(values[turn] - values[start]), abs(values[turn] - values[end])
            yield Excursion(start, turn, end, out, back, way)


def _begun(values: Values, found: list[Excursion]) -> list[Excursion]:
    """The first of several from where it is as deep as it ends: before it people stand, and get into place."""
    if len(found) < 2 or found[0].back >= found[0].out:  # noqa: PLR2004 -- one alone may be a half one
        return found
    first = found[0]
    rest = range(first.turn, first.start, -1)
    start = next((place for place in rest if abs(values[first.turn] - values[place]) >= first.back), first.start)
    return [first._replace(start=start, out=abs(values[first.turn] - values[start])), *found[1:]]


def trimmed(values: Values, whole: Excursion, near: float) -> Excursion:
    """The excursion from where it really leaves rest to where it is really back; `near` is a share of its legs."""
    way, start, end = whole.side, whole.turn, whole.turn
    left, right = way * values[whole.start] + near * whole.out, way * values[whole.end] + near * whole.back
    while start > whole.start and way * values[start] > left:
        start -= 1
    while end < whole.end and way * values[end] > right:
        end += 1
    return whole._replace(start=start, end=end)


def _reading(values: Values, every: Sequence[Excursion], travelled: Values, taste: Taste, rest_fits: float) -> Reading:
    tight = [trimmed(values, each, TRIMMED) for each in every]
    usual, height = middle([each.steps for each in tight]), middle([min(each.out, each.back) for each in tight])
    alike = [_is_alike(each, usual, height * taste.smallest) for each in tight]
    kept = [each for each, fits in zip(tight, alike, strict=True) if fits]
    if not kept:
        return Reading((), 0.0, 1.0, 1.0)
    whole = [each for each, fits in zip(every, alike, strict=True) if fits]
    first, last = kept[0].start, kept[-1].end
    explained = sum(travelled[each.end] - travelled[each.start] for each in kept)
    told = explained / max(travelled[last] - travelled[first], 1e-12)
    irregular = _irregularity(kept, usual)
    restless = min(spread([values[place] for each in whole for place in (each.start, each.end)]) / height, 1.0)
    score = exp(rest_fits - 1.5 * irregular - 3 * restless) * told**taste.told
    score *= (last - first) / len(values) * len(kept) / len(every) * (1.0 if len(kept) > 1 else 0.3)
    return Reading(tuple(whole), score, irregular, restless)


def _is_alike(one: Excursion, usual: float, least: float) -> bool:
    low, high = sorted((one.out, one.back))
    return _LIKE[0] * usual < one.steps < _LIKE[1] * usual and low > _EVEN_LEGS * high and low > least


def _irregularity(kept: Sequence[Excursion], usual: float) -> float:
    """How much their lengths differ, 0 to 1; one side may take longer than the other."""
    lengths = [each.steps for each in kept]
    plain = mean([min(abs(length / usual - 1), 1.0) for length in lengths])
    if len(lengths) < _ALTERNATING:
        return plain
    pairs = zip(lengths, lengths[2:], strict=False)
    return min(plain, 0.03 + mean([min(abs(a - b) / usual, 1.0) for a, b in pairs]))
