"""`cambre train`: a session in the terminal, written to the same journal as one in the browser."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.called import called
from cambre.cli.coaching import Who, coach_for, person_in
from cambre.cli.language import say
from cambre.cli.telling import NO_SESSION, told
from cambre.cli.training import clock
from cambre.cli.training.terminal import Terminal
from cambre.cli.training.training import Trainee, Training
from cambre.cli.training.voice import Voice, engine
from cambre.cli.zone import zone
from cambre.coach import Coach
from cambre.core.screening.person import Person
from cambre.core.session.of_plan import day_named, slug_of
from cambre.core.session.speaking import Talk
from cambre.core.session.timeline import NoSession

TODAY = ("today", "plan")


def train(
    program: str,
    *,
    profile: Annotated[Path | None, typer.Option("--for", help="A profile file: train as this person.")] = None,
    person: Who = None,
    talk: Annotated[
        Talk | None, typer.Option(help="How much the voice says, where espeak-ng is there; else as it was chosen.")
    ] = None,
    warm: Annotated[bool, typer.Option("--warm", help="Leave the warm-up out: I am warm already.")] = False,
    fast: Annotated[bool, typer.Option("--fast", help="Walk through without waiting, for tests.")] = False,
) -> None:
    """Train a program, or `today`: what the plan holds for it; Ctrl-C stops and keeps what was done.

    Example: cambre train dance-back-circuit --talk little
    """
    with coach_for(person) as ready:
        slug = slug_of(ready.training_day()) if program in TODAY else called(program, ready.library.programs)
        if slug not in ready.library.programs and day_named(slug) is None:
            msg = say("there is no program “{program}”; there are: today, {there}").format(
                program=program, there=", ".join(ready.library.programs)
            )
            raise typer.BadParameter(msg)
        if profile is not None and day_named(slug) is not None:
            msg = say("a day of the plan is that of somebody who trains here; leave --for out")
            raise typer.BadParameter(msg)
        known = _who(ready, profile)
        session = ready.played(slug, known, is_warm=warm)
        if isinstance(session, NoSession):
            typer.echo(told(session))
            raise typer.Exit(NO_SESSION)
        trainee = Trainee(coach=ready, timeline=session, case=ready.case_of(known), is_warm=warm)
        terminal = Terminal(sys.stdout, takes_keys=not fast)
        training = Training(trainee, terminal, Voice(clock.now, how_much(talk, ready), engine()), zone())
        code = training.walk() if fast else training.run()
    raise typer.Exit(code)


def how_much(asked: Talk | None, ready: Coach) -> Talk:
    """How much the voice says: as it was asked for now, or else as the settings say."""
    return asked or ready.settings().talk


def _who(ready: Coach, profile: Path | None) -> Person:
    """Who trains; what was reported to hurt in this journal holds for the person of a file too."""
    known = ready.person()
    return known if profile is None else replace(person_in(profile), hurts=known.hurts, pain_words=known.pain_words)
