"""What a whole recording makes doubtful, in sentences that say what to do about it, and how much confidence it leaves.

How much was weighed by films of every second drawn exercise (docs/motion.md): in a picture whose size isn't known
nearly all were counted right, but degrees were off; of an upside-down body as a named exercise whatever was counted
was wrong, and as any movement nobody can tell who stands or walks; at two or three pictures a second slow movements
are counted and quick ones missed. Where a second person may have been followed, as much is left as without a size: most
of what is counted is right then, too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import isfinite, prod

from cambre.core.observe.engine import DOUBTFUL, Watched
from cambre.core.observe.landmarks import Frame, Mark, Points
from cambre.core.observe.observation import Caveat, Observation
from cambre.core.observe.series import middle as median
from cambre.core.saying import Say, noted

TOO_SHORT = noted(
    "The recording is shorter than a second, which is too short to tell anything; film the whole movement."
)
TOO_SLOW = Caveat(
    say=noted(
        "There are fewer than three pictures a second, too few to count anything but a slow movement; eight or more "
        "are needed. Does the time of each frame stand there in seconds?"
    ),
    leaves=0.5,
)
SLOW_SIGNAL = Caveat(
    say=noted(
        "There are fewer than three numbers a second, too few to count anything but a slow movement; eight or more "
        "are needed. Does the time of each stand there in seconds?"
    ),
    leaves=TOO_SLOW.leaves,
)
UPSIDE_DOWN = Caveat(
    say=noted(
        "The body is upside down nearly all the time. A film may have to be turned; in landmarks, y is 0 at the top "
        "and grows downwards."
    ),
    leaves=0.5,
)
NO_SIZE = Caveat(
    say=noted(
        "The picture's size isn't given, so it is taken as square; angles may be off by ten degrees or more. Add "
        "“size”, the width and height of the picture."
    ),
    leaves=0.8,
)
CROWDED = Caveat(say=noted("More than one person was seen; the one who was largest at first was followed."), leaves=0.8)
NO_FIGURE = Caveat(
    say=noted(
        "This exercise has no solved key poses, so it was counted as any movement. Once its file has a [figure], "
        "`cambre figure NAME --solve` makes them."
    )
)
SHIFTED = Caveat(
    say=noted("The clock of the recording doesn't begin near 0, so all seconds are counted from its first frame.")
)
BOTH_WAYS = Caveat(
    say=noted(
        "The number goes to both sides of zero, and each way is counted by itself. Name the exercise where there and "
        "back on both sides is one repetition of it."
    )
)
HINDER = (TOO_SLOW, SLOW_SIGNAL, UPSIDE_DOWN)
"""What may be why nothing is counted: then nothing is judged because of it."""
_SHORTEST = 1.0  # seconds
_SLOWEST = 0.34  # seconds between two pictures
_NEARLY_ALWAYS = 0.9  # of the frames with head, hips and ankles: who stands on their shoulders does so in between


def is_too_short(times: Sequence[float]) -> bool:
    """Whether nothing can be told of a recording, because it is over too soon."""
    told = [time for time in times if isfinite(time)]
    return not told or max(told) - min(told) < _SHORTEST


def of_times(times: Sequence[float]) -> Iterator[Caveat]:
    """What the moments of one number over time make doubtful."""
    if _is_too_slow(times):
        yield SLOW_SIGNAL


def _is_too_slow(times: Sequence[float]) -> bool:
    told = sorted(time for time in times if isfinite(time))
    steps = [b - a for a, b in pairwise(told) if b > a]
    return not is_too_short(told) and median(steps) > _SLOWEST


def of_frames(frames: Sequence[Frame]) -> Iterator[Caveat]:
    """What the moments and bodies of a recording make doubtful."""
    if _is_too_slow([frame.time for frame in frames]):
        yield TOO_SLOW
    told = [down for frame in frames if (down := _is_upside_down(frame.points)) is not None]
    if told and sum(told) > _NEARLY_ALWAYS * len(told):
        yield UPSIDE_DOWN


def doubted(seen: Observation, caveats: Sequence[Caveat], what: Watched, say: Say) -> Observation:
    """The same with its caveats, and as much less sure: the whole, and each finding."""
    leaves = prod(each.leaves for each in caveats)
    sure = round(seen.confidence * leaves, 2)
    is_told = what.reference is not None or sure >= DOUBTFUL  # as the engine itself tells it
    found = [replace(each, confidence=round(each.confidence * leaves, 2)) for each in seen.findings if is_told]
    told = tuple(replace(each, say=say(each.say)) for each in caveats)
    return replace(seen, caveats=told, confidence=sure, findings=tuple(found))


def _is_upside_down(points: Points) -> bool | None:
    """Whether the head is below the hips and the ankles above them; None where they aren't seen."""
    if len(points) <= max(Mark):
        return None
    nose = points[Mark.NOSE]
    hips = [point.y for mark in (Mark.HIP_L, Mark.HIP_R) if (point := points[mark]) is not None]
    ankles = [point.y for mark in (Mark.ANKLE_L, Mark.ANKLE_R) if (point := points[mark]) is not None]
    return None if nose is None or not hips or not ankles else nose.y > max(hips) and max(ankles) < min(hips)
