"""What seeing a movement costs, in plain Python: a frame live, and a whole file."""

import time
from collections.abc import Iterator
from math import cos, pi, radians, sin

from benchmarks.measuring import Measured, percentile
from benchmarks.seeing import pushed
from cambre.core.anatomy import Vector
from cambre.core.figure.motion import motion
from cambre.core.library.dose import Tempo
from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point
from cambre.core.observe.reference import marks
from cambre.observing import watched
from cambre.pictures import pictures
from cambre.store.figure_files import load_choreographies
from cambre.store.library_files import load_library

TEMPO = Tempo(up_s=2, hold_s=1, down_s=2)
_SECONDS, _RATE = 40, 30
AFTER = 60
"""Frames after which everything is warm."""


def measure() -> Iterator[Measured]:
    """Frames pushed one by one, and a recording from beginning to end."""
    exercise, drawn = load_library().exercises["cat-cow"], pictures()
    what, frames = watched(exercise, drawn), filmed()
    taken = pushed(what, frames)
    yield Measured(
        name="a frame to its events, 99 of 100", value=percentile(taken[AFTER:], 99) * 1000, bar=1, unit="ms"
    )
    for name, each in (("an exercise", what), ("any movement", Watched())):
        start = time.perf_counter()
        whole = Engine(each)
        whole.push(frames)
        whole.finish()
        rate = len(frames) / (time.perf_counter() - start)
        yield Measured(name=f"a recording of {name}", value=rate, bar=3_000, unit="frames/s", more_is_better=True)


def filmed() -> list[Frame]:
    """The figure in a cat-cow, from the side, with a tremble."""
    drawn = pictures()
    told = load_choreographies()["cat-cow"]
    moved = motion(drawn.body, told, drawn.book.solution("cat-cow", told.shown), TEMPO)
    return [_pictured(marks(drawn.body, moved.at(number / _RATE)), number) for number in range(_SECONDS * _RATE)]


def _pictured(at: dict[Mark, Vector], number: int) -> Frame:
    turn = radians(5)
    points: list[Point | None] = [None] * POINTS
    for mark, (x, y, z) in at.items():
        tremble = 0.003 * sin(2 * pi * 7.3 * number / _RATE + mark)
        points[mark] = Point(0.5 + 0.5 * (x * cos(turn) + y * sin(turn)) + tremble, 0.8 - 0.5 * z + tremble, 0.0, 0.9)
    return Frame(number / _RATE, tuple(points))
