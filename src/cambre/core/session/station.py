"""A program laid out: each station with what is done there, before it becomes steps."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cambre.core.library.catalogue import Library
from cambre.core.library.dose import Printed, StepSource, Tempo
from cambre.core.library.exercise import Exercise, Modification
from cambre.core.library.program import Item, Program
from cambre.core.vocabulary import Phase, Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Bout:
    """What is done at one station: sets of repetitions, of a timed block, or of a hold.

    A tempo without `seconds` counts repetitions; with `seconds` it fills a block, counted where `reps` is given.
    """

    exercise: Exercise
    sets: int
    reps: int | None
    seconds: float | None
    rest_s: float
    phase: Phase
    source: StepSource
    why: tuple[str, ...] = ()
    modifications: tuple[Modification, ...] = ()

    @property
    def tempo(self) -> Tempo | None:
        """The tempo of one repetition; none for a hold."""
        return self.exercise.tempo

    @property
    def is_hold(self) -> bool:
        """Whether the position is held from start to end."""
        return self.exercise.tempo is None

    @property
    def work_seconds(self) -> float:
        """Seconds of one set on one side."""
        if self.seconds is not None:
            return self.seconds
        return (self.reps or 0) * (self.tempo.cycle if self.tempo else 0.0)

    @property
    def side_count(self) -> int:
        """How many steps one set takes."""
        return 2 if self.exercise.sides is Sides.EACH else 1

    @property
    def is_default(self) -> bool:
        """Whether the dose is the exercise's cautious default, so that what is said of that is true of it."""
        default, cycle = self.exercise.default, self.tempo.cycle if self.tempo else 0.0
        usual = default.seconds if default.seconds is not None else (default.reps or 0) * cycle
        return self.sets == default.sets and abs(self.work_seconds - usual) < max(1.0, cycle)

    def at_volume(self, share: float) -> "Bout":
        """The same bout with a share of its repetitions or seconds; alternating sides stay equal."""
        if share == 1:
            return self
        step = 2 if self.exercise.sides is Sides.ALTERNATING else 1
        reps = None if self.reps is None else max(step, int(self.reps * share) // step * step)
        seconds = None if self.seconds is None else max(5.0, round(self.seconds * share))
        return replace(self, reps=reps, seconds=seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A place in the order: the item that is printed there, and whether it is the strength between stretches."""

    item: Item
    is_between: bool


def stations(program: Program) -> Iterator[Station]:
    """The program in playing order, its strength work standing after each stretch."""
    for item in program.items:
        yield Station(item=item, is_between=False)
        if program.between is not None:
            yield Station(item=Item(exercise=program.between.exercise), is_between=True)


def printed_dose(exercise: Exercise, program: Program) -> Printed | None:
    """What the program's article prints for this exercise."""
    return next((dose for dose in exercise.printed if dose.article == program.article), None)


def printed_bout(station: Station, program: Program, library: Library) -> Bout:
    """The station exactly as its article prints it, or with the cautious default where no article does."""
    exercise = library.exercises[station.item.exercise]
    dose = printed_dose(exercise, program)
    phase = Phase.WARMUP if program.role == "warmup" else Phase.MAIN
    if dose is None:
        return replace(default_bout(exercise, library, station.item), phase=phase)
    return Bout(
        exercise=exercise,
        sets=station.item.sets or dose.sets or 1,
        reps=station.item.reps or dose.reps,
        seconds=station.item.seconds or dose.seconds,
        rest_s=program.rest.seconds,
        phase=phase,
        source=StepSource(article=dose.article, heading=dose.heading, said=dose.said),
        why=(program.between.why,) if station.is_between and program.between else (),
    )


def default_bout(exercise: Exercise, library: Library, item: Item | None = None) -> Bout:
    """The exercise at its cautious default; an item of a program may say otherwise."""
    dose = exercise.default
    said_here = item is not None and (item.reps is not None or item.seconds is not None)
    return Bout(
        exercise=exercise,
        sets=(item and item.sets) or dose.sets,
        reps=item.reps if item and said_here else dose.reps,
        seconds=item.seconds if item and said_here else dose.seconds,
        rest_s=library.caps["set_rest_s"].value,
        phase=Phase.MAIN,
        source=StepSource(article=None, heading=None, said=dose.reason),
    )
