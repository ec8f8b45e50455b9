"""What every command needs: a coach over the built-in library, and people from files."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from cambre.coach import Coach
from cambre.core.library.catalogue import Library
from cambre.core.screening.card import Card
from cambre.core.screening.person import Person, person_from_profile
from cambre.core.screening.profile import Profile
from cambre.documents import DocumentProblemsError, read_json
from cambre.documents.reading import MOST_BYTES
from cambre.store.folder import data_folder, writable_folder
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library


@cache
def library() -> Library:
    """The built-in library."""
    return load_library()


@cache
def card() -> Card:
    """The built-in first card."""
    return load_card()


@contextmanager
def coach() -> Iterator[Coach]:
    """A coach over the data folder, whose journal is let go of afterwards; raises StoreError."""
    journal = open_journal(writable_folder(data_folder(os.environ)))
    try:
        yield Coach(library=library(), card=card(), journal=journal)
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
