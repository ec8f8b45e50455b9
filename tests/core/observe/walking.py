"""Somebody who walks before the virtual camera: in, about, out, and what is done in between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import atan2, cos, hypot, pi, sin
from typing import NamedTuple

from cambre.core.anatomy import Range
from cambre.core.figure.skeleton import Pose
from cambre.core.observe.landmarks import MAIN, POINTS, Frame
from tests.core.observe.filming import DRAWN, LIBRARY, Shot, moved, shoot

Spot = tuple[float, float]
"""Where somebody stands, in body heights: x is where the exercise faces, y to its left."""
SHOT = Shot(rate=10, jitter=0.01)
STRIDE = 0.8  # body heights, both steps
TURNS = 1.0  # seconds for half a turn
_THIGH, _KNEE, _STANCE, _ARM, _ELBOW = 24.0, 55.0, 8.0, 22.0, 12.0  # degrees of an ordinary gait
_LANDS = -0.4
_IN = 7  # of the 13 main points, for a model to find somebody
FEET = ("heel_l", "heel_r", "ball_l", "ball_r", "toe_l", "toe_r")


class Part(NamedTuple):
    """So many seconds of poses."""

    seconds: float
    at: Callable[[float], Pose]


@dataclass
class Scene:
    """Parts one after the other; where somebody stands in the end, and which way they face."""

    spot: Spot
    facing: float = 0.0
    parts: tuple[Part, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it all takes."""
        return sum(part.seconds for part in self.parts)

    def at(self, time: float) -> Pose:
        """The pose at a second."""
        for part in self.parts:
            if time < part.seconds:
                return part.at(max(time, 0.0))
            time -= part.seconds
        return self.parts[-1].at(self.parts[-1].seconds - 1e-6)

    def walks(self, to: Spot, *, speed: float = 0.6) -> "Scene":
        """Then turn there and walk there, at so many body heights a second."""
        way = (to[0] - self.spot[0], to[1] - self.spot[1])
        heading = atan2(way[1], way[0])
        turned = self.turns(heading)
        far = hypot(*way)

        def pose(time: float) -> Pose:
            gone = min(speed * time, far)
            spot = (self.spot[0] + way[0] * gone / far, self.spot[1] + way[1] * gone / far)
            return stepping(2 * pi * gone / STRIDE, spot, heading)

        return replace(turned, spot=to, parts=(*turned.parts, Part(far / speed, pose)))

    def turns(self, to: float) -> "Scene":
        """Then turn on the spot, with small steps."""
        by = (to - self.facing + pi) % (2 * pi) - pi
        seconds = TURNS * abs(by) / pi
        if seconds < 1e-6:
            return self

        def pose(time: float) -> Pose:
            return stepping(2 * pi * time, self.spot, self.facing + by * time / seconds, 0.4)

        return replace(self, facing=to, parts=(*self.parts, Part(seconds, pose)))

    def stands(self, seconds: float) -> "Scene":
        """Then stand still."""
        spot, facing = self.spot, self.facing
        return replace(self, parts=(*self.parts, Part(seconds, lambda _: stepping(0.0, spot, facing, 0.0))))

    def does(self, slug: str, repetitions: int, *, right: bool = False) -> "Scene":
        """Then exercise on the spot, facing as the exercise is drawn."""
        turned = self.turns(0.0)
        exercise = moved(LIBRARY.exercises[slug], Shot(right=right))
        seconds = repetitions * exercise.seconds
        begin = exercise.at(0.0)

        def pose(time: float) -> Pose:
            return exercise.at(min(time, seconds - 1e-6))

        into = between(stepping(0.0, self.spot, 0.0, 0.0), begin)
        out = between(exercise.at(seconds - 1e-6), stepping(0.0, self.spot, 0.0, 0.0))
        return replace(turned, parts=(*turned.parts, into, Part(seconds, pose), out))


def between(a: Pose, b: Pose, seconds: float = 1.0) -> Part:
    """The straight way from one pose to another."""

    def pose(time: float) -> Pose:
        share = min(time / seconds, 1.0)
        share = share * share * (3 - 2 * share)

        def mixed(x: Sequence[float], y: Sequence[float]) -> tuple[float, ...]:
            return tuple(p + share * (q - p) for p, q in zip(x, y, strict=True))

        x, y, z = mixed(a.position, b.position)
        facing = mixed(a.facing, b.facing)
        size = hypot(*facing)
        w, i, j, k = (each / size for each in facing)
        return Pose(position=(x, y, z), facing=(w, i, j, k), angles=mixed(a.angles, b.angles))

    return Part(seconds, pose)


def stepping(cycle: float, spot: Spot, facing: float, size: float = 1.0) -> Pose:
    """A moment of a step: `cycle` in radians, 2 pi being both steps; feet on the floor."""
    stood = DRAWN.book.pose("march-on-the-spot", "stand", Range.USUAL)
    angles = dict(zip(DRAWN.body.joints, stood.angles, strict=True))
    for side, phase in (("l", cycle), ("r", cycle + pi)):
        swings = max(0.0, sin(phase + 1.2)) ** 3 if cos(phase) > _LANDS else 0.0
        angles[f"hip_up_{side}"] += size * _THIGH * sin(phase)
        angles[f"knee_{side}"] += size * (_STANCE + _KNEE * swings)
        angles[f"shoulder_up_{side}"] -= size * _ARM * sin(phase)
        angles[f"elbow_{side}"] += size * _ELBOW
    turn = (cos(facing / 2), 0.0, 0.0, sin(facing / 2))
    pose = DRAWN.body.pose(angles, position=(*spot, 0.53), facing=turn)
    points = DRAWN.body.points(DRAWN.body.place(pose))
    lowest = min(points[name][2] for name in FEET)
    return replace(pose, position=(*spot, 0.53 - lowest + 0.015))


def there_and_back(to: Spot, back: Spot, speed: float) -> Scene:
    """Somebody who walks up and down."""
    scene = Scene(back)
    for _ in range(2):
        scene = scene.walks(to, speed=speed).walks(back, speed=speed)
    return scene


def filmed(scene: Scene, azimuth: float, shot: Shot = SHOT) -> list[Frame]:
    """The landmarks of a scene; nobody is found who is hardly in the picture."""
    return [
        frame if sum(is_in(frame, mark) for mark in MAIN) >= _IN else frame._replace(points=(None,) * POINTS)
        for frame in shoot(scene.at, scene.seconds, azimuth, shot)
    ]


def is_in(frame: Frame, mark: int) -> bool:
    """Whether a point is in the picture, or nearly."""
    point = frame.points[mark]
    return point is not None and -0.05 < point.x < 1.05 and -0.05 < point.y < 1.05
