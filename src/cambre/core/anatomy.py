"""The body as values: joints, bones, masses and the places where it touches things.

Axes: x forward, y left, z up, the body standing upright; lengths are fractions of body height, angles
degrees; flexion, bending left and turning left are positive. The facts are in data/anatomy.toml.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar, Literal, TypeAlias

Degrees: TypeAlias = float
Heights: TypeAlias = float  # a length as a fraction of body height
Vector: TypeAlias = tuple[float, float, float]
Interval: TypeAlias = tuple[Degrees, Degrees]
Axis: TypeAlias = Literal["x", "y", "z"]

_STRICT: dict[str, Any] = {"extra": "forbid"}  # read by pydantic where data enters


class Range(StrEnum):
    """How far a body's joints go, from the stiffest to the most supple."""

    STIFF = "stiff"
    CAREFUL = "careful"
    USUAL = "usual"
    SUPPLE = "supple"
    DANCER = "dancer"


class Part(StrEnum):
    """What a person's own proportions lengthen or shorten."""

    TRUNK = "trunk"
    NECK = "neck"
    ARM = "arm"
    LEG = "leg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """One way in which the body moves, and how far in each range."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    limits: tuple[Interval, ...]
    ease: float
    sources: tuple[str, ...]
    rest: Degrees = 0.0
    sided: bool = False
    flips: bool = False

    def limit(self, reach: Range) -> Interval:
        """Lowest and highest angle of a body of that range."""
        return _of_range(self.limits, reach)


@dataclass(frozen=True, slots=True, kw_only=True)
class BallReach:
    """Where the bone of a ball joint can point, told as flexion and abduction."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    joint: str
    frame: str
    bone: str
    flexion: tuple[Interval, ...]
    abduction: tuple[Interval, ...]
    sources: tuple[str, ...]

    def flexion_limit(self, reach: Range) -> Interval:
        """Lowest and highest flexion of a body of that range."""
        return _of_range(self.flexion, reach)

    def abduction_limit(self, reach: Range) -> Interval:
        """Lowest and highest abduction of a body of that range."""
        return _of_range(self.abduction, reach)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A rotation about one axis: a share of a joint's angle plus a fixed curve."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    axis: Axis
    joint: str | None = None
    share: float = 0.0
    degrees: Degrees = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """A ball joint: `<joint>_up` and `<joint>_out` swing the bone, `<joint>_turn` turns it about itself.

    At zero the bone points `toward` (the middle of its reach, so that no pose comes near the
    singular direction opposite to it); `up` is where a positive `<joint>_up` carries it.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    joint: str
    toward: Vector
    up: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One bone: where its joint sits in its parent, and how it turns there."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    frame: str
    at: Vector
    part: Part
    sources: tuple[str, ...]
    parent: str | None = None
    orient: str | None = None
    turns: tuple[Turn, ...] = ()
    swing: Swing | None = None
    sided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SkinPoint:
    """A small sphere of a frame that can touch the floor, a chair or another part."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    frame: str
    at: Vector
    radius: Heights
    sided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A word that poses use for a part of the body, and the skin points it stands for."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    centre: str
    touch: tuple[str, ...]
    plural: str | None = None
    rolls: bool = False
    down: Vector | None = None
    level: Vector | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capsule:
    """A tapered rod inside a frame that other parts don't pass through."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    frame: str
    start: Vector
    end: Vector
    radii: tuple[Heights, Heights]
    sided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Capsules that are kept apart from others; flesh `gives` a little where they meet."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    these: tuple[str, ...]
    those: tuple[str, ...]
    gives: Heights


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A rough posture where solving starts: which way the pelvis is turned and where the limbs point."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    name: str
    turn: Vector
    height: Heights
    arms: Vector
    legs: Vector
    joints: dict[str, Degrees] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mass:
    """A share of the body's mass and where its centre is in a frame."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    frame: str
    at: Vector
    share: float
    sources: tuple[str, ...]
    sided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """Everything that is known of the body: the whole of data/anatomy.toml."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    format: Literal[1]
    ranges: tuple[Range, ...]
    joints: tuple[Joint, ...]
    reach: tuple[BallReach, ...]
    segments: tuple[Segment, ...]
    masses: tuple[Mass, ...]
    points: tuple[SkinPoint, ...]
    places: tuple[Place, ...]
    capsules: tuple[Capsule, ...]
    clashes: tuple[Clash, ...]
    facing_pairs: tuple[Clash, ...]
    """Clashes between the left side and the right."""
    bases: tuple[Base, ...]


def _of_range(limits: tuple[Interval, ...], reach: Range) -> Interval:
    return limits[0] if len(limits) == 1 else limits[tuple(Range).index(reach)]
