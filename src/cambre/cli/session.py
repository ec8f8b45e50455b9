"""`cambre session`: the compiled timeline of a program."""

from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.coaching import card, library, person_in
from cambre.core.saying import in_english
from cambre.core.session.lawful import lawful
from cambre.core.session.printed import printed
from cambre.core.session.timeline import NoSession, Timeline
from cambre.documents import write_json

app = typer.Typer(help="Sessions.\n\nExample: cambre session show dance-back-circuit", rich_markup_mode=None)

NO_SESSION = 3


@app.callback()
def group() -> None:
    """The sessions that programs compile to.

    Example: cambre session show dance-back-circuit --json
    """


@app.command()
def show(
    program: str,
    *,
    profile: Annotated[Path | None, typer.Option("--for", help="A profile file: the version for this person.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Show a session: as printed, or lawful for a person with its changes (exit 3 when there is none).

    Example: cambre session show dance-back-circuit --for me.json --json
    """
    found = library().programs.get(program)
    if found is None:
        msg = f"there is no program “{program}”; there are: {', '.join(library().programs)}"
        raise typer.BadParameter(msg)
    if profile is None:
        session: Timeline | NoSession = printed(found, library(), in_english)
    else:
        session = lawful(found, person_in(profile), library(), card(), in_english)
    typer.echo(write_json(session) if as_json else told(session))
    if isinstance(session, NoSession):
        raise typer.Exit(NO_SESSION)


def told(session: Timeline | NoSession) -> str:
    """The session in a few lines to read."""
    if isinstance(session, NoSession):
        return "\n".join(["Nothing to train now.", *session.reasons, *session.do_now, session.unlock])
    lines = [f"{session.title}: {session.total_seconds / 60:.0f} minutes"]
    for step in session.steps:
        side = f" {step.side}" if step.side else ""
        count = f" × {step.reps}" if step.reps else ""
        lines.append(f"{step.seconds:6.0f} s  {step.kind:<8}{step.exercise}{side}{count}  ({step.set}/{step.sets})")
    return "\n".join([*lines, *differences(session)])


def differences(session: Timeline) -> list[str]:
    """How the session differs from what is printed, why, and what unlocks it."""
    lines: list[str] = []
    for change in session.changes:
        named = f"{change.exercise}: " if change.exercise else ""
        lines += ["", f"Changed: {named}{change.what}", f"  {change.why}"]
        lines += [f"  {change.unlock}"] if change.unlock else []
    return lines
