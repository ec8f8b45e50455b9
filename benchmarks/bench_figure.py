"""How long the figure's body takes to be placed and moved, in plain Python."""

from collections.abc import Iterator

from benchmarks.measuring import Measured, durations, percentile
from cambre.core.anatomy import Range
from cambre.core.figure.motion import motion
from cambre.core.figure.skeleton import skeleton
from cambre.core.library.dose import Tempo
from cambre.store.figure_files import load_anatomy, load_choreographies, load_pose_book

TEMPO = Tempo(up_s=2, hold_s=1, down_s=2)


def measure() -> Iterator[Measured]:
    """A pose placed, its skin points, and a moment of a motion."""
    body, book = skeleton(load_anatomy()), load_pose_book()
    pose = book.pose("cobra", "cobra")
    placed = body.place(pose)
    moved = motion(body, load_choreographies()["cobra"], book.solution("cobra", Range.USUAL), TEMPO)
    for name, taken in (
        ("a pose placed, median", durations(lambda: body.place(pose), times=500)),
        ("its skin points, median", durations(lambda: body.points(placed), times=500)),
        ("a moment of a motion, median", durations(lambda: moved.at(1.3), times=500)),
    ):
        yield Measured(name=name, value=percentile(taken, 50) * 1000, bar=1.5, unit="ms")
