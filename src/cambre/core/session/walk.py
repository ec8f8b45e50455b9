"""What a session writes to the journal, step by step, whoever plays it."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from cambre.core.session.timeline import Step, Timeline

Happening = tuple[str, dict[str, Any]]
"""The kind and the body of an entry."""


def started(timeline: Timeline, session: str, zone: str) -> Happening:
    """The session begins."""
    body = {"program": timeline.program, "title": timeline.title, "library": timeline.library}
    return "session_started", {"zone": zone, "session": session, **body, "steps": len(timeline.steps)}


def taken(step: Step, index: int, session: str, zone: str, *, seconds: float, is_done: bool = True) -> Happening:
    """A step of work was done, or skipped, after so many seconds in it."""
    body = {key: asdict(step)[key] for key in ("exercise", "kind", "side", "set", "sets", "reps", "load_kg")}
    said = {key: value for key, value in body.items() if value is not None}
    happened = {"zone": zone, "session": session, "step": index, **said, "seconds": seconds}
    return ("step_done" if is_done else "step_skipped"), happened


def ended(session: str, zone: str, reason: str) -> Happening:
    """The session ends: finished, stopped, or because of pain."""
    return "session_ended", {"zone": zone, "session": session, "reason": reason}


def work(timeline: Timeline) -> Iterator[tuple[int, Step]]:
    """The steps that are recorded, with their places in the timeline."""
    return ((index, step) for index, step in enumerate(timeline.steps) if step.is_work)
