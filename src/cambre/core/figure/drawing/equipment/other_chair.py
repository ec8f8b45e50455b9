"""A second chair: drawn as the first."""

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.equipment import chair
from cambre.core.figure.drawing.solid import Piece
from cambre.core.figure.props import Prop


def pieces(eye: Eye, prop: Prop) -> list[Piece]:
    """Its seat and back, under names of its own."""
    return [piece._replace(name=f"other_{piece.name}") for piece in chair.pieces(eye, prop)]
