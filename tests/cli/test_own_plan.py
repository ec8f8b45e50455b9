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


def test_what_came_of_a_wish_is_told_before_the_days(cambre: Run) -> None:
    told = cambre("plan", "make", "--days", "5", "--on", "mon,wed", "--minutes", "20").stdout

    assert "5 days a week, 20 minutes at most." in told
    assert "Gentle sessions are short" in told
    assert "spread as evenly as they can be: Tuesday, Friday, Saturday." in told
    assert "some questions are still open" in told
    assert "the same moves" in told


def test_a_day_tells_why_each_move_is_there(cambre: Run) -> None:
    told = cambre(*WISHED).stdout
    command = told.splitlines()[-1].split(": ", 1)[1].split()

    day = cambre(*command[1:])
    assert day.returncode == 0
    assert "Not more:" in day.stdout
    assert json.loads(cambre(*command[1:], "--json").stdout)["day"]["blocks"]


def test_a_day_that_the_plan_doesnt_reach_is_told_in_one_line(cambre: Run) -> None:
    cambre(*WISHED)
    done = cambre("plan", "show", "2099-11-26")

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


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
