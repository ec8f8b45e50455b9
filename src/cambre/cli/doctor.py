"""`cambre doctor`: what this installation has, and what is missing."""

import json
import platform
from contextlib import closing
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as version_of
from importlib.resources import files
from pathlib import Path

import typer

from cambre.cli.coaching import home, shelf
from cambre.cli.training.voice import engine
from cambre.core.library.own import by_file
from cambre.store.backups import FOLDER, backups, last_good
from cambre.store.database import check, connect
from cambre.store.folder import writable_folder
from cambre.store.journal import journal_file, open_journal
from cambre.store.own_files import EXERCISES
from cambre.store.trouble import StoreError, told


def version() -> str:
    """The version of Cambré."""
    try:
        return version_of("cambre")
    except PackageNotFoundError:  # run from a checkout that isn't installed
        return "not installed"


def doctor() -> None:
    """Say what works here and how to get what is missing; exit 1 when the journal can't be used.

    Example: cambre doctor
    """
    typer.echo(f"Cambré {version()} on Python {platform.python_version()}")
    found = shelf()
    facts = found.library
    typer.echo(f"library: {len(facts.exercises)} exercises, {len(facts.programs)} programs ({facts.fingerprint})")
    typer.echo(f"your own: {len(facts.own)} exercises, in {home() / EXERCISES}")
    for file, problems in by_file(found.problems).items():
        more = f" (and {len(problems) - 1} more: `cambre library check`)" if len(problems) > 1 else ""
        typer.echo(f"left out: {file}: {problems[0]}{more}")
    typer.echo(f"browser parts: {_browser_parts()}")
    typer.echo(f"voice in the terminal: {engine() or 'none; install espeak-ng to hear `cambre train`'}")
    if not _journal():
        raise typer.Exit(1)


def _browser_parts() -> str:
    parts = files("cambre") / "web" / "static" / "vendor" / "parts.json"
    if not parts.is_file():
        return "missing, so there is no camera; install Cambré again with a connection (in a checkout: make parts)"
    versions = json.loads(parts.read_text("utf-8"))["versions"]
    return ", ".join(f"{name} {number}" for name, number in versions.items())


def _journal() -> bool:
    folder = home()
    try:
        open_journal(writable_folder(folder)).close()
        with told(), closing(connect(journal_file(folder))) as connection:
            check(connection, journal_file(folder), thorough=True)
    except StoreError as error:
        typer.echo(f"journal: {error}")
        return False
    typer.echo(f"journal: in {folder}, sound")
    typer.echo(f"backups: {_backups(folder)}")
    return True


def _backups(folder: Path) -> str:
    made = backups(folder)
    if not made:
        return f"none yet; there is one a week from the first session on, in {folder / FOLDER}"
    good = last_good(folder)
    return f"{len(made)} in {folder / FOLDER}, the newest good one: {good.name if good else 'none'}"
