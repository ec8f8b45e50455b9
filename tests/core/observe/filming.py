"""A virtual camera: the figure moved in its exercise's tempo and filmed, with the faults that cameras have."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, radians, sin
from random import Random

from cambre.core.anatomy import Range, Vector
from cambre.core.figure.motion import Motion, motion
from cambre.core.figure.skeleton import Pose
from cambre.core.library.dose import Tempo
from cambre.core.library.exercise import Exercise
from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point
from cambre.core.observe.observation import Observation
from cambre.core.observe.reference import AZIMUTHS, marks
from cambre.observing import watched
from cambre.pictures import pictures
from cambre.store.library_files import load_library

LIBRARY = load_library()
DRAWN = pictures()
FILMED = sorted(slug for slug, each in LIBRARY.exercises.items() if each.filming.checked_on != "nothing")
COUNTED = [slug for slug in FILMED if LIBRARY.exercises[slug].tempo is not None]
HELD = Tempo(up_s=2, hold_s=10, down_s=2, rest_s=1)
LEAD = 1.0  # seconds at rest before and after
DISTANCE = 1.8  # body heights: about three metres
SCALE = 0.55  # of the picture's height for a body height


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """How a film is made: degrees, hertz, body heights; `quick` 2 is twice the tempo.

    `scale` is a body height as a share of the picture's, `aside` and `lower` what the picture is shifted by.
    """

    repetitions: int = 3
    rate: float = 30
    yaw: float = 0
    roll: float = 0
    elevation: float = 5
    jitter: float = 0.005
    dropped: float = 0
    quick: float = 1
    reach: Range | None = None
    right: bool = False
    seed: int = 1
    scale: float = SCALE
    aside: float = 0
    lower: float = 0
    visibility: float = 0.95
    far: float | None = None  # visibility of the farther side, where it differs


@cache
def what(slug: str) -> Watched:
    """What is watched for an exercise."""
    return watched(LIBRARY.exercises[slug], DRAWN)


def film(slug: str, shot: Shot = Shot()) -> list[Frame]:
    """The landmarks of a film of the figure."""
    exercise = LIBRARY.exercises[slug]
    done = moved(exercise, shot)
    length = shot.repetitions * done.seconds / shot.quick

    def posed(time: float) -> Pose:
        return done.at(min(max(time - LEAD, 0.0), length - 1e-6) * shot.quick)

    return shoot(posed, length + 2 * LEAD, AZIMUTHS[exercise.filming.view][0], shot)


def shoot(posed: Callable[[float], Pose], seconds: float, azimuth: float, shot: Shot = Shot()) -> list[Frame]:
    """The landmarks of a film of any poses, from a camera that stands at an azimuth."""
    dice = Random(shot.seed)  # noqa: S311 -- jitter, not secrets
    frames = []
    for number in range(int(seconds * shot.rate)):
        time = number / shot.rate
        seen = {
            mark: _rolled(_seen(at, radians(azimuth + shot.yaw), radians(shot.elevation), shot), radians(shot.roll))
            for mark, at in _standing(posed(time)).items()
        }
        frames.append(Frame(time, _pointed(seen, shot, dice)))
    return frames


def moved(exercise: Exercise, shot: Shot) -> Motion:
    """An exercise in motion, as a shot wants it."""
    assert exercise.figure is not None
    solved = DRAWN.book.solution(exercise.slug, shot.reach or exercise.figure.shown)
    return motion(DRAWN.body, exercise.figure, solved, exercise.tempo or HELD, right=shot.right)


@lru_cache(maxsize=6_000)
def _standing(pose: Pose) -> dict[Mark, Vector]:
    """Where a posed body's points are; the same movement is filmed from many sides."""
    return marks(DRAWN.body, pose)


def _seen(at: Vector, azimuth: float, elevation: float, shot: Shot) -> Vector:
    x, y, z = at
    across = x * cos(azimuth) + y * sin(azimuth)
    nearer = x * sin(azimuth) - y * cos(azimuth)
    up = z * cos(elevation) - nearer * sin(elevation)
    larger = DISTANCE / (DISTANCE - nearer * cos(elevation))
    size = shot.scale * larger
    return (0.5 + shot.aside + size * across, 0.75 + shot.lower - size * up, -shot.scale * nearer)


def _rolled(at: Vector, roll: float) -> Vector:
    """The picture turned about its middle; counter-clockwise positive."""
    x, y, z = at
    return (0.5 + (x - 0.5) * cos(roll) + (y - 0.5) * sin(roll), 0.5 - (x - 0.5) * sin(roll) + (y - 0.5) * cos(roll), z)


def _pointed(seen: dict[Mark, Vector], shot: Shot, dice: Random) -> tuple[Point | None, ...]:
    points: list[Point | None] = [None] * POINTS
    for mark, (x, y, z) in seen.items():
        if dice.random() >= shot.dropped:
            off = shot.jitter * shot.scale
            points[mark] = Point(x + dice.gauss(0, off), y + dice.gauss(0, off), z, _visible(mark, seen, shot))
    return tuple(points)


def _visible(mark: Mark, seen: dict[Mark, Vector], shot: Shot) -> float:
    nearer = "_L" if seen[Mark.HIP_L][2] < seen[Mark.HIP_R][2] else "_R"
    return shot.visibility if shot.far is None or mark.name.endswith(nearer) else shot.far


def seen(slug: str, frames: Sequence[Frame], *, signals: bool = False) -> Observation:
    """What the engine makes of frames."""
    engine = Engine(what(slug))
    engine.push(frames)
    return engine.finish(signals=signals)
