"""Repetitions and holds of a movement whose key poses are known, from how far along it the body was."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from cambre.core.observe.besides import does_little_else
from cambre.core.observe.excursions import BELONGS, SHORT_REST, Excursion, Taste, readings
from cambre.core.observe.reference import Course, Reference, Stroke
from cambre.core.observe.series import Values, mean, middle, place_of, share
from cambre.core.observe.stretches import Stretch, stretches
from cambre.core.observe.watching import Look
from cambre.core.vocabulary import Side

LEAST_TRAVEL = 0.4
"""The share of the figure's own way below which a movement is no repetition of it, whoever does it."""
_TASTE = Taste(prominences=(0.28, 0.42), smallest=0.4, told=0.0, rest=0.0, side=1)
REACHED = 0.3
"""The share of the figure's way that a movement to a side must end beyond: coming back from the other isn't one."""
LIKE = 0.48
"""How far from the movement a body may be on average to be doing it."""
PACES = (0.3, 2.2)
"""How much quicker and slower than its tempo a repetition may be."""
_PAUSE = 1.0  # seconds that may be added to any
SLOWEST = 4.5
"""How much slower than its tempo a whole set may be, whose repetitions take about as long as each other."""
_SET, _AS_LONG = 3, 1.5  # of so many, the longest by the shortest
_LOW, _HIGH = 0.2, 0.8
_AT_END = 0.6  # of the figure's way
SHORTEST_HOLD = 0.5  # seconds
_STILL = 0.25  # of the figure's way a second: more is a movement
_KEPT = 0.7  # how far from the movement a body may be on average while it keeps its end


@dataclass(frozen=True, slots=True)
class Done:
    """One repetition: where it is in its stretch, which side and when, its strokes' seconds, when its end was kept."""

    stretch: Stretch
    places: Excursion
    side: Side | None
    start: float
    turn: float
    end: float
    up: float | None
    down: float | None
    arrived: float
    left: float

    @property
    def hold(self) -> float:
        """Seconds that the end of the movement was kept."""
        return max(0.0, self.left - self.arrived)

    @property
    def travel(self) -> float:
        """How much of the figure's way was gone."""
        return (self.places.out + self.places.back) / 2

    @property
    def values(self) -> Values:
        """How far along it was at each step."""
        return self.stretch.series.values[self.places.start : self.places.end + 1]


def repetitions(looks: Sequence[Look], reference: Reference, cycle: float | None = None) -> tuple[list[Done], float]:
    """Every repetition in order, and how sure they are, 0 to 1; `cycle` is the seconds that one should take."""
    found: list[Done] = []
    sure = []
    for side in reference.sides:
        course = next(each for each in reference.courses if each.side == side)
        for stretch in stretches(looks, side):
            done, regular = _in_stretch(stretch, course)
            done = _paired(done) if course.passes > 1 else done
            done = [replace(each, up=None, down=None) for each in done] if course.round else done
            done = done if cycle is None else _in_time([each for each in done if _is_it(each, reference)], cycle)
            found += done
            sure += [regular] * len(done)
    return _met(_one_at_a_time(found)), mean(sure) if sure else 0.0


def _in_stretch(stretch: Stretch, course: Course) -> tuple[list[Done], float]:
    values = _of_side(stretch.series.values, course)
    best = max(readings(values, _TASTE), key=lambda each: each.score, default=None)
    if best is None:
        return [], 0.0
    whole = [
        each
        for each in best.excursions
        if (each.out + each.back) / 2 >= LEAST_TRAVEL and (course.side is None or values[each.turn] >= REACHED)
    ]
    return [_done(stretch, values, each, course) for each in whole], max(0.0, 1 - best.irregularity - best.restlessness)


def _of_side(values: Values, course: Course) -> Values:
    """How far along to this side only; what goes beyond rest to the other side is rest here."""
    if course.side is None or course.round:
        return values
    low = [value for value in values if abs(value) < REACHED]
    rest = middle(low) if low else 0.0
    return [max(value, rest) for value in values]


def _done(stretch: Stretch, values: Values, each: Excursion, course: Course) -> Done:
    series = stretch.series
    up = _stroke(values, each.start, each.turn, course.up)
    down = _stroke(values, each.end, each.turn, course.down)
    return Done(
        stretch=stretch,
        places=each,
        side=course.side,
        start=series.when(max(up.leaves, each.start)),
        turn=series.when((min(up.arrives, each.turn) + max(down.arrives, each.turn)) / 2),
        end=series.when(min(down.leaves, each.end)),
        up=up.steps * series.step,
        down=down.steps * series.step,
        arrived=series.when(min(up.arrives, each.turn)),
        left=series.when(max(down.arrives, each.turn)),
    )


class _Timed(NamedTuple):
    """A stroke between rest and turn: how many steps it takes, where it leaves rest, where it reaches its end."""

    steps: float
    leaves: float
    arrives: float


def _stroke(values: Values, rest: int, turn: int, told: Stroke) -> _Timed:
    """The steep middle of a stroke tells its time; its slow ends drown in jitter."""
    way = 1 if turn > rest else -1
    top = _plateau(values, rest, turn)
    low, high = (values[rest] + part * (top - values[rest]) for part in (_LOW, _HIGH))
    upper = rest
    while upper != turn and values[upper] < high:
        upper += way
    lower = upper
    while lower != rest and values[lower] > low:
        lower -= way
    steps = max(abs(upper - lower), 1) / told.between
    return _Timed(steps, lower - way * told.before * steps, upper + way * told.after * steps)


def _met(done: Sequence[Done]) -> list[Done]:
    """With a short rest between two given to both."""
    told = list(done)
    if not told:
        return told
    usual = middle([each.end - each.start for each in told])
    for place in range(len(told) - 1):
        gap = told[place + 1].start - told[place].end
        if gap < SHORT_REST * usual:
            meet = told[place].end + BELONGS * gap
            told[place] = replace(told[place], end=meet)
            told[place + 1] = replace(told[place + 1], start=meet)
    return told


def _in_time(done: list[Done], cycle: float) -> list[Done]:
    """Those that take about as long as they should, and a set that is done slowly; once is somebody passing by."""
    slow = [took for each in done if PACES[1] < ((took := each.end - each.start) - _PAUSE) / cycle <= SLOWEST]
    is_set = len(slow) >= _SET and max(slow) <= _AS_LONG * min(slow)
    return [each for each in done if takes_its_time(each.end - each.start, cycle, SLOWEST if is_set else PACES[1])]


def _is_it(done: Done, reference: Reference) -> bool:
    """Whether it is this exercise, not somebody passing by: it looks like it, and is what moves most."""
    looks = done.stretch.looks
    times = [look.time for look in looks]
    low, high = place_of(times, done.start), place_of(times, done.end)
    ends = mean([looks[place].apart for place in (low, place_of(times, done.turn), high)])
    between = middle([look.apart for look in looks[low : high + 1]])
    course = reference.course(done.side, looks[place_of(times, done.turn)].facing)
    return max(ends, between) <= LIKE and does_little_else([look.shape for look in looks[low : high + 1]], course)


def takes_its_time(seconds: float, cycle: float, slowest: float = PACES[1]) -> bool:
    """Whether a movement may be a repetition that should take so long, and be so many times slower."""
    return PACES[0] * cycle <= seconds <= slowest * cycle + _PAUSE


def _paired(done: Sequence[Done]) -> list[Done]:
    """Two and two of those that come by the farthest shape on the way there and on the way back."""
    return [
        replace(first, turn=first.end, end=second.end, up=None, down=None, arrived=first.end, left=second.start)
        for first, second in zip(done[::2], done[1::2], strict=False)
    ]


def _plateau(values: Values, rest: int, turn: int) -> float:
    """The height of the position that is reached: where it mostly is, above half of the way."""
    low, high = min(rest, turn), max(rest, turn)
    half = (values[rest] + values[turn]) / 2
    upper = sorted(value for value in values[low : high + 1] if value >= half)
    return share(upper, 0.9) if upper else values[turn]


def _one_at_a_time(found: list[Done]) -> list[Done]:
    """Of movements at the same time, to one side and to the other, the larger one."""
    kept: list[Done] = []
    for each in sorted(found, key=lambda done: -done.travel):
        if all(
            min(each.end, other.end) - max(each.start, other.start) < 0.3 * (each.end - each.start) for other in kept
        ):
            kept.append(each)
    return sorted(kept, key=lambda done: done.start)


def stays(stretch: Stretch) -> list[tuple[float, float]]:
    """From when to when the body stayed at the end of the movement, where it didn't come or go in this recording."""
    values, when = stretch.series.values, stretch.series.when
    found = []
    start = None
    for place in range(len(values) + 1):
        inside = place < len(values) and values[place] >= _AT_END
        if inside and start is None:
            start = place
        elif not inside and start is not None:
            found.append((when(start), when(place - 1)))
            start = None
    return [each for each in found if each[1] - each[0] >= SHORTEST_HOLD and _is_kept(stretch, *each)]


def _is_kept(stretch: Stretch, start: float, end: float) -> bool:
    """Whether a position is kept still, and is this one; somebody who walks by comes through it, too."""
    series, times = stretch.series, [look.time for look in stretch.looks]
    low, high = (round((second - series.start) / series.step) for second in (start, end))
    longest = still = 0
    for before, after in pairwise(series.values[low : high + 1]):
        still = still + 1 if abs(after - before) <= _STILL * series.step else 0
        longest = max(longest, still)
    looks = stretch.looks[place_of(times, start) : place_of(times, end) + 1]
    return longest * series.step >= SHORTEST_HOLD and mean([look.apart for look in looks]) <= _KEPT
