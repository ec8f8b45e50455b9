"""A wall: a pale slab with a skirting, cut off above and at both sides; from behind, only its foot is drawn."""

from cambre.core.figure.drawing.camera import Eye, axes
from cambre.core.figure.drawing.solid import Block, Piece, block_faces
from cambre.core.figure.geometry import Vector, add, dot, scaled
from cambre.core.figure.props import Prop, Wall

THICK, WIDE, HIGH = 0.02, 0.42, 0.62  # halves; arms raised along it stay before it
SKIRTING, LEDGE = 0.022, 0.005  # halves: how high, how thick


def pieces(eye: Eye, prop: Prop) -> list[Piece]:
    """Every wall of the prop."""
    return [_drawn(eye, k, wall) for k, wall in enumerate(prop.walls)]


def _drawn(eye: Eye, k: int, wall: Wall) -> Piece:
    slab = _slab(wall, -THICK, THICK, HIGH)
    foot = block_faces(eye, _slab(wall, LEDGE, LEDGE, SKIRTING), "wall")
    hides = dot(wall.up, axes(eye).into) > 0
    return Piece(f"wall.{k}", foot if hides else (*block_faces(eye, slab, "wall"), *foot), slab)


def _slab(wall: Wall, before: float, thick: float, high: float) -> Block:
    """A block along the wall, standing on the floor, its middle so far before the wall's face."""
    x, y, _ = add(wall.at, scaled(wall.up, before))
    centre: Vector = (x, y, high)
    across_x = abs(wall.up[0]) > abs(wall.up[1])
    return Block(centre, (thick, WIDE, high) if across_x else (WIDE, thick, high))
