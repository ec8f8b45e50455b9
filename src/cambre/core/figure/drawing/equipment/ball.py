"""A gym ball: grooves round it, and its valve."""

from math import cos, pi, sin, sqrt

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.dome import Ball, drawn_on, faces
from cambre.core.figure.drawing.solid import Face, Piece, ball_piece
from cambre.core.figure.geometry import Vector, about, shortest
from cambre.core.figure.props import Ball as Solid
from cambre.core.figure.props import Prop
from cambre.core.figure.skeleton import Frame

AXIS: Vector = (0.56, -0.50, 0.66)
GROOVES = (-0.72, -0.42, -0.12, 0.18, 0.48, 0.76)  # heights along the axis, of the radius
GROOVE = 0.020  # half the width of one
ROUND = 24  # points round one
VALVE = 0.05


def pieces(eye: Eye, prop: Prop) -> list[Piece]:
    """Every ball of the prop."""
    return [_drawn(eye, k, solid) for k, solid in enumerate(prop.balls)]


def _drawn(eye: Eye, k: int, solid: Solid) -> Piece:
    plain = ball_piece(eye, f"ball.{k}", solid.centre, solid.radius, "cloth")
    frame = Frame(about(shortest((0.0, 0.0, 1.0), AXIS)), solid.centre)
    skin = Ball(frame, (0.0, 0.0, 0.0), (solid.radius,) * 3)
    grooves = [_groove(eye, skin, height) for height in GROOVES]
    round_, shine = plain.faces
    return plain._replace(faces=(round_, *grooves, *_valve(eye, skin), shine))


def _groove(eye: Eye, skin: Ball, height: float) -> Face:
    """The part of a groove that is seen: a band between two rings, narrowing towards the outline."""
    seen = _seen(eye, skin, height)
    low, high = (drawn_on(eye, skin, [_spot(height + edge, turn) for turn in seen]) for edge in (-GROOVE, GROOVE))
    return Face([*low, *high[::-1]], "cloth", 0.14, curved=True, edged=False)


def _seen(eye: Eye, skin: Ball, height: float) -> list[float]:
    """Where round a ring it faces whoever looks: one run of turns from end to end, about its nearest place."""
    turns = [2 * pi * k / ROUND for k in range(ROUND)]
    near = max(turns, key=lambda turn: faces(eye, skin, _spot(height, turn)))
    around = [near + pi * (2 * k / ROUND - 1) for k in range(ROUND + 1)]
    return [turn for turn in around if faces(eye, skin, _spot(height, turn)) > 0] or [near]


def _spot(height: float, turn: float) -> Vector:
    wide = sqrt(max(1 - height * height, 0.0))
    return (wide * cos(turn), wide * sin(turn), height)


def _valve(eye: Eye, skin: Ball) -> list[Face]:
    if faces(eye, skin, (0.0, 0.0, 1.0)) < 0:
        return []
    ring = [_spot(sqrt(1 - VALVE * VALVE), 2 * pi * k / ROUND) for k in range(ROUND)]
    return [Face(drawn_on(eye, skin, ring), "cloth", 0.35, curved=True, edged=False)]
