"""What every command needs: a coach over the library and somebody's own files, and people from files."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from cambre.cli.errors import CannotGoOnError
from cambre.coach import Coach
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.screening.card import Card
from cambre.core.screening.person import Person, person_from_profile
from cambre.core.screening.profile import Profile
from cambre.documents import DocumentProblemsError, read_json
from cambre.documents.reading import MOST_BYTES
from cambre.store.folder import data_folder, writable_folder
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library
from cambre.store.own_files import Shelf, load_shelf


def home() -> Path:
    """The data folder."""
    return data_folder(os.environ)


@cache
def shelf() -> Shelf:
    """The library with the user's own files beside the built-in ones."""
    return load_shelf(home(), load_library())


def library() -> Library:
    """Everything that can be trained, the user's own included."""
    return shelf().library


def exercise_named(slug: str) -> Exercise:
    """The exercise of this name; raises CannotGoOnError where there is none, or where its file is left out."""
    if slug in library().exercises:
        return library().exercises[slug]
    file = f"exercises/{slug}.toml"
    if any(problem.startswith(f"{file}: ") for problem in shelf().problems):
        msg = f"{file} is left out; `cambre library check` says why"
        raise CannotGoOnError(msg)
    msg = f"there is no exercise “{slug}”; `cambre library` lists them"
    raise CannotGoOnError(msg)


@cache
def card() -> Card:
    """The built-in first card."""
    return load_card()


@contextmanager
def coach() -> Iterator[Coach]:
    """A coach over the data folder, whose journal is let go of afterwards; raises StoreError."""
    journal = open_journal(writable_folder(home()))
    try:
        own = shelf()
        yield Coach(library=own.library, card=card(), journal=journal, own_poses=own.poses, left_out=own.problems)
    finally:
        journal.close()


def person_in(file: Path) -> Person:
    """The person of a profile file; raises DocumentProblemsError."""
    return person_from_profile(read_json(Profile, content_of(file), file.name), card())


def content_of(file: Path) -> bytes:
    """The bytes of a document; raises DocumentProblemsError when it can't be read or is huge."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise DocumentProblemsError([f"{file}: can't be read ({error.strerror})"]) from None
