"""What somebody may do in place of an exercise while a session runs: an easier rung, a harder one, or another form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from cambre.core.library.exercise import Exercise, Modification
from cambre.core.screening.permission import Permission, permit
from cambre.core.session.choosing import EVERYWHERE, candidates
from cambre.core.session.ground import Ground
from cambre.core.session.station import default_bout
from cambre.core.session.steps import steps
from cambre.core.session.timeline import Step, Timeline
from cambre.core.vocabulary import Sides

Way = Literal["easier", "harder", "form"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """One set that may be done in place of an exercise's sets; a form keeps its dose and is told in words."""

    way: Way
    step: Step
    form: str | None = None
    volume: float = 1.0
    """The share of the dose that a form leaves."""


def offers(timeline: Timeline, ground: Ground) -> Mapping[str, tuple[Instead, ...]]:
    """What may be done in place of each exercise of a session, and again in place of that, by slug."""
    played = [ground.library.exercises[slug] for slug in timeline.exercises]
    found: dict[str, tuple[Instead, ...]] = {}
    waiting = list(played)
    while waiting:
        exercise = waiting.pop(0)
        if exercise.slug not in found:
            found[exercise.slug] = tuple(instead(exercise, played, ground))
            waiting += [ground.library.exercises[each.step.exercise or ""] for each in found[exercise.slug]]
    return found


def instead(exercise: Exercise, played: Iterable[Exercise], ground: Ground) -> Iterator[Instead]:
    """The nearest easier and harder rung that are open to this person, and the forms that the exercise itself has.

    A harder rung asks for nothing that the session (`played`) doesn't ask for already, equipment included: what is
    new, such as the end of a movement, wants the preparation that a program gives it.
    """
    below = (rung for rung in candidates(exercise, ground) if rung is not exercise)
    above = (ground.library.exercises[slug] for slug in exercise.ladder.harder)
    yield from _nearest("easier", below, exercise, ground)
    yield from _nearest("harder", _asking_nothing_new(above, played, ground), exercise, ground)
    may = permit(exercise, ground.case)
    in_force = may.modifications if isinstance(may, Permission) else ()
    for modification in exercise.modifications:
        if modification.instead is None and modification not in in_force:
            yield _form(exercise, modification, ground)


def _asking_nothing_new(rungs: Iterable[Exercise], played: Iterable[Exercise], ground: Ground) -> Iterator[Exercise]:
    asked = {each for exercise in played for each in exercise.classes}
    at_hand = EVERYWHERE | ground.person.equipment | {each for exercise in played for each in exercise.equipment}
    for rung in rungs:
        begins_here = next(candidates(rung, ground), None) is rung  # not too high for somebody new
        if begins_here and asked.issuperset(rung.classes) and at_hand.issuperset(rung.equipment):
            yield rung


def _nearest(way: Way, rungs: Iterable[Exercise], exercise: Exercise, ground: Ground) -> Iterator[Instead]:
    """The first rung that may stand here: both sides stay equal only where the rungs have the same sides."""
    has_sides = exercise.sides is Sides.EACH
    for rung in rungs:
        may = permit(rung, ground.case)
        if (rung.sides is Sides.EACH) == has_sides and isinstance(may, Permission) and may.instead is None:
            yield Instead(way=way, step=_set_of(rung, may, ground))
            return


def _set_of(rung: Exercise, permission: Permission, ground: Ground) -> Step:
    """One set of a rung in its permitted form, at the cautious default."""
    bout = default_bout(rung, ground.library).at_volume(permission.volume)
    formed = replace(bout, modifications=permission.modifications)
    return next(step for step in steps([formed], ground.library) if step.is_work)


def _form(exercise: Exercise, modification: Modification, ground: Ground) -> Instead:
    bout = replace(default_bout(exercise, ground.library), modifications=(modification,))
    step = next(step for step in steps([bout], ground.library) if step.is_work)
    return Instead(way="form", step=step, form=ground.say(modification.say), volume=modification.volume)
