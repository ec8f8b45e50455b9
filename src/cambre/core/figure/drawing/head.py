"""The head: a face with closed eyes, ears, and hair or what covers it."""

from cambre.core.figure.drawing.body import SIDES, Body, Group, Shape
from cambre.core.figure.drawing.camera import Oval, Point, oval
from cambre.core.figure.drawing.dome import Ball, dome, dome_round, drawn_on, faces
from cambre.core.figure.drawing.outline import hull
from cambre.core.figure.geometry import Vector, scaled

HANDS = tuple(zip(SIDES, (1.0, -1.0), strict=True))
EAR_AT: Vector = (0.006, 0.047, 0.046)
EAR_SIZE: Vector = (0.0095, 0.005, 0.0150)
EYE_AT: Vector = (0.86, 0.36, -0.14)
EYE_LID: tuple[Vector, ...] = ((0.02, -0.14, 0.02), (0.0, 0.0, -0.045), (-0.06, 0.14, 0.02))
"""A closed eye, as directions from the middle of the skull, and its lid's curve from the nose outwards."""
NOSE: Vector = (1.0, 0.0, -0.1)
SHOWS = 0.2  # how squarely an ear or an eye must face whoever looks before it has its full size


def head(body: Body) -> Group:
    """Skull, nose and hair: its bulk behind the face, what is seen of it before; ears and eyes without an outline."""
    skull = body.string("skull")
    face = (
        Shape("face", "skin", "closed", hull(skull, 22)),
        Shape("nose", "skin", "closed", hull(body.string("nose"), 9)),
    )
    behind, before = _hair(body)
    return Group("head", (*behind, *face), (*behind, *face, *before, *_ears(body), *_eyes(body)), tuple(skull))


def _hair(body: Body) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
    behind = []
    before = []
    for k, each in enumerate(body.hair.domes):
        ball = _skull(body, each.thickness)
        behind.append(Shape(f"hair_{k}", "hair", "closed", dome_round(body.eye, ball, each.axis, each.cut, 14)))
        before.append(Shape(f"fringe_{k}", "hair", "closed", dome(body.eye, ball, each.axis, each.cut, 9)))
    cover = body.hair.cover
    if cover is not None:
        ball = _skull(body, cover.thickness)
        cloth = hull([_whole(body, ball)], 20)
        behind.append(Shape("cover", "hair", "closed", cloth))
        before.append(Shape("cloth", "hair", "closed", cloth))
        before.append(Shape("free", "skin", "closed", dome(body.eye, ball, cover.axis, cover.cut, 10)))
        before.append(Shape("tip", "skin", "closed", _tip(body)))
    return tuple(behind), tuple(before)


def _tip(body: Body) -> list[Point]:
    """The nose before the cloth, gone to a point where the face is turned away."""
    points = hull(body.string("nose"), 9)
    size = _shown(body, NOSE)
    x, y = (sum(each) / len(points) for each in zip(*points, strict=True))
    return [(x + (a - x) * size, y + (b - y) * size) for a, b in points]


def _whole(body: Body, ball: Ball) -> Oval:
    return oval(body.eye, ball.frame.rotation, ball.frame.point(ball.at), ball.size)


def locks(body: Body) -> list[Group]:
    """Buns, tails and the fall of a scarf, each a group of its own."""
    frame = body.frames["head"]
    return [
        _lock(f"lock_{k}", oval(body.eye, frame.rotation, frame.point(each.at), each.size))
        for k, each in enumerate(body.hair.locks)
    ]


def _lock(name: str, each: Oval) -> Group:
    shape = (Shape(name, "hair", "closed", hull([each], 10)),)
    return Group(name, shape, shape, (each,))


def _skull(body: Body, thickness: float = 1.0) -> Ball:
    first = body.part("skull").sections[0]
    return Ball(body.frames["head"], first.at, scaled(first.size, thickness))


def _ears(body: Body) -> tuple[Shape, ...]:
    if not body.hair.ears:
        return ()
    frame, (x, y, z) = body.frames["head"], EAR_AT
    found = []
    for side, hand in HANDS:
        size = scaled(EAR_SIZE, max(_shown(body, (0.0, hand, 0.0)), 1e-3))
        ear = oval(body.eye, frame.rotation, frame.point((x, y * hand, z)), size)
        found.append(Shape(f"ear_{side}", "skin", "closed", hull([ear], 8)))
    return tuple(found)


def _eyes(body: Body) -> tuple[Shape, ...]:
    found = []
    for side, hand in HANDS:
        x, y, z = EYE_AT
        size = _shown(body, (x, y * hand, z))
        lid = tuple((x + a * size, (y + b * size) * hand, z + c * size) for a, b, c in EYE_LID)
        found.append(Shape(f"eye_{side}", "line", "line", drawn_on(body.eye, _skull(body), lid)))
    return tuple(found)


def _shown(body: Body, direction: Vector) -> float:
    """How much of a feature is shown: all of it, or less towards the edge, or nothing behind it."""
    return max(0.0, min(1.0, faces(body.eye, _skull(body), direction) / SHOWS))
