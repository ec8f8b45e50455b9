"""The nearest lawful version of a program for one person, each difference with its reason."""

from collections.abc import Iterable, Iterator

from cambre.core.library.catalogue import Library
from cambre.core.library.program import Program
from cambre.core.saying import Say, in_english
from cambre.core.screening.card import Card
from cambre.core.screening.outcome import Level, conclude
from cambre.core.screening.permission import Case
from cambre.core.screening.person import Person
from cambre.core.session.choosing import Played, choose
from cambre.core.session.easing import eased
from cambre.core.session.ground import Ground
from cambre.core.session.preparing import prepared
from cambre.core.session.printed import timeline
from cambre.core.session.shortening import within
from cambre.core.session.station import Bout
from cambre.core.session.steps import steps
from cambre.core.session.timeline import Change, NoSession, Timeline
from cambre.core.session.warming import as_warmup, warm_up, warms


def lawful(
    program: Program, person: Person, library: Library, card: Card, say: Say, *, is_warm: bool = False
) -> Timeline | NoSession:
    """The program as this person plays it, or why nothing is played now; somebody who is warm needs no warm-up."""
    outcome = conclude(person, card, say)
    if outcome.level is Level.BLOCKED:
        return NoSession(reasons=outcome.reasons, do_now=outcome.do_now, unlock=outcome.unlock)
    opened = program.exercises() if program.gentle else frozenset()
    case = Case(person=person, outcome=outcome, card=card, say=say, opened=opened)
    ground = Ground(library=library, case=case)
    chosen = tuple(_without_idle_strength(prepared(choose(program, ground), ground)))
    if not _bouts(chosen):
        return _nothing_left(chosen, say)
    less, easing = eased(chosen, ground)
    before, added = ([], ()) if is_warm else warm_up(program, _bouts(less), ground)
    kept, shortened = within(less, ground, lambda some: _seconds(before, some, library))
    main = _bouts(kept)
    bouts = [*before, *main] if before or not warms(main[0]) else [as_warmup(main[0]), *main[1:]]
    changes = (*added, *(change for each in kept for change in each.changes), *easing, *shortened)
    return timeline(program, bouts, library, say, tuple(dict.fromkeys(changes)))


def _without_idle_strength(played: Iterable[Played]) -> Iterator[Played]:
    """Strength stands after a stretch; where the stretch is left out, there is nothing for it to follow."""
    follows_something = False
    for each in played:
        if not each.station.is_between:
            follows_something = each.bout is not None
            yield each
        elif follows_something:
            yield each


def _bouts(played: Iterable[Played]) -> list[Bout]:
    return [each.bout for each in played if each.bout is not None]


def _seconds(before: list[Bout], played: tuple[Played, ...], library: Library) -> float:
    return sum(step.seconds for step in steps([*before, *_bouts(played)], library, in_english))


def _nothing_left(played: Iterable[Played], say: Say) -> NoSession:
    changes: list[Change] = [change for each in played for change in each.changes]
    return NoSession(
        reasons=tuple(dict.fromkeys(change.why for change in changes)),
        do_now=(say("Take a walk if that feels good, and ask a clinician which movements suit you."),),
        unlock=" ".join(dict.fromkeys(change.unlock for change in changes if change.unlock))
        or say("Change your answers when something has changed."),
    )
