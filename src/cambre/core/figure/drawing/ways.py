"""Ways on the page: how long they are, points spread evenly along them, and cleaner ones in their place."""

from collections.abc import Sequence
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from cambre.core.figure.drawing.camera import Point

ROUND = 0.30  # how wide a loop is drawn for its length at least: one seen from its edge would go over itself
GAP = pi / 5  # radians of a loop left open before and after its first place


def long(way: Sequence[Point]) -> float:
    """The length of a way."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way))


def spread(way: Sequence[Point], count: int) -> list[Point]:
    """The same way with points evenly spread along it: one more than `count`, the ends kept."""
    steps = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way)]
    total, found, passed, i = sum(steps), [way[0]], 0.0, 0
    for k in range(1, count):
        goal = total * k / count
        while i < len(steps) - 1 and passed + steps[i] < goal:
            passed += steps[i]
            i += 1
        found.append(between(way[i], way[i + 1], (goal - passed) / (steps[i] or 1.0)))
    return [*found, way[-1]]


def between(a: Point, b: Point, t: float) -> Point:
    """The point at a share of the way from one to another."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def heading(a: Point, b: Point) -> Point:
    """The direction from one point to another; none where they are one."""
    far = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return ((b[0] - a[0]) / far, (b[1] - a[1]) / far)


def last_leg(way: Sequence[Point]) -> list[Point]:
    """The way from where it is farthest from its end; what came before would go over it again."""
    x, y = way[-1]
    first = max(range(len(way)), key=lambda k: hypot(way[k][0] - x, way[k][1] - y))
    return list(way[first:])


def bow(way: Sequence[Point]) -> list[Point]:
    """One clean bow through a way's ends and its middle."""
    start, middle, end = spread(way, 2)
    pull = (2 * middle[0] - (start[0] + end[0]) / 2, 2 * middle[1] - (start[1] + end[1]) / 2)
    return [between(between(start, pull, k / 16), between(pull, end, k / 16), k / 16) for k in range(17)]


def lengthened(way: Sequence[Point], least: float) -> list[Point]:
    """The same way, its start drawn back until it is long enough to be seen."""
    grow = max(1.0, least / (long(way) or least))
    x, y = way[-1]
    return [(x + (u - x) * grow, y + (v - y) * grow) for u, v in way]


def aside(way: Sequence[Point], middle: Point, by: float) -> list[Point]:
    """The way beside the way, on the side that is farther from a middle."""
    last = len(way) - 1
    steps = [heading(way[max(k - 1, 0)], way[min(k + 1, last)]) for k in range(last + 1)]
    outward = sum((x - middle[0]) * v - (y - middle[1]) * u for (x, y), (u, v) in zip(way, steps, strict=True))
    by = by if outward >= 0 else -by
    return [(x + v * by, y - u * by) for (x, y), (u, v) in zip(way, steps, strict=True)]


class _Ellipse(NamedTuple):
    middle: Point
    long: Point
    short: Point

    def at(self, turn: float) -> Point:
        (x, y), (a, b), (c, d) = self
        return (x + a * cos(turn) + c * sin(turn), y + b * cos(turn) + d * sin(turn))

    def turn(self, point: Point) -> float:
        """Where round the ellipse a point is."""
        u, v = point[0] - self.middle[0], point[1] - self.middle[1]
        (a, b), (c, d) = self.long, self.short
        return atan2((u * c + v * d) / (c * c + d * d), (u * a + v * b) / (a * a + b * b))


def loop(way: Sequence[Point], count: int) -> list[Point]:
    """A clean loop in place of a way that ends where it began: open before and after that place, in its sense."""
    even = spread(way, 2 * count)[1:]
    fitted = _fitted(even)
    start = fitted.turn(way[0])
    sense = 1.0 if sum(_swept(fitted, a, b) for a, b in pairwise([*even, even[0]])) >= 0 else -1.0
    turns = (start + sense * (GAP + (2 * pi - 2 * GAP) * k / count) for k in range(count + 1))
    return [fitted.at(turn) for turn in turns]


def _swept(fitted: _Ellipse, a: Point, b: Point) -> float:
    return (fitted.turn(b) - fitted.turn(a) + pi) % (2 * pi) - pi


def _fitted(points: Sequence[Point]) -> _Ellipse:
    """The ellipse that spreads as the points do, never too thin."""
    count = len(points)
    x, y = sum(p for p, _ in points) / count, sum(q for _, q in points) / count
    xx, yy = sum((p - x) ** 2 for p, _ in points) / count, sum((q - y) ** 2 for _, q in points) / count
    xy = sum((p - x) * (q - y) for p, q in points) / count
    mean, lean = (xx + yy) / 2, hypot((xx - yy) / 2, xy)
    angle = atan2(2 * xy, xx - yy) / 2
    a = sqrt(2 * (mean + lean)) or 1.0
    b = max(sqrt(2 * max(mean - lean, 0.0)), ROUND * a)
    return _Ellipse((x, y), (a * cos(angle), a * sin(angle)), (-b * sin(angle), b * cos(angle)))
