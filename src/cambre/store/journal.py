"""The journal on disk: one append-only SQLite table."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias

from cambre.core.entry import Entry

Row: TypeAlias = tuple[str, str, str, str, str, int, str]

FOR_EVER = "9999"
"""Later than any moment that the journal writes."""

VERSION = 1
APPLICATION = 0x43616D62  # “Camb”: tells our file from any other SQLite database
SCHEMA = """
CREATE TABLE entry (
    uuid TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    moment TEXT NOT NULL,
    recorded TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_of_person ON entry (person, moment);
CREATE INDEX entry_of_kind ON entry (person, kind, moment);
CREATE INDEX entry_of_session ON entry (person, json_extract(body, '$.session'));
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
"""


class StoreError(Exception):
    """The journal can't be used; the message says why and what to do."""


class Journal:
    """The entries of everybody who uses this data folder."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Work on an open connection; use `open_journal` to get one."""
        self._connection = connection

    def append(self, entries: Iterable[Entry]) -> None:
        """Keep these entries, all or none; one whose uuid is there already changes nothing."""
        rows = [_row(each) for each in entries]
        with _told(), self._connection:
            self._connection.executemany("INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def entries(self, person: str) -> tuple[Entry, ...]:
        """Everything that happened to a person, in the order in which it happened."""
        return self._found("SELECT * FROM entry WHERE person = ? ORDER BY moment, recorded, uuid", (person,))

    def newest(self, person: str, kind: str, *, most: int = -1, before: str = FOR_EVER) -> tuple[Entry, ...]:
        """The entries of a kind that happened before a moment, newest first; `most` -1 is all of them."""
        query = "SELECT * FROM entry WHERE person = ? AND kind = ? AND moment < ? ORDER BY moment DESC LIMIT ?"
        return self._found(query, (person, kind, before, most))

    def of_sessions(self, person: str, sessions: Iterable[str]) -> tuple[Entry, ...]:
        """Everything that happened in these sessions."""
        query = "SELECT * FROM entry WHERE person = ? AND json_extract(body, '$.session') = ?"
        return tuple(entry for session in sessions for entry in self._found(query, (person, session)))

    def _found(self, query: str, values: tuple[object, ...]) -> tuple[Entry, ...]:
        with _told():
            return tuple(_entry(row) for row in self._connection.execute(query, values))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def open_journal(folder: Path) -> Journal:
    """The journal in a data folder, made where there is none; raises StoreError."""
    file = folder / "journal.sqlite3"
    with _told():
        connection = sqlite3.connect(file, timeout=5)
        try:
            _prepare(connection, file)
        except BaseException:
            connection.close()
            raise
    return Journal(connection)


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    # A step that was confirmed must survive a power cut too: WAL with FULL, not NORMAL.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if version > VERSION:
        msg = f"{file} was written by a newer Cambré; update Cambré to open it"
        raise StoreError(msg)
    if version == 0 and tables:
        msg = f"{file} is a database of something else; move it away, or choose another folder with CAMBRE_HOME"
        raise StoreError(msg)
    if version == 0:
        with closing(connection.cursor()) as cursor:
            cursor.executescript(
                f"BEGIN; {SCHEMA} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
            )


@contextmanager
def _told() -> Iterator[None]:
    """SQLite's errors as sentences that say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise StoreError(_sentence(error)) from error


def _sentence(error: sqlite3.DatabaseError) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_FULL"):
        return "the disk is full: nothing that was confirmed is lost; make room and try again"
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return "the data folder can't be written to; choose another with CAMBRE_HOME"
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return "the journal is damaged; nothing was overwritten: put a copy of it back, or move it away to start anew"
    if name.startswith("SQLITE_BUSY"):
        return "the journal is in use by another program; try again in a moment"
    return f"the journal can't be used ({error})"


def _row(entry: Entry) -> Row:
    body = json.dumps(entry.body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return entry.uuid, entry.person, entry.at, entry.recorded_at, entry.kind, entry.version, body


def _entry(row: Row) -> Entry:
    uuid, person, moment, recorded, kind, version, body = row
    return Entry(
        uuid=uuid, person=person, at=moment, recorded_at=recorded, kind=kind, version=version, body=json.loads(body)
    )
