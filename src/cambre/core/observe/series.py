"""Numbers over time: evenly spaced, smoothed without delay, measured robustly. Plain lists, no arrays.

Times are seconds, cut-offs hertz. What wasn't seen is None before it is filled here, and nowhere 0.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import exp, floor, isfinite, pi, sqrt, tan
from typing import NamedTuple, TypeAlias

Values: TypeAlias = list[float]

FASTEST = 30.0
"""Hertz that recordings are looked at with, at most: nobody moves faster than it shows."""
_SETTLES = 3  # times of the filter's memory that are mirrored before the first value and after the last


class Even(NamedTuple):
    """A series at even steps."""

    start: float
    step: float
    values: Values

    def when(self, place: float) -> float:
        """The second of a place in the list."""
        return self.start + place * self.step


def even(times: Sequence[float], values: Sequence[float], step: float) -> Even:
    """The series at even steps, straight lines between what was given."""
    count = floor((times[-1] - times[0]) / step + 1e-6) + 1
    found: Values = []
    right, last = 1, len(times) - 1
    for place in range(count):
        now = times[0] + place * step
        while right < last and times[right] < now:
            right += 1
        found.append(_between(times, values, right, now) if last else values[0])
    return Even(times[0], step, found)


def _between(times: Sequence[float], values: Sequence[float], right: int, now: float) -> float:
    before, after = times[right - 1], times[right]
    share = min(max((now - before) / (after - before), 0.0), 1.0) if after > before else 1.0
    return values[right - 1] * (1 - share) + values[right] * share


def step_of(times: Sequence[float]) -> float:
    """The seconds between two looks at a recording: its own, but no shorter than `FASTEST` allows."""
    steps = sorted(b - a for a, b in pairwise(times))
    usual = steps[len(steps) // 2] if steps else 1 / FASTEST
    return max(usual, 1 / FASTEST)


def share(ordered: Sequence[float], part: float) -> float:
    """The value below which that part of the sorted values lies."""
    place = part * (len(ordered) - 1)
    low = floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def middle(values: Sequence[float]) -> float:
    """The median."""
    return share(sorted(values), 0.5)


def mean(values: Sequence[float]) -> float:
    """The mean."""
    return sum(values) / len(values)


def spread(values: Sequence[float]) -> float:
    """How far values are from their median, on average."""
    centre = middle(values)
    return sum(abs(value - centre) for value in values) / len(values)


def jitter(values: Values) -> float:
    """How much a series trembles from one place to the next: the standard deviation of what no movement does."""
    bends = [abs(before - 2 * now + after) for before, now, after in zip(values, values[1:], values[2:], strict=False)]
    return middle(bends) / (0.6745 * 6**0.5) if bends else 0.0  # of noise, and of its second differences


def low_passed(values: Values, hertz: float, step: float) -> Values:
    """Without what is faster than `hertz` and without delay: a Butterworth filter there and back."""
    if 2 * hertz * step >= 1 or len(values) < 3:  # noqa: PLR2004 -- two points are a line, which is smooth
        return values
    k = tan(pi * hertz * step)
    norm = 1 / (1 + sqrt(2) * k + k * k)
    gain = k * k * norm
    back1, back2 = 2 * (k * k - 1) * norm, (1 - sqrt(2) * k + k * k) * norm
    pad = min(round(_SETTLES / (hertz * step)), len(values) - 1)
    padded = _mirrored(values, pad)
    for _ in range(2):
        padded = _filtered(padded, gain, back1, back2)
        padded.reverse()
    return padded[pad : pad + len(values)]


def _mirrored(values: Values, pad: int) -> Values:
    first, last = values[0], values[-1]
    before = [2 * first - value for value in reversed(values[1 : pad + 1])]
    after = [2 * last - value for value in reversed(values[-pad - 1 : -1])]
    return before + values + after


def _filtered(values: Values, gain: float, back1: float, back2: float) -> Values:
    x1 = x2 = y1 = y2 = values[0]
    found = []
    for x in values:
        y = gain * (x + 2 * x1 + x2) - back1 * y1 - back2 * y2
        x2, x1, y2, y1 = x1, x, y1, y
        found.append(y)
    return found


def without_drift(values: Values, seconds: float, step: float) -> Values:
    """What is left when a running mean of about so many seconds is taken off."""
    slow = values
    width = max(1, round(seconds / step))
    for _ in range(3):  # three running means are close to a bell
        slow = _running_mean(slow, width)
    return [value - drift for value, drift in zip(values, slow, strict=True)]


def _running_mean(values: Values, half: int) -> Values:
    count = len(values)
    padded = [values[0]] * half + values + [values[-1]] * half
    total = sum(padded[: 2 * half])
    found = []
    for place in range(count):
        total += padded[place + 2 * half] if place + 2 * half < len(padded) else values[-1]
        found.append(total / (2 * half + 1))
        total -= padded[place]
    return found


def median_of_five(values: Values) -> Values:
    """Each value replaced by the median of the five around it: single wild ones vanish."""
    found = values[:2]
    for place in range(2, len(values) - 2):
        found.append(sorted(values[place - 2 : place + 3])[2])
    return (found + values[-2:])[: len(values)]


class OneEuro:
    """A filter for now: steady while a value rests, quick to follow when it moves."""

    def __init__(self, *, hertz: float = 1.2, quickness: float = 0.02) -> None:
        """Cut off at `hertz` at rest, and `quickness` more for each unit a second."""
        self._hertz, self._quickness = hertz, quickness
        self._time: float | None = None
        self._value = self._speed = 0.0

    def __call__(self, time: float, value: float) -> float:
        """The smoothed value at that time; time goes forward."""
        if self._time is None or not isfinite(self._value) or time <= self._time:
            self._time, self._value, self._speed = time, value, 0.0
            return value
        step = time - self._time
        self._speed += _weight(1.0, step) * ((value - self._value) / step - self._speed)
        self._value += _weight(self._hertz + self._quickness * abs(self._speed), step) * (value - self._value)
        self._time = time
        return self._value


def _weight(hertz: float, step: float) -> float:
    return 1 - exp(-2 * pi * hertz * step)


def place_of(times: Sequence[float], second: float) -> int:
    """The last place at or before a second; 0 before them all."""
    return max(bisect_right(times, second) - 1, 0)
