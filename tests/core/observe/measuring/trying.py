"""Self-tests done by the figure before a virtual camera: three tries, and how far it really went."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import atan2, degrees
from typing import Any

from cambre.core.anatomy import Vector
from cambre.core.figure.motion import eased
from cambre.core.figure.skeleton import Pose
from cambre.core.figure.track import track
from cambre.core.observe.filmed import Filmed
from cambre.core.observe.landmarks import Frame, Mark
from cambre.core.observe.measuring.measuring import Measuring
from cambre.core.observe.measuring.spec import Spec, spec
from cambre.core.observe.reference import marks
from tests.core.observe.filming import DRAWN, LIBRARY, Shot, shoot

TALL = 170.0
CLEAR = Shot(rate=15, scale=0.5, lower=0.05, far=0.7)
UP, STAY, DOWN, REST = 1.5, 2.4, 1.5, 1.6
"""Seconds of a try."""


@dataclass(frozen=True, slots=True)
class Done:
    """How the figure does a test: where from, where to, and from where it is filmed."""

    rest: Pose
    end: Pose
    azimuth: float
    true: Callable[[Mapping[Mark, Vector], Mapping[Mark, Vector]], float]
    """What it goes by, from rest and end."""
    side: str = "both"


def bent(pose: Pose, **angles: float) -> Pose:
    """The same pose with some joints at other angles."""
    values = list(pose.angles)
    for name, value in angles.items():
        values[DRAWN.body.index[name]] = value
    return replace(pose, angles=tuple(values))


def _middle(at: Mapping[Mark, Vector], name: str, axis: int) -> float:
    return (at[Mark[f"{name}_L"]][axis] + at[Mark[f"{name}_R"]][axis]) / 2


def _floor(rest: Mapping[Mark, Vector], end: Mapping[Mark, Vector]) -> float:
    return TALL * (end[Mark.INDEX_R][2] - min(rest[Mark.HEEL_R][2], rest[Mark.TOE_R][2]))


def _lean(_: Mapping[Mark, Vector], end: Mapping[Mark, Vector]) -> float:
    ahead = _middle(end, "SHOULDER", 0) - _middle(end, "HIP", 0)
    return -degrees(atan2(ahead, _middle(end, "SHOULDER", 2) - _middle(end, "HIP", 2)))


def _turned(rest: Mapping[Mark, Vector], end: Mapping[Mark, Vector]) -> float:
    pairs = [(at[Mark.SHOULDER_L], at[Mark.SHOULDER_R]) for at in (rest, end)]
    (a, b), (c, d) = [(left[0] - right[0], left[1] - right[1]) for left, right in pairs]
    return abs(degrees(atan2(a * d - b * c, a * c + b * d)))


def _between(at: Mapping[Mark, Vector], first: tuple[Mark, Mark], second: tuple[Mark, Mark]) -> float:
    """How far one way is turned from another, seen from the side."""
    (a, b), (c, d) = [(at[y][0] - at[x][0], at[y][2] - at[x][2]) for x, y in (first, second)]
    return degrees(atan2(a * d - b * c, a * c + b * d))


def _raised(_: Mapping[Mark, Vector], end: Mapping[Mark, Vector]) -> float:
    angle = _between(end, (Mark.SHOULDER_R, Mark.HIP_R), (Mark.SHOULDER_R, Mark.ELBOW_R))
    return angle if angle > -90 else angle + 360


def _sunk(_: Mapping[Mark, Vector], end: Mapping[Mark, Vector]) -> float:
    return -_between(end, (Mark.SHOULDER_R, Mark.HIP_R), (Mark.HIP_R, Mark.KNEE_R))


_STANDS = DRAWN.book.pose("straight-knee-roll-down", "standing")
_CIRCLES = "arm-circles"

DOINGS: Mapping[str, Done] = {
    "floor-reach": Done(_STANDS, DRAWN.book.pose("straight-knee-roll-down", "hanging"), 0, _floor),
    "side-reach": Done(
        DRAWN.book.pose("standing-side-bend", "tall"),
        DRAWN.book.pose("standing-side-bend", "bent"),
        90,
        lambda rest, end: TALL * (rest[Mark.INDEX_L][2] - end[Mark.INDEX_L][2]),
        "left",
    ),
    "seated-rotation": Done(
        DRAWN.book.pose("seated-twist-hands-on-chest", "tall"),
        DRAWN.book.pose("seated-twist-hands-on-chest", "turned"),
        90,
        _turned,
        "left",
    ),
    "standing-back-bend": Done(_STANDS, bent(_STANDS, lumbar_flex=-30, thoracic_flex=-12), 0, _lean),
    "prone-press-up": Done(
        DRAWN.book.pose("press-up", "prone"),
        DRAWN.book.pose("press-up", "arched"),
        0,
        lambda rest, end: TALL * (end[Mark.SHOULDER_R][2] - min(rest[Mark.WRIST_R][2], rest[Mark.INDEX_R][2])),
    ),
    "shoulder-flexion": Done(
        DRAWN.book.pose(_CIRCLES, "hanging"), DRAWN.book.pose(_CIRCLES, "overhead"), 0, _raised, "right"
    ),
    "hip-extension": Done(
        DRAWN.book.pose("dead-bug", "table"),
        DRAWN.body.mirrored(DRAWN.book.pose("dead-bug", "reaching")),
        0,
        _sunk,
        "right",
    ),
}
"""Every self-test that a camera measures."""


def true(slug: str, share: float = 1.0) -> float:
    """How far the figure really goes, in the test's unit."""
    done = DOINGS[slug]
    end = track([done.rest, done.end]).at(share)
    return done.true(marks(DRAWN.body, done.rest), marks(DRAWN.body, end))


def tries(
    slug: str,
    shot: Shot = CLEAR,
    *,
    stay: float = STAY,
    quick: float = 1,
    ends: Sequence[float] = (1, 1, 1),
    other: bool = False,
    done: Done | None = None,
) -> list[Frame]:
    """The figure at its test, once for each end: how much of its way it goes."""
    done = done or DOINGS[slug]
    way = track([done.rest, done.end])
    up, down = UP / quick, DOWN / quick
    one = up + stay + down + REST

    def posed(time: float) -> Pose:
        number, second = divmod(max(time - REST, 0.0), one)
        end = ends[min(int(number), len(ends) - 1)]
        share = min(eased(second / up), eased((up + stay + down - second) / down)) if number < len(ends) else 0.0
        pose = way.at(share * end)
        return DRAWN.body.mirrored(pose) if other else pose

    azimuth = 180 - done.azimuth if other else done.azimuth
    return shoot(posed, REST + one * len(ends) + REST, azimuth, shot)


def told_spec(slug: str, height_cm: float | None = TALL) -> Spec:
    """What is measured of a test."""
    found = spec(LIBRARY.self_tests[slug], height_cm)
    assert found is not None
    return found


def watched(slug: str, frames: Sequence[Frame], *, people: int = 1) -> tuple[Measuring, list[Mapping[str, Any]]]:
    """A watch after all frames, and what it told."""
    watch = Measuring(told_spec(slug))
    told = [watch.push(Filmed(frame, people=people)) for frame in frames]
    return watch, [each for each in told if each is not None]
