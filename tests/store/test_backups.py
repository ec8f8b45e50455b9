"""Backups of the journal and the way back: real files, some of them damaged."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cambre.store.backups import KEPT, WEEKLY, backups, last_good, write_backup, write_weekly
from cambre.store.journal import StoreError, journal_file, open_journal
from cambre.store.restoring import restore
from tests.store.test_journal import behind, entry
from tests.store.test_migrations import AS_VERSION_1_MADE_IT, WHAT_IT_HOLDS

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder whose journal has three entries."""
    folder = tmp_path / "home"
    folder.mkdir()
    with closing(open_journal(folder)) as journal:
        journal.append([entry(number) for number in range(3)])
    return folder


@pytest.fixture
def backup(home: Path, tmp_path: Path) -> Path:
    """A backup of these three."""
    write_backup(journal_file(home), tmp_path / "b.sqlite3")
    return tmp_path / "b.sqlite3"


def held(folder: Path) -> int:
    """How many entries the journal of a folder holds."""
    with closing(open_journal(folder)) as journal:
        return len(journal.entries("me"))


def add(folder: Path, *numbers: int) -> None:
    """Write entries into the journal of a folder."""
    with closing(open_journal(folder)) as journal:
        journal.append([entry(number) for number in numbers])


def break_in_the_middle(file: Path) -> None:
    """Overwrite the middle of a file, as a bad disk does."""
    content = bytearray(file.read_bytes())
    content[len(content) // 4 : -len(content) // 4] = b"\xa5" * (len(content[len(content) // 4 : -len(content) // 4]))
    file.write_bytes(bytes(content))


def test_a_backup_is_one_file_with_everything(home: Path, tmp_path: Path) -> None:
    with closing(open_journal(home)) as in_use:
        in_use.append([entry(3)])

        assert write_backup(journal_file(home), tmp_path / "b") == 4
    assert sorted(file.name for file in tmp_path.iterdir()) == ["b", "home"]


def test_a_damaged_journal_is_not_backed_up_over_a_good_backup(home: Path, backup: Path) -> None:
    good = backup.read_bytes()
    break_in_the_middle(journal_file(home))

    with pytest.raises(StoreError, match="damaged"):
        write_backup(journal_file(home), backup)
    assert backup.read_bytes() == good


def test_once_a_week_there_is_a_backup_and_the_oldest_go(home: Path) -> None:
    for day in range(100):
        write_weekly(home, NOW + timedelta(days=day))

    kept = backups(home)
    assert len(kept) == KEPT[WEEKLY]
    assert kept[0].name == f"journal-{NOW + timedelta(days=98):%Y-%m-%d}-weekly.sqlite3"
    assert last_good(home) == kept[0]


def test_an_empty_journal_needs_no_backup(tmp_path: Path) -> None:
    open_journal(tmp_path).close()

    assert write_weekly(tmp_path, NOW) is None


def test_the_last_good_backup_is_offered_not_the_last(home: Path) -> None:
    for week in range(3):
        write_weekly(home, NOW + timedelta(days=7 * week))
    newest, good, _ = backups(home)
    break_in_the_middle(newest)
    break_in_the_middle(journal_file(home))

    with pytest.raises(StoreError, match=f"cambre restore .*{good.name}"):
        open_journal(home)


def test_a_journal_that_vanished_is_not_begun_anew_while_it_has_backups(home: Path) -> None:
    write_weekly(home, NOW)
    journal_file(home).unlink()

    with pytest.raises(StoreError, match="cambre restore"):
        open_journal(home)
    assert not journal_file(home).exists()


def test_a_restored_journal_is_what_the_backup_says_and_the_other_is_kept(home: Path, backup: Path) -> None:
    add(home, 7, 8)

    done = restore(home, backup, NOW)

    assert (done.entries, done.only_before, held(home)) == (3, 2, 3)
    assert done.before is not None
    restore(home, done.before, NOW)
    assert held(home) == 5


def test_a_server_that_runs_goes_on_with_the_restored_journal(home: Path, backup: Path) -> None:
    with closing(open_journal(home)) as running:
        running.append([entry(7)])
        restore(home, backup, NOW)
        running.append([entry(8)])

        assert [each.body["n"] for each in running.entries("me")] == [0, 1, 2, 8]
    assert held(home) == 4


def test_a_server_over_a_damaged_journal_goes_on_with_the_restored_one(home: Path, backup: Path) -> None:
    with closing(open_journal(home)) as running:
        with closing(sqlite3.connect(journal_file(home))) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        break_in_the_middle(journal_file(home))
        restore(home, backup, NOW)
        running.append([entry(8)])

        assert len(running.entries("me")) == 4
    assert held(home) == 4


def test_what_was_damaged_is_kept_byte_for_byte(home: Path, backup: Path) -> None:
    break_in_the_middle(journal_file(home))
    damaged = journal_file(home).read_bytes()

    done = restore(home, backup, NOW)

    assert held(home) == 3
    assert done.before is not None
    assert (done.before / "journal.sqlite3").read_bytes() == damaged


def test_a_journal_of_a_newer_version_gives_way_and_is_kept(home: Path, backup: Path) -> None:
    write_weekly(home, NOW)
    with behind(home) as file:
        file.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match=r"newer .* cambre restore"):
        open_journal(home)

    assert restore(home, backup, NOW).before is not None
    assert held(home) == 3


def test_a_backup_brings_a_lost_journal_back(tmp_path: Path, backup: Path) -> None:
    anew = tmp_path / "anew"
    anew.mkdir()

    assert restore(anew, backup, NOW).before is None
    assert held(anew) == 3


def test_a_backup_of_an_older_version_is_brought_up_to_date(home: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "old")) as file:
        file.executescript(AS_VERSION_1_MADE_IT)
    before = (tmp_path / "old").read_bytes()

    restore(home, tmp_path / "old", NOW)

    with closing(open_journal(home)) as journal:
        assert journal.entries("me") == WHAT_IT_HOLDS
    assert (tmp_path / "old").read_bytes() == before


@pytest.mark.parametrize("wrong", ["damaged", "cut", "text", "empty", "foreign", "newer", "missing", "folder"])
def test_what_is_no_good_backup_is_refused_and_nothing_is_changed(home: Path, backup: Path, wrong: str) -> None:
    before = journal_file(home).read_bytes()
    _spoil(backup, wrong)

    with pytest.raises(StoreError):
        restore(home, backup, NOW)
    assert journal_file(home).read_bytes() == before
    assert [file.name for file in home.iterdir()] == ["journal.sqlite3"]


def test_the_journal_is_no_backup_of_itself(home: Path) -> None:
    with pytest.raises(StoreError, match="itself"):
        restore(home, journal_file(home), NOW)


def test_nothing_but_entries_comes_out_of_a_backup(home: Path, backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as file:
        file.execute("DROP TRIGGER entry_is_never_removed")
        file.execute("CREATE TRIGGER sly AFTER INSERT ON entry BEGIN DELETE FROM entry; END")

    restore(home, backup, NOW)

    add(home, 9)
    assert held(home) == 4


def _spoil(file: Path, wrong: str) -> None:
    content = file.read_bytes()
    match wrong:
        case "damaged":
            break_in_the_middle(file)
        case "cut":
            file.write_bytes(content[: len(content) // 2])
        case "text" | "empty":
            file.write_bytes(b"Dear diary, " * 900 if wrong == "text" else b"")
        case "foreign":
            file.unlink()
            with closing(sqlite3.connect(file)) as other, other:
                other.execute("CREATE TABLE song (title)")
        case "newer":
            with closing(sqlite3.connect(file)) as other, other:
                other.execute("PRAGMA user_version = 99")
        case "missing" | "folder":
            file.unlink()
            shutil.copytree(file.parent / "home", file) if wrong == "folder" else None
