"""Any movement, counted in the same clips when they are disturbed: what only fits them as they are shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import TypeAlias

from benchmarks.motion.data import Clip
from cambre.core.observe.landmarks import POINTS, Frame, Points

Frames: TypeAlias = Sequence[Frame]
JITTER = 0.012
"""Of the body's box, for each coordinate of each frame."""
_LOST = 0.08
_FIRST, _LAST = (3, 12), (0, 8)  # frames
_SLOWER = 1.25


def _jittered(frames: Frames, dice: Random) -> Iterator[Frame]:
    for frame in frames:
        yield frame._replace(points=_moved(frame.points, dice))


def _moved(points: Points, dice: Random) -> Points:
    return tuple(
        point and point._replace(x=point.x + dice.gauss(0, JITTER), y=point.y + dice.gauss(0, JITTER))
        for point in points
    )


def _cut(frames: Frames, dice: Random) -> Iterator[Frame]:
    first, last = dice.randint(*_FIRST), dice.randint(*_LAST)
    yield from frames[first : len(frames) - last]


def _halved(frames: Frames, _: Random) -> Iterator[Frame]:
    yield from frames[::2]


def _slowed(frames: Frames, _: Random) -> Iterator[Frame]:
    for frame in frames:
        yield frame._replace(time=frame.time * _SLOWER)


def _lossy(frames: Frames, dice: Random) -> Iterator[Frame]:
    nobody = (None,) * POINTS
    for frame in frames:
        yield frame._replace(points=nobody) if dice.random() < _LOST else frame


def _in_a_room(frames: Frames, _: Random) -> Iterator[Frame]:
    """With room around the body, as a picture has that nobody cut it out of; its shape stays the same."""
    for frame in frames:
        yield frame._replace(points=tuple(p and p._replace(x=0.25 + p.x / 2, y=0.25 + p.y / 2) for p in frame.points))


DISTURBANCES: Mapping[str, Callable[[Frames, Random], Iterator[Frame]]] = MappingProxyType(
    {
        "jitter of 1.2 % of the body's box": _jittered,
        "begins 3–12 frames later, ends up to 8 earlier": _cut,
        "every second frame": _halved,
        "a quarter slower": _slowed,
        "8 % of the frames lost": _lossy,
        "not cut out: room around the body": _in_a_room,
    }
)
"""What may befall a recording, by what it is called in the table."""


def disturbed(clip: Clip, name: str) -> tuple[Frame, ...]:
    """The clip's frames, disturbed the same way each time."""
    return tuple(DISTURBANCES[name](clip.frames, Random(f"{name} {clip.name}")))  # noqa: S311 -- no secret
