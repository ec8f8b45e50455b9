"""Room beside a body: where an arrow can go without lying on it."""

from collections.abc import Iterable, Sequence
from functools import cache
from math import cos, hypot, pi, sin

from cambre.core.figure.drawing.camera import UNITS, Oval, Point
from cambre.core.figure.drawing.ways import spread

CLEAR = 0.022 * UNITS  # between an arrow's middle line and the body
FAR = 0.30 * UNITS  # how far an arrow may go to find room
STEP = 0.03 * UNITS
TURNS = 16
SIZES = (1.0, 0.8, 0.62)
SHRINKING = 0.35 * UNITS  # going so far is as bad as vanishing
ON_BODY = 8.0  # how much worse it is to lie on a body than to go as far from it as one lies deep in it
ASKED = 10  # points along an arrow that are asked


def with_room(way: Sequence[Point], bodies: Iterable[Oval]) -> list[Point]:
    """The way, moved and made smaller as little as need be for it to lie beside the bodies, not on them."""
    near = _near(way, bodies)
    best, least = list(way), _cost(way, near)
    out = _outward(way, near)
    for price, size, aside, on in _offers():
        if price >= least:
            break
        moved = _moved(way, size, (out[0] * aside - out[1] * on, out[1] * aside + out[0] * on))
        cost = price + _cost(moved, near)
        if cost < least:
            best, least = moved, cost
    return best


def covered(way: Sequence[Point], bodies: Iterable[Oval]) -> float:
    """How much of a way lies on the bodies, 0 to 1."""
    discs = list(bodies)
    asked = spread(way, ASKED)
    return sum(any(hypot(x - o.x, y - o.y) < o.radius for o in discs) for x, y in asked) / len(asked)


@cache
def _offers() -> tuple[tuple[float, float, float, float], ...]:
    """What can be tried: the price, a size, how far outward and how far across; the cheapest first."""
    offers = [
        (SHRINKING * (1 - size) + ring * STEP, size, ring * STEP * cos(turn), ring * STEP * sin(turn))
        for size in SIZES
        for ring in range(round(FAR / STEP) + 1)
        for turn in (2 * pi * k / TURNS for k in range(TURNS if ring else 1))
    ]
    return tuple(sorted(offers, key=lambda offer: offer[0]))


def _outward(way: Sequence[Point], bodies: Sequence[Oval]) -> Point:
    """The direction square to the way that leads away from the bodies."""
    (a, b), (c, d) = way[0], way[-1]
    far = hypot(c - a, d - b) or 1.0
    u, v = (d - b) / far, (a - c) / far
    x, y = (a + c) / 2, (b + d) / 2
    away = sum((x - each.x) * u + (y - each.y) * v for each in bodies)
    return (u, v) if away >= 0 else (-u, -v)


def _moved(way: Sequence[Point], size: float, by: Point) -> list[Point]:
    """Smaller about its end, then moved."""
    u, v = way[-1]
    return [(u + (p - u) * size + by[0], v + (q - v) * size + by[1]) for p, q in way]


def _near(way: Sequence[Point], bodies: Iterable[Oval]) -> list[Oval]:
    xs, ys = [x for x, _ in way], [y for _, y in way]
    return [
        o
        for o in bodies
        if min(xs) - FAR - o.radius - CLEAR < o.x < max(xs) + FAR + o.radius + CLEAR
        and min(ys) - FAR - o.radius - CLEAR < o.y < max(ys) + FAR + o.radius + CLEAR
    ]


def _cost(way: Sequence[Point], bodies: Sequence[Oval]) -> float:
    """How deep a way lies in the bodies, on the average."""
    asked = spread(way, ASKED)
    depths = [max((o.radius + CLEAR - hypot(x - o.x, y - o.y) for o in bodies), default=0.0) for x, y in asked]
    return ON_BODY * sum(max(depth, 0.0) for depth in depths) / len(asked)
