"""A journal's file as a SQLite database: opened, and looked at before anything is written to it."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from cambre.store.migrations import APPLICATION, VERSION, version_of
from cambre.store.trouble import DAMAGED, DamagedError, NotOursError

PATIENCE = 2.0
"""Seconds to wait for another program; the pages stand still meanwhile."""


def connect(file: Path, *, makes: bool = False, reads: bool = False) -> sqlite3.Connection:
    """A connection to a file: to read only, to write, or to make where there is none; raises sqlite3.Error."""
    mode = "ro" if reads else "rwc" if makes else "rw"
    return sqlite3.connect(f"file:{quote(str(file.absolute()))}?mode={mode}", uri=True, timeout=PATIENCE)


def is_empty(file: Path) -> bool:
    """Whether there is no such file, or nothing in it."""
    try:
        return file.stat().st_size == 0
    except OSError:
        return True


def check(connection: sqlite3.Connection, file: Path, *, thorough: bool = False) -> int:
    """The version of a sound journal that this Cambré can use, 0 for an empty file; raises StoreError, sqlite3.Error.

    Only reads. `thorough` also compares each index with its table, which takes several times as long.
    """
    version, application = version_of(connection), connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        msg = f"{file} is a database of something else; move it away, or choose another folder with CAMBRE_HOME"
        raise NotOursError(msg)
    if version > VERSION:
        msg = f"{file} was written by a newer Cambré; update Cambré to open it"
        raise NotOursError(msg)
    pragma = "integrity_check" if thorough else "quick_check"
    if connection.execute(f"PRAGMA {pragma}(1)").fetchone()[0] != "ok":
        raise DamagedError(DAMAGED)
    return version


def count(connection: sqlite3.Connection) -> int:
    """How many entries there are."""
    return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
