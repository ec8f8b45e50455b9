"""What can go wrong with files and SQLite, as sentences that say what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FULL = "the disk is full: nothing that was confirmed is lost; make room and try again"
READ_ONLY = "the data folder can't be written to; choose another with CAMBRE_HOME"
BUSY = "the journal is in use by another program; try again in a moment"
DAMAGED = "the journal is damaged; nothing was overwritten"
SICK = "the disk of the journal answers with errors; nothing that was confirmed is overwritten: look after the disk"

_SENTENCES = {
    "SQLITE_FULL": FULL,
    "SQLITE_IOERR_SHMSIZE": FULL,  # even who only reads needs room for SQLite's notes beside the file
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_CANTOPEN": READ_ONLY,
    "SQLITE_PERM": READ_ONLY,
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_IOERR": SICK,
}
_DAMAGE = ("SQLITE_NOTADB", "SQLITE_CORRUPT")


class StoreError(Exception):
    """The journal can't be used; the message says why and what to do."""


class DamagedError(StoreError):
    """What stands in a file is not what a journal looks like."""


class NotOursError(StoreError):
    """A file is sound, and yet no journal that this Cambré can use: a newer one's, or something else's."""


@contextmanager
def told() -> Iterator[None]:
    """SQLite's errors as StoreErrors."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _told(error) from error


def _told(error: sqlite3.DatabaseError) -> StoreError:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(_DAMAGE):
        return DamagedError(DAMAGED)
    known = (sentence for beginning, sentence in _SENTENCES.items() if name.startswith(beginning))
    return StoreError(next(known, f"the journal can't be used ({error})"))


def unwritable(error: OSError, path: Path) -> StoreError:
    """Why something can't be written there."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return StoreError(f"{path} can't be written: the disk is full; make room, or choose another place")
    return StoreError(f"{path} can't be written ({error.strerror}); choose another place")
