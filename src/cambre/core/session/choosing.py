"""What stands at one station for this person: the printed exercise, an easier rung, or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cambre.core.library.exercise import Exercise
from cambre.core.library.program import Program
from cambre.core.saying import Say
from cambre.core.screening.permission import Permission, Refusal, permit
from cambre.core.session.counting import counted, no_longer_than, told
from cambre.core.session.ground import Ground
from cambre.core.session.station import Bout, Station, default_bout, printed_bout, stations
from cambre.core.session.timeline import Change
from cambre.core.vocabulary import Equipment, LoadClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What stands at one station: a bout or nothing, and how it differs from what is printed."""

    station: Station
    bout: Bout | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """An exercise that may be done in place of the wanted one, and why not the wanted one."""

    wanted: Exercise
    exercise: Exercise
    permission: Permission
    refusal: Refusal | None
    closed: Refusal | None = None
    """Why the wanted one would be out anyway, where a lower beginning passed it by."""


EVERYWHERE = frozenset({Equipment.MAT, Equipment.WALL})


def choose(program: Program, ground: Ground) -> Iterator[Played]:
    """Every station of the program with what this person does there; no stretch comes twice."""
    taken: set[str] = set()
    for station in stations(program):
        played = _at(station, program, ground, frozenset() if station.is_between else frozenset(taken))
        if played.bout is not None and not station.is_between:
            taken.add(played.bout.exercise.slug)
        yield played


def _at(station: Station, program: Program, ground: Ground, taken: frozenset[str]) -> Played:
    wanted = ground.library.exercises[station.item.exercise]
    refusals: list[Refusal] = []
    for exercise in candidates(wanted, ground):
        verdict = permit(exercise, ground.case)
        if isinstance(verdict, Refusal):
            refusals.append(verdict)
        elif verdict.instead is not None:
            refusals.append(Refusal(why=verdict.instead.why, unlock=None))
        elif exercise.slug not in taken:
            refusal = refusals[0] if refusals else None
            own = permit(wanted, ground.case)
            closed = own if isinstance(own, Refusal) else None
            choice = _Choice(wanted=wanted, exercise=exercise, permission=verdict, refusal=refusal, closed=closed)
            return _play(station, program, choice, ground)
    return Played(station=station, bout=None, changes=(_left_out(wanted, refusals, ground.say),))


def candidates(wanted: Exercise, ground: Ground) -> Iterator[Exercise]:
    """The exercise and its easier rungs, nearest first, as far as the equipment for them is at hand.

    Somebody new begins lower on the ladder.
    """
    slugs = [wanted.slug, *wanted.ladder.easier]
    if ground.person.is_new and wanted.ladder.newcomer in slugs:
        slugs = slugs[slugs.index(wanted.ladder.newcomer) :]
    rungs = (ground.library.exercises[slug] for slug in slugs)
    at_hand = EVERYWHERE | ground.person.equipment | set(wanted.equipment)
    return (rung for rung in rungs if set(rung.equipment) <= at_hand)


def _play(station: Station, program: Program, choice: _Choice, ground: Ground) -> Played:
    """The bout in its permitted form and dose, with each difference told."""
    as_printed = printed_bout(station, program, ground.library)
    keeps_dose = choice.exercise is choice.wanted and (ground.person.keeps_printed or program.article is None)
    base = as_printed if keeps_dose else default_bout(choice.exercise, ground.library)
    base = replace(base, phase=as_printed.phase)
    strength_bouts = sum(each.is_between for each in stations(program)) if station.is_between else 0
    is_kept_going = program.article is None and base.seconds is not None and not base.is_hold and not _is_deep(base)
    in_law = base if is_kept_going else counted(base, ground, strength_bouts=strength_bouts)
    bout = in_law.at_volume(choice.permission.volume)
    if choice.permission.volume < 1:
        bout = no_longer_than(choice.permission.volume * ground.cap("strength_bout_s"), bout)
    if any(LoadClass.WB in each.answers for each in choice.permission.modifications):
        bout = no_longer_than(ground.cap("wrist_bout_s"), bout)
    reasons = (*as_printed.why, *(() if keeps_dose else (choice.exercise.default.reason,)))
    bout = replace(bout, why=reasons, modifications=choice.permission.modifications)
    return Played(station=station, bout=bout, changes=tuple(_changes(as_printed, bout, choice, ground.say)))


def _is_deep(bout: Bout) -> bool:
    """Whether it is counted out and never just kept going."""
    return LoadClass.EE in bout.exercise.classes


def _changes(as_printed: Bout, bout: Bout, choice: _Choice, say: Say) -> Iterator[Change]:
    if choice.exercise is not choice.wanted:
        yield _replaced(choice, bout, say)
    elif told(as_printed, say) != told(bout, say):
        yield _other_dose(as_printed, bout, choice, say)
    for change in choice.permission.changes:
        yield Change(
            exercise=choice.wanted.slug,
            now=choice.exercise.slug,
            what=say(change.modification.say),
            why=change.why,
            unlock=None,
            source="cautious-default",
        )


def _replaced(choice: _Choice, bout: Bout, say: Say) -> Change:
    refusal = choice.refusal or choice.closed or _begins_low(choice, say)
    return Change(
        exercise=choice.wanted.slug,
        now=choice.exercise.slug,
        what=say("{easier} in place of {printed}: {dose}").format(
            easier=say(choice.exercise.name), printed=say(choice.wanted.name), dose=told(bout, say)
        ),
        why=refusal.why,
        unlock=refusal.unlock,
        source=refusal.source,
    )


def _begins_low(choice: _Choice, say: Say) -> Refusal:
    """Nothing forbids the printed exercise; somebody new begins on an easier rung all the same."""
    return Refusal(
        why=say("You are new to this, so it begins on an easier rung."),
        unlock=say("Eight regular weeks, or say that you train regularly."),
        source=choice.exercise.default.source,
    )


def _other_dose(as_printed: Bout, bout: Bout, choice: _Choice, say: Say) -> Change:
    why, unlock = _why_other_dose(as_printed, bout, choice, say)
    return Change(
        exercise=choice.wanted.slug,
        now=choice.exercise.slug,
        what=say("{dose} (printed: {printed})").format(dose=told(bout, say), printed=told(as_printed, say)),
        why=why,
        unlock=unlock,
        source=choice.exercise.default.source,
    )


def _why_other_dose(as_printed: Bout, bout: Bout, choice: _Choice, say: Say) -> tuple[str, str | None]:
    """The reason of a dose that isn't the printed one, and what brings the printed one back."""
    lessened = next((each for each in choice.permission.changes if each.modification.volume < 1), None)
    if lessened is not None:
        return lessened.why, None
    if as_printed.reps is None and as_printed.work_seconds == bout.work_seconds:
        return say("Counted out, so that nothing has to be hurried."), None
    return say(choice.exercise.default.reason), say("The printed dose, once you train regularly.")


def _left_out(wanted: Exercise, refusals: list[Refusal], say: Say) -> Change:
    first = refusals[0] if refusals else None
    return Change(
        exercise=wanted.slug,
        now=None,
        what=say("{name} is left out").format(name=say(wanted.name)),
        why=first.why if first else say("An easier form of it is already in the session."),
        unlock=first.unlock if first else None,
        source=first.source if first else "cautious-default",
    )
