"""A day of a plan as a timeline: what was planned, ready to be played, second for second."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from cambre.core.bounds import day_in
from cambre.core.library.catalogue import Library
from cambre.core.library.dose import StepSource
from cambre.core.library.program import Item, Program, Rest
from cambre.core.plan_document import PlanDay, PlayedSides
from cambre.core.safety.answering import named
from cambre.core.safety.recounted import WEEKDAYS, Counted, judged_day
from cambre.core.saying import Say
from cambre.core.session.timeline import Change, Step, StepKind, Timeline
from cambre.core.vocabulary import Phase, Side

PLAN = "plan-"
"""What the slug of a plan's day begins with; its date follows: `plan-2026-11-26`."""
_SIDES: Mapping[PlayedSides, tuple[Side | None, ...]] = {
    PlayedSides.BOTH: (None,),
    PlayedSides.EACH: (Side.LEFT, Side.RIGHT),
    PlayedSides.LEFT: (Side.LEFT,),
    PlayedSides.RIGHT: (Side.RIGHT,),
}


def day_named(slug: str) -> date | None:
    """The date of a plan's day by the slug that plays it; none where it is no such slug."""
    if not slug.startswith(PLAN):
        return None
    try:
        return day_in(slug.removeprefix(PLAN))
    except ValueError:
        return None


def slug_of(on: date) -> str:
    """The slug that plays the plan's day of this date."""
    return f"{PLAN}{on.isoformat()}"


def title_of(day: PlanDay | None, on: date, say: Say) -> str:
    """What a day is called, such as “Wednesday, gentle”."""
    weekday = say(WEEKDAYS[on.weekday()])
    return say("{weekday}, gentle").format(weekday=weekday) if day and day.kind == "gentle" else weekday


def as_program(day: PlanDay | None, on: date, library: Library, say: Say) -> Program:
    """What pages show of a program, for a day of a plan, of rest too; its doses stand in the timeline alone."""
    cap = library.caps["set_rest_s"]
    return Program(
        format=1,
        slug=slug_of(on),
        name=title_of(day, on, say),
        purpose=say("What your plan holds for this day."),
        gentle=day is not None and day.kind == "gentle",
        rest=Rest(seconds=cap.value, why=cap.why),
        items=tuple(Item(exercise=item.exercise) for item in (day.items if day else ())),
    )


def timeline_of(day: PlanDay, on: date, library: Library, say: Say, changes: Iterable[Change] = ()) -> Timeline:
    """The day, ready to be played; it lasts as long as the judge counts, so what is planned is what is played."""
    steps = tuple(step for each in judged_day(day, on, library).items for step in _steps(each, library, say))
    return Timeline(
        program=slug_of(on),
        title=title_of(day, on, say),
        library=library.fingerprint,
        version="lawful",
        total_seconds=sum(step.seconds for step in steps),
        changes=tuple(changes),
        steps=steps,
    )


def _steps(each: Counted, library: Library, say: Say) -> Iterator[Step]:
    """Getting ready, then each set on each side, with the switches and the rests between."""
    item, caps = each.item, library.caps
    least = caps["position_change_s" if each.changes_position else "ready_s"].value
    yield _step(each, StepKind.PREPARE, max(item.ready_s, least), say)
    sides = _SIDES[item.sides]
    for number in range(1, item.sets + 1):
        if number > 1 and item.rest_s:
            yield _step(each, StepKind.REST, item.rest_s, say, number)
        for place, side in enumerate(sides):
            if place:
                yield _step(each, StepKind.SWITCH, max(item.switch_s, caps["switch_s"].value), say, number, side)
            yield _step(each, StepKind.HOLD if each.is_hold else StepKind.WORK, each.seconds, say, number, side)


def _step(each: Counted, kind: StepKind, seconds: float, say: Say, number: int = 1, side: Side | None = None) -> Step:
    item, works = each.item, kind in (StepKind.WORK, StepKind.HOLD)
    kept = tuple(form for name in item.modifications for form in named(each.exercise, name))
    forms = tuple(say(form.say) for form in kept)
    return Step(
        kind=kind,
        phase=Phase.WARMUP if each.is_warmup else Phase.MAIN,
        exercise=each.exercise.slug,
        side=side,
        set=number,
        sets=item.sets,
        reps=item.reps if works and not each.is_hold else None,
        seconds=seconds,
        tempo=each.tempo if works else None,
        load_kg=(item.load_kg or None) if works else None,
        cues=(*forms, *map(say, each.exercise.cues_in(kept))) if works else forms,
        why=item.why if works else (),
        source=_source(each, say),
    )


def _source(each: Counted, say: Say) -> StepSource:
    """Where the dose comes from, as far as the plan says."""
    told = each.item.source
    if isinstance(told, StepSource):
        return replace(told, said=say(told.said))
    if isinstance(told, Mapping) and isinstance(told.get("said"), str):
        return StepSource(article=told.get("article"), heading=told.get("heading"), said=say(told["said"]))
    return StepSource(article=None, heading=None, said=say("Our own cautious default, fitted to this session."))
