"""Solid equipment on the page: the faces of boxes, the discs of balls, and whether a body is before or behind them."""

from collections.abc import Sequence
from itertools import product
from typing import Literal, NamedTuple, TypeAlias

from cambre.core.figure.drawing.camera import Eye, Oval, Point, axes, from_page, on_page, oval, seen
from cambre.core.figure.drawing.outline import hull
from cambre.core.figure.geometry import (
    IDENTITY,
    Rotation,
    Vector,
    about,
    add,
    cross,
    dot,
    length,
    scaled,
    shortest,
    subtract,
    turned,
    unit,
)

Extent: TypeAlias = tuple[float, float, float, float]
Material: TypeAlias = Literal["wood", "cloth", "iron", "wall"]


class Face(NamedTuple):
    """One face: its outline, what it is made of, how much it lies in shade, whether it is curved and has an edge."""

    points: list[Point]
    material: Material
    shade: float
    curved: bool = False
    edged: bool = True


class Block(NamedTuple):
    """A box that nothing passes through: its centre, half its sizes, and how it is turned."""

    centre: Vector
    half: Vector
    turn: Rotation = IDENTITY


class Piece(NamedTuple):
    """A piece of equipment that is drawn at once, and what decides what is before it."""

    name: str
    faces: tuple[Face, ...]
    bounds: Block | Oval


CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))
LEVEL = 0.9  # beyond this a bar lies along x
LIGHT: Vector = (-0.25, -0.05, 0.97)
EDGE_ON = 0.02  # a face seen from its edge says nothing about what is before it
TOUCHING = 0.001  # body heights by which two pieces that stand against each other may overlap
DARKEST = 0.16  # the shade of a face that the light misses; one across it has half of that


def block_faces(eye: Eye, block: Block, material: Material) -> tuple[Face, ...]:
    """The visible faces of a box, farthest first."""
    found = []
    for axis in range(3):
        for sign in (-1, 1):
            middle, normal = _face(block, axis, sign)
            if dot(normal, axes(eye).into) < 0:
                depth = seen(eye, middle).depth
                found.append((depth, Face(_corners(eye, block, axis, sign), material, _shade(normal))))
    return tuple(face for _, face in sorted(found, key=lambda each: -each[0]))


def ball_piece(eye: Eye, name: str, centre: Vector, radius: float, material: Material) -> Piece:
    """A ball with a soft light on it."""
    disc = oval(eye, IDENTITY, centre, (radius, radius, radius))
    up, right = axes(eye).up, axes(eye).right
    shine = add(centre, add(scaled(up, 0.42 * radius), scaled(right, -0.36 * radius)))
    light = oval(eye, IDENTITY, shine, (radius * 0.3, radius * 0.3, radius * 0.3))
    faces = (
        Face(hull([disc], 24), material, 0.0, curved=True),
        Face(hull([light], 12), material, -0.25, curved=True, edged=False),
    )
    return Piece(name, faces, disc)


def beam(start: Vector, end: Vector, wide: float, thick: float) -> Block:
    """A bar from one place to another; `wide` and `thick` are half its sizes across, `wide` the level one."""
    way = subtract(end, start)
    along = unit(way)
    across = unit(cross(along, (1.0, 0.0, 0.0) if abs(along[0]) < LEVEL else (0.0, 0.0, 1.0)))
    other = cross(along, across)
    turn: Rotation = (across[0], other[0], along[0], across[1], other[1], along[1], across[2], other[2], along[2])
    return Block(add(start, scaled(way, 0.5)), (wide, thick, length(way) / 2), turn)


def roller(eye: Eye, start: Vector, end: Vector, radius: float, material: Material) -> tuple[Face, ...]:
    """A round bar: its skin, and the end that is turned to whoever looks."""
    along = unit(subtract(end, start))
    turn = about(shortest((0.0, 0.0, 1.0), along))
    ends = [oval(eye, turn, spot, (radius, radius, 0.0)) for spot in (start, end)]
    near = ends[1] if dot(along, axes(eye).into) < 0 else ends[0]
    return (
        Face(hull(ends, 18), material, DARKEST / 2, curved=True),
        Face(hull([near], 14), material, 0.0, curved=True),
    )


def _shade(normal: Vector) -> float:
    """How much a face lies in shade: the top of a thing has none."""
    return DARKEST * (1.0 - max(0.0, dot(normal, LIGHT)))


def _face(block: Block, axis: int, sign: int) -> tuple[Vector, Vector]:
    normal = (block.turn[axis] * sign, block.turn[axis + 3] * sign, block.turn[axis + 6] * sign)
    return add(block.centre, scaled(normal, block.half[axis])), normal


def _corners(eye: Eye, block: Block, axis: int, sign: int) -> list[Point]:
    first, second = (k for k in range(3) if k != axis)
    points = []
    for p, q in CORNERS:
        at = [0.0, 0.0, 0.0]
        at[axis], at[first], at[second] = sign * block.half[axis], p * block.half[first], q * block.half[second]
        points.append(on_page(eye, add(block.centre, turned(block.turn, (at[0], at[1], at[2])))))
    return points


def lead(eye: Eye, piece: Piece, ovals: Sequence[Oval]) -> float:
    """How decidedly a piece lies deeper than a group: below 0 it is nearer, 0 where they don't meet on the page."""
    if isinstance(piece.bounds, Oval):
        return _lead_over_ball(piece.bounds, ovals)
    return _lead_over_block(eye, piece.bounds, ovals)


def deeper(eye: Eye, one: Piece, other: Piece) -> float:
    """1 where one piece lies behind another, -1 where before it; 0 where nothing flat lies between them."""
    a, b = one.bounds, other.bounds
    if isinstance(a, Oval) or isinstance(b, Oval) or not _overlap(_extent(eye, a), _extent(eye, b)):
        return 0.0
    return _beyond(eye, a, b) or -_beyond(eye, b, a)


def _overlap(a: Extent, b: Extent) -> bool:
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]


def _beyond(eye: Eye, one: Block, other: Block) -> float:
    """1 where all of another block is beyond a face that is seen, -1 beyond a hidden one."""
    corners = [
        add(other.centre, turned(other.turn, (x * other.half[0], y * other.half[1], z * other.half[2])))
        for x, y, z in product((-1, 1), repeat=3)
    ]
    for axis, sign in product(range(3), (-1, 1)):
        middle, normal = _face(one, axis, sign)
        facing = dot(normal, axes(eye).into)
        if abs(facing) > EDGE_ON and min(dot(normal, subtract(spot, middle)) for spot in corners) > -TOUCHING:
            return 1.0 if facing < 0 else -1.0
    return 0.0


def _lead_over_ball(ball: Oval, ovals: Sequence[Oval]) -> float:
    meeting = [o for o in ovals if (o.x - ball.x) ** 2 + (o.y - ball.y) ** 2 < (o.radius + ball.radius) ** 2]
    return sum(ball.depth - each.depth for each in meeting)


def _lead_over_block(eye: Eye, block: Block, ovals: Sequence[Oval]) -> float:
    """The face that separates best decides: before a face that is seen means nearer, before a hidden one deeper."""
    box = _extent(eye, block)
    spots = [_spot(eye, each) for each in ovals if _meets(box, each)]
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


def _extent(eye: Eye, block: Block) -> Extent:
    """The page that a block can cover: left, right, top, bottom."""
    corners = [point for axis in (0, 1) for sign in (-1, 1) for point in _corners(eye, block, axis, sign)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), max(xs), min(ys), max(ys)


def _meets(box: Extent, each: Oval) -> bool:
    left, right, top, bottom = box
    inside = left - each.radius < each.x < right + each.radius
    return inside and top - each.radius < each.y < bottom + each.radius


def _spot(eye: Eye, each: Oval) -> Vector:
    """Where an oval's centre is in the world."""
    return from_page(eye, (each.x, each.y), each.depth)
