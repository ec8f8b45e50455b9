"""`cambre session`: the compiled timeline of a program."""

from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.called import called
from cambre.cli.coaching import card, library, person_in
from cambre.cli.language import say
from cambre.cli.telling import NO_SESSION, told
from cambre.core.session.lawful import lawful
from cambre.core.session.printed import printed
from cambre.core.session.timeline import NoSession, Timeline
from cambre.documents import write_json

app = typer.Typer(help="Sessions.\n\nExample: cambre session show dance-back-circuit", rich_markup_mode=None)


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
    found = library().programs.get(called(program, library().programs))
    if found is None:
        msg = say("there is no program “{program}”; there are: {there}").format(
            program=program, there=", ".join(library().programs)
        )
        raise typer.BadParameter(msg)
    if profile is None:
        session: Timeline | NoSession = printed(found, library(), say)
    else:
        session = lawful(found, person_in(profile), library(), card(), say)
    typer.echo(write_json(session) if as_json else told(session))
    if isinstance(session, NoSession):
        raise typer.Exit(NO_SESSION)
