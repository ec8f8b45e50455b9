"""Equipment, one file each, found by its name: `pieces(eye, prop)` says how to draw it.

What has no file of its own is drawn from its solids: boxes of wood, balls of cloth.
"""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.solid import Block, Piece, ball_piece, block_faces
from cambre.core.figure.props import Prop


def pieces(eye: Eye, props: Mapping[str, Prop]) -> list[Piece]:
    """Every piece of an exercise's equipment, in no particular order."""
    return [piece for name, prop in props.items() for piece in _drawn(eye, name, prop)]


def _drawn(eye: Eye, name: str, prop: Prop) -> list[Piece]:
    own = f"{__name__}.{name.replace('-', '_')}"
    if find_spec(own) is None:
        return plain(eye, name, prop)
    found: list[Piece] = import_module(own).pieces(eye, prop)
    return found


def plain(eye: Eye, name: str, prop: Prop) -> list[Piece]:
    """Equipment as its bare solids."""
    boxes = [
        Piece(f"{name}.{k}", block_faces(eye, Block(box.centre, box.half), "wood"), Block(box.centre, box.half))
        for k, box in enumerate(prop.boxes)
    ]
    balls = [ball_piece(eye, f"{name}.ball{k}", b.centre, b.radius, "cloth") for k, b in enumerate(prop.balls)]
    return boxes + balls
