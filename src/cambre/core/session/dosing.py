"""How much of an exercise stands in the place of another in a plan: its cautious dose, within the other's time."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil, floor

from cambre.core.library.dose import StepSource
from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import PlanItem, PlayedSides, Role
from cambre.core.safety.recounted import Counted
from cambre.core.screening.permission import Permission, permit
from cambre.core.session.choosing import EVERYWHERE
from cambre.core.session.counting import counted, no_longer_than
from cambre.core.session.ground import Ground
from cambre.core.session.station import Bout, default_bout
from cambre.core.vocabulary import Kind, LoadClass, Sides

LEAST = "bout_least_s"


def dosed(exercise: Exercise, like: Counted, ground: Ground, *, share: float = 1.0) -> PlanItem | None:
    """An exercise in the place of an item, in at most its time; none where it isn't open, or can't be so short."""
    may = permit(exercise, ground.case)
    if not isinstance(may, Permission) or may.instead is not None or not _fits(exercise, like):
        return None
    bout = counted(default_bout(exercise, ground.library), ground, strength_bouts=4).at_volume(may.volume)
    bout = replace(bout, sets=min(bout.sets, like.item.sets))
    within = _within(bout, like.work * share, ground.cap(LEAST))
    if within is None or (like.item.role is Role.STRENGTH and _work(within) < ground.cap(LEAST)):
        return None
    return PlanItem(
        exercise=exercise.slug,
        role=like.item.role,
        sets=within.sets,
        seconds=within.seconds,
        reps=within.reps,
        sides=PlayedSides.EACH if exercise.sides is Sides.EACH else PlayedSides.BOTH,
        ready_s=like.item.ready_s,
        switch_s=ground.cap("switch_s") if exercise.sides is Sides.EACH else 0.0,
        rest_s=like.item.rest_s or (ground.cap("set_rest_s") if within.sets > 1 else 0.0),
        modification=tuple(form.say for form in may.modifications) or None,
        why=why_of(within, like.item.role, ground),
        source=_source(within, ground),
    )


def why_of(bout: Bout, role: Role, ground: Ground) -> tuple[str, ...]:
    """What an exercise is there for, and why so much of it, where it stands in the place of another."""
    say, exercise = ground.say, bout.exercise
    strength = (say("Strength after every stretch: the range you gain is range you can hold (article 1)."),)
    dose = (
        say(exercise.default.reason)
        if bout.is_default
        else say("Not more than the time of what it stands for, and not more than its own usual dose.")
    )
    return (say(exercise.purpose), *(strength if role is Role.STRENGTH else ()), dose)


def _source(bout: Bout, ground: Ground) -> StepSource:
    if bout.is_default:
        return bout.source
    return replace(bout.source, said=ground.say("Our own cautious default, fitted to this session."))


def why_there(item: PlanItem, exercise: Exercise, ground: Ground) -> tuple[str, ...]:
    """What was said of an item but for its dose: everything up to what the exercise is there for."""
    purpose = ground.say(exercise.purpose)
    return item.why[: item.why.index(purpose) + 1] if purpose in item.why else (purpose,)


def lessened(each: Counted, share: float, least: float) -> PlanItem:
    """The same item with a share of its work; never so little that it trains nothing."""
    item = each.item
    wanted = each.work * share / each.side_count
    sets = max(1, min(item.sets, floor(wanted / each.seconds)))
    part = min(1.0, wanted / (sets * each.seconds))
    if part == 1.0:
        return replace(item, sets=sets)
    reps = None if item.reps is None else _fewer(item.reps, part, each, least)
    seconds = None if item.seconds is None else max(least, float(floor(item.seconds * part)))
    if reps is not None and seconds is not None and each.tempo is not None:
        seconds = max(seconds, reps * each.tempo.cycle - each.tempo.rest_s)
    return replace(item, sets=sets, reps=reps, seconds=seconds)


def candidates_for(each: Counted, ground: Ground) -> Iterator[Exercise]:
    """What might stand in an item's place: easier rungs, the nearest harder one, then others that train the same."""
    own, exercises = each.exercise, ground.library.exercises
    rungs = (*own.ladder.easier, *own.ladder.harder[:1])
    yield from (exercises[slug] for slug in rungs if is_at_hand(exercises[slug], ground))
    for other in exercises.values():
        if other.slug not in (own.slug, *rungs) and _is_like(other, each) and is_at_hand(other, ground):
            yield other


def _is_like(other: Exercise, each: Counted) -> bool:
    if each.item.role is Role.STRETCH:
        return other.kind is not Kind.STRENGTH and set(other.directions) == set(each.exercise.directions)
    return other.kind is each.exercise.kind


def is_at_hand(exercise: Exercise, ground: Ground) -> bool:
    """Whether everything that an exercise needs is there, as far as anybody said."""
    return set(exercise.equipment) <= EVERYWHERE | ground.person.equipment


def _fits(exercise: Exercise, like: Counted) -> bool:
    """Whether an exercise can have the role of an item: a warm-up moves, strength is no stretch."""
    classes = set(exercise.classes)
    match like.item.role:
        case Role.WARMUP:
            return exercise.tempo is not None and classes <= _EASY
        case Role.STRENGTH:
            return exercise.kind is Kind.STRENGTH or (exercise.kind is Kind.BOTH and not classes & _ENDS)
        case Role.STRETCH:
            return exercise.kind is not Kind.STRENGTH


_EASY = frozenset({LoadClass.MF, LoadClass.ME, LoadClass.AE, LoadClass.MR, LoadClass.PR, LoadClass.FL})
_ENDS = frozenset({LoadClass.UF, LoadClass.LF, LoadClass.EE, LoadClass.IN, LoadClass.RT, LoadClass.LS})


def _within(bout: Bout, most: float, least: float) -> Bout | None:
    """The bout with as many sets, then as much of one, as fit into so many seconds of work."""
    now = bout
    while now.sets > 1 and _work(now) > most:
        now = replace(now, sets=now.sets - 1)
    if _work(now) > most:
        now = no_longer_than(max(least, floor(most / now.side_count)), now)
    return now if _work(now) <= most + 1 else None


def _work(bout: Bout) -> float:
    return bout.sets * bout.side_count * bout.work_seconds


def _fewer(reps: int, part: float, each: Counted, seconds: float) -> int:
    step = 2 if each.exercise.sides is Sides.ALTERNATING else 1
    least = 1 if each.tempo is None else ceil((seconds + each.tempo.rest_s) / each.tempo.cycle)
    return min(reps, max(ceil(least / step) * step, floor(reps * part) // step * step))
