"""The general counter: repetitions of a movement that nobody described.

Each frame is told by what doesn't change when a tracker swaps left and right: the middles of the paired joints
and how far apart they are, within the box around the body. Where the picture changes at once, a new part begins.
Each part is read by its strongest common movements; slow drifts of five lengths are taken off in turn, and of the
five counts the middle one is believed, each counting for as much as it is sure. What isn't the same again and again
isn't counted. In a clip whose body was cut out of its picture that it is so is known without looking, since nobody
cuts out somebody who moves about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from cambre.core.observe.counting import Counted
from cambre.core.observe.excursions import Excursion, Reading, Taste, readings, shared_rests, trimmed
from cambre.core.observe.landmarks import MAIN, Frame, Points
from cambre.core.observe.principal import components
from cambre.core.observe.sameness import Movement, Way, again, is_a_set, is_one, of_a_session, way
from cambre.core.observe.series import (
    Values,
    even,
    jitter,
    low_passed,
    mean,
    median_of_five,
    share,
    step_of,
    without_drift,
)
from cambre.core.observe.walking import is_cut_out

SMOOTH = 2.5  # hertz
LONGEST = 15.0
"""Seconds of a repetition; what comes back more slowly may be somebody who walks about."""
DRIFTS = (6.0, 4.3, 3.0, 2.0, 1.5)  # seconds
_COMPONENTS = 4
_TASTE = Taste(prominences=(0.3, 0.45), smallest=0.4, told=0.0, rest=0.0)
_JUMP = 3.0  # of the body's box, over all that tells a shape: another view, or another person
_SHORTEST_PART = 1.5  # seconds
_ROOM = 8.0  # seconds, for a set of something else
_SURE = 0.45
_FEW = 2
_SHORTEST = 0.6  # seconds of a repetition
_SMALLEST = 0.1  # of the body's box
_TEMPO = 1.9  # how much slower or faster another part of the recording may be
_SIZE = 0.5  # how much smaller
_FROZEN = 5  # frames without the least change: nobody is there
_GAP = 0.5  # seconds without a body that are bridged
_NEAR = 0.05  # of a leg, within which a movement counts as not begun, or as over
_NEARLY = 0.08  # of the picture, for points that jitter
_CUT_OUT = 0.2  # of the frames: in the others nobody was found
_SLOWER = 15.0  # hertz that are enough once it is smooth


class Part(NamedTuple):
    """A stretch of a recording in one view: where it starts, and what tells the shape, evenly spaced."""

    start: float
    step: float
    columns: list[Values]
    jitter: float
    """The sum of the columns' own, squared."""

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.columns[0]) * self.step


@dataclass(frozen=True, slots=True)
class Guess:
    """One way to read one part; `period` in seconds, `size` as a share of the body's box."""

    reading: Reading
    values: Values
    score: float
    period: float
    size: float


def shape(points: Points) -> Values | None:
    """What a posture looks like within the box around it, the same for a body whose sides are swapped."""
    seen = [point for mark in MAIN if (point := points[mark]) is not None]
    if len(seen) < len(MAIN):
        return None
    xs, ys = _boxed([point.x for point in seen]), _boxed([point.y for point in seen])
    told = [xs[0], ys[0]]
    for place in range(1, len(MAIN), 2):
        told += [(xs[place] + xs[place + 1]) / 2, (ys[place] + ys[place + 1]) / 2]
        told += [abs(xs[place] - xs[place + 1]), abs(ys[place] - ys[place + 1])]
    return told


def _boxed(values: Values) -> Values:
    low = min(values)
    size = max(max(values) - low, 1e-6)
    return [(value - low) / size for value in values]


class Found(NamedTuple):
    """The repetitions of a recording, how sure they are, 0 to 1, and whether they are all of the same movement."""

    counted: tuple[Counted, ...]
    sure: float
    is_one: bool


def counted_in(stretches: Sequence[Sequence[Frame]]) -> Found:
    """The repetitions of whatever is repeated in parts of one recording."""
    found = [each for frames in stretches for each in _sets(frames)]
    told = of_a_session([movements for movements, _ in found])
    sure = [regular for each, (_, regular) in zip(told, found, strict=True) for _ in each]
    counted = tuple(each.counted for movements in told for each in movements)
    return Found(counted, mean(sure) if sure else 0.0, is_one(told))


def _sets(frames: Sequence[Frame]) -> Iterator[tuple[tuple[Movement, ...], float]]:
    """What is counted first, and whole sets of something else before it and after it."""
    movements, sure = _found_in(frames)
    if movements:
        yield from _others([each for each in frames if each.time < movements[0].counted.start])
    yield movements, sure
    if movements:
        yield from _others([each for each in frames if each.time > movements[-1].counted.end])


def _others(rest: Sequence[Frame]) -> Iterator[tuple[tuple[Movement, ...], float]]:
    if len(rest) < 2 or rest[-1].time - rest[0].time < _ROOM:  # noqa: PLR2004 -- one frame has no length
        return
    if not any(_moves(part) for part in _parts(rest)):
        return
    movements, sure = _found_in(rest)
    if is_a_set(movements, sure):
        yield movements, sure


def _moves(part: Part) -> bool:
    """Whether anything is there that is large enough to count; who stands is soon told by that."""
    return sum((max(column) - min(column)) ** 2 for column in part.columns) > _SMALLEST**2


def _found_in(frames: Sequence[Frame]) -> tuple[tuple[Movement, ...], float]:
    parts = list(_parts(frames))
    answers = sorted((_answer(parts, drift) for drift in DRIFTS), key=lambda each: len(each[0]))
    counted, sure = _middle(answers)
    if not _is_repeating(counted, sure):
        return (), sure
    movements = [Movement(each, _way(parts, each)) for each in counted]
    return again(movements, sure, is_repeated=_is_cut_out(frames)), sure


def _is_cut_out(frames: Sequence[Frame]) -> bool:
    return sum(is_cut_out(frame.points, within=_NEARLY) for frame in frames) > _CUT_OUT * len(frames)


def _way(parts: Sequence[Part], each: Counted) -> Way:
    """What the shape does in a repetition."""
    part = next(part for part in reversed(parts) if part.start <= each.turn)
    start, turn, end = ((second - part.start) / part.step for second in (each.start, each.turn, each.end))
    return way(part.columns, start, turn, end, part.jitter)


def _middle(answers: Sequence[tuple[tuple[Counted, ...], float]]) -> tuple[tuple[Counted, ...], float]:
    """The answer that half of the sureness lies on either side of."""
    half = sum(sure for _, sure in answers) / 2
    below = 0.0
    for answer in answers:
        below += answer[1]
        if below >= half:
            return answer
    return answers[-1]


def _is_repeating(counted: Sequence[Counted], sure: float) -> bool:
    """Whether it is a movement done again and again, rather than somebody who comes, waits and goes."""
    if len(counted) < _FEW or sure < _SURE:
        return False
    return share(sorted(each.end - each.start for each in counted), 0.5) <= LONGEST


def _parts(frames: Sequence[Frame]) -> Iterator[Part]:
    """Stretches in which somebody is seen and the view stays."""
    for times, shapes in _stretches(frames):
        step = step_of(times)
        raw = [even(times, column, step).values for column in zip(*shapes, strict=True)]
        trembling = sum(jitter(column) ** 2 for column in raw)
        columns = [median_of_five(column) for column in raw]
        for low, high in pairwise([0, *_jumps(columns), len(columns[0])]):
            if (high - low) * step >= _SHORTEST_PART:
                yield _slowed(Part(times[0] + low * step, step, [column[low:high] for column in columns], trembling))


def _stretches(frames: Sequence[Frame]) -> Iterator[tuple[Values, list[Values]]]:
    """Times and shapes between the gaps in which nobody is seen, or nothing is: a picture that stands still."""
    times: Values = []
    shapes: list[Values] = []
    same = 0
    for frame in frames:
        told = shape(frame.points)
        if told is None:
            continue
        same = same + 1 if shapes and told == shapes[-1] else 0
        if times and (frame.time - times[-1] > _GAP or same >= _FROZEN):
            if len(times) > _FROZEN:
                yield times, shapes
            times, shapes = [], []
        if same < _FROZEN:
            times.append(frame.time)
            shapes.append(told)
        else:
            times, shapes = [frame.time], [told]
    if len(times) > _FROZEN:
        yield times, shapes


def _jumps(columns: Sequence[Values]) -> list[int]:
    """Places where the whole shape is another one from one moment to the next."""
    count = len(columns[0])
    change = [0.0] * count
    for column in columns:
        for place in range(5, count - 5):
            change[place] += (column[place + 2] - column[place - 3]) ** 2
    far = [sqrt(each) > _JUMP for each in change]
    found, place = [], 0
    while place < count:
        start = place
        while place < count and far[place]:
            place += 1
        if place > start:
            found.append(max(range(start, place), key=change.__getitem__))
        place += 1
    return found


def _slowed(part: Part) -> Part:
    every = max(1, round(1 / (_SLOWER * part.step)))
    columns = [low_passed(column, SMOOTH, part.step)[::every] for column in part.columns]
    return Part(part.start, part.step * every, columns, part.jitter)


def _answer(parts: Sequence[Part], drift: float) -> tuple[tuple[Counted, ...], float]:
    """What is counted when drifts of so many seconds are taken off."""
    guesses = [(part, found) for part in parts if (found := list(_guesses(part, drift)))]
    if not guesses:
        return (), 0.0
    _, leading = max(guesses, key=lambda each: each[0].seconds * max(guess.score for guess in each[1]))
    leader = max(leading, key=lambda guess: guess.score)
    counted: list[Counted] = []
    for part, found in guesses:
        best = max((guess for guess in found if _is_like(guess, leader)), key=lambda guess: guess.score, default=None)
        counted += _told(part, best) if best else ()
    sure = max(0.0, 1 - leader.reading.irregularity - leader.reading.restlessness)
    return tuple(counted), sure


def _guesses(part: Part, drift: float) -> Iterator[Guess]:
    steady = [without_drift(column, drift, part.step) for column in part.columns]
    for values in components(steady, _COMPONENTS):
        for reading in readings(values, _TASTE):
            size = share(sorted((each.out + each.back) / 2 for each in reading.excursions), 0.5)
            period = share(sorted((each.end - each.start) * part.step for each in reading.excursions), 0.5)
            if size >= _SMALLEST and period >= _SHORTEST:
                yield Guess(reading, values, reading.score * sqrt(size), period, size)


def _is_like(guess: Guess, leader: Guess) -> bool:
    return leader.period / _TEMPO <= guess.period <= leader.period * _TEMPO and guess.size >= _SIZE * leader.size


def _told(part: Part, guess: Guess) -> list[Counted]:
    near = shared_rests([trimmed(guess.values, each, _NEAR) for each in guess.reading.excursions])
    return [_counted(part, each) for each in near]


def _counted(part: Part, each: Excursion) -> Counted:
    start, turn, end = (part.start + place * part.step for place in (each.start, each.turn, each.end))
    return Counted(start, turn, end, (each.out + each.back) / 2, 0)
