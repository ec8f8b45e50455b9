"""A timeline as one day of a plan, so that the judge reads what is played as it reads what is planned."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cambre.core.library.agreement import GENTLE
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import Block, CheckIn, PlanDay, PlanItem, PlayedSides, Role
from cambre.core.saying import Say, in_english
from cambre.core.session.timeline import Step, StepKind, Timeline
from cambre.core.vocabulary import Kind, Phase


def as_day(
    timeline: Timeline,
    library: Library,
    *,
    weekday: int,
    adult_present: bool,
    check_in: CheckIn | None = None,
    say: Say = in_english,
) -> PlanDay:
    """The day that this session makes; it is gentle where nothing in it goes beyond the middle of the range.

    `say` is how the session was told, so that the forms in its cues are known again.
    """
    blocks = [
        Block(kind="warmup" if warms else "main", items=tuple(_item(bout, library, say) for bout in some))
        for warms, some in groupby(_bouts(timeline.steps), key=lambda bout: bout[0].phase is Phase.WARMUP)
    ]
    is_gentle = all(set(library.exercises[slug].classes) <= GENTLE for slug in timeline.exercises)
    return PlanDay(
        weekday=weekday,
        kind="gentle" if is_gentle else "training",
        adult_present=adult_present,
        check_in=check_in,
        blocks=tuple(blocks),
    )


def _bouts(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The steps of each bout; a bout begins with getting ready."""
    bout: list[Step] = []
    for step in steps:
        if step.kind is StepKind.PREPARE and bout:
            yield bout
            bout = []
        bout.append(step)
    if bout:
        yield bout


def _item(bout: Sequence[Step], library: Library, say: Say) -> PlanItem:
    work = next(step for step in bout if step.is_work)
    exercise = library.exercises[work.exercise or ""]
    return PlanItem(
        exercise=exercise.slug,
        role=_role(exercise, work.phase),
        sets=work.sets,
        seconds=work.seconds,
        reps=work.reps,
        tempo=work.tempo,
        sides=PlayedSides.BOTH if work.side is None else PlayedSides.EACH,
        ready_s=_lasting(bout, StepKind.PREPARE),
        switch_s=_lasting(bout, StepKind.SWITCH),
        rest_s=_lasting(bout, StepKind.REST),
        load_kg=work.load_kg or 0.0,
        modification=tuple(form.say for form in exercise.modifications if say(form.say) in work.cues),
        why=work.why,
        source=work.source,
    )


def _role(exercise: Exercise, phase: Phase) -> Role:
    if phase is Phase.WARMUP:
        return Role.WARMUP
    return Role.STRENGTH if exercise.kind is Kind.STRENGTH else Role.STRETCH


def _lasting(bout: Sequence[Step], kind: StepKind) -> float:
    """Seconds of the first step of a kind; nothing where there is none."""
    return next((step.seconds for step in bout if step.kind is kind), 0.0)
