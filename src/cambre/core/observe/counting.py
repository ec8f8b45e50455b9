"""Repetitions of a motion that is told by one number over time."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cambre.core.observe.alternating import with_others
from cambre.core.observe.excursions import Excursion, Reading, Taste, readings, trimmed
from cambre.core.observe.series import Even, Values, even, low_passed, mean, median_of_five, middle, share, step_of

SMOOTH = 1.5
"""Hertz; the slow movements of a training have nothing above it that tells where they begin and end."""
_NEAR = 0.05
SHORT_REST = 0.4  # of a repetition: a shorter rest belongs to the movements around it
BELONGS = 0.7  # of a short rest goes to the movement before it, which is still settling
_UNEVEN = 0.62  # lengths that differ more than this are no repetitions
_LARGER = 3.0  # than the jitter a movement must be
_FEW = 20
_GAP = 3.0  # seconds without a value, over which nothing is counted
_SURE_SIDES = 0.8
_EDGE = 3  # places from either end of a recording
_WHOLE = 0.75  # of the usual way there, or back: less was cut off
_LEAVES, _BACK = 0.2, 0.02  # of the way to a side: somebody who passes zero is still coming back from the other
_CENTRED, _EXACTLY = 0.25, 0.08  # of the width of a series, that its middle may be off zero
_RESTS = 0.45  # of that width, from the middle: who begins or ends farther off rests there, or is cut off
_AT_AN_END = 0.3  # of it, where both begin and end beyond it on the same side: that is where rest is
_SIGNED_LEAST = 0.5  # of the usual to that side: less is somebody who settles


class Counted(NamedTuple):
    """One repetition, in seconds; `side` is 1 or -1 where the series goes to both sides of zero, else 0."""

    start: float
    turn: float
    end: float
    reach: float
    side: int


def counted(times: Sequence[float], values: Sequence[float]) -> tuple[tuple[Counted, ...], float]:
    """The repetitions of a series, and how sure they are, 0 to 1. None where nothing comes back regularly."""
    found: list[Counted] = []
    sure = []
    for start, end in _parts(times):
        some, regular = _counted(times[start:end], values[start:end])
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


def _counted(times: Sequence[float], values: Sequence[float]) -> tuple[list[Counted], float]:
    series = even(times, values, step_of(times))
    smooth = low_passed(median_of_five(series.values), SMOOTH, series.step)
    if _is_signed(smooth):
        return [_told(series, each, each.side) for each in _signed(smooth)], _SURE_SIDES
    best = max(readings(smooth, Taste()), key=lambda each: each.score, default=None)
    if best is None or not _is_regular(best) or _is_jitter(best, series.values, smooth):
        return [], 0.0
    return [_told(series, each, 0) for each in _settled(smooth, best.excursions, series.step)], _sure(best)


def _told(series: Even, each: Excursion, side: int) -> Counted:
    start, turn, end = (series.when(place) for place in (each.start, each.turn, each.end))
    return Counted(start, turn, end, (each.out + each.back) / 2, side)


def _is_regular(reading: Reading) -> bool:
    return reading.irregularity < _UNEVEN and reading.restlessness < _UNEVEN


def _is_jitter(reading: Reading, values: Values, smooth: Values) -> bool:
    """Whether what was counted is no larger than what smoothing took away."""
    jitter = mean([abs(a - b) for a, b in zip(values, smooth, strict=True)])
    return middle([(each.out + each.back) / 2 for each in reading.excursions]) < _LARGER * jitter


def _sure(reading: Reading) -> float:
    return max(0.0, 1 - reading.irregularity - reading.restlessness)


def _settled(values: Values, found: Sequence[Excursion], step: float) -> list[Excursion]:
    """Starts and ends as somebody who watches would set them; a short rest between two belongs to both."""
    whole = _uncut(found, len(values) - 1)
    return shared_rests([trimmed(values, each, _NEAR) for each in with_others(values, whole, step)])


def _uncut(found: Sequence[Excursion], last: int) -> list[Excursion]:
    """Without those that the recording begins or ends in the middle of."""
    out, back = middle([each.out for each in found]), middle([each.back for each in found])
    return [
        each
        for each in found
        if (each.start > _EDGE or each.out > _WHOLE * out) and (each.end < last - _EDGE or each.back > _WHOLE * back)
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


def _is_signed(values: Values) -> bool:
    """Whether zero is the middle of the movement: as far to one side as to the other, not resting at either.

    A recording may be cut off at a side; then zero must be the middle all the more exactly.
    """
    ordered = sorted(values)
    low, high = share(ordered, 0.05), share(ordered, 0.95)
    if high <= low:
        return False
    first, last = ((end - (low + high) / 2) / (high - low) for end in (values[0], values[-1]))
    off = abs(low + high) / (high - low)
    rests_at_an_end = first * last > 0 and min(abs(first), abs(last)) > _AT_AN_END
    is_cut = max(abs(first), abs(last)) > _RESTS
    return off < (_EXACTLY if is_cut else _CENTRED) and not rests_at_an_end


def _signed(values: Values) -> list[Excursion]:
    """Each stay on one side of zero."""
    far = share(sorted(abs(value) for value in values), 0.9)
    found = []
    for start, end, side in _stays(values, 0.35 * far):
        left, right = start, end
        while left > 0 and side * values[left] > _LEAVES * far:
            left -= 1
        while right < len(values) - 1 and side * values[right] > _BACK * far:
            right += 1
        if _is_whole(values, left, right, side, far):
            turn = (start + end) // 2
            top = max(side * value for value in values[start : end + 1])
            found.append(Excursion(left, turn, right, top, top, side))
    if not found:
        return found
    usual = middle([each.steps for each in found])
    return shared_rests([each for each in found if each.steps > 0.35 * usual and _is_usual(each, found)])


def _is_usual(one: Excursion, found: Sequence[Excursion]) -> bool:
    """Whether it goes about as far as the others to its side; the sides may differ."""
    return one.out > _SIGNED_LEAST * middle([each.out for each in found if each.side == one.side])


def _is_whole(values: Values, left: int, right: int, side: int, far: float) -> bool:
    """Not cut off by the beginning or the end of the recording."""
    return side * values[left] < 0.2 * far and side * values[right] < 0.2 * far


def _stays(values: Values, far: float) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    for place, value in enumerate(values):
        side = 1 if value > far else -1 if value < -far else 0
        if side and found and found[-1][2] == side:
            found[-1] = (found[-1][0], place, side)
        elif side:
            found.append((place, place, side))
    return found
