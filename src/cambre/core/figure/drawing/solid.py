"""Solid equipment on the page: the faces of boxes, the discs of balls, and whether a body is before or behind them."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from cambre.core.figure.drawing.camera import Eye, Oval, Point, axes, from_page, on_page, oval, seen
from cambre.core.figure.drawing.outline import hull
from cambre.core.figure.geometry import IDENTITY, Vector, add, dot, subtract

Material: TypeAlias = Literal["wood", "cloth", "iron", "wall"]


class Face(NamedTuple):
    """One face: its outline, what it is made of, how much it lies in shade, and whether it is curved."""

    points: list[Point]
    material: Material
    shade: float
    curved: bool = False


class Block(NamedTuple):
    """A box that nothing passes through: centre and half sizes along the world's axes."""

    centre: Vector
    half: Vector


class Piece(NamedTuple):
    """A piece of equipment that is drawn at once, and what decides what is before it."""

    name: str
    faces: tuple[Face, ...]
    bounds: Block | Oval


CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))
SHADES = (0.10, 0.16, 0.0)  # of faces across x, y and z: light comes from above


def block_faces(eye: Eye, block: Block, material: Material) -> tuple[Face, ...]:
    """The visible faces of a box, farthest first."""
    found = []
    for axis in range(3):
        for sign in (-1, 1):
            middle, normal = _face(block, axis, sign)
            if dot(normal, axes(eye).into) < 0:
                depth = seen(eye, middle).depth
                found.append((depth, Face(_corners(eye, block, axis, sign), material, SHADES[axis])))
    return tuple(face for _, face in sorted(found, key=lambda each: -each[0]))


def ball_piece(eye: Eye, name: str, centre: Vector, radius: float, material: Material) -> Piece:
    """A ball with a soft light on it."""
    disc = oval(eye, IDENTITY, centre, (radius, radius, radius))
    up, right = axes(eye).up, axes(eye).right
    shine = add(centre, tuple(radius * (0.42 * u - 0.36 * r) for u, r in zip(up, right, strict=True)))  # type: ignore[arg-type]
    light = oval(eye, IDENTITY, shine, (radius * 0.3, radius * 0.3, radius * 0.3))
    faces = (Face(hull([disc], 24), material, 0.0, curved=True), Face(hull([light], 12), material, -0.25, curved=True))
    return Piece(name, faces, disc)


def _face(block: Block, axis: int, sign: int) -> tuple[Vector, Vector]:
    normal = tuple(float(sign) if k == axis else 0.0 for k in range(3))
    middle = tuple(c + n * h for c, n, h in zip(block.centre, normal, block.half, strict=True))
    return middle, normal  # type: ignore[return-value]


def _corners(eye: Eye, block: Block, axis: int, sign: int) -> list[Point]:
    first, second = (k for k in range(3) if k != axis)
    points = []
    for p, q in CORNERS:
        at = list(block.centre)
        at[axis] += sign * block.half[axis]
        at[first] += p * block.half[first]
        at[second] += q * block.half[second]
        points.append(on_page(eye, (at[0], at[1], at[2])))
    return points


def lead(eye: Eye, piece: Piece, ovals: Sequence[Oval]) -> float:
    """How decidedly a piece lies deeper than a group: below 0 it is nearer, 0 where they don't meet on the page."""
    if isinstance(piece.bounds, Oval):
        return _lead_over_ball(piece.bounds, ovals)
    return _lead_over_block(eye, piece.bounds, ovals)


def _lead_over_ball(ball: Oval, ovals: Sequence[Oval]) -> float:
    meeting = [o for o in ovals if (o.x - ball.x) ** 2 + (o.y - ball.y) ** 2 < (o.radius + ball.radius) ** 2]
    return sum(ball.depth - each.depth for each in meeting)


def _lead_over_block(eye: Eye, block: Block, ovals: Sequence[Oval]) -> float:
    """The face that separates best decides: before a face that is seen means nearer, before a hidden one deeper."""
    spots = [_spot(eye, each) for each in ovals if _meets(eye, block, each)]
    if not spots:
        return 0.0
    best, verdict = -1e9, 0.0
    for axis in range(3):
        for sign in (-1, 1):
            middle, normal = _face(block, axis, sign)
            gap = min(dot(normal, subtract(spot, middle)) for spot in spots)
            if gap > best:
                best, verdict = gap, 1.0 if dot(normal, axes(eye).into) < 0 else -1.0
    return verdict


def _meets(eye: Eye, block: Block, each: Oval) -> bool:
    corners = [point for axis in (0, 1) for sign in (-1, 1) for point in _corners(eye, block, axis, sign)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    inside_x = min(xs) - each.radius < each.x < max(xs) + each.radius
    return inside_x and min(ys) - each.radius < each.y < max(ys) + each.radius


def _spot(eye: Eye, each: Oval) -> Vector:
    """Where an oval's centre is in the world."""
    return from_page(eye, (each.x, each.y), each.depth)
