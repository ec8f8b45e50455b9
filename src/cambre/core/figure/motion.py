"""An exercise in motion: where the body is at any second of a repetition.

Ways are travelled with minimum jerk: from rest, fastest in the middle, to rest again. Nothing here knows a
clock; whoever plays it says which second it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple, Protocol

from cambre.core.figure.intents import Choreography
from cambre.core.figure.poses import Solution
from cambre.core.figure.skeleton import Pose, Skeleton
from cambre.core.figure.track import Track, track


class Tempo(Protocol):
    """The seconds of one repetition."""

    @property
    def up_s(self) -> float:
        """Seconds into the movement."""

    @property
    def hold_s(self) -> float:
        """Seconds held."""

    @property
    def down_s(self) -> float:
        """Seconds out of it."""

    @property
    def rest_s(self) -> float:
        """Seconds before the next."""


class Phase(StrEnum):
    """What a moment of a repetition belongs to."""

    UP = "up"
    HOLD = "hold"
    DOWN = "down"
    REST = "rest"


class Stretch(NamedTuple):
    """A phase and the seconds it lasts from and to, counted from the repetition's start."""

    phase: Phase
    start: float
    end: float

    def share(self, seconds: float) -> float:
        """How much of the phase has passed, 0 to 1; all of it where it takes no time."""
        length = self.end - self.start
        return min(max((seconds - self.start) / length, 0.0), 1.0) if length > 0 else 1.0


class Pace(NamedTuple):
    """A moment of a way: the seconds that an even pace would have taken there, and how much faster than that it is."""

    seconds: float
    speed: float


@dataclass(frozen=True, slots=True)
class Motion:
    """One exercise in one range and tempo; `right` shows the other side of what is told for the left."""

    skeleton: Skeleton
    stretches: tuple[Stretch, ...]
    entrance: Track
    up: Track
    down: Track
    flow: Track | None
    right: bool = False

    @property
    def seconds(self) -> float:
        """How long one repetition takes, its rest included."""
        return self.stretches[-1].end

    def at(self, seconds: float) -> Pose:
        """The pose so many seconds into the repetition; after its end the next one begins."""
        seconds = seconds % self.seconds if self.seconds > 0 else 0.0
        if self.flow is not None:
            return self._sided(self.flow.at(seconds / self.seconds if self.seconds > 0 else 0.0))
        return self._sided(self._stopping(seconds))

    def entering(self, share: float) -> Pose:
        """The pose at a share of the way from the first pose of `enter` to rest."""
        return self._sided(self.entrance.at(eased(share)))

    def stretch(self, seconds: float) -> Stretch:
        """The phase so many seconds into the repetition."""
        seconds = seconds % self.seconds if self.seconds > 0 else 0.0
        return next((s for s in self.stretches if seconds < s.end), self.stretches[-1])

    def pace(self, seconds: float) -> Pace:
        """How far along its way the body is so many seconds into the repetition, and how fast it goes."""
        if self.flow is not None:
            return Pace(seconds, 1.0)
        stretch = self.stretch(seconds)
        length = stretch.end - stretch.start
        if length <= 0 or stretch.phase not in {Phase.UP, Phase.DOWN}:
            return Pace(seconds, 1.0)
        share = stretch.share(seconds)
        return Pace(stretch.start + length * eased(share), 30.0 * (share * (1.0 - share)) ** 2)

    def _stopping(self, seconds: float) -> Pose:
        stretch = self.stretch(seconds)
        match stretch.phase:
            case Phase.UP:
                return self.up.at(eased(stretch.share(seconds)))
            case Phase.HOLD:
                return self.up.at(1.0)
            case Phase.DOWN:
                return self.down.at(eased(stretch.share(seconds)))
            case Phase.REST:
                return self.up.at(0.0)

    def _sided(self, pose: Pose) -> Pose:
        return self.skeleton.mirrored(pose) if self.right else pose


def motion(skeleton: Skeleton, told: Choreography, solution: Solution, tempo: Tempo, *, right: bool = False) -> Motion:
    """The exercise in motion, from its solved poses and its tempo."""
    up, down = frames(solution, told.cycle.way_up), frames(solution, told.cycle.way_down)
    return Motion(
        skeleton=skeleton,
        stretches=stretches(tempo),
        entrance=track(frames(solution, (*told.enter, told.cycle.rest))),
        up=track(up),
        down=track(down),
        flow=track([*up, *down[1:]], closed=True) if told.cycle.flow else None,
        right=right,
    )


def stretches(tempo: Tempo) -> tuple[Stretch, ...]:
    """The phases of a repetition one after the other; a phase without time is there, and empty."""
    found, start = [], 0.0
    for phase, length in zip(Phase, (tempo.up_s, tempo.hold_s, tempo.down_s, tempo.rest_s), strict=True):
        found.append(Stretch(phase, start, start + length))
        start += length
    return tuple(found)


def frames(solution: Solution, names: Sequence[str]) -> list[Pose]:
    """Every pose on the way through key poses, in-betweens included; a pose that follows itself once."""
    poses = [solution.poses[names[0]]]
    for start, end in pairwise(names):
        poses += solution.way(start, end)[1:] if start != end else ()
    return poses


def eased(share: float) -> float:
    """How far a movement with minimum jerk has come at a share of its time: slow, fast, slow."""
    t = min(max(share, 0.0), 1.0)
    return t * t * t * (10 + t * (6 * t - 15))
