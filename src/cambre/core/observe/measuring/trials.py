"""One try: the way from rest to the end and back, and what it measured, or why it doesn't count."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cambre.core.observe.measuring.measures import CHECKS, MEASURES, Reading
from cambre.core.observe.measuring.missed import Missed
from cambre.core.observe.measuring.moments import Base, Moment
from cambre.core.observe.measuring.spec import Spec
from cambre.core.observe.series import middle, share

STAYED = 1.2
"""Seconds that somebody has to stay still at the end."""
_AT_END = 0.85  # of the whole way, that a stay has to reach
_SEEN = 0.7  # of the moments of a stay
_ON_THE_WAY = 0.4  # of all moments: a hand that passes a leg is hidden for a while
_FEW = 4  # moments a second, below which nothing is told
_PLAINLY = 0.65  # of a stay, that is to one side
_OFTEN = 0.5  # of a stay, in which something is wrong


class Judged(NamedTuple):
    """A moment with its reading; none where it can't be measured, and why."""

    moment: Moment
    reading: Reading | None
    why: Missed | None


class Tried(NamedTuple):
    """What one try measured; none where it doesn't count, and why."""

    side: str | None
    value: float | None
    why: Missed | None


def judged(moment: Moment, why: Missed | None, base: Base, spec: Spec) -> Judged:
    """A moment measured against a rest."""
    reading = None if why is not None else MEASURES[spec.measure](moment.seen, base)
    return Judged(moment, reading, why or (Missed.HIDDEN if reading is None else None))


def tried(way: Sequence[Judged], base: Base, rest: float, spec: Spec) -> Tried:
    """What a whole way from rest and back measured."""
    values = [each.reading.value for each in way if each.reading is not None]
    stay = farthest_stay(way, rest, spec)
    if stay is None or len(values) < _ON_THE_WAY * len(way):
        is_seen = len(values) >= _SEEN * len(way)
        return Tried(None, None, Missed.STAY if is_seen else _usual([each.why for each in way]) or Missed.HIDDEN)
    return _of_stay(stay, values, base, rest, spec)


def farthest_stay(way: Sequence[Judged], rest: float, spec: Spec, seconds: float = STAYED) -> Sequence[Judged] | None:
    """The moments of the stay that is farthest from rest; None where there was none."""
    stays = [stay for stay in _windows(way, seconds) if is_still(stay, spec)]
    return max(stays, key=lambda stay: abs(_middle(stay) - rest), default=None)


def is_still(stay: Sequence[Judged], spec: Spec) -> bool:
    """Whether somebody stays where they are, but for the jitter of a pose model."""
    values = sorted(each.reading.value for each in stay if each.reading is not None)
    return len(values) >= max(_SEEN * len(stay), _FEW) and share(values, 0.9) - share(values, 0.1) <= spec.steady


def _windows(way: Sequence[Judged], seconds: float) -> Iterator[Sequence[Judged]]:
    start = 0
    for end, last in enumerate(way):
        while start < end and last.moment.time - way[start + 1].moment.time >= seconds:
            start += 1
        if last.moment.time - way[start].moment.time >= seconds:
            yield way[start : end + 1]


def _of_stay(stay: Sequence[Judged], values: Sequence[float], base: Base, rest: float, spec: Spec) -> Tried:
    value = _middle(stay)
    farthest = share(sorted(abs(each - rest) for each in values), 0.95)
    if abs(value - rest) < _AT_END * farthest:
        return Tried(None, None, Missed.STAY)
    offs = [each.moment.off for each in stay if each.moment.off is not None]
    if spec.view == "side" and offs and is_aside(middle(offs), spec):
        return Tried(None, None, Missed.VIEW)
    wrong = _wrong(stay, base, spec)
    if wrong is None and not spec.readable[0] <= value <= spec.readable[1]:
        wrong = Missed.WILD
    if wrong is not None:
        return Tried(None, None, wrong)
    sides = Counter(each.reading.side for each in stay if each.reading is not None and each.reading.side)
    side, often = sides.most_common(1)[0] if sides else ("", 0)
    return Tried(side, value, None) if often > _PLAINLY * sides.total() else Tried(None, None, Missed.SIDE)


def _middle(stay: Sequence[Judged]) -> float:
    return middle([each.reading.value for each in stay if each.reading is not None])


def is_aside(off: float | None, spec: Spec) -> bool:
    """Whether the camera stands too far off its view for a number that is right."""
    return off is not None and abs(off) > spec.aside


def _wrong(stay: Sequence[Judged], base: Base, spec: Spec) -> Missed | None:
    check = CHECKS.get(spec.measure)
    found = [check(each.moment.seen, base) for each in stay] if check else []
    return _usual(found) if sum(each is not None for each in found) > _OFTEN * len(stay) else None


def _usual(reasons: Sequence[Missed | None]) -> Missed | None:
    return next((each for each, _ in Counter(each for each in reasons if each is not None).most_common(1)), None)
