"""A bench for back extensions: a sloping rail on two feet, a pad for the thighs, a plate and a roller for the feet."""

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.solid import Block, Face, Material, Piece, beam, block_faces, roller
from cambre.core.figure.geometry import Vector, add, cross, scaled, unit
from cambre.core.figure.props import Prop, Surface

PAD, PLATE = 0.020, 0.006  # half thicknesses
SPLIT = 0.016  # half the gap between the pad's two halves
RAIL = 0.013  # half the width of a bar
FOOT = 0.125  # half the width of what stands on the floor
ROLLER, AXLE = 0.024, 0.007  # radii
SIDEWAYS: Vector = (0.0, 1.0, 0.0)


def pieces(eye: Eye, prop: Prop) -> list[Piece]:
    """The frame, both halves of the pad, the plate, and the roller that holds the feet."""
    pad, plate, hold = (prop.surfaces[name] for name in ("pad", "plate", "roller"))
    return [*_frame(eye, pad, plate, hold), *_pads(eye, pad), _plate(eye, plate), *_rollers(eye, hold)]


def _frame(eye: Eye, pad: Surface, plate: Surface, hold: Surface) -> list[Piece]:
    top, low = _under(pad, 2 * PAD + RAIL), _under(plate, 2 * PLATE + RAIL)
    front: Vector = (top[0] + 0.10, 0.0, RAIL)
    back: Vector = (low[0] - 0.06, 0.0, RAIL)
    bars = {
        "rail": beam(low, top, RAIL, RAIL),
        "front": beam(front, top, RAIL, RAIL),
        "back": beam(back, low, RAIL, RAIL),
        "arm": beam(add(low, scaled(unit(plate.up), RAIL)), _axle(hold), AXLE, AXLE),
        "front_foot": Block(front, (RAIL, FOOT, RAIL)),
        "back_foot": Block(back, (RAIL, FOOT, RAIL)),
    }
    return [_bar(eye, name, bar, "iron") for name, bar in bars.items()]


def _pads(eye: Eye, pad: Surface) -> list[Piece]:
    """Two halves side by side, as such benches have them."""
    block = _slab(pad, PAD)
    across, wide, along = block.half
    width = (wide - SPLIT) / 2
    found = []
    for name, sign in (("pad_l", 1.0), ("pad_r", -1.0)):
        middle = add(block.centre, scaled(SIDEWAYS, sign * (SPLIT + width)))
        found.append(_bar(eye, name, Block(middle, (across, width, along), block.turn), "cloth"))
    return found


def _plate(eye: Eye, plate: Surface) -> Piece:
    return _bar(eye, "plate", _slab(plate, PLATE), "iron")


def _rollers(eye: Eye, hold: Surface) -> list[Piece]:
    """A soft roll behind each ankle."""
    axle, wide = _axle(hold), (hold.half or (FOOT, 0.0))[0]
    found = []
    for name, sign in (("roller_l", 1.0), ("roller_r", -1.0)):
        start, end = (add(axle, scaled(SIDEWAYS, sign * far)) for far in (SPLIT, wide))
        faces: tuple[Face, ...] = roller(eye, start, end, ROLLER, "cloth")
        middle = add(axle, scaled(SIDEWAYS, sign * (SPLIT + wide) / 2))
        turn = _slab(hold, ROLLER).turn
        found.append(Piece(f"bench.{name}", faces, Block(middle, (ROLLER, (wide - SPLIT) / 2, ROLLER), turn)))
    return found


def _axle(hold: Surface) -> Vector:
    return _under(hold, ROLLER)


def _under(surface: Surface, depth: float) -> Vector:
    return add(surface.at, scaled(unit(surface.up), -depth))


def _slab(surface: Surface, thick: float) -> Block:
    """The block below a surface that slopes along x: across it, along y, along the slope."""
    up = unit(surface.up)
    slope = cross(SIDEWAYS, up)
    wide, high = surface.half or (0.0, 0.0)
    long = high / abs(slope[2])  # the surface says how far up and down it goes
    turn = (up[0], 0.0, -slope[0], up[1], 1.0, -slope[1], up[2], 0.0, -slope[2])
    return Block(_under(surface, thick), (thick, wide, long), turn)


def _bar(eye: Eye, name: str, block: Block, material: Material) -> Piece:
    return Piece(f"bench.{name}", block_faces(eye, block, material), block)
