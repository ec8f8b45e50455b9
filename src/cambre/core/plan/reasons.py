"""Why each item is there, why this dose, why not more, and where that comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cambre.core.library.dose import StepSource
from cambre.core.plan.dosing import tier_of
from cambre.core.plan.move import Move
from cambre.core.plan.standing import Standing
from cambre.core.plan.worth import Judging
from cambre.core.plan_document import Role
from cambre.core.saying import Say, noted
from cambre.core.screening.permission import asking_for
from cambre.core.vocabulary import Direction, LoadClass

MOST_REASONS = 2
TOWARDS: Mapping[Direction, str] = {
    Direction.FLEXION: noted("rounding"),
    Direction.EXTENSION: noted("arching"),
    Direction.SIDE: noted("bending sideways"),
    Direction.ROTATION: noted("turning"),
}
"""What a direction is called where people read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What is told of an item beyond its exercise."""

    judging: Judging
    prepares: frozenset[str] = frozenset()
    """The easier arches that a deep one of the same session needs."""

    @property
    def somebody(self) -> Standing:
        """Whose plan it is."""
        return self.judging.somebody


def why(move: Move, role: Role, telling: Telling) -> tuple[str, ...]:
    """The reasons, in the order in which they are read; each once."""
    dose = (*_why_this_dose(move, role, telling), *_why_not_more(move, role, telling))
    found = (*_why_there(move, role, telling), *dose)
    return tuple(dict.fromkeys(each for each in found if each))


def source(move: Move, telling: Telling) -> StepSource:
    """The article that prints it, or our own cautious default with the source that it goes by."""
    exercise, say = move.exercise, telling.somebody.case.say
    if exercise.printed:
        printed = exercise.printed[0]
        return StepSource(article=printed.article, heading=printed.heading, said=say(printed.said))
    is_usual = move.is_default and (exercise.default.reps is not None or move.reps is None)
    said = say(exercise.default.reason) if is_usual else say("Our own cautious default, fitted to this session.")
    title = telling.somebody.ground.library.sources[exercise.default.source].title
    return StepSource(article=None, heading=None, said=f"{said} ({say(title)})")


def _why_there(move: Move, role: Role, telling: Telling) -> Iterator[str]:
    """What this one does for this person first, then what holds for all of its role."""
    say, somebody = telling.somebody.case.say, telling.somebody
    reasons = [] if role is Role.WARMUP else [each for each in telling.judging.reasons(move.exercise) if each.why]
    yield from (each.why for each in reasons[:MOST_REASONS] if each.is_personal)
    yield say(move.exercise.purpose)
    yield from (each.why for each in reasons[:MOST_REASONS] if not each.is_personal)
    yield from _why_another_form(move, say)
    match role:
        case Role.WARMUP:
            yield say(somebody.ground.library.caps["warmup_min"].why)
        case Role.STRENGTH:
            yield say("Strength after every stretch: the range you gain is range you can hold (article 1).")
        case Role.STRETCH:
            yield from _why_this_stretch(move, telling)


def _why_another_form(move: Move, say: Say) -> Iterator[str]:
    """What speaks against its usual form: each once, with everything that the exercise asks for against it."""
    asked: dict[str, list[str]] = {}
    for change in move.changes:
        asked.setdefault(change.because, []).append(change.what)
    yield from (asking_for(what, told, say) for told, what in asked.items())


def _why_this_stretch(move: Move, telling: Telling) -> Iterator[str]:
    say = telling.somebody.case.say
    if move.directions:
        told = say(
            "A back bends every way, and a week has each way that is open to you (article 2). This one: {directions}."
        )
        yield told.format(directions=", ".join(say(TOWARDS[each]) for each in move.directions))
    if move.slug in telling.prepares:
        yield say("An easier backbend comes before the deep one (article 1's order).")
    if move.is_deep:
        yield say("Deep only after an easier backbend in the same session (article 1's order).")


def _why_this_dose(move: Move, role: Role, telling: Telling) -> Iterator[str]:
    """What is said of the default where that is the dose; else what makes it another."""
    if role is Role.WARMUP:
        return
    say = telling.somebody.case.say
    is_timed = move.tempo is not None and move.exercise.default.reps is None
    if move.is_default and is_timed:  # what is said of such a minute is about warming up
        yield say("About as much as in its usual time, counted out so that nothing has to be hurried.")
    elif move.is_default:
        yield say(move.exercise.default.reason)
    else:
        yield from move.why_dose or _why_another_dose(move, role, telling)


def _why_another_dose(move: Move, role: Role, telling: Telling) -> Iterator[str]:
    """Why there are more or fewer sets than usual, and why each of them is longer or shorter."""
    somebody, default = telling.somebody, move.exercise.default
    say, caps = somebody.case.say, somebody.ground.library.caps
    tier = somebody.ground.preferences.dosing[tier_of(somebody)]
    if move.sets > default.sets or (move.sets < default.sets and somebody.is_new):
        yield say(tier.why)
    elif move.sets < default.sets and (move.is_wheel or move.on_hands):
        yield say(caps["wheel_reps" if move.is_wheel else "wrist_load_s"].why)
    is_longer, is_shorter = move.against_default > 0, move.against_default < 0
    if is_longer and tier.why_longer:
        yield say(tier.why_longer)
    if is_shorter and any(each.modification.volume < 1 for each in move.changes):
        yield say("Half of the usual dose, because it is done in an easier form.")
    elif (is_shorter or move.sets < default.sets) and role is Role.STRENGTH:
        yield say("A bout between two stretches is short, so this is less than it has by itself.")
    elif is_shorter:
        yield say("Less than usual, so that it stays within what is good for you.")


def _why_not_more(move: Move, role: Role, telling: Telling) -> Iterator[str]:
    """The cap that is nearest to this dose, in its own words."""
    caps, say = telling.somebody.ground.library.caps, telling.somebody.case.say
    told = say("Not more: {why}")
    name = _nearest_cap(move, role, telling)
    if name is not None:
        yield told.format(why=say(caps[name].why))
    if move.exercise.load is not None:
        name = "load_step_kg" if move.load_kg else "regular_weeks"
        yield told.format(why=say(caps[name].why))


def _nearest_cap(move: Move, role: Role, telling: Telling) -> str | None:
    nearest = (
        (move.is_wheel, "wheel_reps"),
        (move.is_lift, "superman_lifts"),
        (LoadClass.WB in move.classes and telling.somebody.is_minor, "wrist_load_s"),
        (role is Role.STRENGTH, "strength_bout_s"),
        (move.is_deep, "ee_min_session"),
        (move.is_hold, "hold_s"),
        (not move.directions, "session_min_new" if telling.somebody.is_new else "session_min"),
    )
    return None if role is Role.WARMUP else next((name for holds, name in nearest if holds), "target_min_session")
