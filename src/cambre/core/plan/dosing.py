"""How much of an exercise this person does: from its cautious default, never beyond what the rules leave."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from cambre.core.library.dose import Tempo
from cambre.core.library.exercise import Exercise
from cambre.core.plan.move import Move
from cambre.core.plan.standing import Standing, may_carry
from cambre.core.plan_document import Role
from cambre.core.screening.permission import Modified
from cambre.core.vocabulary import OLDER, Direction, Experience, Kind, LoadClass, Sides

EASY = frozenset({LoadClass.MF, LoadClass.ME, LoadClass.MR, LoadClass.PR, LoadClass.FL})
LEAST = "bout_least_s"
HALF_A_MINUTE = 32
WEEK = 7


def stretch(exercise: Exercise, changes: tuple[Modified, ...], somebody: Standing) -> Move:
    """A stretch with this person's dose."""
    tier = somebody.ground.preferences.dosing[tier_of(somebody)]
    default = exercise.default
    sets = min(default.sets, tier.most_sets) if somebody.is_new else default.sets
    if _has_time(somebody) and LoadClass.EE not in exercise.classes and not changes and _is_brief(exercise):
        sets = max(sets, tier.most_sets)
    most = _most_seconds(exercise, changes, somebody)
    least = somebody.ground.cap(LEAST)
    move = Move(exercise=exercise, changes=changes, sets=sets, seconds=least, tempo=exercise.tempo)
    if move.tempo is None:
        more = 0 if LoadClass.EE in exercise.classes else tier.more_hold_s
        wanted = int(default.seconds or least) + more
        move = replace(move, seconds=max(1, min(wanted, longest_hold(exercise, somebody), most)))
    else:
        move = counted(move, move.tempo, default.reps or move.tempo.repetitions_in(default.seconds or 0), most)
    return _loaded(_fewer_sets(move, somebody), somebody)


def bout(exercise: Exercise, changes: tuple[Modified, ...], somebody: Standing, most: int) -> Move | None:
    """A bout of strength that lasts `most` seconds or less, both sides together; none where that is too short."""
    each_side = (most - somebody.ground.cap("switch_s")) // 2 if exercise.sides is Sides.EACH else most
    longest = min(each_side, _most_seconds(exercise, changes, somebody), somebody.ground.cap("strength_bout_s"))
    move = Move(exercise=exercise, changes=changes, sets=1, seconds=longest, tempo=exercise.tempo)
    default, least = exercise.default, somebody.ground.cap(LEAST)
    if move.tempo is None:
        seconds = min(int(default.seconds or least), longest)
        fitting = (most + somebody.ground.cap("set_rest_s")) // (
            move.side_count * seconds + somebody.ground.cap("set_rest_s")
        )
        sets = 1 if any(change.modification.volume < 1 for change in changes) or move.side_count > 1 else fitting
        move = replace(move, seconds=seconds, sets=max(1, min(default.sets, sets)))
    else:
        move = counted(move, move.tempo, default.reps or move.tempo.repetitions_in(default.seconds or 0), longest)
    if move.on_side * move.side_count < least or move.seconds > longest:
        return None
    return move


def easy_movement(exercise: Exercise, changes: tuple[Modified, ...], somebody: Standing, seconds: int) -> Move | None:
    """A move kept going for a while, as a warm-up; none where it is held, or a share of its dose must do."""
    if exercise.tempo is None or exercise.sides is Sides.EACH:
        return None
    if _most_seconds(exercise, changes, somebody) < somebody.ground.cap("strength_bout_s"):
        return None
    move = Move(exercise=exercise, changes=changes, sets=1, seconds=seconds, tempo=exercise.tempo)
    return move if exercise.tempo.repetitions_in(seconds) else None


def _has_time(somebody: Standing) -> bool:
    """Whether sessions are long, and training is nothing new."""
    return not somebody.is_novice and (somebody.profile.minutes or 0) >= somebody.ground.preferences.sizes.long_minutes


def _is_brief(exercise: Exercise) -> bool:
    """Whether one set is over in less than half a minute."""
    default, tempo = exercise.default, exercise.tempo
    return (default.reps or 0) * tempo.cycle < HALF_A_MINUTE if tempo and default.reps else False


def tier_of(somebody: Standing) -> Experience:
    """The experience that doses go by: a novice is regular at most."""
    told = somebody.profile.experience
    return Experience.REGULAR if told is Experience.ADVANCED and somebody.is_novice else told


def longest_hold(exercise: Exercise, somebody: Standing) -> int:
    """The most seconds that this is held."""
    if exercise.kind is Kind.STRENGTH:
        return somebody.ground.cap("strength_bout_s")
    is_easy = set(exercise.classes) <= EASY and exercise.kind is Kind.MOBILITY
    is_longer = somebody.profile.age >= OLDER or is_easy
    return somebody.ground.cap("hold_s_65" if is_longer else "hold_s")


def _most_seconds(exercise: Exercise, changes: Iterable[Modified], somebody: Standing) -> int:
    """The most seconds of one set that the changes of form leave."""
    cap = somebody.ground.cap
    share = min((each.modification.volume for each in changes), default=1.0)
    most = int(share * cap("strength_bout_s")) if share < 1 else 24 * 60
    return min(most, cap("wrist_bout_s")) if _wrists_need_care(exercise, somebody) else most


def _wrists_need_care(exercise: Exercise, somebody: Standing) -> bool:
    rows = (somebody.ground.card.limits_of(condition) for condition in somebody.person.conditions)
    return LoadClass.WB in exercise.classes and any(row.get(LoadClass.WB) == "m" for row in rows)


def counted(move: Move, tempo: Tempo, wanted: int, most: int) -> Move:
    """The move with as many repetitions as wanted, or as fit; of sides that take turns, as many for each."""
    step = _turns(move)
    count = max(step, min(wanted, tempo.repetitions_in(most)) // step * step)
    return replace(move, reps=count, seconds=ceil(count * tempo.cycle - tempo.rest_s))


def _turns(move: Move) -> int:
    """After how many repetitions both sides have had the same."""
    return 2 if move.exercise.sides is Sides.ALTERNATING else 1


def _fewer_sets(move: Move, somebody: Standing) -> Move:
    """As few sets as rations of hands, wheels and deep arches leave."""
    cap, sets = somebody.ground.cap, move.sets
    if move.on_hands and has_careful_wrists(somebody):
        sets = min(sets, cap("wrist_load_s") // max(1, move.seconds))
    if move.is_wheel:
        sets = min(sets, cap("wheel_reps") // max(1, move.repetitions))
    return replace(move, sets=max(1, sets))


def has_careful_wrists(somebody: Standing) -> bool:
    """Whether the hands carry weight for a minute a session at most."""
    return somebody.is_minor or "wrist" in somebody.person.conditions


def _loaded(move: Move, somebody: Standing) -> Move:
    """The move with the weight that is earned; none where anything speaks against it."""
    load = move.exercise.load
    has_weight = load is not None and set(load.with_what) & set(somebody.profile.equipment)
    if load is None or not has_weight or not may_carry(somebody) or _forbids(load.classes, somebody):
        return move
    if LoadClass.LF in load.classes and not _may_round_with_weight(somebody):
        return move
    kilograms = min(earned(move.slug, somebody), _top(move.exercise, somebody))
    return replace(move, load_kg=kilograms) if kilograms >= somebody.ground.preferences.sizes.first_load_kg else move


def _forbids(classes: Iterable[LoadClass], somebody: Standing) -> bool:
    """Whether anything at all limits one of these classes."""
    rows = [somebody.ground.card.limits_of(condition) for condition in sorted(somebody.person.conditions)]
    taken = somebody.person.without
    return any(each in taken or any(row.get(each, ".") != "." for row in rows) for each in classes)


def _may_round_with_weight(somebody: Standing) -> bool:
    """Whether a rounded back may carry: 18 to 64, nothing to look after, the floor reached, two clean weeks."""
    profile, cap = somebody.profile, somebody.ground.cap
    reach = profile.tests.get("floor-reach")
    return (
        profile.age < OLDER
        and not profile.red_flags
        and not profile.conditions
        and isinstance(reach, int | float)
        and reach <= cap("floor_cm")
        and (somebody.history.clean_weeks or 0) * WEEK >= cap("green_days")
    )


def earned(slug: str, somebody: Standing) -> float:
    """The weight of last time, a step more where both articles' waits are over and were clean, or a first one."""
    history, ground = somebody.history, somebody.ground
    before = history.loads_kg.get(slug, 0.0)
    if before <= 0:
        return ground.preferences.sizes.first_load_kg
    grew = history.load_rises.get(slug)
    days = ground.cap("load_first_increase_d" if grew is None else "load_next_increase_d")
    since = grew or history.loads_since.get(slug)
    waited = since is None or (somebody.start - date.fromisoformat(since)).days >= days
    is_clean = (history.clean_weeks or 0) * WEEK >= days
    pain_is_old = not (somebody.pain and somebody.is_within(somebody.start, 24 * ground.cap("load_next_increase_d")))
    may_grow = waited and is_clean and pain_is_old and not somebody.profile.growth_spurt
    return before + ground.cap("load_step_kg") if may_grow else before


def _top(exercise: Exercise, somebody: Standing) -> float:
    """The most kilograms for this body."""
    load, body = exercise.load, somebody.profile.weight_kg
    if load is None or body is None:
        return 0.0
    caps = somebody.ground.library.caps
    tops = [load.most_kg, (load.most_of_body or 1.0) * body, caps["sidebend_kg"].value]
    for load_class, kilograms, of_body in (
        (LoadClass.LF, "jefferson_kg", "jefferson_bw"),
        (LoadClass.LS, "sidebend_kg", "sidebend_bw"),
    ):
        if load_class in load.classes:
            tops += [caps[kilograms].value, caps[of_body].value * body]
    return min(tops)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A move a little longer than before: one thing grows at a time."""

    move: Move
    gain: int
    """Seconds of work more than before, both sides together."""


def a_step_more(move: Move, somebody: Standing) -> Step | None:
    """The move held a little longer, or once more; none where it is enough."""
    most = _most_seconds(move.exercise, move.changes, somebody)
    if move.is_deep or move.load_kg or move.exercise.kind is Kind.STRENGTH or move.is_wheel:
        return None
    if move.tempo is None:
        wanted = move.seconds + somebody.ground.preferences.sizes.hold_step_s
        if wanted > min(somebody.ground.cap("hold_s"), longest_hold(move.exercise, somebody), most):
            return None
        grown = replace(move, seconds=wanted)
    else:
        grown = counted(move, move.tempo, move.repetitions + _turns(move), most)
    told = somebody.case.say("A little more than the week before: one thing grows at a time.")
    grown = replace(grown, why_dose=(told,))
    if grown.work <= move.work or (Direction.ROTATION in move.directions and not move.bends):
        return None
    return Step(move=grown, gain=grown.work - move.work)


def a_round_more(move: Move, role: Role, somebody: Standing) -> Move | None:
    """A stretch once more; none where once is all that experience, a limit or a ration leaves."""
    tier = somebody.ground.preferences.dosing[tier_of(somebody)]
    is_rationed = move.is_deep or move.is_wheel or (move.on_hands and has_careful_wrists(somebody))
    if role is not Role.STRETCH or move.sets >= tier.most_sets or move.changes or is_rationed or move.load_kg:
        return None
    return replace(move, sets=move.sets + 1)


def being_told(move: Move, somebody: Standing) -> int:
    """Seconds in which the forms that must be kept are heard before it begins."""
    return somebody.ground.cap("modification_s") * len(move.changes)
