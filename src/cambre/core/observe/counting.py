"""Repetitions of a motion that is told by one number over time.

It is read in many ways; the best is the one whose repetitions are most like each other, all or every second one,
begin and end where the series rests, and leave the least movement unexplained.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cambre.core.observe.alternating import with_others
from cambre.core.observe.excursions import Excursion, Reading, Taste, judge, uncut
from cambre.core.observe.leaving import marked
from cambre.core.observe.series import Even, Values, even, low_passed, mean, median_of_five, share, step_of
from cambre.core.observe.two_sided import is_two_sided, to_both_sides

SMOOTH = 1.5
"""Hertz; the slow movements of a training have nothing above it that tells where they begin and end."""
_TASTE = Taste(told=1.0, tall=0.75, even=0.6)
_LARGE = 0.6  # of the tall ones: what is smaller may be something else, or another side
_UNEVEN = 0.62  # lengths that differ more than this are no repetitions
_LARGER = 3.0  # than the jitter a movement must be
_FEW = 20
_GAP = 3.0  # seconds without a value, over which nothing is counted
_MOST_SURE, _SURE_SIDES = 0.95, 0.6
"""No surer than people's recordings bear out: nine of ten counted exactly at best, to both sides six of ten."""
_CHANCE = 0.35  # lengths to both sides that differ more: noise has 0.36 and more, people 0.23 at most


class Counted(NamedTuple):
    """One repetition, in seconds; `side` is 1 or -1 where the series goes to both sides of zero, else 0."""

    start: float
    turn: float
    end: float
    reach: float
    side: int


def counted(
    times: Sequence[float], values: Sequence[float], *, sided: bool = True
) -> tuple[tuple[Counted, ...], float]:
    """The repetitions of a series, and how sure they are, 0 to 1. None where nothing comes back regularly.

    Not `sided` is a movement that has no left and no right: there and back on both sides of zero is one of it.
    """
    found: list[Counted] = []
    sure = []
    for start, end in _parts(times):
        some, regular = _counted(times[start:end], values[start:end], sided=sided)
        found += some
        sure += [regular] * len(some)
    return tuple(found), mean(sure) if sure else 0.0


def _parts(times: Sequence[float]) -> Iterator[tuple[int, int]]:
    """From and to of what has no longer gap in it."""
    start = 0
    for place in range(1, len(times) + 1):
        if place == len(times) or times[place] - times[place - 1] > _GAP:
            if place - start >= _FEW:
                yield start, place
            start = place


def _counted(times: Sequence[float], values: Sequence[float], *, sided: bool) -> tuple[list[Counted], float]:
    series = even(times, values, step_of(times))
    smooth = low_passed(median_of_five(series.values), SMOOTH, series.step)
    if sided and is_two_sided(smooth):
        best = _sideways(smooth)
        if best is None or best.irregularity > _CHANCE or _is_jitter(best, series.values, smooth):
            return [], 0.0
        return [_told(series, each, each.side) for each in best.excursions], min(_sure(best), _SURE_SIDES)
    best = max(_readings(smooth, series.step, sided=sided), key=lambda each: each.score, default=None)
    if best is None or not _is_regular(best) or _is_jitter(best, series.values, smooth):
        return [], 0.0
    return [_told(series, each, 0) for each in marked(smooth, best.excursions)], _sure(best)


def _sideways(values: Values) -> Reading | None:
    """The stays on either side of zero, and how alike they are."""
    found, judging = to_both_sides(values), judge(values, _TASTE)
    return judging.judged(found, 1.0) if found and judging is not None else None


def _readings(values: Values, step: float, *, sided: bool) -> Iterator[Reading]:
    """Every reading, and what it becomes without those much smaller; with the other side, where one hardly shows."""
    judging = judge(values, _TASTE)
    if judging is None:
        return
    for reading in judging.readings():
        whole = uncut(reading.excursions, reading.excursions, len(values) - 1)
        for each in (whole, _large(whole)):
            if each:
                yield judging.judged(with_others(values, each, step) if sided else each, reading.fitting)


def _large(found: Sequence[Excursion]) -> list[Excursion]:
    heights = [min(each.out, each.back) for each in found]
    least = _LARGE * share(sorted(heights), _TASTE.tall) if heights else 0.0
    return [each for each, height in zip(found, heights, strict=True) if height > least]


def _told(series: Even, each: Excursion, side: int) -> Counted:
    start, turn, end = (series.when(place) for place in (each.start, each.turn, each.end))
    return Counted(start, turn, end, (each.out + each.back) / 2, side)


def _is_regular(reading: Reading) -> bool:
    return reading.irregularity < _UNEVEN and reading.restlessness < _UNEVEN


def _is_jitter(reading: Reading, values: Values, smooth: Values) -> bool:
    """Whether what was counted is no larger than what smoothing took away."""
    jitter = mean([abs(a - b) for a, b in zip(values, smooth, strict=True)])
    reaches = sorted((each.out + each.back) / 2 for each in reading.excursions)
    return share(reaches, _TASTE.tall) < _LARGER * jitter


def _sure(reading: Reading) -> float:
    return _MOST_SURE * max(0.0, 1 - reading.irregularity - reading.restlessness)
