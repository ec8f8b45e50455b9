"""The clock of a session: one that nobody can set, and that goes on while the computer sleeps, so that this is seen."""

import time


def now() -> float:
    """Seconds since some moment."""
    slept = getattr(time, "CLOCK_BOOTTIME", None)  # Linux has it; elsewhere the ordinary one counts sleep, or stands
    return time.monotonic() if slept is None else time.clock_gettime(slept)
