"""The figure turning and bending by known angles, before a camera whose pose model has the faults of real ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import atan2, cos, degrees, nan, radians, sin, sqrt
from random import Random
from typing import NamedTuple

from cambre.core.figure.skeleton import Frame as Bone
from cambre.core.figure.skeleton import Pose
from cambre.core.observe.bending import bends
from cambre.core.observe.landmarks import PAIRS, Frame, Mark, Point
from cambre.core.observe.reading import smoothed
from cambre.core.observe.reference import AZIMUTHS
from cambre.core.observe.rotating import rotations
from cambre.core.observe.series import mean
from cambre.core.observe.watching import Watcher
from tests.core.observe.filming import DRAWN, LEAD, Shot, shoot
from tests.core.observe.measuring.trying import bent

STANCES = {
    "hanging": ("straight-knee-roll-down", "standing"),
    "hand on ribs": ("standing-side-bend", "tall"),
    "crossed": ("seated-twist-hands-on-chest", "tall"),
    "stick": ("seated-rotation", "tall"),
    "arms out": ("arm-circles", "opening"),
}
"""How the arms are kept, as the figure's own key poses have them."""
CLEARLY = 15.0
"""Degrees, from which a wrong side is a wrong number."""
FLIPPED = (
    *PAIRS,
    (Mark.EAR_L, Mark.EAR_R),
    (Mark.INDEX_L, Mark.INDEX_R),
    (Mark.HEEL_L, Mark.HEEL_R),
    (Mark.TOE_L, Mark.TOE_R),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What a pose model gets wrong; lengths in body heights.

    `deep` is by how much depth is compressed, `flicker` its noise from frame to frame, `wander` what it is off for a
    second or so, `nearer` by how much the left side seems nearer throughout, `leans` how much nearer the shoulders
    seem; `flips` is the share of single frames with left and right exchanged, `spells` how many half seconds a minute;
    `dim` how many seconds a minute are seen badly.
    """

    deep: float = 0.5
    flicker: float = 0.03
    wander: float = 0.02
    nearer: float = 0.0
    leans: float = 0.1
    flips: float = 0.0
    spells: float = 0.0
    dim: float = 0.0
    late: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """What the figure does: how often, how far and how fast, to the left, the right, or to both in turn."""

    turn: float = 0.0
    bend: float = 0.0
    sides: Sequence[int] = (1, -1)
    times: int = 3
    stance: str = "crossed"
    pelvis: float = 0.0
    up: float = 2.0
    stay: float = 1.0
    rest: float = 1.0
    head: float = 1.0
    """How much of the trunk's turn the head goes along with: 0 where it stays with the camera."""


def at_stance(name: str) -> Pose:
    """The figure at rest with its arms kept that way."""
    slug, pose = STANCES[name]
    return DRAWN.book.pose(slug, pose)


def way(moving: Moving, time: float) -> float:
    """How far along, -1 to the right to 1 to the left."""
    once = 2 * moving.up + moving.stay + moving.rest
    number, within = divmod(time - LEAD, once)
    if time < LEAD or number >= moving.times * len(moving.sides):
        return 0.0
    side = moving.sides[int(number) % len(moving.sides)]
    share = min(within / moving.up, 1.0, max((2 * moving.up + moving.stay - within) / moving.up, 0.0))
    return side * (10 * share**3 - 15 * share**4 + 6 * share**5)


def seconds(moving: Moving) -> float:
    """How long it all takes."""
    return moving.times * len(moving.sides) * (2 * moving.up + moving.stay + moving.rest) + 2 * LEAD


def posed(moving: Moving, time: float) -> Pose:
    """The figure at a moment."""
    share = way(moving, time)
    rest = at_stance(moving.stance)
    index = DRAWN.body.index
    turn, bend = moving.turn * share, moving.bend * share
    head = rest.angles[index["neck_turn"]] - (1 - moving.head) * turn
    pose = bent(
        rest,
        lumbar_turn=rest.angles[index["lumbar_turn"]] + 0.2 * turn,
        thoracic_turn=rest.angles[index["thoracic_turn"]] + 0.8 * turn,
        lumbar_side=rest.angles[index["lumbar_side"]] + 0.6 * bend,
        thoracic_side=rest.angles[index["thoracic_side"]] + 0.4 * bend,
        neck_turn=head,
    )
    return turned_whole(pose, moving.pelvis * share)


def turned_whole(pose: Pose, angle: float) -> Pose:
    """The whole body turned to the left about the upright."""
    w, x, y, z = pose.facing
    c, s = cos(radians(angle) / 2), sin(radians(angle) / 2)
    return replace(pose, facing=(c * w - s * z, c * x - s * y, c * y + s * x, c * z + s * w))


def true_turn(pose: Pose) -> float:
    """How far the ribcage is turned against the pelvis, to the left positive."""
    bones = DRAWN.body.place(pose)
    return _ahead(bones["tho4"]) - _ahead(bones["pelvis"])


def _ahead(bone: Bone) -> float:
    x, y, _ = bone.direction((0.0, 1.0, 0.0))
    return degrees(atan2(-x, y))


def true_bend(pose: Pose) -> float:
    """How far the ribcage, from its lowest to its highest vertebra, leans to the left of the pelvis."""
    bones = DRAWN.body.place(pose)
    low, high = bones["tho0"].position, bones["neck0"].position
    across = bones["pelvis"].direction((0.0, 1.0, 0.0))
    x, y, z = (b - a for a, b in zip(low, high, strict=True))
    out = x * across[0] + y * across[1] + z * across[2]
    return degrees(atan2(out, (x * x + y * y + z * z - out * out) ** 0.5))


def filmed(moving: Moving, view: str, shot: Shot, faults: Faults = Faults(), *, wide: float = 1.0) -> list[Frame]:
    """The landmarks of a film, with the faults; `wide` is how wide the shoulders are against the figure's."""
    frames = shoot(lambda time: posed(moving, time), seconds(moving), AZIMUTHS[view][0], shot)
    return Spoiling(frames, faults, shot, wide).frames()


class Compared(NamedTuple):
    """An angle that was told against the figure's own, in degrees; shares are of 1. NaN where nothing was told."""

    told: float
    error: float
    """Root of the mean square."""
    together: float
    """Correlation."""
    range: float
    true_range: float
    wrong: float
    """The share of what is told where the figure goes by more than 15 degrees, and the other side is told."""


def compared(name: str, frames: Sequence[Frame], moving: Moving, view: str = "any", aspect: float = 1.0) -> Compared:
    """`side_bend` or `trunk_rotation` as a recording tells it, against the figure's."""
    watcher = Watcher(None, aspect=aspect)
    looks = [look for frame in frames if (look := watcher.look(frame)) is not None]
    raw = {"side_bend": bends, "trunk_rotation": rotations}[name](looks, view)
    told = smoothed([look.time for look in looks], raw)
    own = {"side_bend": true_bend, "trunk_rotation": true_turn}[name]
    pairs = [(a, own(posed(moving, look.time))) for look, a in zip(looks, told, strict=True) if a is not None]
    return _compared(pairs, len(frames)) if pairs else Compared(0.0, nan, nan, nan, nan, nan)


def _compared(pairs: Sequence[tuple[float, float]], frames: int) -> Compared:
    told, own = zip(*pairs, strict=True)
    a, b = mean(told), mean(own)
    spread = sqrt(sum((each - a) ** 2 for each in told) * sum((each - b) ** 2 for each in own))
    far = [x * y < 0 for x, y in pairs if abs(y) > CLEARLY]
    return Compared(
        told=len(pairs) / frames,
        error=sqrt(mean([(x - y) ** 2 for x, y in pairs])),
        together=sum((x - a) * (y - b) for x, y in pairs) / spread if spread else 0.0,
        range=max(told) - min(told),
        true_range=max(own) - min(own),
        wrong=sum(far) / len(far) if far else 0.0,
    )


def in_shape(frames: Sequence[Frame], aspect: float) -> list[Frame]:
    """The same in a picture that is so many times as wide as high."""
    return [
        Frame(time, tuple(p and Point(0.5 + (p.x - 0.5) / aspect, p.y, p.z / aspect, p.visibility) for p in points))
        for time, points in frames
    ]


class Spoiling:
    """Frames as a worse pose model has them."""

    def __init__(self, frames: Sequence[Frame], faults: Faults, shot: Shot, wide: float) -> None:
        """Throw the dice for when the spells are."""
        self._frames, self._faults, self._shot, self._wide = frames, faults, shot, wide
        self._dice = Random(shot.seed + 100)  # noqa: S311 -- noise, not secrets
        self._flips = self._moments(faults.spells)
        self._dims = self._moments(faults.dim)
        self._drift = dict.fromkeys(Mark, 0.0)

    def _moments(self, a_minute: float) -> list[float]:
        length = self._frames[-1].time
        return [self._dice.uniform(0, length) for _ in range(round(a_minute * length / 60))]

    def frames(self) -> list[Frame]:
        """All of them."""
        return [Frame(each.time, self._points(number, each)) for number, each in enumerate(self._frames)]

    def _points(self, number: int, frame: Frame) -> tuple[Point | None, ...]:
        before = self._frames[max(number - round(self._faults.late * self._shot.rate), 0)].points
        points: list[Point | None] = [None] * len(frame.points)
        for mark in Mark:
            point, earlier = frame.points[mark], before[mark]
            if point is not None:
                points[mark] = self._spoilt(mark, frame.time, point, (earlier or point).z)
        _widen(points, self._wide)
        if self._dice.random() < self._faults.flips or any(0 <= frame.time - each < 0.5 for each in self._flips):
            for left, right in FLIPPED:
                points[left], points[right] = points[right], points[left]
        return tuple(points)

    def _spoilt(self, mark: Mark, time: float, point: Point, depth: float) -> Point:
        faults, keeps = self._faults, 1 - 1 / self._shot.rate
        wander = self._dice.gauss(0, faults.wander * (1 - keeps * keeps) ** 0.5)
        self._drift[mark] = keeps * self._drift[mark] + wander
        off = self._dice.gauss(0, faults.flicker) + self._drift[mark] - (faults.leans if mark < Mark.HIP_L else 0.0)
        off -= faults.nearer / 2 * {"L": 1, "R": -1}.get(mark.name[-1], 0) if mark.name[-2] == "_" else 0.0
        dim = any(0 <= time - each < 1 for each in self._dims)
        return Point(point.x, point.y, faults.deep * depth + self._shot.scale * off, 0.15 if dim else point.visibility)


def _widen(points: list[Point | None], wide: float) -> None:
    left, right = points[Mark.SHOULDER_L], points[Mark.SHOULDER_R]
    if left is None or right is None:
        return
    x, y, z = ((a + b) / 2 for a, b in zip(left[:3], right[:3], strict=True))
    for mark, point in ((Mark.SHOULDER_L, left), (Mark.SHOULDER_R, right)):
        points[mark] = Point(
            x + wide * (point.x - x), y + wide * (point.y - y), z + wide * (point.z - z), point.visibility
        )
