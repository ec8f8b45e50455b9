"""Places in a timeline: which step stands where, and what is left of it."""

from cambre.core.session.timeline import Timeline

READY = 10.0
"""Seconds to find the position again, when somebody goes back or repeats."""


def total_seconds(timeline: Timeline) -> float:
    """Seconds of the steps as they stand, with what was made easier on the way."""
    return sum(step.seconds for step in timeline.steps)


def seconds_before(timeline: Timeline, index: int, into: float) -> float:
    """Seconds of the session that lie before a place."""
    return sum(step.seconds for step in timeline.steps[:index]) + into


def work_from(timeline: Timeline, index: int) -> int | None:
    """The first step of work at or after `index`; none where none is left."""
    return next((at for at in range(index, len(timeline.steps)) if timeline.steps[at].is_work), None)


def work_before(timeline: Timeline, index: int) -> int | None:
    """The last step of work before `index`; none where there is none."""
    return next((at for at in reversed(range(min(index, len(timeline.steps)))) if timeline.steps[at].is_work), None)


def lead_in_to(timeline: Timeline, index: int) -> tuple[int, float]:
    """Where to begin, step and seconds into it, so that there is time to get ready for the work at `index`."""
    before = timeline.steps[index - 1] if index else None
    if before is None or before.is_work:
        return index, 0.0
    return index - 1, max(0.0, before.seconds - READY)
