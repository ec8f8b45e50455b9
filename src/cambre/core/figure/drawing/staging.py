"""From a choreography and its solved poses to what is drawn: a scene to look at, a course to play.

A repetition takes its tempo's seconds; on each way the body starts and stops gently (minimum jerk), and an
exercise that flows goes round evenly. Where left and right alternate, one course holds both.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin
from typing import NamedTuple, Protocol, TypeAlias

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.flesh import Frames
from cambre.core.figure.drawing.scene import Bodies, Course, Moment, Path, Phase, Scene, Span, Turn
from cambre.core.figure.geometry import Rotation, Vector, product
from cambre.core.figure.intents import Choreography, Partner
from cambre.core.figure.poses import Solution
from cambre.core.figure.props import Prop, placed
from cambre.core.figure.skeleton import Frame, Pose, Skeleton

TURN = "turn "
"""An arrow called `turn tho2` goes round that frame; any other follows the place it names."""
Way: TypeAlias = tuple[Bodies, ...]


class Tempo(Protocol):
    """The seconds of one repetition."""

    @property
    def up_s(self) -> float:
        """Into the movement."""

    @property
    def hold_s(self) -> float:
        """At its end."""

    @property
    def down_s(self) -> float:
        """Out of it."""

    @property
    def rest_s(self) -> float:
        """Before the next."""


class Calm(NamedTuple):
    """The tempo of what has none of its own: slowly in, a while there, slowly out."""

    up_s: float = 2.5
    hold_s: float = 2.5
    down_s: float = 2.5
    rest_s: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """An exercise in a body's range, ready to be looked at."""

    told: Choreography
    solved: Solution
    body: Skeleton
    props: Mapping[str, Prop]
    """All equipment there is, by name."""

    def scene(self, *, pose: str | None = None, view: int = 0, mirrored: bool = False) -> Scene:
        """A still picture: of the telling pose with where it starts, or of any other key pose alone."""
        name = pose or self.told.telling
        way = self._bodies(self._way_to(name)) if pose in (None, self.told.telling) else ()
        seen = self.told.views[view]
        return Scene(
            eye=Eye(azimuth=seen.azimuth, elevation=seen.elevation, mirrored=mirrored),
            telling=self._all(self.solved.poses[name]),
            start=way[0] if len(way) > 1 else None,
            arrow=self._arrow(way),
            props={key: placed(self.props[key], placing) for key, placing in self.told.equipment.items()},
        )

    def course(self, tempo: Tempo | None = None, *, alternating: bool = False) -> Course:
        """One repetition in its tempo; where left and right alternate, one of each."""
        cycle, tempo = self.told.cycle, tempo or Calm()
        up, down = self._way(cycle.way_up), self._way(cycle.way_down)
        rounds = [(self._bodies(up), self._bodies(down))]
        if alternating:
            rounds.append((self._bodies(self._mirrored(up)), self._bodies(self._mirrored(down))))
        if cycle.flow:
            return _flowing(rounds, tempo)
        return _resting(rounds, tempo)

    def _way(self, names: Sequence[str]) -> list[Pose]:
        poses = [self.solved.poses[names[0]]]
        for start, end in pairwise(names):
            poses += self.solved.way(start, end)[1:]
        return poses

    def _way_to(self, name: str) -> list[Pose]:
        """The way from where the movement starts to a key pose."""
        cycle = self.told.cycle
        names = (*cycle.way_up, *cycle.way_down[1:])
        if name in names[1:]:
            return self._way(names[: names.index(name, 1) + 1])
        entering = (*self.told.enter, cycle.rest)
        return self._way(entering) if entering[-1] == name else [self.solved.poses[name]]

    def _mirrored(self, way: Sequence[Pose]) -> list[Pose]:
        return [self.body.mirrored(pose) for pose in way]

    def _bodies(self, way: Sequence[Pose]) -> Way:
        return tuple(self._all(pose) for pose in way)

    def _all(self, pose: Pose) -> Bodies:
        frames = self.body.place(pose)
        partner = self.told.partner
        return (frames,) if partner is None else (frames, _moved(frames, partner))

    def _arrow(self, way: Way) -> Path | Turn | None:
        name = self.told.arrow
        if name is None or len(way) < 2:  # noqa: PLR2004 - a way has two ends
            return None
        if name.startswith(TURN):
            return Turn(tuple(frames[name.removeprefix(TURN)] for frames, *_ in way))
        spot = self.body.spheres[name]
        return Path(tuple(frames[spot.frame].point(spot.at) for frames, *_ in way))


def _moved(frames: Frames, partner: Partner) -> Frames:
    """The same pose as the partner takes it: turned about the vertical, then moved."""
    c, s = cos(radians(partner.turn)), sin(radians(partner.turn))
    turn: Rotation = (c, -s, 0.0, s, c, 0.0, 0.0, 0.0, 1.0)
    return {
        name: Frame(product(turn, f.rotation), _carried(f.position, c, s, partner.at)) for name, f in frames.items()
    }


def _carried(spot: Vector, c: float, s: float, at: tuple[float, float]) -> Vector:
    x, y, z = spot
    return (c * x - s * y + at[0], s * x + c * y + at[1], z)


class _Clock:
    """Strings phases together, one after the other."""

    def __init__(self) -> None:
        self.now = 0.0
        self.moments: list[Moment] = []
        self.spans: list[Span] = []

    def move(self, phase: Phase, way: Way, seconds: float, pace: Callable[[float], float]) -> None:
        """Go a way in so many seconds; `pace` says at which share of them a share of the way is done."""
        for k, bodies in enumerate(way):
            self._show(self.now + seconds * pace(k / max(len(way) - 1, 1)), bodies)
        self._pass(phase, seconds)

    def stay(self, phase: Phase, seconds: float) -> None:
        """Keep the last pose for so many seconds."""
        if seconds > 0:
            self._show(self.now + seconds, self.moments[-1].bodies)
            self._pass(phase, seconds)

    def course(self) -> Course:
        """All of it."""
        return Course(moments=tuple(self.moments), spans=tuple(self.spans))

    def _show(self, seconds: float, bodies: Bodies) -> None:
        if self.moments and seconds - self.moments[-1].seconds < AT_ONCE:  # the end of one way is the start of the next
            self.moments.pop()
        self.moments.append(Moment(seconds, bodies))

    def _pass(self, phase: Phase, seconds: float) -> None:
        self.spans.append(Span(phase, self.now, self.now + seconds))
        self.now += seconds


def _resting(rounds: Sequence[tuple[Way, Way]], tempo: Tempo) -> Course:
    clock = _Clock()
    for up, down in rounds:
        clock.move("up", up, max(tempo.up_s, LEAST), _gentle)
        clock.stay("hold", tempo.hold_s)
        clock.move("down", down, max(tempo.down_s, LEAST), _gentle)
        clock.stay("rest", tempo.rest_s)
    return clock.course()


def _flowing(rounds: Sequence[tuple[Way, Way]], tempo: Tempo) -> Course:
    clock = _Clock()
    for up, down in rounds:
        clock.move("up", up, max(tempo.up_s, LEAST), _even)
        clock.move("down", down, max(tempo.down_s, LEAST), _even)
    return clock.course()


AT_ONCE = 1e-6  # seconds
LEAST = 0.2  # seconds that even the quickest way takes in a picture


def _even(share: float) -> float:
    return share


def _gentle(share: float) -> float:
    """When a share of the way is done, if the body starts and stops without a jerk."""
    low, high = 0.0, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        if middle**3 * (10 - 15 * middle + 6 * middle * middle) < share:
            low = middle
        else:
            high = middle
    return low if share < 1 else 1.0


def key_poses(told: Choreography) -> Iterator[str]:
    """The names of an exercise's key poses, the telling one first."""
    yield told.telling
    yield from (name for name in told.poses if name != told.telling)
