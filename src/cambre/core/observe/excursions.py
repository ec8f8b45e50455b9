"""Excursions: leaving a rest, going somewhere, and coming back. A repetition is one of them.

A series can be read in several ways: rest may be low or high, and small movements may count or not. Each way
is a `Reading` with a score; the best reading is the most regular one that leaves the least movement unexplained.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise
from math import exp, log
from typing import NamedTuple

from cambre.core.observe.extremes import turns
from cambre.core.observe.series import Values, mean, middle, share, spread

TRIMMED = 0.08
"""The share of a leg within which a movement counts as not begun, or as over."""
SHORT_REST = 0.4  # of a repetition: a shorter rest belongs to the movements around it
BELONGS = 0.7  # of a short rest goes to the movement before it, which is still settling
_LIKE = (0.4, 2.4)
_EVEN_LEGS = 0.4
_EDGE = 3  # places from either end of a recording
_WHOLE = 0.75  # of the usual way there, or back: less was cut off
_ENDS = 10  # places at either end that tell where rest is
_ALTERNATING = 4  # movements from which on every second one may differ
_TWO_SIDES = 0.03  # of irregularity, for what two sides are more than one


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
    fitting: float
    """The share of all that stand out as they do which are like them in length and legs."""


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
    tall: float = 0.5
    """Which of their heights rests are compared with, from the least to the greatest; one side may hardly show."""
    even: float = 0.0
    """How much it matters that all, or every second one, go as far as each other."""
    side: int | None = None


def uncut(found: Sequence[Excursion], like: Sequence[Excursion], last: int) -> list[Excursion]:
    """Without those that the recording begins or ends in the middle of; `like` tells how far others go."""
    if not found:
        return []
    out, back = (_WHOLE * middle(legs) for legs in ([each.out for each in like], [each.back for each in like]))
    return [
        each
        for each in found
        if (each.start > _EDGE or each.out > out) and (each.end < last - _EDGE or each.back > back)
    ]


def shared_rests(found: Sequence[Excursion]) -> list[Excursion]:
    """The same, with short rests between neighbours given to them."""
    told = list(found)
    if not told:
        return told
    usual = middle([each.steps for each in told])
    for place in range(len(told) - 1):
        gap = told[place + 1].start - told[place].end
        if gap < SHORT_REST * usual:
            meet = told[place].end + int(BELONGS * gap)
            told[place] = told[place]._replace(end=meet)
            told[place + 1] = told[place + 1]._replace(start=meet)
    return told


class _Usual(NamedTuple):
    steps: float
    height: float
    tall: float


@dataclass(frozen=True, slots=True)
class Judge:
    """Says how good a reading of one series is."""

    values: Values
    taste: Taste
    low: float
    high: float
    rest_is_low: float
    travelled: Values
    """How far it has gone in all, at each place."""

    def readings(self) -> list[Reading]:
        """Every reading of the series, each of excursions that stand out alike."""
        found = []
        for prominence in self.taste.prominences:
            for way in (1, -1) if self.taste.side is None else (self.taste.side,):
                every = list(_every(self.values, prominence * (self.high - self.low), way))
                every = _begun(self.values, every) if self.taste.rest else every
                tight = [trimmed(self.values, each, TRIMMED) for each in every]
                usual = self._usual(tight) if tight else None
                like = [usual is not None and self._is_alike(each, usual) for each in tight]
                if usual and any(like):
                    kept, short = list(compress(every, like)), list(compress(tight, like))
                    found.append(self._judged(kept, short, usual, len(kept) / len(every)))
        return found

    def judged(self, kept: Sequence[Excursion], fitting: float) -> Reading:
        """The reading that says these are the repetitions, and nothing else is."""
        tight = [trimmed(self.values, each, TRIMMED) for each in kept]
        return self._judged(kept, tight, self._usual(tight), fitting)

    def _usual(self, tight: Sequence[Excursion]) -> _Usual:
        heights = sorted(min(each.out, each.back) for each in tight)
        return _Usual(middle([each.steps for each in tight]), middle(heights), share(heights, self.taste.tall))

    def _is_alike(self, one: Excursion, usual: _Usual) -> bool:
        """Whether it takes about as long as the usual one, isn't much smaller, and comes back as far as it went."""
        low, high = sorted((one.out, one.back))
        is_as_long = _LIKE[0] * usual.steps < one.steps < _LIKE[1] * usual.steps
        return is_as_long and low > _EVEN_LEGS * high and low > usual.height * self.taste.smallest

    def _judged(self, kept: Sequence[Excursion], tight: Sequence[Excursion], usual: _Usual, fitting: float) -> Reading:
        heights = [min(each.out, each.back) for each in kept]
        first, last = tight[0].start, tight[-1].end
        explained = sum(self.travelled[each.end] - self.travelled[each.start] for each in tight)
        told = explained / max(self.travelled[last] - self.travelled[first], 1e-12)
        irregular = _irregularity([each.steps for each in tight], usual.steps)
        rests = [self.values[place] for each in kept for place in (each.start, each.end)]
        restless = min(spread(rests) / usual.tall, 1.0)
        fits = self.taste.rest * self.rest_is_low * kept[0].side
        score = exp(fits - 1.5 * irregular - 3 * restless - self.taste.even * _unevenness(heights))
        score *= told**self.taste.told * (last - first) / len(self.values) * fitting
        score *= 1.0 if len(kept) > 1 else 0.3
        return Reading(tuple(kept), score, irregular, restless, fitting)


def judge(values: Values, taste: Taste) -> Judge | None:
    """Who judges the readings of a series; None where it doesn't move at all."""
    ordered = sorted(values)
    low, high = (share(ordered, part) for part in (0.03, 0.97)) if ordered else (0.0, 0.0)
    if high <= low:
        return None
    travelled = [0.0]
    for before, after in pairwise(values):
        travelled.append(travelled[-1] + abs(after - before))
    return Judge(values, taste, low, high, _rest(values, low, high), travelled)


def readings(values: Values, taste: Taste) -> list[Reading]:
    """Every reading of a series."""
    found = judge(values, taste)
    return found.readings() if found else []


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


def _irregularity(lengths: Sequence[int], usual: float) -> float:
    """How much their lengths differ, 0 to 1; one side may take longer than the other."""
    plain = mean([min(abs(length / usual - 1), 1.0) for length in lengths])
    return _by_sides(plain, [min(abs(a - b) / usual, 1.0) for a, b in zip(lengths, lengths[2:], strict=False)])


def _unevenness(heights: Sequence[float]) -> float:
    """How much their heights differ, 0 to 1; one side may go farther than the other."""
    usual = middle(heights)
    plain = mean([min(abs(log(height / usual)), 1.0) for height in heights])
    return _by_sides(plain, [min(abs(log(a / b)), 1.0) for a, b in zip(heights, heights[2:], strict=False)])


def _by_sides(plain: float, to_the_next_but_one: Sequence[float]) -> float:
    if len(to_the_next_but_one) < _ALTERNATING - 2:
        return plain
    return min(plain, _TWO_SIDES + mean(to_the_next_but_one))
