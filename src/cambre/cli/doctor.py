"""`cambre doctor`: what this installation has, and what is missing."""

import json
import os
import platform
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as version_of
from importlib.resources import files

import typer

from cambre.cli.coaching import library
from cambre.store.folder import data_folder, writable_folder
from cambre.store.journal import StoreError, open_journal


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
    facts = library()
    typer.echo(f"library: {len(facts.exercises)} exercises, {len(facts.programs)} programs ({facts.fingerprint})")
    typer.echo(f"browser parts: {_browser_parts()}")
    if not _journal():
        raise typer.Exit(1)


def _browser_parts() -> str:
    parts = files("cambre") / "web" / "static" / "vendor" / "parts.json"
    if not parts.is_file():
        return "missing, so there is no camera; install Cambré again with a connection (in a checkout: make parts)"
    versions = json.loads(parts.read_text("utf-8"))["versions"]
    return ", ".join(f"{name} {number}" for name, number in versions.items())


def _journal() -> bool:
    folder = data_folder(os.environ)
    try:
        open_journal(writable_folder(folder)).close()
    except StoreError as error:
        typer.echo(f"journal: {error}")
        return False
    typer.echo(f"journal: in {folder}, sound")
    return True
