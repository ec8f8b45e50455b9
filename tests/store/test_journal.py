"""The journal on disk: real SQLite, real files."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from cambre.core.entry import Entry
from cambre.store.journal import Journal, StoreError, open_journal
from cambre.store.trouble import DamagedError
from tests.small_disk import small_disk


def entry(number: int, person: str = "me", kind: str = "step_done") -> Entry:
    """An entry with a number for a uuid."""
    at = f"2026-11-21T18:{number // 60 % 60:02}:{number % 60:02}Z"
    return Entry(
        uuid=str(UUID(int=number)), person=person, at=at, recorded_at=at, kind=kind, version=1, body={"n": number}
    )


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """An empty journal."""
    with closing(open_journal(tmp_path)) as opened:
        yield opened


@contextmanager
def behind(folder: Path) -> Iterator[sqlite3.Connection]:
    """The journal's file, reached without the journal."""
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as connection, connection:
        yield connection


def append_until_full(journal: Journal, batches: Iterable[list[Entry]]) -> int:
    """How many entries were confirmed before the disk was said to be full."""
    confirmed = 0
    with pytest.raises(StoreError, match="full"):  # noqa: PT012 -- which of them meets the full disk isn't known before
        for batch in batches:
            journal.append(batch)
            confirmed += len(batch)
    return confirmed


def test_what_is_appended_is_there_after_opening_again(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path)) as first:
        first.append([entry(1), entry(2)])

    with closing(open_journal(tmp_path)) as second:
        assert second.entries("me") == (entry(1), entry(2))


def test_the_same_uuid_twice_is_one_entry_and_the_first_one_stays(journal: Journal) -> None:
    journal.append([entry(1)])
    journal.append([entry(1, kind="step_skipped"), entry(2)])

    assert journal.entries("me") == (entry(1), entry(2))


def test_people_are_kept_apart(journal: Journal) -> None:
    journal.append([entry(1), entry(2, person="anna")])

    assert journal.entries("anna") == (entry(2, person="anna"),)


def test_entries_can_neither_be_changed_nor_removed(journal: Journal, tmp_path: Path) -> None:
    journal.append([entry(1)])
    with behind(tmp_path) as file:
        for statement in ("UPDATE entry SET kind = 'x'", "DELETE FROM entry"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                file.execute(statement)


def test_all_or_none_of_a_batch_is_kept(journal: Journal) -> None:
    unwritable = Entry(uuid="x", person="me", at="a", recorded_at="b", kind="k", version="one", body={})  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        journal.append([entry(1), unwritable])

    assert journal.entries("me") == ()


@pytest.mark.parametrize(
    ("content", "told"), [(b"not a database at all, but long enough to look like one" * 20, "damaged")]
)
def test_a_damaged_file_is_told_and_left_alone(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "journal.sqlite3"
    file.write_bytes(content)

    with pytest.raises(StoreError, match=told):
        open_journal(tmp_path)
    assert file.read_bytes() == content


def test_a_journal_from_a_newer_version_is_told_and_left_alone(tmp_path: Path) -> None:
    open_journal(tmp_path).close()
    with behind(tmp_path) as file:
        file.execute("PRAGMA user_version = 99")

    before = (tmp_path / "journal.sqlite3").read_bytes()

    with pytest.raises(StoreError, match="newer"):
        open_journal(tmp_path)
    assert (tmp_path / "journal.sqlite3").read_bytes() == before


def test_somebody_else_s_database_is_not_touched(tmp_path: Path) -> None:
    with behind(tmp_path) as file:
        file.execute("CREATE TABLE songs (title)")

    with pytest.raises(StoreError, match="something else"):
        open_journal(tmp_path)


def test_a_full_disk_is_told_and_loses_nothing_confirmed(journal: Journal, tmp_path: Path) -> None:
    journal.append([entry(1)])
    connection = journal._connection  # noqa: SLF001 - the only way to make SQLite meet a full disk here
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    large = replace(entry(2), body={"note": "x" * 100_000})

    with pytest.raises(StoreError, match="full"):
        journal.append([large])
    with closing(open_journal(tmp_path)) as again:
        assert again.entries("me") == (entry(1),)


def test_a_disk_that_runs_full_takes_whole_batches_or_none(tmp_path: Path) -> None:
    with small_disk(tmp_path, "500k"), closing(open_journal(tmp_path)) as journal:
        batches = ([entry(number * 10 + each) for each in range(10)] for number in range(1_000))
        confirmed = append_until_full(journal, batches)

        assert confirmed > 100
        assert len(journal.entries("me")) == confirmed, "the history can still be read"
        with closing(open_journal(tmp_path)) as again:
            assert len(again.entries("me")) == confirmed


def test_a_journal_that_another_program_writes_to_is_told_and_used_again_afterwards(
    journal: Journal, tmp_path: Path
) -> None:
    with behind(tmp_path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use"):
            journal.append([entry(1)])
        assert journal.entries("me") == (), "reading goes on"

    journal.append([entry(1)])
    assert journal.entries("me") == (entry(1),)


def test_a_journal_that_is_taken_away_is_told_and_nothing_is_confirmed_into_nowhere(
    journal: Journal, tmp_path: Path
) -> None:
    (tmp_path / "journal.sqlite3").rename(tmp_path / "elsewhere")

    with pytest.raises(StoreError, match="gone"):
        journal.append([entry(1)])
    (tmp_path / "elsewhere").rename(tmp_path / "journal.sqlite3")
    journal.append([entry(1)])
    assert journal.entries("me") == (entry(1),)


def test_damage_that_comes_while_it_is_open_is_told(journal: Journal, tmp_path: Path) -> None:
    journal.append([entry(number) for number in range(50)])
    with behind(tmp_path) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = (tmp_path / "journal.sqlite3").read_bytes()
    (tmp_path / "journal.sqlite3").write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))

    with pytest.raises(DamagedError, match="nothing was overwritten"):
        journal.entries("me")


def test_all_who_have_entries_are_found(journal: Journal) -> None:
    assert journal.people() == ()
    journal.append([entry(1), entry(2, person="anna"), entry(3, person="anna"), entry(4, person="zoe")])

    assert journal.people() == ("anna", "me", "zoe")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="CAMBRE_HOME"):
        open_journal(tmp_path / "nowhere")
