"""A table to lie on: a top on four legs, sturdier than a chair's."""

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.equipment.chair import on_legs
from cambre.core.figure.drawing.solid import Piece
from cambre.core.figure.props import Prop

LEG = 0.014  # half the width of a leg


def pieces(eye: Eye, prop: Prop) -> list[Piece]:
    """The top with its legs."""
    return [on_legs(eye, "table.top", top, LEG) for top in prop.boxes]
