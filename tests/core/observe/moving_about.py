"""Somebody who moves about before the virtual camera and exercises nothing: what people do in a room, by the dice."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import cos, hypot, pi, radians, sin
from random import Random

from cambre.core.anatomy import Range
from cambre.core.figure.skeleton import Pose
from cambre.core.observe.landmarks import Frame
from tests.core.observe.filming import DRAWN, Shot
from tests.core.observe.walking import FEET, Part, Scene, between, filmed, stepping

AROUND = (0.0, 30.0, 60.0, 90.0, 180.0, -45.0)
"""Degrees at which cameras stand."""
_ROOM = ((-1.3, 1.3), (-1.2, 0.8))
_WANDERS = 0.7  # seconds from one chance sway to the next


class About:
    """Puts together a scene of acts; each begins and ends standing."""

    def __init__(self, seed: int) -> None:
        """Begin somewhere, facing anywhere."""
        self._dice = Random(seed)  # noqa: S311 -- chance, not secrets
        roll = self._dice.uniform
        self.scene = Scene((roll(-0.5, 0.5), roll(-0.5, 0.5)), roll(-pi, pi))

    def moves(self, seconds: float) -> "About":
        """Whatever comes to mind, for about so long; every second act is followed by standing a while.

        Nobody goes down twice in a row: that would be twice the same.
        """
        acts: Sequence[Callable[[], None]] = (
            self.bends, self.squats, self.lays_a_mat, self.stands, self.stands, self.shifts, self.scratches,
            self.reaches, self.reads, self.sits, self.kneels, self.turns, self.turns, self.turns_round, self.walks,
            self.walks, self.walks, self.steps_aside, self.leaves,
        )  # fmt: skip
        down = {self.bends, self.squats, self.lays_a_mat}
        end = self.scene.seconds + seconds
        before: Callable[[], None] = self.stands
        while self.scene.seconds < end:
            act = self._dice.choice(acts)
            if {act, before} <= down:
                continue
            act()
            before = act
            if self._dice.random() < 0.5:
                self.stands()
        return self

    def bends(self) -> None:
        """Bend down, or crouch, to pick something up."""
        self._go([self._dice.choice((self._bowed, self._crouched))(self._dice.uniform(0.7, 1.05))])

    def squats(self) -> None:
        """One squat."""
        self._go([self._crouched(self._dice.uniform(0.6, 1.0))])

    def lays_a_mat(self) -> None:
        """Down, and at it for a while."""
        self._go([self._bowed(0.9), self._crouched(0.85), self._bowed(0.9)][: self._dice.randint(1, 3)])

    def shifts(self) -> None:
        """Onto the other leg for some seconds."""
        far = self._dice.choice((-1, 1)) * self._dice.uniform(3, 7)
        self._go([self._stood(hip_out_l=far, hip_out_r=-far, lumbar_side=-far)], keep=(2, 5))

    def reaches(self) -> None:
        """A hand or both, to the hair or a shelf."""
        up = {f"shoulder_up_{side}": self._dice.uniform(80, 150) for side in self._dice.choice(("l", "r", "lr"))}
        self._go([self._stood(elbow_l=80, elbow_r=80, **up)], keep=(0.5, 4))

    def sits(self) -> None:
        """Down on a chair, up again later."""
        tipped, sitting = (self._solved("sit-to-stand", name) for name in ("tipped", "sitting"))
        self._add(between(self._rest, tipped, 1.2), between(tipped, sitting, 0.7))
        self._add(Part(self._dice.uniform(3, 15), lambda _: sitting))
        self._add(between(sitting, tipped, 0.7), between(tipped, self._rest, 1.2))

    def kneels(self) -> None:
        """Down on a knee, and up."""
        stepping_down, kneeling = (self._solved("getting-down-to-the-floor", name) for name in ("stepping", "kneeling"))
        self._add(between(self._rest, stepping_down, 1.0), between(stepping_down, kneeling, 1.0))
        self._add(Part(self._dice.uniform(1, 5), lambda _: kneeling))
        self._add(between(kneeling, stepping_down, 1.0), between(stepping_down, self._rest, 1.0))

    def scratches(self) -> None:
        """A hand that goes to and fro for a second or three."""
        side, times, up = self._dice.choice("lr"), self._dice.uniform(1.5, 4), self._dice.uniform(20, 70)
        self._busy(
            lambda time: {f"shoulder_up_{side}": up, f"elbow_{side}": 110 + 12 * sin(2 * pi * times * time)}, (1, 3)
        )

    def reads(self) -> None:
        """Look at a phone."""
        side = self._dice.choice("lr")
        self._busy(
            lambda time: {"neck_flex": 25 + 3 * sin(time), f"shoulder_up_{side}": 25.0, f"elbow_{side}": 95.0}, (3, 10)
        )

    def stands(self) -> None:
        """Stand and sway as chance will have it."""
        seconds, far = self._dice.uniform(0.5, 6), self._dice.uniform(0, 1.5)
        sways = [[0.0, *(self._dice.gauss(0, far) for _ in range(int(seconds / _WANDERS))), 0.0, 0.0] for _ in range(3)]
        facing, spot = self.scene.facing, self.scene.spot

        def pose(time: float) -> Pose:
            side, neck, arm = (_at(sway, time / _WANDERS) for sway in sways)
            return stood(spot, facing, lumbar_side=1.5 * side, neck_turn=8 * neck, shoulder_up_l=4 * arm)

        self._add(Part(seconds, pose))

    def turns(self) -> None:
        """Some other way."""
        by = self._dice.choice((-1, 1)) * self._dice.uniform(0.6, pi)
        self.scene = self.scene.turns(self.scene.facing + by)

    def turns_round(self) -> None:
        """Round and round."""
        way = self._dice.choice((-1, 1))
        for _ in range(self._dice.randint(2, 4)):
            self.scene = self.scene.turns(self.scene.facing + way * 0.6 * pi)

    def walks(self) -> None:
        """To another place in the room."""
        to = (self._dice.uniform(*_ROOM[0]), self._dice.uniform(*_ROOM[1]))
        if hypot(to[0] - self.scene.spot[0], to[1] - self.scene.spot[1]) > 0.1:
            self.scene = self.scene.walks(to, speed=self._dice.uniform(0.3, 0.9))

    def steps_aside(self) -> None:
        """A small step or two, facing as before."""
        way, far, seconds = self._dice.uniform(0, 2 * pi), self._dice.uniform(0.15, 0.35), self._dice.uniform(0.8, 1.4)
        (x, y), facing = self.scene.spot, self.scene.facing
        to = (x + far * cos(way), y + far * sin(way))

        def pose(time: float) -> Pose:
            share = min(time / seconds, 1.0)
            return stepping(2 * pi * time / 1.1, (x + share * (to[0] - x), y + share * (to[1] - y)), facing, 0.5)

        self._add(Part(seconds, pose))
        self.scene = replace(self.scene, spot=to)

    def leaves(self) -> None:
        """Out of the picture, and in again after a while."""
        speed = self._dice.uniform(0.5, 0.9)
        self.scene = self.scene.walks((self._dice.choice((-2.3, 2.3)), 0.0), speed=speed)
        self.scene = self.scene.stands(self._dice.uniform(0.5, 4)).walks(
            (0.0, self._dice.uniform(-0.4, 0.4)), speed=speed
        )

    @property
    def _rest(self) -> Pose:
        return stepping(0.0, self.scene.spot, self.scene.facing, 0.0)

    def _add(self, *parts: Part) -> None:
        self.scene = replace(self.scene, parts=(*self.scene.parts, *parts))

    def _go(self, poses: Sequence[Pose], *, keep: tuple[float, float] = (0.1, 1.5)) -> None:
        before = self._rest
        for pose in poses:
            self._add(between(before, pose, self._dice.uniform(0.8, 1.5)), _kept(pose, self._dice.uniform(*keep)))
            before = pose
        self._add(between(before, self._rest, self._dice.uniform(0.8, 1.5)))

    def _busy(self, angles: Callable[[float], dict[str, float]], long: tuple[float, float]) -> None:
        seconds, spot, facing = self._dice.uniform(*long), self.scene.spot, self.scene.facing

        def pose(time: float) -> Pose:
            return stood(spot, facing, **angles(time))

        self._add(between(self._rest, pose(0), 0.7), Part(seconds, pose), between(pose(seconds), self._rest, 0.7))

    def _stood(self, **angles: float) -> Pose:
        return stood(self.scene.spot, self.scene.facing, **angles)

    def _bowed(self, deep: float) -> Pose:
        bent = {"hip_up_l": 62, "hip_up_r": 62, "knee_l": 12, "knee_r": 12, "lumbar_flex": 30, "thoracic_flex": 20}
        return self._down(deep, 60, {**bent, "shoulder_up_l": 60, "shoulder_up_r": 60})

    def _crouched(self, deep: float) -> Pose:
        bent = {"hip_up_l": 130, "hip_up_r": 130, "knee_l": 110, "knee_r": 110}
        return self._down(deep, 35, {**bent, "shoulder_up_l": 50, "shoulder_up_r": 50})

    def _down(self, deep: float, leans: float, angles: dict[str, int]) -> Pose:
        told = {name: deep * angle for name, angle in angles.items()}
        return stood(self.scene.spot, self.scene.facing, leans=deep * leans, **told)

    def _solved(self, slug: str, name: str) -> Pose:
        """A key pose, where somebody stands and as they face."""
        pose, (x, y), facing = DRAWN.book.pose(slug, name, Range.USUAL), self.scene.spot, self.scene.facing
        across, ahead, up = pose.position
        c, s = cos(facing), sin(facing)
        return replace(
            pose, position=(x + c * across - s * ahead, y + s * across + c * ahead, up), facing=_turned(facing, pose)
        )


def stood(spot: tuple[float, float], facing: float, *, leans: float = 0.0, **angles: float) -> Pose:
    """Standing with some angles changed, and the hips leaning forwards; feet on the floor, at their place."""
    usual = DRAWN.book.pose("march-on-the-spot", "stand", Range.USUAL)
    told = dict(zip(DRAWN.body.joints, usual.angles, strict=True))
    told |= {name: told[name] + angle for name, angle in angles.items()}
    level = Pose(position=(*spot, 0.53), facing=(cos(radians(leans) / 2), 0.0, sin(radians(leans) / 2), 0.0), angles=())
    pose = DRAWN.body.pose(told, position=level.position, facing=_turned(facing, level))
    points = DRAWN.body.points(DRAWN.body.place(pose))
    x, y = (sum(points[name][axis] for name in FEET) / len(FEET) - spot[axis] for axis in (0, 1))
    lowest = min(points[name][2] for name in FEET)
    return replace(pose, position=(spot[0] - x, spot[1] - y, 0.53 - lowest + 0.015))


def _turned(by: float, pose: Pose) -> tuple[float, float, float, float]:
    """How a pose faces when it is turned about upright."""
    c, s = cos(by / 2), sin(by / 2)
    w, x, y, z = pose.facing
    return (c * w - s * z, c * x - s * y, c * y + s * x, c * z + s * w)


def _kept(pose: Pose, seconds: float) -> Part:
    return Part(seconds, lambda _: pose)


def _at(values: Sequence[float], place: float) -> float:
    low = min(int(place), len(values) - 2)
    share = min(place - low, 1.0)
    share = share * share * (3 - 2 * share)
    return values[low] + share * (values[low + 1] - values[low])


def moving_about(seed: int, seconds: float) -> list[Frame]:
    """The landmarks of somebody who moves about, from somewhere, by a camera of some quality."""
    dice = Random(1000 + seed)  # noqa: S311
    shot = Shot(
        rate=dice.choice((8, 10, 12, 15)), jitter=dice.choice((0.005, 0.01, 0.015)), dropped=dice.choice((0, 0, 0.03)),
        scale=dice.choice((0.45, 0.55)), elevation=dice.choice((0, 5, 12)), seed=seed,
    )  # fmt: skip
    return filmed(About(seed).moves(seconds).scene, dice.choice(AROUND), shot)
