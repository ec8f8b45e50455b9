"""The household by the command line."""

import json
from contextlib import closing
from pathlib import Path

from cambre.store.journal import open_journal
from tests.cli.conftest import Run

TRAIN = ("train", "dance-back-circuit", "--fast")


def trained(home: Path, person: str) -> bool:
    """Whether somebody has done a step."""
    with closing(open_journal(home)) as journal:
        return bool(journal.newest(person, "step_done"))


def test_a_session_is_kept_for_who_is_named(cambre: Run, home: Path) -> None:
    cambre("people", "add", "Anna")

    assert cambre(*TRAIN, "--person", "ANNA").returncode == 0
    assert (trained(home, "anna"), trained(home, "me")) == (True, False)


def test_where_several_train_somebody_has_to_be_named(cambre: Run, home: Path) -> None:
    cambre("people", "add", "Anna")

    done = cambre(*TRAIN)

    assert done.returncode == 2
    assert "say --person and one of: Me, Anna" in done.stderr
    assert not trained(home, "me")


def test_people_are_listed_and_renamed(cambre: Run) -> None:
    cambre("people", "add", "Anna")
    cambre("people", "rename", "me", "Claire")

    assert cambre("people").stdout.splitlines() == ["Claire", "Anna"]
    assert json.loads(cambre("people", "--json").stdout)[0] == {"id": "me", "name": "Claire"}


def test_a_name_twice_is_refused_in_one_line(cambre: Run) -> None:
    cambre("people", "add", "Anna")

    done = cambre("people", "add", "anna")

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
