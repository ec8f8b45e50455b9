"""Outlines as the shortest path text: smooth curves in whole numbers.

A path is a uniform quadratic B-spline: the points pull the curve, the middles between them lie on it.
Written as one `q` and then `t`s, whose reflected control point is exactly the next point when all points
are even; so nothing drifts, however long the path.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from cambre.core.figure.drawing.camera import Point

FINE = 2
"""Page units between the places that a curve's points can have; any number of them must be even."""


def closed_path(points: Sequence[Point], grid: int = FINE) -> str:
    """A smooth closed curve pulled by these points, each moved to the nearest of an even grid."""
    pulls = _even(points, grid)
    middles = [_middle(a, b) for a, b in zip(pulls, pulls[1:] + pulls[:1], strict=True)]
    return f"{_curve(middles[-1], pulls, middles)}z"


def open_path(points: Sequence[Point], grid: int = FINE) -> str:
    """A smooth curve pulled by these points, from the first to the last."""
    pulls = _even(points, grid)
    pulls = [pulls[0], *pulls, pulls[-1]]
    middles = [_middle(a, b) for a, b in pairwise(pulls)]
    return _curve(middles[0], pulls[1:-1], middles[1:])


def corner_path(points: Iterable[Point], *, closed: bool = True) -> str:
    """A path with straight sides."""
    ends = [(round(x), round(y)) for x, y in points]
    steps = [b - a for p, q in pairwise(ends) for a, b in zip(p, q, strict=True)]
    return f"M{_numbers(ends[0])}l{_numbers(steps)}{'z' if closed else ''}"


def dot_path(points: Iterable[Point], grid: int = FINE) -> str:
    """Points as strokes of no length: with round ends they are dots."""
    return "".join(f"M{_numbers(each)}h0" for each in _even(points, grid))


def _curve(start: tuple[int, int], pulls: Sequence[tuple[int, int]], middles: Sequence[tuple[int, int]]) -> str:
    (x, y), (u, v) = pulls[0], middles[0]
    text = f"M{_numbers(start)}q{_numbers((x - start[0], y - start[1], u - start[0], v - start[1]))}"
    steps = [b - a for p, q in pairwise(middles) for a, b in zip(p, q, strict=True)]
    return f"{text}t{_numbers(steps)}" if steps else text


def _even(points: Iterable[Point], grid: int) -> list[tuple[int, int]]:
    return [(grid * round(x / grid), grid * round(y / grid)) for x, y in points]


def _middle(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    return ((a[0] + b[0]) // 2, (a[1] + b[1]) // 2)


def _numbers(values: Sequence[int]) -> str:
    """Numbers one after the other; a minus sign needs no blank before it."""
    text = " ".join(map(str, values))
    return text.replace(" -", "-")
