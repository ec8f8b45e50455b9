"""What was trained, week by week: sessions, minutes, directions, strength beside stretch, effort and pain."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from cambre.core.journal.replay import PastSession, PastStep
from cambre.core.library.catalogue import Library
from cambre.core.vocabulary import DAY_ENDS, Direction, Kind

WEEK = timedelta(days=7)
MINUTE = 60.0
_STRENGTH = {Kind.STRENGTH: 1.0, Kind.BOTH: 0.5, Kind.MOBILITY: 0.0}
"""The part of an exercise's time that counts as strength; the rest is stretch."""
_TO_AND_FRO = {Direction.FLEXION, Direction.EXTENSION}


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingWeek:
    """One week from Monday to Sunday; a week without training is a pause, and has no effort and no pain."""

    monday: date
    sessions: int
    """Those in which anything was done, however short."""
    minutes: float
    directions: Mapping[Direction, float]
    """Minutes that went into each direction."""
    strength_minutes: float
    stretch_minutes: float
    effort: float | None
    """The mean of what was told after sessions, from 0 to 10."""
    pain: int | None
    """The most that was told after a session, from 0 to 10."""
    hurt: int
    """How many times it hurt during exercises."""


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def day_of(session: PastSession) -> date:
    """The training day that a session belongs to."""
    return (session.started - DAY_ENDS).date()


def training_weeks(
    sessions: Iterable[PastSession], library: Library, since: date, until: date
) -> tuple[TrainingWeek, ...]:
    """Every week from that of `since` to that of `until`, the oldest first, the weeks of a pause too."""
    found: defaultdict[date, list[PastSession]] = defaultdict(list)
    for session in sessions:
        if session.done:
            found[monday_of(day_of(session))].append(session)
    first, last = monday_of(since), monday_of(until)
    mondays = (first + number * WEEK for number in range((last - first) // WEEK + 1))
    return tuple(_week(monday, found[monday], library) for monday in mondays)


def _week(monday: date, sessions: Sequence[PastSession], library: Library) -> TrainingWeek:
    steps = [step for session in sessions for step in session.done]
    efforts = [session.effort for session in sessions if session.effort is not None]
    pains = [session.pain for session in sessions if session.pain is not None]
    strength = sum(_strength(step, library) for step in steps)
    known = sum(step.seconds for step in steps if step.exercise in library.exercises)
    return TrainingWeek(
        monday=monday,
        sessions=len(sessions),
        minutes=sum(step.seconds for step in steps) / MINUTE,
        directions=_directions(steps, library),
        strength_minutes=strength / MINUTE,
        stretch_minutes=(known - strength) / MINUTE,
        effort=mean(efforts) if efforts else None,
        pain=max(pains, default=None),
        hurt=sum(len(session.pains) for session in sessions),
    )


def _strength(step: PastStep, library: Library) -> float:
    exercise = library.exercises.get(step.exercise)
    return 0.0 if exercise is None else step.seconds * _STRENGTH[exercise.kind]


def _directions(steps: Iterable[PastStep], library: Library) -> Mapping[Direction, float]:
    """Minutes in each direction; what bends to and fro gives half of its time to each way."""
    found = dict.fromkeys(Direction, 0.0)
    for step in steps:
        exercise = library.exercises.get(step.exercise)
        for direction in exercise.directions if exercise else ():
            share = 0.5 if set(exercise.directions) >= _TO_AND_FRO else 1.0  # type: ignore[union-attr]
            found[direction] += share * step.seconds / MINUTE
    return found
