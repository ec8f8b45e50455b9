"""From where a camera looks at a body: how far off its side, how far off its front or back, in degrees."""

from collections.abc import Sequence
from math import acos, asin, atan2, copysign, degrees

from cambre.core.anatomy import Degrees
from cambre.core.observe.body import WIDTH, Places
from cambre.core.observe.landmarks import Mark, Points

_ACROSS = ((Mark.SHOULDER_L, Mark.SHOULDER_R, WIDTH), (Mark.HIP_L, Mark.HIP_R, 0.124))


def breadths(at: Places, tall: float | None) -> list[float]:
    """How wide shoulders and hips look, as shares of their own width; empty where one of them is unseen."""
    found = [abs(at[a][0] - at[b][0]) / (wide * tall) for a, b, wide in _ACROSS if tall and a in at and b in at]
    return found if len(found) == len(_ACROSS) else []


def off_side(breadths: Sequence[float], *, still: bool) -> Degrees | None:
    """How far the camera stands off the body's side; `still`: no arm takes its shoulder along."""
    if not breadths:
        return None
    told = sum(breadths) / len(breadths) if still else min(breadths)
    return degrees(asin(min(told, 1.0)))


def off_front(points: Points, aspect: float) -> Degrees | None:
    """How far the hips are turned from a camera before or behind them; depth is weak, so it wants averaging."""
    left, right = points[Mark.HIP_L], points[Mark.HIP_R]
    if left is None or right is None:
        return None
    return degrees(atan2((left.z - right.z) * aspect, abs(left.x - right.x) * aspect))


def off_ahead(points: Points, breadths: Sequence[float], aspect: float) -> Degrees | None:
    """The same, where breadth has a say too: who looks as broad as usual isn't turned, whatever the depth says."""
    turned = off_front(points, aspect)
    if turned is None or not breadths:
        return turned
    narrowed = degrees(acos(min(sum(breadths) / len(breadths), 1.0)))
    return copysign(min(abs(turned), narrowed), turned)
