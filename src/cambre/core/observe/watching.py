"""One frame after the other: what can be judged in it, and how far along the movement the body is.

What is remembered between frames is small: which side is nearer, from which side the camera looks, and the
filters' state. So it makes no difference how a recording is cut into pieces.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import hypot, isfinite

from cambre.core.observe.body import LENGTHS, Places, Shape, height, places, shape, visibility
from cambre.core.observe.landmarks import MAIN, POINTS, Frame, Mark, Point, Points
from cambre.core.observe.reference import BOTH, Reference
from cambre.core.observe.signals import turned
from cambre.core.observe.turning import is_turned
from cambre.core.observe.viewing import breadths, off_ahead, off_side
from cambre.core.observe.walking import Stand, Walk, stand
from cambre.core.vocabulary import Side


class Why(StrEnum):
    """Why a frame can't be judged."""

    NOBODY = "Nobody is in the picture, or too little of a body."
    OUT = "Part of the body is out of the picture."
    HIDDEN = "The side that counts is hidden."
    VIEW = "The camera looks from the wrong side, so angles would be wrong."
    LOST = "The body was lost for a moment: it jumped faster than anybody moves."
    WALKS = "Somebody walks about."
    STILL = "The picture stands still."
    SMALL = "The movement is too small for a camera; count it yourself."
    OTHER = "This doesn't look like the exercise."
    TURNED = "The picture is turned, or the body lies where it should stand, or stands where it should lie."
    DARK = "The picture is dark."
    BROKEN = "Frames came without time, or out of order."


_NOWHERE = 1e3  # pictures away
_LEAST = 10  # of the 13 main points
_EDGE = 0.03  # of the picture, beyond which a point is only guessed
_LOST = 400.0  # degrees a second of the trunk
_PLAIN = 0.5  # of the trunk's length, to be seen
_AFTER_LOST = 0.3  # seconds that aren't trusted after it
_FROZEN = 1.0  # seconds without the least change
_SHOWS = 0.25  # mean visibility of the nearer side below which it is hidden
_OTHER = 0.78  # distance from every look of the movement
_KEPT = 0.45  # distance within which a position without a way to it counts as taken
_YAW = 25.0  # degrees: what a true 20 may look like
_YAW_AHEAD = 30.0  # from the front only depth tells, which is weak
_PATIENCE = 2.0  # times slower, for the camera stands where it stands
_QUICKLY = 0.3  # seconds, for what is seen just now
_CLEARLY = 8.0  # degrees within the limit
_SLOW = 1.0  # seconds that side and view are decided over
_STAYS = 0.06  # how much better the other side must be seen to become the nearer one


@dataclass(frozen=True, slots=True)
class Look:
    """What one frame tells; `phases` by the side that it is done to, where the frame can be judged."""

    time: float
    why: Why | None
    at: Places = field(default_factory=dict)
    points: Points = ()
    near: Side = Side.LEFT
    facing: int = 1
    phases: Mapping[Side | None, float] = field(default_factory=dict)
    shape: Shape = field(default_factory=dict)
    """What the phases were told from."""
    apart: float = 0.0
    """How far the body is from any look of the movement."""
    yaw: float = 0.0
    """How far the camera stands off its view, in degrees."""
    likely: Side | None = None
    """The side that it looks most like."""
    stand: Stand | None = None
    """Where the whole body is."""


class Watcher:
    """Looks at frames in turn; `aspect` is the picture's width by its height."""

    def __init__(self, reference: Reference | None, *, aspect: float = 1.0) -> None:
        """Begin with nothing known."""
        self._reference = reference
        self._aspect = aspect
        self._time: float | None = None
        self._lean: tuple[float, tuple[float, float]] | None = None
        self._lost_until = float("-inf")
        self._changed_at = float("-inf")
        self._points: Points = ()
        self._seen = {Side.LEFT: 0.5, Side.RIGHT: 0.5}
        self._near = Side.LEFT
        self._yaw: float | None = None
        self._yaw_now = self._right_for = 0.0
        self._most_yaw = _YAW if reference is not None and reference.view == "side" else _YAW_AHEAD
        self._apart: dict[float, float] = {}
        self._facing = 1
        self._tall: float | None = None
        self._walk = Walk()

    def look(self, frame: Frame) -> Look | None:
        """What a frame tells; None where it has no time or comes too late, and must not be looked at."""
        if not isfinite(frame.time) or (self._time is not None and frame.time <= self._time):
            return None
        step = 0.0 if self._time is None else frame.time - self._time
        self._time = frame.time
        points = cleaned(frame.points)
        at = places(points, self._aspect)
        self._tall = height(at)
        why = self._first_doubt(frame.time, points, at)
        if why is not None:
            return Look(frame.time, why, at, points)
        self._take_sides(points, at, step)
        look = self._judged(frame.time, points, at, step)
        there = stand(frame.time, at, self._tall, points)
        walks = there is not None and self._walk.see(there)
        return replace(look, stand=there, why=Why.WALKS if walks and look.why is None else look.why)

    def _first_doubt(self, time: float, points: Points, at: Places) -> Why | None:
        if points != self._points:
            self._points, self._changed_at = points, time
        if sum(mark in at for mark in MAIN) < _LEAST:
            self._lean = None
            return Why.NOBODY
        if time - self._changed_at >= _FROZEN:
            return Why.STILL
        if self._jumped(time, at):
            self._lost_until = time + _AFTER_LOST
        return Why.LOST if time < self._lost_until else None

    def _jumped(self, time: float, at: Places) -> bool:
        """Whether the trunk turned faster than a person does; smoothed a little, for points jitter."""
        ends = [at.get(mark) for mark in (Mark.HIP_L, Mark.HIP_R, Mark.SHOULDER_L, Mark.SHOULDER_R)]
        a, b, c, d = ends
        if a is None or b is None or c is None or d is None:
            return False
        way = ((c[0] + d[0] - a[0] - b[0]) / 2, (c[1] + d[1] - a[1] - b[1]) / 2)
        if hypot(*way) < _PLAIN * LENGTHS["trunk"] * (self._tall or 0.0):  # seen along the trunk it has no direction
            self._lean = None
            return False
        before, self._lean = self._lean, (time, way)
        if before is None:
            return False
        turn = abs(turned(before[1], way))
        return turn > 12 and turn / max(time - before[0], 1e-3) > _LOST  # noqa: PLR2004 -- degrees of jitter between frames

    def _take_sides(self, points: Points, at: Places, step: float) -> None:
        weight = min(step / _SLOW, 1.0) if step else 1.0
        for side in BOTH:
            self._seen[side] += weight * (visibility(points, side) - self._seen[side])
        other = Side.RIGHT if self._near is Side.LEFT else Side.LEFT
        if self._seen[other] > self._seen[self._near] + _STAYS:
            self._near = other
        yaw = self._yaw_of(points, at)
        if yaw is not None:
            self._take_yaw(yaw, step, weight / _PATIENCE)

    def _take_yaw(self, yaw: float, step: float, slowly: float) -> None:
        """Settle slowly where the camera stands; who has turned to it is believed after a second."""
        if self._yaw is None:
            self._yaw = self._yaw_now = yaw
            return
        self._yaw += slowly * (yaw - self._yaw)
        self._yaw_now += min(step / _QUICKLY, 1.0) * (yaw - self._yaw_now)
        self._right_for = self._right_for + step if abs(self._yaw_now) < self._most_yaw - _CLEARLY else 0.0
        if abs(self._yaw) > self._most_yaw and self._right_for >= _SLOW:
            self._yaw = self._yaw_now

    def _yaw_of(self, points: Points, at: Places) -> float | None:
        """How far the camera stands off its view, in degrees; from the side by how wide shoulders and hips look."""
        if self._reference is None:
            return None
        if self._reference.view != "side":
            return off_ahead(points, breadths(at, self._tall), self._aspect) if self._reference.faces else None
        # one arm that reaches takes its shoulder along; hips and shoulders that both look wide are the camera's doing
        return off_side(breadths(at, self._tall), still=self._reference.near_only)

    def _judged(self, time: float, points: Points, at: Places, step: float) -> Look:
        reference = self._reference
        if reference is None:
            return Look(time, None, at, points, self._near, facing(at))
        seen = shape(at, (self._near,) if reference.near_only else BOTH, self._tall)
        apart = self._decide([(course.azimuth, course.apart(seen)) for course in reference.courses], step)
        azimuth = min(self._apart, key=self._apart.__getitem__)
        courses = [course for course in reference.courses if course.azimuth == azimuth]
        likely = min(courses, key=lambda course: course.nearness(seen)).side if len(courses) > 1 else courses[0].side
        phases = {course.side: phase for course in courses if (phase := course.phase(seen)) is not None}
        if reference.is_still:
            phases = dict.fromkeys(phases or reference.sides, 1.0 if apart < _KEPT else 0.0)
        self._facing = -1 if azimuth > 90 else 1  # noqa: PLR2004 -- seen from its left side it faces to the left
        why = self._last_doubt(reference, points, phases, seen, apart)
        return Look(time, why, at, points, self._near, self._facing, phases, seen, apart, self._yaw or 0.0, likely)

    def _decide(self, apart: Sequence[tuple[float, float]], step: float) -> float:
        """Settle slowly where the camera stands; how far the body is from the movement, seen from there."""
        weight = min(step / _SLOW, 1.0) if step else 1.0
        for azimuth, now in sorted(apart, reverse=True):
            before = self._apart.get(azimuth, now)
            self._apart[azimuth] = before + weight * (now - before)
        return min(now for _, now in apart)

    def _last_doubt(
        self, reference: Reference, points: Points, phases: Mapping[Side | None, float], seen: Shape, apart: float
    ) -> Why | None:
        if apart > _OTHER and is_turned(reference, seen):
            return Why.TURNED
        if reference.near_only and self._seen[self._near] < _SHOWS:
            return Why.HIDDEN
        if sum(_is_out(points, mark) for mark in MAIN) > len(MAIN) - _LEAST:
            return Why.OUT
        if self._yaw is not None and abs(self._yaw) > self._most_yaw:
            return Why.VIEW
        if not phases or apart > _OTHER:
            return Why.OTHER
        return Why.SMALL if reference.is_too_small else None


def cleaned(points: Points) -> Points:
    """The points with what is no place left out."""
    if len(points) != POINTS:
        return (None,) * POINTS
    return tuple(None if point is None else _clean(point) for point in points)


def _clean(point: Point) -> Point | None:
    if not (isfinite(point.x) and isfinite(point.y)) or max(abs(point.x), abs(point.y)) > _NOWHERE:
        return None
    return Point(point.x, point.y, point.z if isfinite(point.z) else 0.0, _share(point.visibility))


def _share(value: float) -> float:
    return min(max(value, 0.0), 1.0) if isfinite(value) else 0.0


def _is_out(points: Points, mark: Mark) -> bool:
    point = points[mark]
    return point is None or not (-_EDGE <= point.x <= 1 + _EDGE and -_EDGE <= point.y <= 1 + _EDGE)


def facing(at: Places) -> int:
    """Which way a body faces by nose and ears, 1 to the right."""
    nose, ears = at.get(Mark.NOSE), [at[mark][0] for mark in (Mark.EAR_L, Mark.EAR_R) if mark in at]
    return 1 if nose is None or not ears or nose[0] >= sum(ears) / len(ears) else -1
