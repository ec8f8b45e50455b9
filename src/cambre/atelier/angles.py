"""Angles and directions as terms, and as a first guess of the joints they are about."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

import numpy as np

from cambre.atelier.body import Body
from cambre.atelier.contacts import SPOT_FRAMES
from cambre.atelier.kinematics import Array, Placed
from cambre.atelier.shape import ball_angles
from cambre.atelier.terms import Kind, Residual, Term, Unit
from cambre.core.anatomy import Vector
from cambre.core.figure.geometry import unit
from cambre.core.figure.intents import COMPASS, Aimed, BallAngle, Bend, Direction, KeyPose, Spot
from cambre.core.figure.skeleton import SIDES

_SPINE = {"spine": ("lumbar", "thoracic"), "lumbar": ("lumbar",), "thoracic": ("thoracic",), "neck": ("neck",)}
_BENT = {
    "elbow": "elbow", "forearm": "forearm_turn", "wrist": "wrist_flex", "knee": "knee", "ankle": "ankle_flex",
    "toe": "toes_flex", "shoulder_blade": "clavicle_forward",
}  # fmt: skip
_LIMBS = {
    "arm": ("uarm", "hand"), "upper_arm": ("uarm", "farm"), "leg": ("thigh", "foot"), "thigh": ("thigh", "shank"),
    "forearm": ("farm", "hand"), "shin": ("shank", "foot"),
}  # fmt: skip
_FACES: dict[str, tuple[str, Vector]] = {
    "hand": ("hand", (0, 0, -1)), "palm": ("hand", (0, -1, 0)), "kneecap": ("thigh", (1, 0, 0)),
    "foot": ("foot", (1, 0, 0)), "elbow_point": ("uarm", (-1, 0, 0)), "look": ("head", (1, 0, 0)),
    "head_up": ("head", (0, 0, 1)), "chest": ("tho3", (1, 0, 0)), "chest_up": ("tho3", (0, 0, 1)),
    "pelvis": ("pelvis", (1, 0, 0)), "pelvis_up": ("pelvis", (0, 0, 1)),
}  # fmt: skip
_SINGULAR = {"feet": "foot"}


def sides_of(word: str) -> tuple[str, tuple[str, ...]]:
    """A word's singular, and the sides it means: "knees" both, "knee_l" one, "look" none."""
    if word[-2:] in ("_l", "_r"):
        return word[:-2], (word[-1],)
    singular = _SINGULAR.get(word, word.removesuffix("s"))
    known = singular in _BENT or singular in _LIMBS or singular in _FACES or singular in ("hip", "shoulder")
    return (singular, SIDES) if word != singular and known else (word, ("",))


def each_side(words: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Every (word, singular, side), leaving out what a word for one side says better."""
    for word in words:
        singular, sides = sides_of(word)
        for side in sides:
            own = f"{singular}_{side}" if side else singular
            if word == own or own not in words:
                yield word, singular, side


@dataclass(frozen=True, slots=True)
class Bent:
    """Joints that should together have an angle (degrees)."""

    label: str
    joints: tuple[str, ...]
    target: float


def bends(pose: KeyPose, body: Body) -> Iterator[Bent]:
    """Every angle that the pose asks of spine and hinges, at this body's share of its range."""
    for name in _SPINE:
        bend: Bend | None = getattr(pose, name)
        if bend is not None:
            yield from _spine(name, bend, body)
    asked: dict[str, float] = {str(word): angle for word, angle in pose.bend.items()}
    for word, singular, side in each_side(asked):
        joint = _BENT.get(singular, singular)
        yield Bent(word, (f"{joint}_{side}" if side else joint,), asked[word])


def _spine(name: str, bend: Bend, body: Body) -> Iterator[Bent]:
    for way, asked in (("flex", bend.forward), ("side", bend.side), ("turn", bend.turn)):
        if asked is not None:
            joints = tuple(f"{stretch}_{way}" for stretch in _SPINE[name])
            yield Bent(f"{name} {way}", joints, asked * body.share(joints, upwards=asked > 0))


def bent(angle: Bent, body: Body) -> Term:
    """The joints have their angle."""
    chosen, target = [body.rig.joint(name) for name in angle.joints], np.radians(angle.target)
    return Term(angle.label, Kind.INTENT, Unit.ANGLE, 1.3, lambda p: (p.unknowns[chosen].sum(0) - target)[None])


def ball_terms(pose: KeyPose, body: Body) -> Iterator[Term]:
    """Hips and shoulders have their flexion, abduction and turn."""
    every: dict[str, BallAngle] = {str(word): asked for word, asked in pose.ball.items()}
    for word, joint, side in each_side(every):
        asked = every[word]
        for way, target in (("flex", asked.flex), ("abd", asked.abd), ("turn", asked.turn)):
            if target is not None:
                residual = _ball_residual(body, joint, side, way, float(np.radians(target)))
                yield Term(f"{word} {way}", Kind.WISH, Unit.ANGLE, 1.0, residual)


def _ball_residual(body: Body, joint: str, side: str, way: str, target: float) -> Residual:
    if way == "turn":
        chosen = body.rig.joint(f"{joint}_turn_{side}")
        return lambda p: p.unknowns[chosen][None] - target
    reach = body.balls[joint]

    def residual(placed: Placed) -> Array:
        flexion, abduction, near = ball_angles(placed, reach, side)
        return np.asarray(((flexion - target) * near if way == "flex" else abduction - target)[None])

    return residual


@dataclass(frozen=True, slots=True)
class Pointed:
    """A limb or face that should point somewhere."""

    label: str
    singular: str
    side: str
    towards: Vector
    of: Spot


def pointed(pose: KeyPose) -> Iterator[Pointed]:
    """Every direction that the pose asks for; the right side's is mirrored where a word means both."""
    every: dict[str, Direction] = {str(word): towards for word, towards in pose.point.items()}
    for word, singular, side in each_side(every):
        direction = every[word]
        of = direction.of if isinstance(direction, Aimed) else Spot.WORLD
        x, y, z = _vector(direction)
        both = side == "r" and not word.endswith("_r")
        yield Pointed(word, singular, side, (x, -y if both else y, z), of)


def _vector(direction: Direction) -> Vector:
    match direction:
        case Aimed():
            return unit(direction.to)
        case str():
            return COMPASS[direction]
        case _:
            return unit(direction)


def pointing(point: Pointed) -> Term:
    """The limb or face points where it should."""
    towards, seen = np.array(point.towards)[:, None], measured(point)

    def residual(placed: Placed) -> Array:
        direction = seen(placed)
        if point.of is not Spot.WORLD:
            direction = placed.seen_from(SPOT_FRAMES[point.of], direction)
        return np.asarray(direction - towards)

    weight = 1.3 if point.singular in _LIMBS else 0.9
    return Term(point.label, Kind.WISH, Unit.DIRECTION, weight, residual)


def measured(point: Pointed) -> Callable[[Placed], Array]:
    """How to see where the limb or face points: (3, bodies) in the world."""
    if point.singular in _LIMBS:
        start, end = (f"{frame}_{point.side}" for frame in _LIMBS[point.singular])

        def along(placed: Placed) -> Array:
            way = placed.positions[end] - placed.positions[start]
            return np.asarray(way / np.linalg.norm(way, axis=0))

        return along
    frame, (x, y, z) = _FACES[point.singular]
    name, face = (f"{frame}_{point.side}", (x, -y if point.side == "r" else y, z)) if point.side else (frame, (x, y, z))
    return lambda p: p.direction(name, face)
