"""Whether somebody walks about: upright on straight legs, and the whole body elsewhere two seconds later, or turned.

Who exercises on the spot comes back, or leaves the feet where they are. Across the picture a way is told by what
hips, shoulders and ankles go together; towards the camera or away from it by how the body grows or shrinks. Lengths
are body heights. Who turns on the spot becomes broad in the picture, or narrow, at the hips as much as at the
shoulders; a trunk that twists takes the hips along less. A recording whose body fills the picture exactly in every
frame was cut out, and tells no place.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import hypot, log
from typing import NamedTuple

from cambre.core.observe.body import Places, middle
from cambre.core.observe.landmarks import Mark, Points
from cambre.core.observe.series import mean

WINDOW = 2.0
"""Seconds that a way is told over."""
_END = 0.25  # of them, at either end, that tell where somebody was
_FAR = 0.4  # body heights: a lunge or a step up takes the whole body less far, or lower
_DISTANCE = 2.0  # body heights that a camera is usually away
_WHOLE = 0.9  # of the window, to be there
_REST = 4.0  # seconds
_FEW = 6
_PAIRS = (
    (Mark.HIP_L, Mark.HIP_R),
    (Mark.SHOULDER_L, Mark.SHOULDER_R),
    (Mark.ANKLE_L, Mark.ANKLE_R),
)
_STRAIGHT = 0.36  # body heights from ankles up to hips; 0.49 is standing
_LEANS = 0.6  # how far aside the shoulders may be, as a share of how far up
_MOSTLY = 0.7  # of the window
_EXACTLY = 1e-3  # of the picture
_TURN = 1.0  # seconds that a turn is told over
_PIECES = 4  # of them, that jitter is averaged over
_TURNED = 0.6  # of its width, that the body becomes broader or narrower: two fifths of a right angle, or more
_BREADTHS = (0.11, 0.21)  # body heights of hips and shoulders that face the camera


class Stand(NamedTuple):
    """Where somebody is at a moment: x of hips, shoulders and ankles, body height, whether they are upright, how broad.

    Breadths are those of hips and shoulders, 1 where they face the camera.
    """

    time: float
    across: tuple[float, ...]
    tall: float
    is_upright: bool
    broad: tuple[float, float]


def stand(time: float, at: Places, tall: float | None, points: Points) -> Stand | None:
    """Where somebody is; None where that can't be told."""
    hips, shoulders, ankles = (middle(at, *pair) for pair in _PAIRS)
    if hips is None or shoulders is None or ankles is None or not tall or is_cut_out(points):
        return None
    up, aside = shoulders[1] - hips[1], abs(shoulders[0] - hips[0])
    is_upright = hips[1] - ankles[1] > _STRAIGHT * tall and up > 0 and aside < _LEANS * up
    return Stand(time, (hips[0], shoulders[0], ankles[0]), tall, is_upright, _broad(at, tall))


def _broad(at: Places, tall: float) -> tuple[float, float]:
    hips, shoulders = (
        abs(at[left][0] - at[right][0]) / (usual * tall)
        for (left, right), usual in zip(_PAIRS[:2], _BREADTHS, strict=True)
    )
    return hips, shoulders


def is_cut_out(points: Points, *, within: float = _EXACTLY) -> bool:
    """Whether a body fills the picture, within a share of it, so that its place tells nothing."""
    there = [point for point in points if point is not None]
    return bool(there) and all(
        abs(min(values)) < within and abs(max(values) - 1) < within
        for values in ([point.x for point in there], [point.y for point in there])
    )


class Walk:
    """Notices from the past alone that somebody walks."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._stands: deque[Stand] = deque()

    def see(self, now: Stand) -> bool:
        """Whether somebody walked through the last moments."""
        stands = self._stands
        stands.append(now)
        while now.time - stands[0].time > WINDOW:
            stands.popleft()
        return _is_walk(list(stands)) or _is_turn([each for each in stands if now.time - each.time <= _TURN])


def walked(stands: Sequence[Stand]) -> list[tuple[float, float]]:
    """From when to when somebody walked, looking both ways; nobody exercises in a short rest between two ways."""
    found: list[tuple[float, float]] = []
    for start, end in sorted([*_spans(stands, WINDOW, _is_walk), *_spans(stands, _TURN, _is_turn)]):
        if found and start - found[-1][1] <= _REST:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _spans(
    stands: Sequence[Stand], seconds: float, is_it: Callable[[Sequence[Stand]], bool]
) -> Iterator[tuple[float, float]]:
    """What lies in the middle of every window that is one."""
    margin = _END * seconds / 2
    low = 0
    for place, last in enumerate(stands):
        while last.time - stands[low].time > seconds:
            low += 1
        if is_it(stands[low : place + 1]):
            yield stands[low].time + margin, last.time - margin


def _is_turn(window: Sequence[Stand]) -> bool:
    """Whether hips and shoulders became as much broader, or narrower, as they do when the whole body turns."""
    if len(window) < _FEW or window[-1].time - window[0].time < _MOSTLY * _TURN:
        return False
    if sum(each.is_upright for each in window) < _MOSTLY * len(window):
        return False
    edges = [round(piece * len(window) / _PIECES) for piece in range(_PIECES + 1)]
    pieces = [window[low:high] for low, high in pairwise(edges)]
    return all(_range([mean([each.broad[which] for each in piece]) for piece in pieces]) > _TURNED for which in (0, 1))


def _range(values: Sequence[float]) -> float:
    return max(values) - min(values)


def _is_walk(window: Sequence[Stand]) -> bool:
    if len(window) < _FEW or window[-1].time - window[0].time < _WHOLE * WINDOW:
        return False
    if sum(each.is_upright for each in window) < _MOSTLY * len(window):
        return False
    few = max(1, round(_END * len(window)))
    return _way(window[:few], window[-few:]) > _FAR


def _way(first: Sequence[Stand], last: Sequence[Stand]) -> float:
    """How far the whole body went, across the picture and in depth."""
    before, after = (mean([each.tall for each in part]) for part in (first, last))
    usual = (before + after) / 2
    ways = [(end - start) / usual for start, end in zip(_across(first), _across(last), strict=True)]
    together = 0.0 if min(ways) < 0 < max(ways) else min(map(abs, ways))
    return hypot(together, _DISTANCE * log(after / before))


def _across(part: Sequence[Stand]) -> list[float]:
    return [mean([each.across[place] for each in part]) for place in range(len(_PAIRS))]
