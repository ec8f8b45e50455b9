"""How long the engine takes for each frame; the standard library and the core alone, so that Pyodide can run it."""

import time
from collections.abc import Sequence

from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.landmarks import Frame

_PASSES = 3


def pushed(watched: Watched, frames: Sequence[Frame]) -> list[float]:
    """The seconds of each frame, the best of three passes: what else the machine does isn't the engine's."""
    passes = [_once(watched, frames) for _ in range(_PASSES)]
    return [min(each) for each in zip(*passes, strict=True)]


def _once(watched: Watched, frames: Sequence[Frame]) -> list[float]:
    engine = Engine(watched)
    taken = []
    for frame in frames:
        start = time.perf_counter()
        engine.push([frame])
        taken.append(time.perf_counter() - start)
    return taken
