"""A journal that can't be used while the app runs: told on the page, with the way back, and nothing overwritten."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cambre.coach import Coach
from cambre.store.backups import write_weekly
from cambre.store.journal import open_journal
from cambre.store.restoring import restore
from cambre.web.app import create_app
from tests.small_disk import fill, small_disk
from tests.web.asked import HOST, Asked
from tests.web.test_pages import a_session

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SESSION = json.dumps(
    {
        "entries": [
            {
                "uuid": "00000000-0000-4000-8000-000000000001",
                "at": "2026-11-21T18:00:00Z",
                "kind": "danced",
                "version": 1,
                "body": {},
            }
        ]
    }
).encode()


def damage(folder: Path) -> bytes:
    """Overwrite the journal's file behind the app's back; gives what stands there now."""
    file = folder / "journal.sqlite3"
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    return file.read_bytes()


@pytest.mark.parametrize("path", ["/", "/history", "/card", "/people"])
def test_damage_is_told_on_the_page_with_the_last_good_backup(
    app: Asked, coach: Coach, tmp_path: Path, path: str
) -> None:
    coach.record(a_session())
    kept = write_weekly(tmp_path, NOW)
    assert kept is not None
    damaged = damage(tmp_path)

    answer = app.get(path)
    taken = app.post("/journal", SESSION, content_type="application/json")

    assert (answer.status_code, taken.status_code) == (503, 503)
    assert "The journal can&#39;t be used right now" in answer.text.replace("'", "&#39;")
    assert f"cambre restore {kept}" in answer.text
    assert f"cambre restore {kept}" in taken.json()["problems"][0]
    assert (tmp_path / "journal.sqlite3").read_bytes() == damaged


def test_after_the_backup_is_restored_the_same_app_goes_on(app: Asked, coach: Coach, tmp_path: Path) -> None:
    coach.record(a_session())
    kept = write_weekly(tmp_path, NOW)
    assert kept is not None
    damage(tmp_path)
    assert app.get("/history").status_code == 503

    restore(tmp_path, kept, NOW)

    assert "1 step done" in app.get("/history").text
    assert app.post("/journal", SESSION, content_type="application/json").status_code == 200


def test_a_page_about_nobody_is_shown_all_the_same(app: Asked, coach: Coach, tmp_path: Path) -> None:
    coach.record(a_session())
    damage(tmp_path)

    assert app.get("/about").status_code == 200
    assert app.get("/healthz").status_code == 200


def test_a_full_disk_is_told_and_what_was_kept_is_shown(tmp_path: Path, coach: Coach, screened: dict[str, str]) -> None:
    small = tmp_path / "small"
    small.mkdir()
    with small_disk(small, "600k"), closing(open_journal(small)) as journal:
        there = replace(coach, journal=journal)
        app = Asked(create_app(there, hosts=[HOST]))
        there.record(a_session())
        fill(small)

        answers = [app.send("/card", screened) for _ in range(200)]

        assert answers[-1].status_code == 503
        assert "the disk is full" in answers[-1].text
        confirmed = sum(answer.status_code == 303 for answer in answers)
        assert len(journal.newest("me", "screened")) == confirmed
        assert "1 step done" in app.get("/history").text
