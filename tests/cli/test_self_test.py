"""The self-tests by the command line."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from cambre.core.entry import Entry
from cambre.core.journal.kinds import Screened
from cambre.core.screening.person import Answers
from cambre.documents.reading import to_plain
from cambre.store.journal import open_journal
from tests.cli.conftest import Run

ANSWERS = Answers(age_band="20-64", signs={"emergency": (), "urgent": (), "history": ()}, conditions=())
UUID, MOMENT = "00000000-0000-4000-8000-000000000001", "2026-11-20T12:00:00Z"


@pytest.fixture
def asked(home: Path) -> Path:
    """The home of somebody who answered the first card."""
    body = to_plain(Screened(zone="UTC", answers=ANSWERS))
    entry = Entry(uuid=UUID, person="me", at=MOMENT, recorded_at=MOMENT, kind="screened", version=1, body=body)
    home.mkdir(exist_ok=True)
    with closing(open_journal(home)) as journal:
        journal.append([entry])
    return home


def kept(home: Path) -> list[str]:
    """The kinds of what is kept."""
    with closing(open_journal(home)) as journal:
        return sorted(journal.kinds("me"))


def test_a_result_is_written_down_and_listed(cambre: Run, asked: Path) -> None:
    done = cambre("test", "side-reach", "--warm", "--pain", "0", "--left", "20,21,22", "--right", "20, 20, 20.5")
    listed = json.loads(cambre("test", "--json").stdout)["tests"]

    assert (done.returncode, done.stderr) == (0, "")
    assert "left 21" in done.stdout
    assert kept(asked) == ["checked_in", "screened", "tested"]
    assert next(each for each in listed if each["test"] == "side-reach")["last"]["left"] == 21


def test_cold_or_sore_nothing_is_written_down(cambre: Run, asked: Path) -> None:
    tries = ("--left", "20,21,22", "--right", "20,20,20")
    cold = cambre("test", "side-reach", "--pain", "0", *tries)
    sore = cambre("test", "side-reach", "--warm", "--pain", "4", *tries)

    assert (cold.returncode, sore.returncode) == (3, 3)
    assert "Warm up first" in cold.stdout
    assert "hurts more than usual" in sore.stdout
    assert "tested" not in kept(asked)


def test_a_slip_is_told_in_one_line_and_nothing_is_kept(cambre: Run, asked: Path) -> None:
    for wrong in (["--tries", "3,4,5"], ["--left", "20,21", "--right", "20,20,20"], ["--left", "far", "--right", "1"]):
        done = cambre("test", "side-reach", "--warm", "--pain", "0", *wrong)

        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert kept(asked) == ["screened"]


def test_how_it_is_measured_is_told(cambre: Run) -> None:
    told = cambre("test", "side-reach").stdout

    assert "1. " in told


def test_an_unknown_test_is_told_in_one_line(cambre: Run) -> None:
    done = cambre("test", "sideways")

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


@pytest.mark.usefixtures("asked")
def test_it_says_what_left_and_right_are(cambre: Run) -> None:
    assert "Left and right: the leg that sinks.\n" in cambre("test", "hip-extension").stdout
    assert "Left and right" not in cambre("test", "floor-reach").stdout
