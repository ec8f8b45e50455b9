"""Whether a point lies within an outline."""

from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]


def is_inside(point: Point, outline: Sequence[Point]) -> bool:
    """By the nonzero rule: the rule that SVG fills by."""
    x, y = point
    winding = 0
    for (a, b), (c, d) in pairwise([*outline, outline[0]]):
        left = (c - a) * (y - b) - (x - a) * (d - b)
        if b <= y < d and left > 0:
            winding += 1
        elif d <= y < b and left < 0:
            winding -= 1
    return winding != 0
