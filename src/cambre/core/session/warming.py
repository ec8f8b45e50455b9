"""The warm-up before a main part: the program's own, in the forms that this person may do."""

from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from cambre.core.library.agreement import GENTLE
from cambre.core.library.program import Program
from cambre.core.screening.outcome import Level
from cambre.core.session.choosing import choose
from cambre.core.session.ground import Ground
from cambre.core.session.station import Bout
from cambre.core.session.timeline import Change
from cambre.core.vocabulary import Phase

USUAL = "warm-up"


def warm_up(program: Program, main: Iterable[Bout], ground: Ground) -> tuple[list[Bout], tuple[Change, ...]]:
    """The bouts before the main part, and what is said about them.

    The gentle set has no end-range work, so its first movement is its own warm-up. Where a move of the warm-up is
    out, or hurt in the last week, the others take over its time: five minutes stay five minutes. A program that forgot
    its warm-up gets the usual one before anything that goes beyond the middle of the range.
    """
    goes_far = any(set(bout.exercise.classes) - GENTLE for bout in main)
    slug = program.warmup or (USUAL if goes_far else None)
    if slug is None or ground.case.outcome.level is not Level.OPEN:
        return [], ()
    warmup = ground.library.programs[slug]
    found = [each.bout for each in choose(warmup, ground) if each.bout is not None]
    bouts = [each for each in found if each.exercise.slug not in ground.person.hurt_lately] or found
    told = (_told(bouts, ground), *(_without(each, ground) for each in found if each not in bouts)) if bouts else ()
    return _filled(bouts, 60 * ground.cap("warmup_min")), told


def warms(bout: Bout) -> bool:
    """Whether a bout is easy movement: the middle of the range, and nothing held."""
    return not bout.is_hold and set(bout.exercise.classes) <= GENTLE


def as_warmup(bout: Bout) -> Bout:
    """The same bout, as the beginning of a gentle session."""
    return replace(bout, phase=Phase.WARMUP)


def _filled(bouts: list[Bout], wanted: float) -> list[Bout]:
    """The bouts stretched alike until their work lasts at least the wanted seconds."""
    worked = sum(bout.sets * bout.side_count * bout.work_seconds for bout in bouts)
    if not bouts or worked >= wanted:
        return bouts
    return [replace(bout, seconds=float(ceil(bout.work_seconds * wanted / worked)), reps=None) for bout in bouts]


def _without(bout: Bout, ground: Ground) -> Change:
    return Change(
        exercise=bout.exercise.slug,
        now=None,
        what=ground.say("The warm-up is without {name}").format(name=ground.say(bout.exercise.name)),
        why=ground.say("It hurt in the last week."),
        unlock=ground.say("A week after it last hurt."),
        source="cautious-default",
    )


def _told(bouts: list[Bout], ground: Ground) -> Change:
    cap = ground.library.caps["warmup_min"]
    return Change(
        exercise=None,
        now=bouts[0].exercise.slug,
        what=ground.say("A warm-up of {minutes:g} minutes comes first").format(minutes=cap.value),
        why=ground.say(cap.why),
        unlock=None,
        source=cap.source,
    )
