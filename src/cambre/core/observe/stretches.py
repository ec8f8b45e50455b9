"""Stretches of a recording that can be judged, as even and smooth series; and those that can't, with their reasons."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cambre.core.observe.series import Even, even, low_passed, step_of
from cambre.core.observe.walking import walked
from cambre.core.observe.watching import Look, Why
from cambre.core.vocabulary import Side

BRIDGED = 0.7
"""Seconds without a look that are passed over: shorter than any repetition."""
SMOOTH = 2.0
"""Hertz; the noise of a quiet hold has 11 to 27 degrees a second above it."""
_SHORTEST = 1.0
_WORTH_SAYING = 0.5
_BESIDE_A_WALK = 3.0  # seconds; less is still the end of a walk, or already its beginning
_SEEN = {None, Why.LOST, Why.STILL}
_AWAY = 2.0  # seconds without a look, after which something else may be done, or by somebody else


@dataclass(frozen=True, slots=True)
class Stretch:
    """Looks without a gap, and how far along the movement they are, smoothed without delay."""

    looks: tuple[Look, ...]
    series: Even


def hindsight(looks: Sequence[Look]) -> Sequence[Look]:
    """The looks with walking about told from both sides of a moment, so without delay."""
    ways = walked([look.stand for look in looks if look.stand is not None])
    return list(_told_apart(looks, ways)) if ways else looks


def _told_apart(looks: Sequence[Look], ways: Sequence[tuple[float, float]]) -> Iterator[Look]:
    waiting = deque(ways)
    for look in looks:
        while waiting and waiting[0][1] < look.time:
            waiting.popleft()
        walks = bool(waiting) and waiting[0][0] <= look.time
        if look.why in {None, Why.WALKS} and walks != (look.why is Why.WALKS):
            yield replace(look, why=Why.WALKS if walks else None)
        else:
            yield look


def between_walks(looks: Sequence[Look]) -> Iterator[list[Look]]:
    """What was seen between walks, or while somebody was there: each may be another thing that is done.

    With what no angle is told of, for it moved too fast or the picture stood still: that parts nothing.
    """
    part: list[Look] = []
    walks = is_beside = False
    for look in looks:
        walks = walks or look.why is Why.WALKS
        if look.why not in _SEEN:
            continue
        if part and (walks or look.time - part[-1].time > _AWAY):
            if not (_is_brief(part) and (walks or is_beside)):
                yield part
            part = []
        is_beside = is_beside if part else walks
        part.append(look)
        walks = False
    if part and not (_is_brief(part) and (walks or is_beside)):
        yield part


def _is_brief(part: Sequence[Look]) -> bool:
    return part[-1].time - part[0].time < _BESIDE_A_WALK


def stretches(looks: Sequence[Look], side: Side | None) -> Iterator[Stretch]:
    """The judgeable stretches of a movement done to one side."""
    for part in _parts(looks, lambda look: look.why is None and side in look.phases):
        times = [look.time for look in part]
        series = even(times, [look.phases[side] for look in part], step_of(times))
        yield Stretch(part, Even(series.start, series.step, low_passed(series.values, SMOOTH, series.step)))


def _parts(looks: Sequence[Look], fits: Callable[[Look], bool]) -> Iterator[tuple[Look, ...]]:
    part: list[Look] = []
    for look in looks:
        if not fits(look):
            continue
        if part and look.time - part[-1].time > BRIDGED:
            if part[-1].time - part[0].time >= _SHORTEST:
                yield tuple(part)
            part = []
        part.append(look)
    if part and part[-1].time - part[0].time >= _SHORTEST:
        yield tuple(part)


def doubts(looks: Sequence[Look]) -> list[tuple[float, float, Why]]:
    """Stretches that can't be judged: from, to, and the first reason."""
    found: list[tuple[float, float, Why]] = []
    for before, look in zip((None, *looks), looks, strict=False):
        if look.why is None:
            continue
        start = before.time if before is not None else look.time
        if found and found[-1][2] is look.why and start - found[-1][1] <= BRIDGED:
            found[-1] = (found[-1][0], look.time, look.why)
        else:
            found.append((start, look.time, look.why))
    return [each for each in found if each[1] - each[0] >= _WORTH_SAYING]
