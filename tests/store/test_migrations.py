"""A journal that an older Cambré wrote: brought up to date once, backed up before, and otherwise left alone."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cambre.core.entry import Entry
from cambre.store.backups import backups
from cambre.store.journal import open_journal
from cambre.store.migrations import MIGRATIONS, VERSION, migrate, version_of

AS_VERSION_1_MADE_IT = """
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
PRAGMA application_id = 1130458466;
PRAGMA user_version = 1;
INSERT INTO entry VALUES ('b', 'me', '2026-11-21T18:00:02Z', '2026-11-21T18:00:02Z', 'step_done', 1, '{"n":2}');
INSERT INTO entry VALUES ('a', 'me', '2026-11-21T18:00:01Z', '2026-11-21T18:00:09Z', 'dreamt', 7, '{"n":1}');
"""
WHAT_IT_HOLDS = (
    Entry(
        uuid="a",
        person="me",
        at="2026-11-21T18:00:01Z",
        recorded_at="2026-11-21T18:00:09Z",
        kind="dreamt",
        version=7,
        body={"n": 1},
    ),
    Entry(
        uuid="b",
        person="me",
        at="2026-11-21T18:00:02Z",
        recorded_at="2026-11-21T18:00:02Z",
        kind="step_done",
        version=1,
        body={"n": 2},
    ),
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A data folder as version 1 left it."""
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as file:
        file.execute("PRAGMA journal_mode = WAL")
        file.executescript(AS_VERSION_1_MADE_IT)
    return tmp_path


def test_an_older_journal_is_brought_up_to_date_with_every_entry_as_it_was(old: Path) -> None:
    with closing(open_journal(old)) as journal:
        assert journal.entries("me") == WHAT_IT_HOLDS
    with closing(sqlite3.connect(old / "journal.sqlite3")) as file:
        assert version_of(file) == VERSION
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            file.execute("DELETE FROM entry")


def test_it_is_backed_up_before_as_it_was(old: Path) -> None:
    open_journal(old).close()

    (kept,) = backups(old)
    with closing(sqlite3.connect(kept)) as file:
        assert version_of(file) == 1
        assert file.execute("SELECT uuid FROM entry ORDER BY uuid").fetchall() == [("a",), ("b",)]


def test_where_it_is_held_alone_it_is_copied_beside_itself_as_it_was(old: Path) -> None:
    with closing(open_journal(old, alone=True)) as journal:
        copied = journal.before_migration()
        assert journal.entries("me") == WHAT_IT_HOLDS

    assert copied is not None
    (taken := old / "taken.sqlite3").write_bytes(copied)
    with closing(sqlite3.connect(taken)) as file:
        assert version_of(file) == 1
        assert file.execute("SELECT uuid FROM entry ORDER BY uuid").fetchall() == [("a",), ("b",)]
    with closing(open_journal(old, alone=True)) as journal:
        assert journal.before_migration() == copied


def test_a_journal_that_was_never_migrated_has_no_copy_beside_it(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path, alone=True)) as journal:
        assert journal.before_migration() is None


def test_a_journal_of_this_version_is_not_backed_up_again(old: Path) -> None:
    for _ in range(3):
        open_journal(old).close()

    assert len(backups(old)) == 1


def test_a_migration_that_breaks_off_changes_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cambre.store.migrations.MIGRATIONS", (MIGRATIONS[0], f"{MIGRATIONS[1]}\nDROP TABLE nowhere;"))
    with closing(sqlite3.connect(old / "journal.sqlite3")) as file:
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            migrate(file)

        assert version_of(file) == 1
        assert file.execute("SELECT count(*) FROM entry").fetchone() == (2,)


def test_two_programs_that_start_at_once_migrate_once(old: Path) -> None:
    opens = f"from pathlib import Path; from cambre.store.journal import open_journal; open_journal(Path({str(old)!r}))"
    running = [subprocess.Popen([sys.executable, "-c", opens]) for _ in range(4)]

    assert [each.wait(timeout=60) for each in running] == [0] * 4
    with closing(open_journal(old)) as journal:
        assert journal.entries("me") == WHAT_IT_HOLDS


@pytest.mark.parametrize("version", range(1, VERSION))
def test_every_older_version_becomes_what_a_new_file_is(tmp_path: Path, version: int) -> None:
    shapes = []
    for begin in (version, VERSION):
        with closing(sqlite3.connect(tmp_path / f"{begin}.sqlite3")) as file:
            migrate(file, begin)
            migrate(file)
            shapes.append(sorted(file.execute("SELECT type, name, sql FROM sqlite_master").fetchall(), key=repr))

    assert shapes[0] == shapes[1]
