"""The journal on disk: one append-only SQLite table."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from cambre.core.entry import Entry
from cambre.store.backups import BESIDE, back_up_before_migration, backups, copy_before_migration, offer
from cambre.store.database import check, connect, count, is_empty
from cambre.store.migrations import COLUMNS, VERSION, migrate
from cambre.store.trouble import DAMAGED, DamagedError, NotOursError, StoreError, told

__all__ = ["FOR_EVER", "Journal", "StoreError", "journal_file", "open_journal"]

Row: TypeAlias = tuple[str, str, str, str, str, int, str]
Identity: TypeAlias = tuple[int, int]

FOR_EVER = "9999"
"""Later than any moment that the journal writes."""

_SELECT = f"SELECT {COLUMNS} FROM entry"  # noqa: S608 -- made of constants
_INSERT = f"INSERT OR IGNORE INTO entry ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 -- made of constants
# It jumps from one person to the next in the index, where DISTINCT would read ten years of entries.
_SOMEBODY = """
WITH RECURSIVE somebody (who) AS (
    SELECT min(person) FROM entry
    UNION ALL
    SELECT (SELECT min(person) FROM entry WHERE person > somebody.who) FROM somebody WHERE who IS NOT NULL
)
"""
_EVERYBODY = f"{_SOMEBODY} SELECT who FROM somebody WHERE who IS NOT NULL"  # noqa: S608 -- made of constants
_EVERYBODYS = f"{_SOMEBODY} SELECT {COLUMNS} FROM somebody CROSS JOIN entry ON person = who AND kind = ?"  # noqa: S608


class Journal:
    """The entries of everybody who uses this data folder."""

    def __init__(self, file: Path, connection: sqlite3.Connection, *, alone: bool = False) -> None:
        """Work on an open connection to a file; use `open_journal` to get one."""
        self._alone = alone
        self._file = file
        self._connection = connection
        self._identity = _identity(file)

    def append(self, entries: Iterable[Entry]) -> None:
        """Keep these entries, all or none; one whose uuid is there already changes nothing."""
        rows = [_row(each) for each in entries]
        with self._told(), self._live() as connection:
            connection.executemany(_INSERT, rows)

    def entries(self, person: str) -> tuple[Entry, ...]:
        """Everything that happened to a person, in the order in which it happened."""
        return self._found(f"{_SELECT} WHERE person = ? ORDER BY moment, recorded, uuid", (person,))

    def everything(self) -> tuple[Entry, ...]:
        """Everything that happened to anybody, in the order in which it happened."""
        return self._found(f"{_SELECT} ORDER BY moment, recorded, uuid", ())

    def count(self) -> int:
        """How many entries there are."""
        with self._told(), self._live() as connection:
            return count(connection)

    def newest(self, person: str, kind: str, *, most: int = -1, before: str = FOR_EVER) -> tuple[Entry, ...]:
        """The entries of a kind that happened before a moment, newest first; `most` -1 is all of them."""
        query = f"{_SELECT} WHERE person = ? AND kind = ? AND moment < ? ORDER BY moment DESC, uuid DESC LIMIT ?"
        return self._found(query, (person, kind, before, most))

    def of_exercise(self, person: str, kind: str, exercise: str) -> tuple[Entry, ...]:
        """The entries of a kind that are about an exercise, newest first."""
        query = f"{_SELECT} WHERE person = ? AND kind = ? AND json_extract(body, '$.exercise') = ? ORDER BY moment DESC"
        return self._found(query, (person, kind, exercise))

    def stand(self) -> tuple[int, ...]:
        """What tells this state of the journal from others: while it is the same, nothing new is here."""
        with self._told(), self._live() as connection:
            newest = connection.execute("SELECT coalesce(max(arrived), 0) FROM entry").fetchone()[0]
            return (*self._identity, newest)

    def between(self, person: str, start: str, end: str = FOR_EVER) -> tuple[Entry, ...]:
        """Everything that happened to a person from one moment up to, but not at, another."""
        query = f"{_SELECT} WHERE person = ? AND moment >= ? AND moment < ? ORDER BY moment, recorded, uuid"
        return self._found(query, (person, start, end))

    def stand_between(self, person: str, start: str, end: str) -> tuple[int, ...]:
        """What tells this state of some weeks from others: while it is the same, nothing new of them is here."""
        query = "SELECT count(*), coalesce(max(arrived), 0) FROM entry WHERE person = ? AND moment >= ? AND moment < ?"
        with self._told(), self._live() as connection:
            return (*self._identity, *connection.execute(query, (person, start, end)).fetchone())

    def watched(self, person: str, start: str, end: str) -> tuple[Entry, ...]:
        """The sets between two moments that a camera measured, among a few others that only say the word."""
        within = "person = ? AND kind = 'step_done' AND moment >= ? AND moment < ?"
        query = f"{_SELECT} WHERE {within} AND instr(body, '\"watched\"') ORDER BY moment, recorded, uuid"
        return self._found(query, (person, start, end))

    def ahead(self, person: str, now: str) -> Mapping[str, str]:
        """For each entry that is dated later than now: the moment at which what came after it was taken.

        That is `now` where nothing did. Such an entry was written under a wrong clock; the order of arrival is known.
        """
        query = """
            SELECT uuid, coalesce(
                (SELECT min(recorded) FROM entry AS later WHERE later.arrived > entry.arrived AND later.recorded <= ?),
                ?
            ) FROM entry WHERE person = ? AND moment > ?
        """
        with self._told(), self._live() as connection:
            return dict(connection.execute(query, (now, now, person, now)).fetchall())

    def oldest(self, person: str, kind: str) -> Entry | None:
        """The first entry of a kind, whether it still counts or not."""
        query = f"{_SELECT} WHERE person = ? AND kind = ? ORDER BY moment, uuid LIMIT 1"
        return next(iter(self._found(query, (person, kind))), None)

    def of_sessions(self, person: str, sessions: Iterable[str]) -> tuple[Entry, ...]:
        """Everything that happened in these sessions."""
        query = f"{_SELECT} WHERE person = ? AND json_extract(body, '$.session') = ?"
        return tuple(entry for session in sessions for entry in self._found(query, (person, session)))

    def people(self) -> tuple[str, ...]:
        """The ids of all who have entries."""
        with self._told(), self._live() as connection:
            return tuple(person for (person,) in connection.execute(_EVERYBODY))

    def kinds(self, person: str) -> frozenset[str]:
        """The kinds of entries that somebody has."""
        with self._told(), self._live() as connection:
            query = "SELECT DISTINCT kind FROM entry WHERE person = ?"
            return frozenset(kind for (kind,) in connection.execute(query, (person,)))

    def everybodys(self, kinds: Iterable[str]) -> tuple[Entry, ...]:
        """The entries of these kinds, whosoever they are."""
        return tuple(entry for kind in kinds for entry in self._found(_EVERYBODYS, (kind,)))

    def before_migration(self) -> bytes | None:
        """The journal as it was before a newer version changed its file, where it is held alone; none otherwise."""
        copied = self._file.with_name(BESIDE)
        return None if is_empty(copied) else copied.read_bytes()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _found(self, query: str, values: tuple[object, ...]) -> tuple[Entry, ...]:
        with self._told(), self._live() as connection:
            return tuple(_entry(row) for row in connection.execute(query, values))

    @contextmanager
    def _live(self) -> Iterator[sqlite3.Connection]:
        """The connection inside a transaction; a new one where another file has taken the old one's place.

        Otherwise entries would be confirmed that stand in a file which nobody can reach any more.
        """
        if _identity(self._file) != self._identity:
            self._connection.close()
            self._connection, self._identity = _opened(self._file, alone=self._alone), _identity(self._file)
        with self._connection:
            yield self._connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever goes wrong as a StoreError, with the last good backup where the file is damaged."""
        try:
            with told():
                yield
        except (DamagedError, ValueError) as error:  # a ValueError: a body that is no JSON
            msg = f"{DAMAGED}. {offer(self._file.parent)}"
            raise DamagedError(msg) from error


def journal_file(folder: Path) -> Path:
    """Where the journal of a data folder lies."""
    return folder / "journal.sqlite3"


def open_journal(folder: Path, *, alone: bool = False) -> Journal:
    """The journal in a data folder, made where there is none; raises StoreError.

    A file that is damaged, from a newer version or somebody else's is told and left as it is. One from an older
    version is backed up, then brought up to date. `alone` says that no other program can open it: needed where
    processes share no memory, as in a browser.
    """
    file = journal_file(folder)
    if is_empty(file) and backups(folder):
        msg = f"there is no journal in {folder}, though it was backed up. {offer(folder)}"
        raise DamagedError(msg)
    try:
        return Journal(file, _opened(file, makes=True, alone=alone), alone=alone)
    except (DamagedError, NotOursError) as error:
        msg = f"{error}. {offer(folder)}"
        raise type(error)(msg) from error


def glance(folder: Path) -> Journal | None:
    """The journal, to be read only; None where there is none of this version; raises StoreError."""
    file = journal_file(folder)
    if is_empty(file):
        return None
    with told():
        connection = connect(file, reads=True)
        try:
            is_ours = check(connection, file) == VERSION
        except BaseException:
            connection.close()
            raise
    if is_ours:
        return Journal(file, connection)
    connection.close()
    return None


def _opened(file: Path, *, makes: bool = False, alone: bool = False) -> sqlite3.Connection:
    with told():
        connection = connect(file, makes=makes)
        try:
            if alone:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            _prepare(connection, file, alone=alone)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, file: Path, *, alone: bool) -> None:
    version = check(connection, file)
    if 0 < version < VERSION:
        if alone:  # nobody else can read the file, not even to copy it
            copy_before_migration(connection, file)
        else:
            back_up_before_migration(file, VERSION)
    # A step that was confirmed must survive a power cut too: WAL with FULL, not NORMAL.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if version < VERSION:
        migrate(connection)


def _identity(file: Path) -> Identity:
    """What tells a file from another that takes its name."""
    try:
        found = file.stat()
    except OSError as error:
        msg = f"{file} is gone ({os.strerror(error.errno or 0).lower()}): put it back, or start Cambré again"
        raise StoreError(msg) from None
    return found.st_dev, found.st_ino


def _row(entry: Entry) -> Row:
    body = json.dumps(entry.body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return entry.uuid, entry.person, entry.at, entry.recorded_at, entry.kind, entry.version, body


def _entry(row: Row) -> Entry:
    uuid, person, moment, recorded, kind, version, body = row
    return Entry(
        uuid=uuid, person=person, at=moment, recorded_at=recorded, kind=kind, version=version, body=json.loads(body)
    )
