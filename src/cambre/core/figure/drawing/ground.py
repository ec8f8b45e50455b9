"""The floor: a mat in perspective, and the soft shadow that puts a body on it."""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin
from typing import NamedTuple

from cambre.core.figure.drawing.camera import UNITS, Eye, Point, axes, on_page
from cambre.core.figure.drawing.flesh import Frames
from cambre.core.figure.geometry import Vector

CASTING = (
    ("pelvis", "lum3", "tho3", "head"),
    *((f"uarm_{s}", f"farm_{s}", f"hand_{s}") for s in "lr"),
    *((f"thigh_{s}", f"shank_{s}", f"foot_{s}", f"toes_{s}") for s in "lr"),
)
"""Chains of frames that throw the shadow."""
MARGIN = 0.09  # of mat around the body, in body heights
SHORTEST, NARROWEST = 0.72, 0.32
CORNER = 0.030
EDGE_ON = 1e-6  # a floor seen from its own height is a line


class Area(NamedTuple):
    """A rectangle of floor: from x to x, from y to y."""

    x0: float
    x1: float
    y0: float
    y1: float


def mat_area(moments: Iterable[Frames]) -> Area:
    """The floor that a mat must cover to lie under a body in all its poses."""
    spots = [frame.position for frames in moments for frame in frames.values()]
    xs, ys = [x for x, _, _ in spots], [y for _, y, _ in spots]
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    half = max(SHORTEST / 2, (max(xs) - min(xs)) / 2 + MARGIN)
    side = max(NARROWEST / 2, (max(ys) - min(ys)) / 2 + MARGIN / 2)
    return Area(x - half, x + half, y - side, y + side)


def mat(eye: Eye, area: Area) -> list[Point]:
    """The mat's outline, its corners rounded."""
    corners = (
        (area.x1 - CORNER, area.y1 - CORNER, 0.0),
        (area.x0 + CORNER, area.y1 - CORNER, 0.5),
        (area.x0 + CORNER, area.y0 + CORNER, 1.0),
        (area.x1 - CORNER, area.y0 + CORNER, 1.5),
    )
    turns = [(x, y, pi * (start + k / 6)) for x, y, start in corners for k in range(4)]
    return [on_page(eye, (x + CORNER * cos(t), y + CORNER * sin(t), 0.0)) for x, y, t in turns]


def floor_matrix(eye: Eye) -> tuple[float, float, float, float]:
    """What turns floor units into page units: a, b, c, d of an SVG matrix. Strokes drawn through it lie flat."""
    look = axes(eye)
    return (look.right[0], -look.up[0], look.right[1], -look.up[1])


def shadow(eye: Eye, bodies: Iterable[Frames]) -> list[list[Point]]:
    """The bodies' bones dropped to the floor, in floor units for `floor_matrix`."""
    return [[_floored(eye, frames[name].position) for name in chain] for frames in bodies for chain in CASTING]


def _floored(eye: Eye, spot: Vector) -> Point:
    """The floor point under a spot, moved so that the flat matrix lands where perspective would have it."""
    a, b, c, d = floor_matrix(eye)
    x, y = on_page(eye, (spot[0], spot[1], 0.0))
    size = a * d - b * c
    if abs(size) < EDGE_ON:
        return (spot[0] * UNITS, spot[1] * UNITS)
    return ((x * d - y * c) / size, (y * a - x * b) / size)


def chain_path(chains: Sequence[Sequence[Point]]) -> str:
    """Chains of straight strokes as one path."""
    return "".join("M" + "L".join(f"{round(x)} {round(y)}" for x, y in chain) for chain in chains)
