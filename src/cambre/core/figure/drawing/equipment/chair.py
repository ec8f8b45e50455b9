"""A chair: a seat on four legs, and a back on two posts."""

from cambre.core.figure.drawing.camera import Eye, seen
from cambre.core.figure.drawing.solid import Block, Face, Piece, block_faces
from cambre.core.figure.props import Box, Prop

LEG = 0.009  # half the width of a leg
INSET = 0.012


def pieces(eye: Eye, prop: Prop) -> list[Piece]:
    """Seat and back, apart, so that somebody can sit between them."""
    boxes = {box.name: box for box in prop.boxes}
    found = [on_legs(eye, "chair.seat", boxes["seat"], LEG)]
    if "back" in boxes:
        found.append(_back(eye, boxes["back"], boxes["seat"]))
    return found


def on_legs(eye: Eye, name: str, board: Box, leg: float) -> Piece:
    """A board on four legs; `leg` is half the width of one."""
    block = Block(board.centre, board.half)
    (x, y, z), (a, b, c) = board.centre, board.half
    high = (z - c) / 2
    feet = [(x + p * (a - INSET), y + q * (b - INSET), high) for p in (-1, 1) for q in (-1, 1)]
    feet.sort(key=lambda foot: -seen(eye, foot).depth)
    legs = [face for foot in feet for face in block_faces(eye, Block(foot, (leg, leg, high)), "wood")]
    return Piece(name, (*legs, *block_faces(eye, block, "wood")), block)


def _back(eye: Eye, back: Box, seat: Box) -> Piece:
    block = Block(back.centre, back.half)
    low, high = seat.centre[2] + seat.half[2], back.centre[2] - back.half[2]
    middle, half = (low + high) / 2, (high - low) / 2
    x, y = back.centre[0], back.centre[1]
    posts: list[Face] = []
    for sign in sorted((-1, 1), key=lambda s: -seen(eye, (x, y + s, middle)).depth):
        post = Block((x, y + sign * (back.half[1] - INSET), middle), (LEG, LEG, half))
        posts += block_faces(eye, post, "wood")
    return Piece("chair.back", (*posts, *block_faces(eye, block, "wood")), block)
