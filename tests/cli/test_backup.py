"""Backups by the command line: made, taken back, and refused in one line."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from cambre.store.backups import FOLDER
from tests.cli.conftest import Run
from tests.small_disk import fill, small_disk

TRAINED = ("train", "dance-back-circuit", "--fast")


def entries(home: Path) -> int:
    """How many entries there are."""
    with closing(sqlite3.connect(home / "journal.sqlite3")) as journal:
        return int(journal.execute("SELECT count(*) FROM entry").fetchone()[0])


def refused(done: subprocess.CompletedProcess[str], because: str) -> None:
    """Check that it ended with one line that says why, and exit 2."""
    assert done.returncode == 2
    assert because in done.stderr
    assert (done.stderr.startswith("cambre: "), done.stderr.count("\n")) == (True, 1)


def test_a_journal_goes_into_a_file_and_comes_back(cambre: Run, home: Path, tmp_path: Path) -> None:
    cambre(*TRAINED)
    saved = entries(home)
    assert f"all {saved} entries" in cambre("backup", str(tmp_path / "b")).stdout
    cambre(*TRAINED)

    done = cambre("restore", str(tmp_path / "b"))

    assert (done.returncode, entries(home)) == (0, saved)
    assert f"with {saved} entries that are only there" in done.stdout
    assert len(list((home / FOLDER).iterdir())) == 1


def test_a_backup_never_takes_the_place_of_a_file(cambre: Run, tmp_path: Path) -> None:
    cambre(*TRAINED)
    (tmp_path / "b").write_text("dear to me", "utf-8")

    refused(cambre("backup", str(tmp_path / "b")), "is there already")
    assert (tmp_path / "b").read_text("utf-8") == "dear to me"


def test_a_backup_into_nowhere_is_refused(cambre: Run, tmp_path: Path) -> None:
    cambre(*TRAINED)

    refused(cambre("backup", str(tmp_path / "nowhere" / "b")), "can't be written")


def test_nothing_is_made_where_there_is_nothing_to_back_up(cambre: Run, home: Path, tmp_path: Path) -> None:
    refused(cambre("backup", str(tmp_path / "b")), "nothing to back up")
    assert not home.exists()


@pytest.mark.parametrize("words", [("serve", "--no-browser", "--port", "1"), TRAINED], ids=" ".join)
def test_a_damaged_journal_is_told_with_the_way_back_which_works(
    cambre: Run, home: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    cambre(*TRAINED)
    (home / FOLDER).mkdir()
    cambre("backup", str(home / FOLDER / "journal-2026-11-20-weekly.sqlite3"))
    (home / "journal.sqlite3").write_bytes(b"torn" * 5_000)

    done = cambre(*words)

    refused(done, "damaged")
    assert (home / "journal.sqlite3").read_bytes() == b"torn" * 5_000
    way_back = done.stderr.partition("taken with: cambre ")[2].split()
    assert cambre(*way_back).returncode == 0
    assert cambre(*TRAINED).returncode == 0
    assert tmp_path in home.parents


def test_the_doctor_says_that_a_journal_is_damaged(cambre: Run, home: Path) -> None:
    cambre(*TRAINED)
    assert "backups: none yet" in cambre("doctor").stdout
    (home / "journal.sqlite3").write_bytes(b"torn" * 5_000)

    done = cambre("doctor")

    assert done.returncode == 1
    assert "journal: the journal is damaged; nothing was overwritten. There is no good backup" in done.stdout


def test_a_full_disk_is_one_line_and_changes_nothing(cambre: Run, home: Path, tmp_path: Path) -> None:
    home.mkdir()
    with small_disk(home, "600k"):
        cambre(*TRAINED)
        cambre("backup", str(tmp_path / "before"))
        saved = entries(home)
        fill(home)

        refused(cambre(*TRAINED), "full")
        refused(cambre("backup", str(home / "b")), "full")
        refused(cambre("restore", str(tmp_path / "before")), "full")

        own = {"journal.sqlite3", "journal.sqlite3-wal", "journal.sqlite3-shm"}
        assert {file.name for file in home.iterdir()} - own == {"ballast"}
        (home / "ballast").unlink()
        assert entries(home) == saved
        assert cambre(*TRAINED).returncode == 0
