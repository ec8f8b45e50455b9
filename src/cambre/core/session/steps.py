"""Bouts become steps: getting ready, each set on each side, the rests and the switches between."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cambre.core.library.catalogue import Library
from cambre.core.saying import Say
from cambre.core.session.station import Bout
from cambre.core.session.timeline import Step, StepKind
from cambre.core.vocabulary import Position, Side, Sides


def steps(bouts: Iterable[Bout], library: Library, say: Say) -> Iterator[Step]:
    """Every step of a session, in order, with its words in the person's language."""
    return (in_words(step, say) for step in _steps(bouts, library))


def in_words(step: Step, say: Say) -> Step:
    """A step that holds the library's own words, with these in the person's language."""
    source = replace(step.source, said=say(step.source.said))
    return replace(step, cues=tuple(map(say, step.cues)), why=tuple(map(say, step.why)), source=source)


def _steps(bouts: Iterable[Bout], library: Library) -> Iterator[Step]:
    before: Position | None = None
    for bout in bouts:
        yield _prepare(bout, before, library)
        yield from _sets(bout, library)
        before = bout.exercise.position


def _prepare(bout: Bout, before: Position | None, library: Library) -> Step:
    stays = before is bout.exercise.position
    seconds = library.caps["ready_s" if stays else "position_change_s"].value
    seconds += library.caps["modification_s"].value * len(bout.modifications)
    return _step(bout, StepKind.PREPARE, seconds)


def _sets(bout: Bout, library: Library) -> Iterator[Step]:
    sides = tuple(Side) if bout.exercise.sides is Sides.EACH else (None,)
    for number in range(1, bout.sets + 1):
        if number > 1:
            yield _step(bout, StepKind.REST, bout.rest_s, number)
        for position, side in enumerate(sides):
            if position:
                yield _step(bout, StepKind.SWITCH, library.caps["switch_s"].value, number, side)
            yield _step(bout, StepKind.HOLD if bout.is_hold else StepKind.WORK, bout.work_seconds, number, side)


def _step(bout: Bout, kind: StepKind, seconds: float, number: int = 1, side: Side | None = None) -> Step:
    works = kind in (StepKind.WORK, StepKind.HOLD)
    said = tuple(modification.say for modification in bout.modifications)
    return Step(
        kind=kind,
        phase=bout.phase,
        exercise=bout.exercise.slug,
        side=side,
        set=number,
        sets=bout.sets,
        reps=bout.reps if works else None,
        seconds=seconds,
        tempo=bout.tempo if works else None,
        load_kg=None,
        cues=(*said, *bout.exercise.cues_in(bout.modifications)) if works else said,
        why=_true_of(bout) if works else (),
        source=bout.source,
    )


def _true_of(bout: Bout) -> tuple[str, ...]:
    """What is said of a bout; what is said of the default only where that is its dose."""
    return tuple(each for each in bout.why if bout.is_default or each != bout.exercise.default.reason)
