"""A body of one range, ready to be solved: its rig, its limits, and the words that poses use for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from cambre.atelier.kinematics import Array, Rig
from cambre.core.anatomy import Anatomy, BallReach, Base, Interval, Place, Range, Segment, Swing
from cambre.core.figure.geometry import Quaternion, quaternion_about
from cambre.core.figure.skeleton import SIDES, every_joint, skeleton


@dataclass(frozen=True, slots=True)
class Spotted:
    """A word of a pose, understood: one place of one side (or of the middle)."""

    place: Place
    side: str
    centre: int
    touch: tuple[int, ...]


class UnknownWordError(ValueError):
    """A pose uses a word that the anatomy or the equipment doesn't know."""


class Body:
    """One body of one range."""

    def __init__(self, anatomy: Anatomy, reach: Range) -> None:
        """Prepare the skeleton and the index of words."""
        self.anatomy = anatomy
        self.range = reach
        self.rig = Rig(skeleton(anatomy))
        self._places = {word: place for place in anatomy.places for word in (place.name, place.plural) if word}

    def spots(self, word: str) -> tuple[Spotted, ...]:
        """What a word stands for: "hands" both, "hand_l" one, "belly" the middle; UnknownWordError."""
        stem, side = (word[:-2], word[-1]) if word[-2:] in ("_l", "_r") else (word, "")
        place = self._places.get(stem)
        sides = (side,) if side else SIDES if place is not None and stem == place.plural else ("",)
        # a part that comes in pairs is named in the plural or with its side, any other without one
        if place is None or (side and stem == place.plural) or (sides == ("",)) != (place.plural is None):
            msg = f"no part of the body is called {word!r}"
            raise UnknownWordError(msg)
        return tuple(self._spotted(place, s) for s in sides)

    def _spotted(self, place: Place, side: str) -> Spotted:
        touch = tuple(i for name in place.touch for i in self._indices(name, side))
        return Spotted(place, side, self._indices(place.centre, side)[0], touch)

    def _indices(self, point: str, side: str) -> tuple[int, ...]:
        index = self.rig.index
        if point in index:
            return (index[point],)
        return tuple(index[f"{point}_{s}"] for s in (side or "".join(SIDES)))

    def frame_of(self, point: int) -> str:
        """The frame that a skin point belongs to."""
        return self.rig.skeleton.spheres[self.rig.names[point]].frame

    def base(self, name: str) -> Base:
        """A rough posture by its name; UnknownWordError."""
        for base in self.anatomy.bases:
            if base.name == name:
                return base
        msg = f"no base is called {name!r}"
        raise UnknownWordError(msg)

    @cached_property
    def limits(self) -> Mapping[str, Interval]:
        """Lowest and highest angle of every joint in this range, in degrees."""
        return {name: joint.limit(self.range) for name, joint in every_joint(self.anatomy.joints)}

    @cached_property
    def ease(self) -> Array:
        """How much the body minds moving each unknown; zero for the root."""
        return np.array([0.0] * 6 + [joint.ease for _, joint in every_joint(self.anatomy.joints)])

    @cached_property
    def balls(self) -> Mapping[str, BallReach]:
        """What limits hips and shoulders, by joint."""
        return {reach.joint: reach for reach in self.anatomy.reach}

    @cached_property
    def swings(self) -> Mapping[str, Swing]:
        """How hips and shoulders swing, by joint."""
        return {swing.joint: swing for swing in _swings(self.anatomy.segments)}

    def share(self, joints: Iterable[str], *, upwards: bool) -> float:
        """How far these joints go together in this range, against the usual one."""
        usual, own = 0.0, 0.0
        for name, joint in every_joint(self.anatomy.joints):
            if name in joints:
                usual += joint.limit(Range.USUAL)[upwards]
                own += joint.limit(self.range)[upwards]
        return own / usual


def facing_of(base: Base) -> Quaternion:
    """How the base's pelvis is turned from standing upright."""
    x, y, z = base.turn
    return quaternion_about((x * np.pi / 180, y * np.pi / 180, z * np.pi / 180))


def _swings(segments: Iterable[Segment]) -> Iterable[Swing]:
    return (segment.swing for segment in segments if segment.swing is not None)
