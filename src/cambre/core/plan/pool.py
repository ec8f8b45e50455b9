"""What the person may do, and for everything else the first reason why not and what unlocks it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cambre.core.assess.gates import permitted
from cambre.core.library.exercise import Exercise
from cambre.core.plan.move import UPSIDE_DOWN
from cambre.core.plan.standing import Standing
from cambre.core.plan.wishes import Wishes
from cambre.core.plan_document import Because, LeftOut
from cambre.core.screening.permission import Modified, Permission, Refusal
from cambre.core.screening.profile import Condition
from cambre.core.vocabulary import Direction, Equipment, LoadClass

EVERYWHERE = frozenset({Equipment.MAT, Equipment.WALL})
FAR = frozenset({LoadClass.UF, LoadClass.RT, LoadClass.LF})


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """An exercise that may be planned, with the changes of form that must be kept."""

    exercise: Exercise
    changes: tuple[Modified, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Everything that may be planned, and what is left out; both in the order of their slugs."""

    allowed: tuple[Allowed, ...]
    left_out: tuple[LeftOut, ...]

    def __contains__(self, slug: str) -> bool:
        """Whether an exercise may be planned."""
        return any(each.exercise.slug == slug for each in self.allowed)


def pool(somebody: Standing, wishes: Wishes) -> Pool:
    """Every exercise of the library looked at."""
    allowed: list[Allowed] = []
    left_out: list[LeftOut] = []
    for slug in sorted(somebody.ground.library.exercises):
        exercise = somebody.ground.library.exercises[slug]
        permission = permitted(exercise, somebody.ground.library, somebody.case)
        found = _first_reason(exercise, permission, somebody, wishes)
        if found is not None:
            because, refusal = found
            left_out.append(LeftOut(exercise=slug, why=refusal.why, unlock=refusal.unlock, because=because))
        elif isinstance(permission, Permission):
            allowed.append(Allowed(exercise=exercise, changes=permission.changes))
    return Pool(allowed=tuple(allowed), left_out=tuple(left_out))


def _first_reason(
    exercise: Exercise, permission: Permission | Refusal, somebody: Standing, wishes: Wishes
) -> tuple[Because, Refusal] | None:
    """The first reason against an exercise, and of what sort it is; none where it may be planned."""
    if isinstance(permission, Refusal):
        return Because.LOCKED, permission
    changes = permission.changes
    reasons = (
        (Because.NEVER, _not_planned(exercise, somebody)),
        (Because.LOCKED, _easier_form(changes, somebody)),
        (Because.LOCKED, _arches_a_young_back(exercise, changes, somebody)),
        (Because.LOCKED, _hangs_in_bendy_joints(exercise, changes, somebody)),
        (Because.LATER, _begins_lower(exercise, somebody)),
        (Because.LATER, _comes_back_lower(exercise, somebody)),
        (Because.LATER, _grows_in_a_growth_spurt(exercise, somebody)),
        (Because.EQUIPMENT, _lacks_equipment(exercise, somebody)),
        (Because.CHOSEN, _is_taken_out(exercise, wishes, somebody)),
    )
    return next(((because, refusal) for because, refusals in reasons for refusal in refusals), None)


def _not_planned(exercise: Exercise, somebody: Standing) -> Iterator[Refusal]:
    for each in somebody.ground.preferences.not_planned:
        if each.exercise == exercise.slug:
            yield Refusal(why=somebody.case.say(each.why), unlock=None)


def _easier_form(changes: tuple[Modified, ...], somebody: Standing) -> Iterator[Refusal]:
    """A change of form that amounts to an easier rung: that rung stands in the plan by its own name."""
    for change in changes:
        instead = change.modification.instead
        if instead is not None:
            name = somebody.ground.library.exercises[instead].name
            told = somebody.case.say("{why} The easier “{name}” stands for it.")
            yield Refusal(why=told.format(why=change.why, name=somebody.case.say(name)), unlock=None)


def _arches_a_young_back(exercise: Exercise, changes: tuple[Modified, ...], somebody: Standing) -> Iterator[Refusal]:
    person, say = somebody.person, somebody.case.say
    if not (person.is_young and Condition.EXTENSION_PAIN in person.conditions):
        return
    answered = {each for change in changes for each in change.modification.answers}
    if Direction.EXTENSION in exercise.directions and LoadClass.ME not in answered:
        yield Refusal(
            why=say("Arching hurts your back, and before 20 that wants a look first."),
            unlock=say("Let a clinician look at it before you bend backwards again."),
            source="selhorst-2019",
        )


def _hangs_in_bendy_joints(exercise: Exercise, changes: tuple[Modified, ...], somebody: Standing) -> Iterator[Refusal]:
    answered = {each for change in changes for each in change.modification.answers}
    hangs = exercise.tempo is None and bool((set(exercise.classes) - answered) & FAR)
    if Condition.HYPERMOBILITY in somebody.person.conditions and (hangs or LoadClass.EE in exercise.classes):
        yield Refusal(why=somebody.case.say("With bendy joints, strength and control come before range."), unlock=None)


def _begins_lower(exercise: Exercise, somebody: Standing) -> Iterator[Refusal]:
    """Somebody new begins on the rung that is meant for them."""
    newcomer, say = exercise.ladder.newcomer, somebody.case.say
    if somebody.is_new and newcomer not in (None, exercise.slug):
        name = say(somebody.ground.library.exercises[newcomer or ""].name)
        yield Refusal(
            why=say("While this is new, “{name}” comes first.").format(name=name),
            unlock=say("Train regularly for a few weeks, and say so on your page."),
        )


def _comes_back_lower(exercise: Exercise, somebody: Standing) -> Iterator[Refusal]:
    say = somebody.case.say
    if not (somebody.restarts or somebody.steps_back):
        return
    known = somebody.history.last_week_seconds.get(exercise.slug, 0.0) > 0
    if UPSIDE_DOWN & set(exercise.classes) or (somebody.steps_back and known and exercise.ladder.easier):
        told = say("You have not trained for {days} days, so this plan begins a rung lower.")
        yield Refusal(
            why=told.format(days=somebody.days_off),
            unlock=say("A week or two of training without more pain than usual."),
        )


def _grows_in_a_growth_spurt(exercise: Exercise, somebody: Standing) -> Iterator[Refusal]:
    known, say = set(somebody.history.last_week_seconds), somebody.case.say
    if somebody.profile.growth_spurt and exercise.slug not in known and known & set(exercise.ladder.easier):
        yield Refusal(
            why=say("While you grow fast, rungs stay where they are."), unlock=say("When the growth spurt is over.")
        )


def _lacks_equipment(exercise: Exercise, somebody: Standing) -> Iterator[Refusal]:
    say = somebody.case.say
    missing = [thing for thing in exercise.equipment if thing not in EVERYWHERE | set(somebody.profile.equipment)]
    if missing:
        things = ", ".join(say(thing.value) for thing in missing)
        yield Refusal(
            why=say("It needs: {things}.").format(things=things), unlock=say("Tell Cambré when you have that at hand.")
        )


def _is_taken_out(exercise: Exercise, wishes: Wishes, somebody: Standing) -> Iterator[Refusal]:
    say = somebody.case.say
    if exercise.slug in wishes.swaps:
        name = say(somebody.ground.library.exercises[wishes.swaps[exercise.slug]].name)
        yield Refusal(
            why=say("You took “{name}” instead.").format(name=name), unlock=say("Swap it back on the page of a day.")
        )
    elif exercise.slug in wishes.taken_out:
        yield Refusal(why=say("You took it out."), unlock=say("Bring it back on the page of your plan."))
