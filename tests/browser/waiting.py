"""How tests wait for what a browser does in its own time: for a minute, and then they say what didn't come."""

import time
from collections.abc import Callable

WITHIN_S = 60


def until(is_so: Callable[[], object], what: str, *, meanwhile: Callable[[], object]) -> None:
    """Wait until something is so, and let something happen each time that it isn't; fail with `what` after a minute."""
    end = time.monotonic() + WITHIN_S
    while not is_so():
        assert time.monotonic() < end, f"not within {WITHIN_S} s: {what}"
        meanwhile()
