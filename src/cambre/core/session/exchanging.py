"""What a change makes of a timeline: the steps of one exercise with something else in their place."""

from dataclasses import replace
from math import floor

from cambre.core.session.instead import Instead
from cambre.core.session.place import work_from
from cambre.core.session.timeline import Step, StepKind, Timeline
from cambre.core.vocabulary import Side


def exchanged(timeline: Timeline, since: int, slug: str, way: Instead) -> Timeline:
    """The timeline with something else in place of an exercise, from the step `since` on, which leads into it."""
    steps = [
        step if at < since or step.exercise != slug else _with(way, step, is_next=at == since)
        for at, step in enumerate(timeline.steps)
    ]
    before = (None, *steps)
    return replace(timeline, steps=tuple(_with_time(step, before[at], way) for at, step in enumerate(steps)))


def lead_of(timeline: Timeline, index: int) -> int:
    """The step that leads into the work at `index`, where one does; `index` itself where it leads, or nothing does."""
    leads = [at in range(len(timeline.steps)) and not timeline.steps[at].is_work for at in (index, index - 1)]
    return index - 1 if leads == [False, True] else index


def first_side(timeline: Timeline, index: int) -> int:
    """Where the first side of the set that runs, or comes, is worked; `index` itself where that is still to come."""
    work = work_from(timeline, index)
    if work is None or timeline.steps[work].side is not Side.RIGHT:
        return index
    steps, second = timeline.steps[:work], timeline.steps[work]
    same = (at for at in reversed(range(work)) if steps[at].is_work and _is_same_set(steps[at], second))
    return next(same, index)


def _is_same_set(step: Step, other: Step) -> bool:
    return (step.exercise, step.set) == (other.exercise, other.set)


def _with(way: Instead, step: Step, *, is_next: bool) -> Step:
    """The step as it is after a change; the next one leads into what was changed just now."""
    if step.is_work:
        return _rung(step, way.step) if way.form is None else _formed(step, way.form, way.volume)
    if is_next or step.kind is StepKind.PREPARE:
        ready = way.ready
        return replace(step, exercise=ready.exercise, kind=StepKind.PREPARE, seconds=ready.seconds, cues=ready.cues)
    return replace(step, exercise=way.step.exercise)


def _rung(step: Step, rung: Step) -> Step:
    return replace(
        step,
        exercise=rung.exercise,
        kind=rung.kind,
        reps=rung.reps,
        seconds=rung.seconds,
        tempo=rung.tempo,
        load_kg=rung.load_kg,
        cues=rung.cues,
    )


def _formed(step: Step, form: str, volume: float) -> Step:
    """The step in another form, with what that leaves of its dose; repetitions stay even, so that sides stay equal."""
    told = replace(step, cues=(form, *step.cues))
    if volume == 1:
        return told
    if step.reps is None:
        return replace(told, seconds=floor(step.seconds * volume + 0.5))
    reps = floor(step.reps * volume / 2) * 2 or 1
    return replace(told, reps=reps, seconds=step.seconds * reps / step.reps)


def _with_time(step: Step, before: Step | None, way: Instead) -> Step:
    """A lead-in after something that was changed has the time to change the position."""
    if way.form is not None or step.kind is not StepKind.PREPARE or before is None:
        return step
    follows = before.exercise == way.step.exercise and step.exercise != before.exercise
    return replace(step, seconds=max(step.seconds, way.change_s)) if follows else step
