"""The command `cambre`: every complaint is one line on stderr, and nothing is written then."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from cambre.cli import (
    backup,
    check_in,
    doctor,
    export,
    figure,
    gate,
    library,
    observe,
    people,
    plan,
    progress,
    schema,
    self_test,
    serve,
    session,
    settings,
    take_in,
    train,
)
from cambre.cli.errors import CannotGoOnError
from cambre.cli.helping import refusal, speak
from cambre.cli.language import say
from cambre.documents import DocumentProblemsError
from cambre.store.journal import StoreError

BAD_INPUT = 2
HELP = "--help"

app = typer.Typer(
    name="cambre",
    help="A coach for a supple, strong back.\n\nExample: cambre serve --port 8000",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=False,
)
app.add_typer(library.app, name="library")
app.add_typer(session.app, name="session")
app.add_typer(people.app, name="people")
app.add_typer(plan.app, name="plan")
for command in (
    serve.serve,
    figure.figure,
    train.train,
    observe.observe,
    progress.progress,
    settings.settings,
    schema.schema,
    backup.backup,
    backup.restore,
    doctor.doctor,
):
    app.command()(command)
app.command("check-in")(check_in.check_in)
app.command("test")(self_test.measured)
app.command("gate")(gate.gate)
app.command("export")(export.export)
app.command("import")(take_in.take_in)


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """A coach for a supple, strong back: with no command it serves its pages on this computer.

    Example: cambre
    """
    if version:
        typer.echo(doctor.version())
        raise typer.Exit
    if context.invoked_subcommand is None:
        serve.start()


def main() -> None:
    """Run the command line and stop with its exit code."""
    command = typer.main.get_command(app)
    if HELP in sys.argv:
        speak(command, say)
    try:
        code = command(standalone_mode=False)
    except (TyperException, DocumentProblemsError, StoreError, CannotGoOnError) as error:
        complain(*_problems(error))
    except typer.Abort:
        sys.exit(130)
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    else:
        sys.exit(code if isinstance(code, int) else 0)


def _problems(error: Exception) -> Sequence[str]:
    """Why a command can't go on, a line each."""
    if isinstance(error, TyperException):
        return (refusal(error, say),)
    return error.told(say) if isinstance(error, DocumentProblemsError) else (str(error),)


def complain(*messages: str) -> None:
    """One line on stderr for each, exit 2."""
    for message in messages:
        typer.echo(f"cambre: {' '.join(message.split())}", err=True)
    sys.exit(BAD_INPUT)
