"""A timeline's steps gathered into stations, as somebody reads them before starting."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cambre.core.library.dose import StepSource
from cambre.core.session.timeline import Step, StepKind, Timeline
from cambre.core.vocabulary import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One exercise at one place of a session; `seconds` and `reps` are those of one set on one side."""

    exercise: str
    phase: Phase
    sets: int
    has_sides: bool
    is_hold: bool
    reps: int | None
    seconds: float
    is_block: bool
    """Whether the repetitions fill a timed block rather than last as long as they last."""
    source: StepSource


def stations(timeline: Timeline) -> tuple[Station, ...]:
    """The stations in playing order; each begins where somebody gets ready for it."""
    return tuple(_station(steps) for steps in _gathered(timeline.steps) if steps)


def _gathered(steps: Iterable[Step]) -> Iterator[list[Step]]:
    gathered: list[Step] = []
    for step in steps:
        if step.kind is StepKind.PREPARE:
            yield gathered
            gathered = []
        if step.is_work:
            gathered.append(step)
    yield gathered


def _station(steps: list[Step]) -> Station:
    first = steps[0]
    cycles = first.tempo.cycle * first.reps if first.tempo and first.reps else None
    return Station(
        exercise=first.exercise or "",
        phase=first.phase,
        sets=first.sets,
        has_sides=first.side is not None,
        is_hold=first.kind is StepKind.HOLD,
        reps=first.reps,
        seconds=first.seconds,
        is_block=cycles is not None and abs(cycles - first.seconds) >= 1,
        source=first.source,
    )
