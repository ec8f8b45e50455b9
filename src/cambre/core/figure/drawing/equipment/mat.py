"""A mat is part of the ground, which draws one under everybody; it adds no piece of its own."""

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.solid import Piece
from cambre.core.figure.props import Prop


def pieces(eye: Eye, prop: Prop) -> list[Piece]:  # noqa: ARG001 - every file of equipment answers to the same call
    """Nothing."""
    return []
