"""Marks that make the spine readable: dots along it for its curve, a waistband and side seams for its twist."""

from collections.abc import Sequence
from math import atan2, cos, pi, sin

from cambre.core.figure.drawing.body import Body, Shape
from cambre.core.figure.drawing.camera import Point, axes, on_page
from cambre.core.figure.drawing.flesh import Section, placed
from cambre.core.figure.geometry import Vector, turned_back

SACRUM: Vector = (-0.045, 0.0, 0.030)
VERTEBRAE = ("lum0", "lum1", "lum2", "lum3", "tho0", "tho1", "tho2", "tho3", "tho4")


def spine(body: Body) -> Shape:
    """A dot for the sacrum and for each level of the spine up to the neck."""
    spots = [body.frames["pelvis"].point(SACRUM), *(body.frames[name].position for name in VERTEBRAE)]
    return Shape("spine", "spine", "dots", [on_page(body.eye, spot) for spot in spots])


def waistband(body: Body) -> Shape:
    """The band between leggings and top, as far as it faces whoever looks."""
    low, high = body.rim("pelvis", -2), body.rim("torso", 0)
    low = low if _same_way(low, high) else low[::-1]
    return Shape("waistband", "trim", "closed", [*low, *high[::-1]])


def seam(body: Body, side: str) -> Shape:
    """A stripe down the flank from armpit to hem; its hidden part folds away at the outline."""
    middle, half = (pi / 2 if side == "l" else -pi / 2), 0.16
    sections = body.part("torso").sections[:-3]
    away = [_away(body, section) for section in sections]
    leaning = sum(_turn(middle - each) for each in away)
    edges = [
        [
            _on_skin(body, section, _in_sight(middle + turn, back, leaning))
            for section, back in zip(sections, away, strict=True)
        ]
        for turn in (-half, half)
    ]
    return Shape(f"seam_{side}", "trim", "closed", [*edges[0], *edges[1][::-1]])


def _same_way(a: Sequence[Point], b: Sequence[Point]) -> bool:
    return (a[-1][0] - a[0][0]) * (b[-1][0] - b[0][0]) + (a[-1][1] - a[0][1]) * (b[-1][1] - b[0][1]) >= 0


def _away(body: Body, section: Section) -> float:
    """Where the skin of a section faces straight away, as an angle round its ellipse."""
    frame, _, (a, b, _) = placed(section, body.frames, "", 1.0)
    x, y, _ = turned_back(frame.rotation, axes(body.eye).into)
    return atan2(y * a, x * b)


def _in_sight(angle: float, away: float, leaning: float) -> float:
    """The angle itself, or the edge of what is seen, on the side where most of the stripe lies."""
    if abs(_turn(angle - away)) >= pi / 2:
        return angle
    return away + (pi / 2 if leaning >= 0 else -pi / 2)


def _turn(angle: float) -> float:
    return (angle + pi) % (2 * pi) - pi


def _on_skin(body: Body, section: Section, angle: float) -> Point:
    frame, _, (a, b, _) = placed(section, body.frames, "", body.person.girths.get("chest", 1.0))
    u, v, w = section.at
    return on_page(body.eye, frame.point((u + a * cos(angle), v + b * sin(angle), w)))
