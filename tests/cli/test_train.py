"""`cambre train` without a terminal: into a pipe, and without waiting."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from cambre.cli.train import how_much
from cambre.coach import Coach
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library
from tests.cli.conftest import Run
from tests.own_files import write_exercise, write_program


def bodies(home: Path) -> list[dict[str, Any]]:
    """The bodies of the journal's entries."""
    with closing(sqlite3.connect(home / "journal.sqlite3")) as journal:
        return [json.loads(body) for (body,) in journal.execute("SELECT body FROM entry ORDER BY moment, uuid")]


def test_into_a_pipe_it_is_told_line_by_line_in_its_own_time(cambre: Run, home: Path) -> None:
    write_exercise(home, "slow-table", gentle=True)
    write_program(home, "short", items=[{"exercise": "slow-table", "seconds": 1}])

    done = cambre("train", "short", "--talk", "off")

    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    told = [line.strip() for line in done.stdout.splitlines()]
    assert told[told.index("Get ready: Slow table") :] == [
        "Get ready: Slow table",
        "Next: Slow table. Hold for one second.",
        "Come to hands and knees.",
        "Slow table · Hold for one second",
        "Into it, and hold.",
        "",
        "Well done",
        "That was the last one. Stay as you are for a breath or two.",
        "",
        "What you did",
        "one second of work",
        "Slow table, 1 set",
        "",
        "Done. It is in your history.",
    ]


def test_what_is_done_in_place_of_the_printed_is_told_once_with_its_reason(cambre: Run) -> None:
    done = cambre("train", "dance-back-circuit", "--fast")

    assert done.stdout.count("Some questions are not answered yet") == 1
    assert "- Bow is left out" in done.stdout


def test_letters_that_the_terminal_lacks_stop_nothing(cambre: Run, home: Path) -> None:
    write_exercise(home, "slow-table", gentle=True, name="Стол")
    write_program(home, "short", items=[{"exercise": "slow-table", "seconds": 1}])

    done = cambre("train", "short", "--fast", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")

    assert done.returncode == 0
    assert len(bodies(home)) == 3


def test_two_fast_walks_are_two_sessions_and_neither_ends_the_other(cambre: Run, home: Path) -> None:
    cambre("train", "desk-break", "--fast")
    cambre("train", "desk-break", "--fast")

    assert len({body["session"] for body in bodies(home)}) == 2


def test_how_much_it_talks_is_one_of_three(cambre: Run) -> None:
    done = cambre("train", "desk-break", "--talk", "loudly")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_it_talks_as_much_as_was_chosen_unless_it_is_told_otherwise(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path)) as journal:
        coach = Coach(library=load_library(), card=load_card(), journal=journal)
        assert how_much(None, coach) == "much"
        coach.choose("UTC", talk="off")
        assert how_much(None, coach) == "off"
        assert how_much("little", coach) == "little"
