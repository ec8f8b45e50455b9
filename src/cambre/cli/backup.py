"""`cambre backup` and `cambre restore`: the journal as one file, and back."""

from pathlib import Path

import typer

from cambre.cli.coaching import home
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.coach import now
from cambre.store.backups import write_backup
from cambre.store.database import is_empty
from cambre.store.files import is_there
from cambre.store.folder import writable_folder
from cambre.store.journal import journal_file
from cambre.store.restoring import restore as put_back


def backup(file: Path) -> None:
    """Write everything that the journal holds into a new file.

    Example: cambre backup cambre-2026.sqlite3
    """
    journal = journal_file(home())
    if is_empty(journal):
        msg = say("there is nothing to back up yet in {what}").format(what=home())
        raise CannotGoOnError(msg)
    if is_there(file):
        msg = say("{file} is there already; choose another name").format(file=file)
        raise CannotGoOnError(msg)
    entries = write_backup(journal, file)
    typer.echo(f"{file} holds all {entries} entries of the journal.")


def restore(file: Path) -> None:
    """Make the journal what a backup says; what it was before is backed up first.

    Example: cambre restore cambre-2026.sqlite3
    """
    done = put_back(writable_folder(home()), file, now())
    typer.echo(f"The journal holds the {done.entries} entries of {file} now.")
    if done.before is not None:
        more = f", with {done.only_before} entries that are only there" if done.only_before else ""
        typer.echo(f"What it was before is in {done.before}{more}.")
