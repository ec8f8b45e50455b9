"""`cambre check-in`: how somebody is today, told before training, and what it changes."""

from collections.abc import Sequence
from typing import Annotated

import typer

from cambre.cli.coaching import Who, coach_for
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.cli.telling import NO_SESSION
from cambre.cli.zone import zone
from cambre.coach import Coach
from cambre.core.journal.kinds import CheckedIn
from cambre.core.screening.outcome import Level


def check_in(
    *,
    pain: Annotated[int | None, typer.Option(min=0, max=10, help="How much it hurts right now.")] = None,
    hurts: Annotated[list[str] | None, typer.Option(help="Where, or what it is like; more than once.")] = None,
    awake: Annotated[int | None, typer.Option(min=0, max=1_440, help="Minutes since you got up.")] = None,
    ill: Annotated[bool | None, typer.Option("--ill/--well", help="Whether you feel ill or feverish.")] = None,
    adult: Annotated[bool | None, typer.Option("--adult/--alone", help="Under 18: is an adult there?")] = None,
    person: Who = None,
) -> None:
    """Say how you are before you train; all of it may be left out. Sessions of today heed it.

    Example: cambre check-in --pain 2 --hurts low-back --awake 90 --well
    """
    with coach_for(person) as ready:
        words = _words(ready, hurts or ())
        told = CheckedIn(
            zone=zone(), pain=pain, words=words, minutes_since_waking=awake, ill=ill, adult_there=adult
        )  # fmt: skip
        if told == CheckedIn(zone=told.zone):
            msg = say("say at least one thing of today, such as --pain 0; `cambre check-in --help` names them")
            raise CannotGoOnError(msg)
        outcome = ready.check_in(told)
        if outcome.level is Level.BLOCKED:
            typer.echo("\n".join((*outcome.reasons, *outcome.do_now, outcome.unlock)))
            raise typer.Exit(NO_SESSION)
        typer.echo(_told(ready))


def _words(ready: Coach, told: Sequence[str]) -> tuple[str, ...]:
    """Where and how it hurts, in words of the card; raises CannotGoOnError for others."""
    known = ready.card.pain_words
    for word in told:
        if word not in known:
            msg = say("--hurts knows no “{word}”; there are: {there}").format(word=word, there=", ".join(sorted(known)))
            raise CannotGoOnError(msg)
    return tuple(dict.fromkeys(told))


def _told(ready: Coach) -> str:
    """What the check-in changes today."""
    known, say = ready.person(), ready.say
    lines = [say("Kept.")]
    if known.is_sore:
        lines.append(say("More pain than usual: nothing deep for a week."))
    if known.is_just_up:
        lines.append(say("In the first hour after getting up, discs take bending forward badly: none of that yet."))
    return " ".join(lines)
