"""Control that was gained: rungs that were climbed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cambre.core.journal.replay import PastSession
from cambre.core.library.catalogue import Library
from cambre.core.progress.training import day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Climb:
    """The first day with a harder rung, after the easier one had been trained."""

    day: date
    rung: str
    below: str
    below_since: date


def climbs(sessions: Iterable[PastSession], library: Library) -> tuple[Climb, ...]:
    """The rungs that were climbed in these sessions, the oldest first."""
    first: dict[str, date] = {}
    for session in sorted(sessions, key=lambda each: each.started):
        for step in session.done:
            first.setdefault(step.exercise, day_of(session))
    found = [climb for slug, day in first.items() if (climb := _climb(slug, day, first, library)) is not None]
    return tuple(sorted(found, key=lambda each: (each.day, each.rung)))


def _climb(slug: str, day: date, first: dict[str, date], library: Library) -> Climb | None:
    exercise = library.exercises.get(slug)
    easier = exercise.ladder.easier if exercise else ()
    earlier = [below for below in easier if first.get(below, day) < day]
    return Climb(day=day, rung=slug, below=earlier[0], below_since=first[earlier[0]]) if earlier else None
