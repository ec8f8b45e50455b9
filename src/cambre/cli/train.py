"""`cambre train`: a session in the terminal, written to the same journal as one in the browser."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from cambre.cli.coaching import Who, coach_for, person_in
from cambre.cli.session import NO_SESSION, differences, told
from cambre.cli.zone import zone
from cambre.coach import Coach
from cambre.core.journal.kinds import Sent
from cambre.core.journal.moments import moment
from cambre.core.session.timeline import NoSession, Step, Timeline
from cambre.core.session.walk import Happening, ended, started, taken

STOP_RULES = (
    "Stop at once at sharp, pinching or electric pain, numbness, giddiness, or pain that runs down a leg.",
    "Ctrl-C stops; what you did is kept.",
)

Wait = Callable[[float], None]
"""Waits so many seconds of a session."""


def train(
    program: str,
    *,
    profile: Annotated[Path | None, typer.Option("--for", help="A profile file: train as this person.")] = None,
    person: Who = None,
    fast: Annotated[bool, typer.Option("--fast", help="Walk through without waiting, for tests.")] = False,
) -> None:
    """Train a program in the terminal; Ctrl-C stops and keeps what was done.

    Example: cambre train dance-back-circuit
    """
    with coach_for(person) as ready:
        if program not in ready.library.programs:
            msg = f"there is no program “{program}”; there are: {', '.join(ready.library.programs)}"
            raise typer.BadParameter(msg)
        session = ready.played(program, person_in(profile) if profile else ready.person())
        if isinstance(session, NoSession):
            typer.echo(told(session))
            raise typer.Exit(NO_SESSION)
        Training(ready, session, _no_wait if fast else time.sleep).run()


class Training:
    """One walk through a timeline in the terminal."""

    def __init__(self, ready: Coach, timeline: Timeline, wait: Wait) -> None:
        """Begin nothing yet."""
        self._coach = ready
        self._timeline = timeline
        self._wait = wait
        self._session = ready.dice()
        self._zone = zone()
        self._console = Console(highlight=False)

    def run(self) -> None:
        """Walk from start to end; each step is kept as soon as it is done."""
        for line in (*STOP_RULES, *differences(self._timeline)):
            self._console.print(line)
        self._keep(started(self._timeline, self._session, self._zone))
        try:
            for index, step in enumerate(self._timeline.steps):
                self._play(step)
                if step.is_work:
                    self._keep(taken(step, index, self._session, self._zone, seconds=step.seconds))
        except KeyboardInterrupt:
            self._keep(ended(self._session, self._zone, "stopped"))
            self._console.print("\nStopped. What you did is kept.")
            return
        self._keep(ended(self._session, self._zone, "finished"))
        self._console.print("Done. It is in your history.")

    def _play(self, step: Step) -> None:
        title = self._title(step)
        if step.is_work or self._wait is not _no_wait:
            self._console.print(title, *(f"   {cue}" for cue in step.cues[:1]), sep="\n")
        if self._wait is _no_wait:
            return
        left = TextColumn("{task.fields[left]:.0f} s")
        with Progress(BarColumn(), left, console=self._console, transient=True) as bar:
            task = bar.add_task("", total=step.seconds, left=step.seconds)
            for passed in _ticks(step.seconds, self._wait):
                bar.update(task, completed=passed, left=step.seconds - passed)

    def _title(self, step: Step) -> str:
        name = self._coach.library.exercises[step.exercise].name if step.exercise else ""
        side = f", {step.side}" if step.side else ""
        count = f" × {step.reps}" if step.reps else ""
        sets = f"  (set {step.set} of {step.sets})" if step.sets > 1 else ""
        words = {"prepare": "Get ready: ", "rest": "Rest, then ", "switch": "Other side: "}
        return f"{words.get(step.kind, '')}{name}{side}{count}{sets}"

    def _keep(self, happening: Happening) -> None:
        kind, body = happening
        at = moment(self._coach.clock())
        self._coach.record([Sent(uuid=self._coach.dice(), at=at, kind=kind, version=1, body=body)])


def _ticks(seconds: float, wait: Wait) -> Iterator[float]:
    """The seconds that have passed, a quarter of a second at a time."""
    begun = time.monotonic()
    while (passed := time.monotonic() - begun) < seconds:
        yield passed
        wait(min(0.25, seconds - passed))


def _no_wait(_seconds: float) -> None:
    return
