"""A wall: a pale slab, cut off above and at both sides."""

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.solid import Block, Piece, block_faces
from cambre.core.figure.props import Prop, Wall

THICK, WIDE, HIGH = 0.02, 0.30, 0.53  # halves


def pieces(eye: Eye, prop: Prop) -> list[Piece]:
    """Every wall of the prop."""
    return [_slab(eye, k, wall) for k, wall in enumerate(prop.walls)]


def _slab(eye: Eye, k: int, wall: Wall) -> Piece:
    x, y, _ = wall.at
    centre = (x - wall.up[0] * THICK, y - wall.up[1] * THICK, HIGH)
    across_x = abs(wall.up[0]) > abs(wall.up[1])
    block = Block(centre, (THICK, WIDE, HIGH) if across_x else (WIDE, THICK, HIGH))
    return Piece(f"wall.{k}", block_faces(eye, block, "wall"), block)
