"""What a movement looks like to the camera: the figure's own key poses, projected.

`azimuth` is where the camera stands: 0 at the body's right side, 90 before it, -90 behind it, 180 at its left.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sin
from typing import NamedTuple, TypeAlias

from cambre.core.anatomy import Range, Vector
from cambre.core.figure.intents import Choreography
from cambre.core.figure.motion import eased, frames
from cambre.core.figure.poses import Solution
from cambre.core.figure.skeleton import Pose, Skeleton
from cambre.core.figure.track import track
from cambre.core.observe.body import Places, Shape, shape
from cambre.core.observe.landmarks import Mark
from cambre.core.vocabulary import Side

View: TypeAlias = str
AZIMUTHS: Mapping[View, tuple[float, ...]] = {"side": (0.0, 180.0), "front": (90.0,), "back": (-90.0,)}
BOTH = (Side.LEFT, Side.RIGHT)
UNSEEN = 0.6
"""What an unseen segment adds to a distance: as if it were half right."""
_BROAD = 0.4  # of the shoulders; hips that face the camera have 0.6
_MOMENTS = 30  # of a stroke
_SMALL = 0.07  # one point in a hundred of jitter is a tenth of it
_LOOKS = 4  # looks at the way, after the first
_ALIKE = 0.5  # of the way: an end that is nearer to rest than this looks like it
_ENOUGH = 0.5  # of what moves, to be seen for a phase

_HEAVY = {"trunk": 3.0, "thigh": 1.6, "head": 0.7, "foot": 0.4, "forearm": 0.7}
WEIGHTS: Mapping[str, float] = {f"{name}{end}": weight for name, weight in _HEAVY.items() for end in ("", "_l", "_r")}
"""How much a segment tells, where it isn't 1."""
_PLACES: Mapping[Mark, str] = {
    Mark[f"{name}_{side}"]: f"{place}_{side.lower()}"
    for name, place in (
        ("SHOULDER", "shoulder"), ("ELBOW", "elbow"), ("WRIST", "wrist"), ("INDEX", "tip"), ("HIP", "hip"),
        ("KNEE", "knee"), ("ANKLE", "ankle"), ("HEEL", "heel"), ("TOE", "toe"),
    )
    for side in "LR"
}  # fmt: skip
_EAR = (0.004, 0.042, 0.055)  # in the head's frame, the left one
_NOSE = (0.062, 0.0, 0.05)


def marks(body: Skeleton, pose: Pose) -> dict[Mark, Vector]:
    """Where the points that a camera's model finds are on the figure, in the world."""
    placed = body.place(pose)
    points = body.points(placed)
    head = placed["head"]
    found = {mark: points[name] for mark, name in _PLACES.items()}
    found[Mark.NOSE] = head.point(_NOSE)
    found[Mark.EAR_L] = head.point(_EAR)
    found[Mark.EAR_R] = head.point((_EAR[0], -_EAR[1], _EAR[2]))
    return found


def seen_from(points: Mapping[Mark, Vector], azimuth: float) -> Places:
    """The points in the picture of a level camera that is far away; x to the right, y up, in body heights."""
    c, s = cos(radians(azimuth)), sin(radians(azimuth))
    return {mark: (x * c + y * s, z) for mark, (x, y, z) in points.items()}


class Stroke(NamedTuple):
    """The shares of a stroke's time before a fifth of the way is gone, from there to four fifths, and after."""

    before: float = 0.347
    between: float = 0.306
    after: float = 0.347


EVEN = Stroke()
"""A stroke that looks like one straight way, with minimum jerk."""


@dataclass(frozen=True, slots=True)
class Course:
    """The way from rest to the end of the movement as one camera sees it: a shape for each look."""

    azimuth: float
    side: Side | None
    shapes: tuple[Shape, ...]
    end: int
    """Which look is farthest from rest."""
    others: tuple[Shape, ...]
    """The same moments of stiffer and more supple bodies."""
    up: Stroke = EVEN
    down: Stroke = EVEN
    round: bool = False
    """It goes round and round, and comes by the farthest shape once."""

    @property
    def target(self) -> Shape:
        """The shape farthest from rest."""
        return self.shapes[self.end]

    def phase(self, seen: Shape) -> float | None:
        """How far along the way a body is: 0 at the figure's rest, 1 at its end; None where too little is seen."""
        rest, target = self.shapes[0], self.target
        along = whole = seen_part = 0.0
        for name, end in target.items():
            if name not in rest:
                continue
            dx, dy = end.x - rest[name].x, end.y - rest[name].y
            whole += dx * dx + dy * dy
            if name in seen:
                seen_part += dx * dx + dy * dy
                along += (seen[name].x - rest[name].x) * dx + (seen[name].y - rest[name].y) * dy
        return along / seen_part if whole > 0 and seen_part > _ENOUGH * whole else None

    def nearness(self, seen: Shape) -> float:
        """How far from the end of the movement a shape is."""
        return distance(seen, self.target)

    @property
    def travel(self) -> float:
        """How far apart rest and end look."""
        return distance(self.target, self.shapes[0])

    @property
    def passes(self) -> int:
        """How often one repetition comes by the farthest shape: twice where the end looks like the beginning."""
        is_back = distance(self.shapes[-1], self.shapes[0]) < _ALIKE * self.travel
        return 2 if is_back and not self.round else 1

    def apart(self, seen: Shape) -> float:
        """How far from any look of the way a shape is."""
        return min(distance(seen, look) for look in (*self.shapes, *self.others))


@dataclass(frozen=True, slots=True)
class Reference:
    """Every way in which a movement may be seen by the camera where the exercise wants it."""

    courses: tuple[Course, ...]
    view: View
    near_only: bool
    """Only the side nearer to the camera counts."""
    held: bool = False
    """A position is kept, not repeated."""

    @property
    def is_too_small(self) -> bool:
        """Whether the movement changes so little in the picture that jitter would be counted."""
        return self.courses[0].travel < _SMALL and not self.held

    @property
    def is_still(self) -> bool:
        """Whether there is nothing to see but the position itself."""
        return self.courses[0].travel < _SMALL and self.held

    @property
    def faces(self) -> bool:
        """Whether the hips are broad in the picture, as a body is that faces the camera or turns its back to it."""
        hips = self.courses[0].shapes[0].get("hips")
        return hips is not None and abs(hips.x) > _BROAD

    def course(self, side: Side | None, facing: int) -> Course:
        """The way to a side, as the camera sees somebody who faces to the right (1) or to the left (-1)."""
        to_side = [course for course in self.courses if course.side == side]
        return next((course for course in to_side if (course.azimuth > 90) == (facing < 0)), to_side[0])  # noqa: PLR2004 -- seen from its left side it faces to the left

    @property
    def sides(self) -> tuple[Side | None, ...]:
        """The sides it may be done to."""
        return tuple(dict.fromkeys(course.side for course in self.courses))


def reference(
    body: Skeleton, told: Choreography, solved: Mapping[Range, Solution], view: View, *, held: bool = False
) -> Reference:
    """What the figure's key poses look like from there; `held`: its end is kept, not repeated."""
    symmetric = all(pose.symmetric for pose in told.poses.values())
    near_only = symmetric and view == "side"
    courses = []
    for azimuth in AZIMUTHS[view]:
        near = ((Side.RIGHT,) if azimuth == 0 else (Side.LEFT,)) if near_only else BOTH
        for side in (None,) if symmetric else BOTH:
            usual = looks(body, told, solved[told.shown], azimuth, side, near)
            end = target(usual)
            others = [
                looks(body, told, solved[reach], azimuth, side, near)[end] for reach in (Range.STIFF, Range.DANCER)
            ]
            plain = Course(azimuth, side, usual, end, tuple(others), round=told.cycle.flow)
            ways = (told.cycle.way_up, tuple(reversed(told.cycle.way_down)))
            up, down = (_stroke(body, frames(solved[told.shown], way), plain, near) for way in ways)
            courses.append(replace(plain, up=up, down=down))
    return Reference(tuple(courses), view, near_only, held)


def looks(
    body: Skeleton, told: Choreography, solved: Solution, azimuth: float, side: Side | None, near: tuple[Side, ...]
) -> tuple[Shape, ...]:
    """The way from rest to the end as a camera at `azimuth` sees it, done to a side, with the segments of `near`."""
    poses = _thinned(frames(solved, told.cycle.way_up))
    if side is Side.RIGHT:
        poses = [body.mirrored(pose) for pose in poses]
    return tuple(shape(seen_from(marks(body, pose), azimuth), near) for pose in poses)


def target(way: Sequence[Shape]) -> int:
    """Which look of a way is farthest from rest."""
    return max(range(len(way)), key=lambda place: distance(way[place], way[0]))


def _stroke(body: Skeleton, poses: Sequence[Pose], course: Course, near: tuple[Side, ...]) -> Stroke:
    """How the way is gone in time, from rest to rest with minimum jerk, as this camera sees it."""
    way = track([body.mirrored(pose) for pose in poses] if course.side is Side.RIGHT else poses)
    looks = [marks(body, way.at(eased(place / _MOMENTS))) for place in range(_MOMENTS + 1)]
    phases = [course.phase(shape(seen_from(look, course.azimuth), near)) or 0.0 for look in looks]
    top, low = max(phases), phases[0]
    if top - low < _ALIKE:
        return EVEN
    last = phases.index(top)
    high = next(i for i, each in enumerate(phases) if each >= low + 0.8 * (top - low))
    least = max((i for i in range(high) if phases[i] <= low + 0.2 * (top - low)), default=0)
    # a look between two moments: half a step is what counting them is off by
    first, second = least / _MOMENTS, max(high / _MOMENTS, (least + 1) / _MOMENTS)
    return Stroke(first, second - first, max(last, high) / _MOMENTS - second)


def _thinned(poses: Sequence[Pose]) -> list[Pose]:
    last = len(poses) - 1
    return [poses[round(place * last / _LOOKS)] for place in range(_LOOKS + 1)] if last else list(poses)


def distance(a: Shape, b: Shape) -> float:
    """How different two shapes are: 0 the same, 1 about 60 degrees apart in every segment of `b`; most by the trunk."""
    apart = whole = 0.0
    for name, (x, y) in b.items():
        weight = WEIGHTS.get(name, 1.0)
        seen = a.get(name)
        whole += weight
        apart += weight * (UNSEEN if seen is None else hypot(seen[0] - x, seen[1] - y))
    return apart / whole if whole else 2.0
