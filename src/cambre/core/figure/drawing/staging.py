"""From an exercise's choreography and solved poses to what is drawn: scenes to look at, courses to play."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import NamedTuple

from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.flesh import Frames
from cambre.core.figure.drawing.scene import Bodies, Course, Moment, Path, Scene, Turn
from cambre.core.figure.geometry import Rotation, Vector, product
from cambre.core.figure.held import Equipped, Holding, InHand, Strapped
from cambre.core.figure.intents import Choreography, Partner
from cambre.core.figure.motion import Motion, Pace, Stretch, Tempo, frames, motion
from cambre.core.figure.poses import Solution
from cambre.core.figure.props import Prop, placed
from cambre.core.figure.skeleton import Frame, Pose, Skeleton

GRASPS = {"hand_l": ("hand_l",), "hand_r": ("hand_r",), "hands": ("hand_l", "hand_r")}
TURN = "turn "
"""An arrow called `turn tho2` goes round that frame; any other follows the place it names."""
LOOKS = 24  # how often a moving phase is looked at; what straight lines between the looks show is left out again


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
    equipped: Equipped
    """All there is to hold."""

    def scene(self, *, pose: str | None = None, view: int = 0, mirrored: bool = False) -> Scene:
        """A still picture: of the telling pose with where it starts, or of any other key pose alone."""
        name = pose or self.told.telling
        way = [self._all(each) for each in self._way_to(name)] if name == self.told.telling else []
        seen = self.told.views[view]
        return Scene(
            eye=Eye(azimuth=seen.azimuth, elevation=seen.elevation, mirrored=mirrored),
            telling=self._all(self.solved.poses[name]),
            start=way[0] if len(way) > 1 else None,
            arrow=self._arrow(name, way),
            props={key: placed(self.props[key], placing) for key, placing in self.told.equipment.items()},
            holding=self.holding,
        )

    @property
    def holding(self) -> Holding:
        """What the exercise has in which hands; a strap is as long as it must be in some key pose."""
        things, strap = self.equipped.things, self.equipped.strap
        placed_poses = [self.body.place(pose) for pose in self.solved.poses.values()]
        return Holding(
            tuple(InHand(name=name, thing=things[name], hands=GRASPS[grasp]) for name, grasp in self.told.held.items()),
            tuple(
                Strapped(strap=strap, places=places, length=max(strap.span(places, each) for each in placed_poses))
                for places in self.told.straps
            ),
        )

    def course(self, tempo: Tempo | None = None, *, alternating: bool = False) -> Course:
        """One repetition in its tempo; where left and right alternate, one of each."""
        moves = motion(self.body, self.told, self.solved, tempo or Calm())
        rounds = [moves, replace(moves, right=True)] if alternating else [moves]
        moments: list[Moment] = []
        stretches: list[Stretch] = []
        for k, each in enumerate(rounds):
            begin, holding = k * moves.seconds, self.holding.mirrored if each.right else self.holding
            # what changes hands does so between the rounds, at once
            again = k == 0 or holding != self.holding
            moments += [
                Moment(begin + t, self._all(pose), holding, pace._replace(seconds=begin + pace.seconds))
                for t, pace, pose in _looks(each)
                if again or t > 0
            ]
            stretches += [Stretch(s.phase, begin + s.start, begin + s.end) for s in each.stretches if s.end > s.start]
        return Course(moments=tuple(moments), stretches=tuple(stretches))

    def _way_to(self, name: str) -> list[Pose]:
        """The way from where the movement starts to a key pose."""
        cycle = self.told.cycle
        names = (*cycle.way_up, *cycle.way_down[1:])
        if name in names[1:]:
            return frames(self.solved, names[: names.index(name, 1) + 1])
        entering = (*self.told.enter, cycle.rest)
        return frames(self.solved, entering) if entering[-1] == name else [self.solved.poses[name]]

    def _all(self, pose: Pose) -> Bodies:
        person = self.body.place(pose)
        partner = self.told.partner
        return (person,) if partner is None else (person, _moved(person, partner))

    def _arrow(self, pose: str, way: Sequence[Bodies]) -> Path | Turn | None:
        name = self.told.arrow
        if name is None or not way:
            return None
        if name.startswith(TURN):
            part = name.removeprefix(TURN)
            return Turn(tuple(person[part] for person, *_ in way), part)
        closed = self.told.cycle.flow and pose in (*self.told.cycle.way_up, *self.told.cycle.way_down)
        way = [self._all(each) for each in self._all_round(len(way) - 1)] if closed else way
        spot = self.body.spheres[name]
        return Path(tuple(person[spot.frame].point(spot.at) for person, *_ in way), closed)

    def _all_round(self, first: int) -> list[Pose]:
        """A whole flowing repetition, from its `first` pose to the same again."""
        cycle = self.told.cycle
        poses = frames(self.solved, (*cycle.way_up, *cycle.way_down[1:]))[:-1]
        return [*poses[first:], *poses[: first + 1]]


def key_poses(told: Choreography) -> Iterator[str]:
    """The names of an exercise's key poses, the telling one first."""
    yield told.telling
    yield from (name for name in told.poses if name != told.telling)


def _looks(moves: Motion) -> Iterator[tuple[float, Pace, Pose]]:
    """The poses of one repetition at seconds close enough together, both ends included."""
    yield 0.0, moves.pace(0.0), moves.at(0.0)
    for stretch in moves.stretches:
        length = stretch.end - stretch.start
        for k in range(1, LOOKS + 1 if length > 0 else 1):
            share = k / LOOKS
            # a hair before the end: there the next phase begins
            here = stretch.start + length * (share - 1e-9)
            yield stretch.start + length * share if k < LOOKS else stretch.end, moves.pace(here), moves.at(here)


def _moved(person: Frames, partner: Partner) -> Frames:
    """The same pose as the partner takes it: turned about the vertical, then moved."""
    c, s = cos(radians(partner.turn)), sin(radians(partner.turn))
    turn: Rotation = (c, -s, 0.0, s, c, 0.0, 0.0, 0.0, 1.0)
    carried = {name: _carried(frame.position, c, s, partner.at) for name, frame in person.items()}
    return {name: Frame(product(turn, frame.rotation), carried[name]) for name, frame in person.items()}


def _carried(spot: Vector, c: float, s: float, at: tuple[float, float]) -> Vector:
    x, y, z = spot
    return (c * x - s * y + at[0], s * x + c * y + at[1], z)
