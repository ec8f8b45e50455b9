"""What somebody may do in place of an exercise while a session runs: an easier rung, a harder one, or another form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from cambre.core.library.exercise import Exercise, Modification
from cambre.core.screening.permission import Permission, permit
from cambre.core.session.choosing import EVERYWHERE, candidates
from cambre.core.session.ground import Ground
from cambre.core.session.station import Bout, default_bout
from cambre.core.session.steps import steps
from cambre.core.session.timeline import Step, Timeline
from cambre.core.vocabulary import Equipment, LoadClass, Seconds, Sides

Way = Literal["easier", "harder", "form"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """One set that may be done in place of an exercise's sets, and the lead-in that it needs.

    A form keeps the exercise's dose and is told in words.
    """

    way: Way
    ready: Step
    """Getting ready for it: time to change the position, and the forms that must be kept, to be heard before."""
    step: Step
    change_s: Seconds
    """The time to change the position, for the lead-in of whatever follows it."""
    form: str | None = None
    volume: float = 1.0
    """The share of the dose that a form leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where something else may come in: an exercise, and what stands before it for which it is prepared."""

    exercise: Exercise
    asked: frozenset[LoadClass]
    """The load classes of everything up to here."""
    at_hand: frozenset[Equipment]
    may_rise: bool
    """Whether a harder rung may be offered: not above one that is harder than planned already."""


def offers(timeline: Timeline, ground: Ground) -> Mapping[str, tuple[Instead, ...]]:
    """What may be done in place of each exercise of a session, and again in place of that, by slug."""
    found: dict[str, tuple[Instead, ...]] = {}
    waiting = list(_planned(timeline, ground))
    while waiting:
        place = waiting.pop(0)
        slug = place.exercise.slug
        if slug not in found:
            found[slug] = tuple(instead(place.exercise, place, ground))
            for each in found[slug]:
                rung = ground.library.exercises[each.step.exercise or ""]
                waiting.append(replace(place, exercise=rung, may_rise=place.may_rise and each.way == "easier"))
    return found


def _planned(timeline: Timeline, ground: Ground) -> Iterator[_Place]:
    asked: frozenset[LoadClass] = frozenset()
    at_hand = EVERYWHERE | ground.person.equipment
    for slug in timeline.exercises:
        exercise = ground.library.exercises[slug]
        asked |= frozenset(exercise.classes)
        at_hand |= frozenset(exercise.equipment)
        yield _Place(exercise=exercise, asked=asked, at_hand=at_hand, may_rise=True)


def instead(exercise: Exercise, place: _Place, ground: Ground) -> Iterator[Instead]:
    """The nearest easier rung that is open to this person, the next harder one, and the exercise's own other forms.

    A harder rung asks for nothing that wasn't asked for before this place, equipment included: what is new, such as
    the end of a movement, wants the preparation that a program gives it.
    """
    below = (rung for rung in candidates(exercise, ground) if rung is not exercise)
    yield from islice(_open("easier", below, exercise, ground), 1)
    above = (ground.library.exercises[slug] for slug in exercise.ladder.harder[:1] if place.may_rise)
    yield from _open("harder", (rung for rung in above if _is_prepared(rung, place, ground)), exercise, ground)
    may = permit(exercise, ground.case)
    in_force = may.modifications if isinstance(may, Permission) else ()
    for modification in exercise.modifications:
        if modification.instead is None and modification not in in_force:
            yield _form(exercise, modification, in_force, ground)


def _is_prepared(rung: Exercise, place: _Place, ground: Ground) -> bool:
    begins_here = next(candidates(rung, ground), None) is rung  # not too high for somebody new
    return begins_here and place.asked.issuperset(rung.classes) and place.at_hand.issuperset(rung.equipment)


def _open(way: Way, rungs: Iterable[Exercise], exercise: Exercise, ground: Ground) -> Iterator[Instead]:
    """The rungs that may stand here: both sides stay equal only where the rungs have the same sides."""
    has_sides = exercise.sides is Sides.EACH
    for rung in rungs:
        may = permit(rung, ground.case)
        if (rung.sides is Sides.EACH) == has_sides and isinstance(may, Permission) and may.instead is None:
            bout = default_bout(rung, ground.library).at_volume(may.volume)
            yield _set_of(way, replace(bout, modifications=may.modifications), ground)


def _form(exercise: Exercise, form: Modification, in_force: tuple[Modification, ...], ground: Ground) -> Instead:
    bout = replace(default_bout(exercise, ground.library), modifications=(form, *in_force))
    return replace(_set_of("form", bout, ground), form=ground.say(form.say), volume=form.volume)


def _set_of(way: Way, bout: Bout, ground: Ground) -> Instead:
    """One set, with the lead-in from another position."""
    ready, work = islice(steps([bout], ground.library, ground.say), 2)
    return Instead(way=way, ready=ready, step=work, change_s=ground.cap("position_change_s"))
