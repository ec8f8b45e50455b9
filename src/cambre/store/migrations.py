"""What a journal's file looks like, and how an older one becomes the present one."""

import sqlite3
from collections.abc import Iterator, Sequence

APPLICATION = 0x43616D62  # “Camb”: tells our file from any other SQLite database

COLUMNS = "uuid, person, moment, recorded, kind, version, body"

_TRIGGERS = """
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
"""
_INDEXES = """
CREATE INDEX entry_of_person ON entry (person, moment);
CREATE INDEX entry_of_kind ON entry (person, kind, moment);
CREATE INDEX entry_of_session ON entry (person, json_extract(body, '$.session'));
"""
_FIRST = f"""
CREATE TABLE entry (
    uuid TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    moment TEXT NOT NULL,
    recorded TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
{_INDEXES}
{_TRIGGERS}
"""
# Entries stand in the order of their arrival, so that a new one is written at the end and not into the middle.
_ARRIVED = f"""
DROP TRIGGER entry_is_never_changed;
DROP TRIGGER entry_is_never_removed;
DROP INDEX entry_of_person;
DROP INDEX entry_of_kind;
DROP INDEX entry_of_session;
ALTER TABLE entry RENAME TO entry_by_uuid;
CREATE TABLE entry (
    arrived INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    moment TEXT NOT NULL,
    recorded TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
INSERT INTO entry ({COLUMNS}) SELECT {COLUMNS} FROM entry_by_uuid ORDER BY recorded, moment, uuid;
DROP TABLE entry_by_uuid;
{_INDEXES}
{_TRIGGERS}
"""  # noqa: S608 -- made of constants

MIGRATIONS: Sequence[str] = (_FIRST, _ARRIVED)
"""The one at place n brings a file from version n to version n + 1; those that were released are never changed."""

VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """The version that a file was written with; 0 for one that is still empty."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, to: int = VERSION) -> None:
    """Bring a file to a version, all the way or not at all; another program that does the same is waited for."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(version_of(connection), to):
            for statement in _statements(MIGRATIONS[version]):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {max(to, version_of(connection))}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, one after the other: `executescript` would end the transaction around them."""
    statement = ""
    for line in script.strip().splitlines():
        statement += f"{line}\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
