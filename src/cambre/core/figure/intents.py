"""The pose language: what a key pose wants, one line of data each, and how an exercise strings them together.

A pose is told by what a teacher would say: what rests on the floor (`supports`, which must hold, and
`aims`, which a stiff body may miss), how far the spine bends, where arms and legs point, what holds what.
Left and right are the same unless `symmetric = false`; a word in the plural means both sides, `hand_l`
one of them. Lengths are body heights; angles degrees; flexion, left bend and left turn positive. World
axes: x is where the body faces when it stands, y left, z up. Angles of the spine are those of the usual
range: another body goes the same share of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from cambre.core.anatomy import Degrees, Heights, Interval, Range, Vector
from cambre.core.bounds import Some
from cambre.core.figure.props import Placing

_STRICT: dict[str, Any] = {"extra": "forbid", "allow_inf_nan": False}  # read by pydantic where data enters

Compass: TypeAlias = Literal["up", "down", "forward", "back", "left", "right"]
COMPASS: Mapping[Compass, Vector] = {
    "up": (0, 0, 1),
    "down": (0, 0, -1),
    "forward": (1, 0, 0),
    "back": (-1, 0, 0),
    "left": (0, 1, 0),
    "right": (0, -1, 0),
}


class Spot(StrEnum):
    """Whose axes a direction or an offset is given in."""

    WORLD = "world"
    CHEST = "chest"
    PELVIS = "pelvis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bend:
    """How a stretch of the spine is bent: forward, to the left, turned to the left; none is free."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    flex: Degrees | None = None
    ext: Degrees | None = None
    side: Degrees | None = None
    turn: Degrees | None = None

    @property
    def forward(self) -> Degrees | None:
        """Flexion, extension being negative."""
        return self.flex if self.ext is None else -self.ext


@dataclass(frozen=True, slots=True, kw_only=True)
class BallAngle:
    """Where the bone of a hip or shoulder is: flexion, abduction, and turned outwards (positive)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    flex: Degrees | None = None
    abd: Degrees | None = None
    turn: Degrees | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aimed:
    """A direction seen by the chest or the pelvis."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    to: Vector
    of: Spot = Spot.WORLD


Direction: TypeAlias = Compass | Vector | Aimed


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A place next to another: `away` from it, in the axes of `of`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    part: str
    away: Vector = (0.0, 0.0, 0.0)
    of: Spot = Spot.WORLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A strap from one place to another: never longer than `length`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    part: str
    length: Heights


Bendable: TypeAlias = Literal[
    "elbows", "elbow_l", "elbow_r", "forearms", "forearm_l", "forearm_r", "wrists", "wrist_l", "wrist_r",
    "knees", "knee_l", "knee_r", "ankles", "ankle_l", "ankle_r", "toes", "toe_l", "toe_r",
    "shoulder_blades", "shoulder_blade_l", "shoulder_blade_r", "nod",
]  # fmt: skip
Pointer: TypeAlias = Literal[
    "arms", "arm_l", "arm_r", "upper_arms", "upper_arm_l", "upper_arm_r", "forearms", "forearm_l", "forearm_r",
    "hands", "hand_l", "hand_r", "palms", "palm_l", "palm_r", "legs", "leg_l", "leg_r", "thighs", "thigh_l", "thigh_r",
    "shins", "shin_l", "shin_r", "feet", "foot_l", "foot_r", "kneecaps", "kneecap_l", "kneecap_r",
    "elbow_points", "elbow_point_l", "elbow_point_r",
    "look", "head_up", "chest", "chest_up", "pelvis", "pelvis_up",
]  # fmt: skip
BallJoint: TypeAlias = Literal["hips", "hip_l", "hip_r", "shoulders", "shoulder_l", "shoulder_r"]
Holdable: TypeAlias = Literal["dumbbell", "kettlebell", "plate", "stick"]
Grasp: TypeAlias = Literal["hand_l", "hand_r", "hands"]
StrapEnd: TypeAlias = Literal[
    "hand_l", "hand_r", "foot_l", "foot_r", "ankle_l", "ankle_r", "shin_l", "shin_r", "thigh_l", "thigh_r",
    "shoulder_l", "shoulder_r",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPose:
    """One key pose, as a line of data tells it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    base: str
    """The rough posture it starts from: stand, prone, supine, quad …"""
    supports: tuple[str, ...] = ()
    """What rests where and must: "hands", "insteps", "sit_bones on chair", "hands on wall"."""
    aims: tuple[str, ...] = ()
    """The same, where a stiff body may stay short of it."""
    spine: Bend | None = None
    lumbar: Bend | None = None
    thoracic: Bend | None = None
    neck: Bend | None = None
    ball: Mapping[BallJoint, BallAngle] = field(default_factory=dict)
    bend: Mapping[Bendable, Degrees] = field(default_factory=dict)
    point: Mapping[Pointer, Direction] = field(default_factory=dict)
    grip: Mapping[str, str] = field(default_factory=dict)
    """What holds what, and must: `{ hands = "ankles" }`."""
    reach: Mapping[str, str] = field(default_factory=dict)
    """What a supple body holds and a stiff one reaches for."""
    tie: Mapping[str, Tie] = field(default_factory=dict)
    over: Mapping[str, str | Offset] = field(default_factory=dict)
    """What is straight above what: `{ shoulders = "hands" }`."""
    at: Mapping[str, Offset] = field(default_factory=dict)
    height: Mapping[str, Heights] = field(default_factory=dict)
    apart: Mapping[str, Heights] = field(default_factory=dict)
    """How far a left part is from its right one, sideways."""
    if_able: tuple[str, ...] = ()
    """Which of these wishes any body may fall short of: "elbows", "look" …"""
    limits: Mapping[str, Interval] = field(default_factory=dict)
    """Joints kept within narrower bounds here."""
    symmetric: bool = True
    cross: bool = False
    """Limbs may cross the middle of the body."""
    balance: bool = True
    """The weight stays above what rests on the floor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """One repetition: from `rest` through the poses of `up`, held, and back through those of `down`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    rest: str
    up: tuple[str, ...] = ()
    down: tuple[str, ...] | None = None
    """None: the way up, backwards. Given, it ends in `rest`."""
    flow: bool = False
    """Round and round without a stop, as circles go."""

    @property
    def way_up(self) -> tuple[str, ...]:
        """The key poses from rest to the end of the movement, both included."""
        return (self.rest, *self.up)

    @property
    def way_down(self) -> tuple[str, ...]:
        """The key poses from the end of the movement to rest, both included."""
        if self.down is None:
            return tuple(reversed(self.way_up))
        return (self.way_up[-1], *self.down)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Where to look from: degrees round from the body's right side, and up from level.

    0 is from the right (-y), 90 from the front (+x), -90 from behind.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    azimuth: Degrees
    elevation: Degrees


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A second body doing the same: turned left about the vertical, then moved along x and y."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    turn: Degrees
    at: tuple[Heights, Heights]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choreography:
    """The `[figure]` table of an exercise or self-test: its key poses, their order, and how to look at them.

    Poses that differ between the sides show the exercise done to the left; the other side is their mirror.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    telling: str
    """The pose of the still picture."""
    cycle: Cycle
    poses: Mapping[str, KeyPose]
    views: tuple[View, ...]
    """The best first."""
    enter: tuple[str, ...] = ()
    """Key poses on the way to the first rest, once."""
    anchor: str | None = None
    """The pose that says where hands and feet are; the others keep them there. None: the telling one."""
    shown: Range = Range.USUAL
    """The range that its pictures show, unless another is asked for: what only a supple body does is shown so."""
    arrow: str | None = None
    """The place whose path the arrow of the still follows."""
    equipment: Mapping[str, Placing] = field(default_factory=dict)
    held: Mapping[Holdable, Grasp] = field(default_factory=dict)
    """What is in which hand, or between both: `{ dumbbell = "hand_r" }`, `{ plate = "hands" }`. Only drawn."""
    straps: tuple[Annotated[tuple[StrapEnd, ...], Some(4, least=2)], ...] = ()
    """Straps and bands, from place to place: `[["hand_r", "foot_r"]]`; taut where those are farthest apart."""
    partner: Partner | None = None

    @property
    def first(self) -> str:
        """The pose that says where hands and feet are."""
        return self.anchor or self.telling

    @property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """Every movement between neighbouring key poses, each once, in whichever direction comes first."""
        entering = (*self.enter, self.cycle.rest)
        steps = [
            step
            for way in (entering, self.cycle.way_up, self.cycle.way_down)
            for step in pairwise(way)
            if step[0] != step[1]
        ]
        seen: dict[tuple[str, str], None] = {}
        for start, end in steps:
            if (end, start) not in seen:
                seen[start, end] = None
        return tuple(seen)
