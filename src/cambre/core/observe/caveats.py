"""What a whole recording's frames make doubtful, in sentences that say what to do about it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import isfinite

from cambre.core.observe.landmarks import Frame, Mark, Points
from cambre.core.observe.series import middle as median
from cambre.core.saying import noted

TOO_SHORT = noted(
    "The recording is shorter than a second, which is too short to tell anything; film the whole movement."
)
TOO_SLOW = noted(
    "There are fewer than three pictures a second, too few to count a movement; eight or more are needed. "
    "Does the time of each frame stand there in seconds?"
)
UPSIDE_DOWN = noted(
    "The body is upside down nearly all the time. A film may have to be turned; in landmarks, y is 0 at the top and "
    "grows downwards."
)
_SHORTEST = 1.0  # seconds
_SLOWEST = 0.34  # seconds between two pictures
_NEARLY_ALWAYS = 0.9  # of the frames with head, hips and ankles: who stands on their shoulders does so in between


def caveats(frames: Sequence[Frame]) -> Iterator[str]:
    """The sentences, translated where they are told."""
    times = sorted(frame.time for frame in frames if isfinite(frame.time))
    if not times or times[-1] - times[0] < _SHORTEST:
        yield TOO_SHORT
        return
    steps = [b - a for a, b in pairwise(times) if b > a]
    if median(steps) > _SLOWEST:
        yield TOO_SLOW
    told = [down for frame in frames if (down := _is_upside_down(frame.points)) is not None]
    if told and sum(told) > _NEARLY_ALWAYS * len(told):
        yield UPSIDE_DOWN


def _is_upside_down(points: Points) -> bool | None:
    """Whether the head is below the hips and the ankles above them; None where they aren't seen."""
    if len(points) <= max(Mark):
        return None
    nose = points[Mark.NOSE]
    hips = [point.y for mark in (Mark.HIP_L, Mark.HIP_R) if (point := points[mark]) is not None]
    ankles = [point.y for mark in (Mark.ANKLE_L, Mark.ANKLE_R) if (point := points[mark]) is not None]
    return None if nose is None or not hips or not ankles else nose.y > max(hips) and max(ankles) < min(hips)
