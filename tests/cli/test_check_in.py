"""How somebody is today, by the command line: kept, heeded by what is trained, and refused where it can't be meant."""

import pytest

from tests.cli.conftest import Run


def test_red_pain_rests_training_and_the_player_says_so(cambre: Run) -> None:
    done = cambre("check-in", "--pain", "7")

    assert done.returncode == 3
    assert "opens again two days after" in done.stdout
    assert cambre("train", "desk-break", "--fast").returncode == 3


def test_a_good_day_is_kept_and_trained_on(cambre: Run) -> None:
    done = cambre("check-in", "--pain", "1", "--well", "--awake", "200")

    assert (done.returncode, done.stdout.strip()) == (0, "Kept.")
    assert cambre("train", "desk-break", "--fast").returncode == 0


def test_being_well_again_ends_the_pause_of_an_illness(cambre: Run) -> None:
    assert cambre("check-in", "--ill").returncode == 3
    assert cambre("check-in", "--well").returncode == 0


@pytest.mark.parametrize(
    "told", [(), ("--pain", "11"), ("--pain", "nan"), ("--hurts", "everywhere"), ("--awake", "-5")], ids=str
)
def test_what_cant_be_meant_is_one_line_and_keeps_nothing(cambre: Run, told: tuple[str, ...]) -> None:
    done = cambre("check-in", *told)

    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert cambre("train", "desk-break", "--fast").returncode == 0


def test_what_a_value_should_have_been_is_told_as_documents_are(cambre: Run) -> None:
    assert cambre("check-in", "--pain", "11").stderr.strip().endswith("expected at most 10 (it is '11')")
    assert "erwartet wird eine ganze Zahl" in cambre("check-in", "--pain", "x", LANGUAGE="de").stderr
