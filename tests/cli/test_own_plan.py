"""The plan of somebody who trains here, by the command line."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_self_test import asked

__all__ = ["asked"]

WISHED = ("plan", "make", "--days", "7", "--minutes", "15")


def test_a_plan_is_made_shown_and_trained(cambre: Run, asked: Path) -> None:
    made = cambre(*WISHED)
    shown = cambre("plan", "show")
    trained = cambre("train", "today", "--fast")
    after = cambre("plan", "show")

    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout == shown.stdout
    assert trained.returncode == 0
    assert " done" in after.stdout
    assert (asked / "journal.sqlite3").exists()


def test_as_json_it_is_a_plan_that_the_judge_can_read(cambre: Run, asked: Path) -> None:
    profile = asked / "me.json"
    profile.write_text(json.dumps({"age": 20, "screened": True, "minutes": 15}))
    file = asked / "plan.json"
    file.write_text(cambre(*WISHED, "--json").stdout)

    checked = cambre("plan", "check", str(file), "--profile", str(profile), "--json")
    assert checked.returncode == 0, checked.stdout


def test_without_a_wish_it_says_what_to_say(cambre: Run) -> None:
    for command in (("plan", "show"), ("plan", "make"), ("plan", "make", "--days", "3")):
        done = cambre(*command)

        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "cambre plan make --days 3 --minutes 20" in done.stderr


def test_wishes_that_cant_be_meant_are_told_in_one_line(cambre: Run) -> None:
    for wrong in (["--on", "t"], ["--equipment", "sofa"], ["--days", "9"]):
        done = cambre("plan", "make", "--days", "3", "--minutes", "20", *wrong)

        assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_without_a_plan_today_is_nothing_to_train(cambre: Run) -> None:
    done = cambre("train", "today", "--fast")

    assert done.returncode == 3
    assert "There is no plan yet." in done.stdout
