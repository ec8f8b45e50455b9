"""Gates in the terminal: listed, told, and not written down before they are there."""

import json

from tests.cli.conftest import Run


def test_gates_are_listed_and_a_reason_that_holds_for_all_is_told_once(cambre: Run) -> None:
    told = cambre("gate").stdout

    assert told.count("Answer every question on the first card.") == 1
    assert "wheel" in told.split()


def test_what_isnt_there_isnt_written_down(cambre: Run) -> None:
    done = cambre("gate", "wheel", "--passed")

    assert done.returncode == 3
    assert done.stdout.startswith("Not written down.")
    assert json.loads(cambre("gate", "wheel", "--json").stdout)["gates"][0]["passed_on"] is None
    assert json.loads(cambre("gate", "wheel", "--passed", "--json").stdout)["refused"]
    assert cambre("gate", "--passed").returncode == cambre("gate", "wheel", "--passed", "--take-back").returncode == 2


def test_an_unknown_gate_is_one_line_and_names_those_there_are(cambre: Run) -> None:
    done = cambre("gate", "nix")

    assert done.returncode == 2
    assert "easy-cobra" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
