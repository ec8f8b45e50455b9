"""Forward kinematics: from a pose to where every bone is. Standard library only, well under 1 ms a pose.

World axes: x forward, y left, z up, the floor at z = 0; lengths in body heights. A frame sits at its
joint; its bone runs along its own -z in the limbs (thigh, shank, uarm, farm, hand), along +z in the
spine (lum0-3, tho0-4, neck0-1, head), and along +x in the foot and toes. In the neutral standing body
all frames' axes are close to the world's. In a hanging left hand the palm faces -y, in a right one +y.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import radians
from typing import NamedTuple, TypeAlias

from cambre.core.anatomy import Anatomy, Axis, Degrees, Joint, Part, Segment, Swing
from cambre.core.figure.geometry import (
    Quaternion,
    Rotation,
    Vector,
    about,
    add,
    cross,
    from_quaternion,
    product,
    scaled,
    shortest,
    then_x,
    then_y,
    then_z,
    turned,
    unit,
)

SIDES = ("l", "r")
_TURNED: dict[Axis, Callable[[Rotation, float], Rotation]] = {"x": then_x, "y": then_y, "z": then_z}


class Frame(NamedTuple):
    """Where a bone's joint is and how the bone is turned."""

    rotation: Rotation
    position: Vector

    def point(self, at: Vector) -> Vector:
        """A point given in this frame, in the world."""
        return add(self.position, turned(self.rotation, at))

    def direction(self, of: Vector) -> Vector:
        """A direction given in this frame, in the world."""
        return turned(self.rotation, of)


Frames: TypeAlias = dict[str, Frame]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A posture: where the pelvis is, which way it faces, and each joint's angle in degrees.

    `position` is the middle between the hip joints; `facing` turns the pelvis from standing upright;
    `angles` come in the order of `Skeleton.joints`.
    """

    position: Vector
    facing: Quaternion
    angles: tuple[Degrees, ...]


class Hinge(NamedTuple):
    """One turn about one axis: constant plus share times a joint's angle, in radians per degree."""

    axis: Axis
    joint: int | None
    share: float
    constant: float


class Ball(NamedTuple):
    """A swing about two axes square to the resting bone, then a turn about the bone."""

    up: int
    out: int
    turn: int
    up_axis: Vector
    out_axis: Vector
    reference: Rotation
    hand: float


class Link(NamedTuple):
    """A segment, compiled: indices in place of names, one side at a time."""

    frame: str
    parent: int
    orient: int
    at: Vector
    hinges: tuple[Hinge, ...]
    ball: Ball | None


class Sphere(NamedTuple):
    """A place on the skin: its frame, its centre there, and its radius."""

    frame: str
    at: Vector
    radius: float


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A body of given proportions, ready to be placed in any pose."""

    joints: tuple[str, ...]
    links: tuple[Link, ...]
    spheres: Mapping[str, Sphere]
    rests: tuple[Degrees, ...]
    flips: frozenset[str]
    index: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", {name: i for i, name in enumerate(self.joints)})

    def place(self, pose: Pose) -> Frames:
        """Every frame of the body in that pose."""
        rotations: list[Rotation] = []
        positions: list[Vector] = []
        for link in self.links:
            if link.parent < 0:
                rotation, position = from_quaternion(pose.facing), pose.position
            else:
                rotation = _turn(rotations[link.orient], link, pose.angles)
                position = add(positions[link.parent], turned(rotations[link.parent], link.at))
            rotations.append(rotation)
            positions.append(position)
        return {
            link.frame: Frame(rotation, position)
            for link, rotation, position in zip(self.links, rotations, positions, strict=True)
        }

    def points(self, frames: Frames) -> dict[str, Vector]:
        """The centre of every place on the skin, by name (`palm_l`, `sacrum` …)."""
        return {name: frames[s.frame].point(s.at) for name, s in self.spheres.items()}

    def pose(
        self,
        angles: Mapping[str, Degrees],
        *,
        position: Vector = (0.0, 0.0, 0.53),
        facing: Quaternion = (1.0, 0.0, 0.0, 0.0),
    ) -> Pose:
        """A pose from a few named angles; the other joints rest. KeyError for an unknown joint."""
        values = list(self.rests)
        for name, value in angles.items():
            values[self.index[name]] = value
        return Pose(position=position, facing=facing, angles=tuple(values))

    def mirrored(self, pose: Pose) -> Pose:
        """The same pose with left and right exchanged, mirrored in the plane y = 0."""
        x, y, z = pose.position
        w, i, j, k = pose.facing
        angles = (self._mirror_angle(name, pose.angles) for name in self.joints)
        return Pose(position=(x, -y, z), facing=(w, -i, j, -k), angles=tuple(angles))

    def _mirror_angle(self, name: str, angles: tuple[Degrees, ...]) -> Degrees:
        sign = -1.0 if name in self.flips else 1.0
        return sign * angles[self.index[other_side(name)]]


def other_side(name: str) -> str:
    """The same part of the other side: `knee_l` for `knee_r`; what has no side stays itself."""
    match name[-2:]:
        case "_l":
            return name[:-1] + "r"
        case "_r":
            return name[:-1] + "l"
        case _:
            return name


def skeleton(anatomy: Anatomy, proportions: Mapping[Part, float] | None = None) -> Skeleton:
    """The body of an anatomy; `proportions` lengthen (1.05) or shorten (0.95) its parts."""
    named = every_joint(anatomy.joints)
    index = {name: i for i, (name, _) in enumerate(named)}
    links = _links(anatomy.segments, index, proportions or {})
    frames = {link.frame for link in links}
    spheres = {
        name: Sphere(frame, at, point.radius)
        for point in anatomy.points
        for name, frame, at in placed_names(point.name, point.frame, point.at, sided=point.sided, frames=frames)
    }
    return Skeleton(
        joints=tuple(index),
        links=links,
        spheres=spheres,
        rests=tuple(joint.rest for _, joint in named),
        flips=frozenset(joint.name for joint in anatomy.joints if joint.flips),
    )


def placed_names(
    name: str, frame: str, at: Vector, *, sided: bool, frames: Iterable[str]
) -> tuple[tuple[str, str, Vector], ...]:
    """Name, frame and place of something of the left, and of its mirror image when it is sided."""
    if not sided:
        return ((name, frame, at),)
    known, (x, y, z) = frozenset(frames), at
    return tuple(
        (f"{name}_{side}", f"{frame}_{side}" if f"{frame}_{side}" in known else frame, (x, y * sign, z))
        for side, sign in zip(SIDES, (1.0, -1.0), strict=True)
    )


def every_joint(joints: Iterable[Joint]) -> list[tuple[str, Joint]]:
    """The joints of the whole body by name: the middle, then the left, then the right."""
    joints = tuple(joints)
    middle = [(joint.name, joint) for joint in joints if not joint.sided]
    return middle + [(f"{joint.name}_{side}", joint) for side in SIDES for joint in joints if joint.sided]


def _links(segments: Iterable[Segment], joints: Mapping[str, int], scale: Mapping[Part, float]) -> tuple[Link, ...]:
    segments = tuple(segments)
    links: list[Link] = []
    frames: dict[str, int] = {}
    for side in ("", *SIDES):
        for segment in segments:
            if segment.sided == bool(side):
                links.append(_link(segment, side, frames, joints, scale.get(segment.part, 1.0)))
                frames[links[-1].frame] = len(links) - 1
    return tuple(links)


def _link(segment: Segment, side: str, frames: Mapping[str, int], joints: Mapping[str, int], scale: float) -> Link:
    sign = -1.0 if side == "r" else 1.0
    parent = -1 if segment.parent is None else frames[_sided(segment.parent, side, frames)]
    orient = parent if segment.orient is None else frames[_sided(segment.orient, side, frames)]
    x, y, z = scaled(segment.at, scale)
    hinges = tuple(
        Hinge(
            axis=turn.axis,
            joint=None if turn.joint is None else joints[_sided(turn.joint, side, joints)],
            share=radians(turn.share) * (1.0 if turn.axis == "y" else sign),
            constant=radians(turn.degrees) * (1.0 if turn.axis == "y" else sign),
        )
        for turn in segment.turns
    )
    ball = None if segment.swing is None else _ball(segment.swing, side, sign, joints)
    frame = f"{segment.frame}_{side}" if side else segment.frame
    return Link(frame, parent, orient, (x, y * sign, z), hinges, ball)


def _sided(name: str, side: str, known: Mapping[str, int]) -> str:
    return f"{name}_{side}" if side and f"{name}_{side}" in known else name


def _ball(swing: Swing, side: str, sign: float, joints: Mapping[str, int]) -> Ball:
    toward, up = unit(swing.toward), unit(swing.up)
    return Ball(
        up=joints[f"{swing.joint}_up_{side}"],
        out=joints[f"{swing.joint}_out_{side}"],
        turn=joints[f"{swing.joint}_turn_{side}"],
        up_axis=_mirrored_axis(scaled(cross(toward, up), radians(1.0)), sign),
        out_axis=_mirrored_axis(scaled(up, radians(1.0)), sign),
        reference=about(_mirrored_axis(shortest((0.0, 0.0, -1.0), toward), sign)),
        hand=sign,
    )


def _mirrored_axis(axis: Vector, sign: float) -> Vector:
    # a rotation's axis is an axial vector: the mirror y -> -y turns its x and z round
    return (axis[0] * sign, axis[1], axis[2] * sign)


def _turn(rotation: Rotation, link: Link, angles: tuple[Degrees, ...]) -> Rotation:
    for axis, joint, share, constant in link.hinges:
        rotation = _TURNED[axis](rotation, constant if joint is None else constant + share * angles[joint])
    return rotation if link.ball is None else product(rotation, _swung(link.ball, angles))


def _swung(ball: Ball, angles: tuple[Degrees, ...]) -> Rotation:
    swing = add(scaled(ball.up_axis, angles[ball.up]), scaled(ball.out_axis, angles[ball.out]))
    return then_z(product(about(swing), ball.reference), ball.hand * radians(angles[ball.turn]))


def swing_toward(swing: Swing, direction: Vector) -> tuple[Degrees, Degrees]:
    """The `_up` and `_out` angles that point a left bone along `direction` of its parent's frame."""
    toward, up = unit(swing.toward), unit(swing.up)
    rotation = scaled(shortest(toward, unit(direction)), 1.0 / radians(1.0))
    across = cross(toward, up)
    return (
        rotation[0] * across[0] + rotation[1] * across[1] + rotation[2] * across[2],
        rotation[0] * up[0] + rotation[1] * up[1] + rotation[2] * up[2],
    )
