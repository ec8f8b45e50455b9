"""Whether a camera sees a body's front or its back, by where its left is: for a whole recording, not frame by frame.

A pose model takes the front for the back now and then, and left for right, for a frame or for half a second. What most
of a recording says is believed, and the frames that say otherwise are known by it.
"""

from collections.abc import Sequence
from typing import TypeAlias

from cambre.core.observe.body import Places
from cambre.core.observe.landmarks import Mark, Points

Way: TypeAlias = int
"""1 where the left is to the right in the picture, as of a body that faces the camera; -1 where it isn't."""

PAIRS = ((Mark.SHOULDER_L, Mark.SHOULDER_R), (Mark.HIP_L, Mark.HIP_R))
_MOST = 0.75  # of what is told, that has to agree


def left_of(at: Places) -> Way | None:
    """Where the left is in one frame; None where it isn't seen."""
    told = sum(at[left][0] - at[right][0] for left, right in PAIRS if left in at and right in at)
    return None if not told else 1 if told > 0 else -1


def deeper(points: Points, left: Mark, right: Mark) -> float | None:
    """How much farther the left one of a pair is than the right one, on a scale of its own; None without depth."""
    a, b = points[left], points[right]
    return None if a is None or b is None or a.z == b.z else a.z - b.z


def ahead(seen: Sequence[Places], view: str) -> Way | None:
    """Where the left mostly is; what the view says where the frames don't agree, None where no view is known either."""
    told = [way for at in seen if (way := left_of(at)) is not None]
    fronts = sum(way > 0 for way in told)
    if told and max(fronts, len(told) - fronts) >= _MOST * len(told):
        return 1 if fronts > len(told) / 2 else -1
    return {"front": 1, "back": -1}.get(view)
