"""What is to be drawn: bodies in their poses, the equipment they use, and the way they take.

A moment holds one set of frames per body: the person, and a partner where there is one. Axes and lengths
are those of the skeleton: x forward, y left, z up, body heights, the floor at z = 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.flesh import Frames
from cambre.core.figure.geometry import Vector
from cambre.core.figure.held import Holding
from cambre.core.figure.motion import Pace, Stretch
from cambre.core.figure.props import Prop
from cambre.core.figure.skeleton import Frame

Bodies: TypeAlias = tuple[Frames, ...]
NOTHING = Holding()


class Path(NamedTuple):
    """The way of one place of the body, from the start to the telling pose; a closed one goes all round to it."""

    places: tuple[Vector, ...]
    closed: bool = False


class Turn(NamedTuple):
    """The turn of one part of the body, from the start to the telling pose."""

    frames: tuple[Frame, ...]
    part: str = "tho2"


class Moment(NamedTuple):
    """Where the bodies are so many seconds into the repetition, and in which hands is what they hold."""

    seconds: float
    bodies: Bodies
    holding: Holding = NOTHING
    pace: Pace | None = None
    """How the bodies come there and leave; None: evenly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture: the pose that tells the exercise, where it started, and what is around it."""

    eye: Eye
    telling: Bodies
    start: Bodies | None = None
    """Drawn as a ghost."""
    arrow: Path | Turn | None = None
    props: Mapping[str, Prop] = field(default_factory=dict)
    holding: Holding = NOTHING
    """What every body holds."""

    @property
    def moment(self) -> Moment:
        """The telling pose as a moment that lasts."""
        return Moment(0.0, self.telling, self.holding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One whole repetition, moment by moment, and its phases; it ends as it began."""

    moments: tuple[Moment, ...]
    stretches: tuple[Stretch, ...]

    @property
    def seconds(self) -> float:
        """How long the repetition lasts."""
        return self.moments[-1].seconds
