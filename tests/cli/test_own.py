"""An exercise of one's own on the command line: begun, checked, solved, drawn."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.own_files import FIGURE, IMPOSSIBLE, write, write_exercise, write_program


def test_a_new_exercise_is_written_and_its_gaps_are_told(cambre: Run, home: Path) -> None:
    begun = cambre("library", "new", "my-arch")
    checked = cambre("library", "check")

    assert begun.returncode == 0
    assert begun.stdout.splitlines()[0] == str(home / "exercises" / "my-arch.toml")
    assert checked.returncode == 1
    told = checked.stdout.splitlines()
    assert "exercises/my-arch.toml: name: still to be filled in" in told
    assert all(line.startswith("exercises/my-arch.toml: ") for line in told)


@pytest.mark.parametrize("slug", ["cobra", "My Arch", "arch_1", "-arch", "a" * 65, "../arch", "arch.toml", ""])
def test_a_name_that_wont_do_is_one_line_and_nothing_written(cambre: Run, home: Path, slug: str) -> None:
    done = cambre("library", "new", "--", slug)

    assert done.returncode == 2
    assert done.stderr.startswith("cambre: ")
    assert done.stderr.count("\n") == 1
    assert not list(home.rglob("*.toml"))


def test_a_file_that_is_there_is_never_overwritten(cambre: Run, home: Path) -> None:
    write(home, "exercises/my-arch.toml", "mine, half done")

    done = cambre("library", "new", "my-arch")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert (home / "exercises/my-arch.toml").read_text("utf-8") == "mine, half done"


def test_a_filled_template_is_sound(cambre: Run, home: Path) -> None:
    cambre("library", "new", "my-arch")
    file = home / "exercises/my-arch.toml"
    said = {'kind = ""': 'kind = "both"', 'position = ""': 'position = "prone"', 'sides = ""': 'sides = "both"'}
    said |= {'view = ""': 'view = "side"', "# seconds = 20": "seconds = 20", ' = ""': ' = "Said."'}
    said |= {
        f"{name} = []": f'{name} = ["Said."]' for name in ("start", "steps", "cues", "mistakes", "felt", "muscles")
    }
    text = file.read_text("utf-8")
    for gap, filling in said.items():
        text = text.replace(gap, filling)
    file.write_text(text, "utf-8")

    checked = cambre("library", "check")

    assert checked.stdout.startswith("sound: ")
    assert "(1 of your own)" in checked.stdout
    assert cambre("library", "show", "my-arch").returncode == 0


def test_own_exercises_are_listed_and_broken_ones_told_beside_the_list(cambre: Run, home: Path) -> None:
    write_exercise(home, "slow-table")
    write(home, "exercises/broken.toml", "this is [not TOML")

    told, listed = cambre("library"), cambre("library", "--json")

    assert "slow-table" in told.stdout
    assert "slow-table" in {each["slug"] for each in json.loads(listed.stdout)}
    assert listed.stderr == "cambre: exercises/broken.toml is left out; `cambre library check` says why\n"
    shown = cambre("library", "show", "broken")
    assert shown.returncode == 2
    assert "`cambre library check` says why" in shown.stderr


def test_the_doctor_tells_what_is_left_out(cambre: Run, home: Path) -> None:
    write(home, "exercises/broken.toml", "this is [not TOML")

    done = cambre("doctor")

    assert done.returncode == 0
    assert "left out: exercises/broken.toml: not valid TOML" in done.stdout


def test_a_session_of_own_exercises_is_shown(cambre: Run, home: Path) -> None:
    write_exercise(home, "slow-table")
    write_program(home, "mine", "slow-table")

    told = json.loads(cambre("session", "show", "mine", "--json").stdout)

    assert {step["exercise"] for step in told["steps"]} == {"slow-table"}


def test_an_own_figure_is_solved_kept_and_drawn(cambre: Run, home: Path, tmp_path: Path) -> None:
    write_exercise(home, "slow-table", FIGURE)
    before = cambre("figure", "slow-table", "-o", str(tmp_path / "f.svg"))

    solved = cambre("figure", "slow-table", "--solve")
    after = cambre("figure", "slow-table", "-o", str(tmp_path / "f.svg"))

    assert before.returncode == 2
    assert "isn't drawn yet" in before.stderr
    assert solved.returncode == 0
    assert (home / "poses.json").is_file()
    assert after.returncode == 0
    assert "<svg" in (tmp_path / "f.svg").read_text("utf-8")


def test_an_impossible_figure_is_refused_line_by_line_and_nothing_written(
    cambre: Run, home: Path, tmp_path: Path
) -> None:
    write_exercise(home, "far", IMPOSSIBLE)

    done = cambre("figure", "far", "--solve", "-o", str(tmp_path / "f.svg"))

    assert done.returncode == 2
    assert done.stdout == ""
    assert "cambre: far, pose 'far', range usual: support 'hands on wall' is" in done.stderr
    assert all(line.startswith("cambre: far, ") for line in done.stderr.splitlines())
    assert not (home / "poses.json").exists()
    assert not (tmp_path / "f.svg").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"hands", "knees"', '"hands", "nees"', "no part of the body is called 'nees'"),
        ('base = "quad"', 'base = "handstand"', "no base is called 'handstand'"),
        ('{ shoulders = "hands" }', '{ chest = "hands" }', "'chest' is one and 'hands' are two"),
        ('telling = "table"', 'telling = "table"\narrow = "tail"', "the arrow can't follow 'tail'"),
        (
            'telling = "table"',
            'telling = "table"\nequipment = { trampoline = {} }',
            "no equipment is called 'trampoline'",
        ),
        ("over =", "limits = { tail = [0, 1] }, over =", "no joint is called 'tail'"),
        ("over =", "apart = { crown = 0.1 }, over =", "'crown' is one"),
    ],
)
def test_a_word_that_the_body_doesnt_know_is_told(cambre: Run, home: Path, old: str, new: str, told: str) -> None:
    assert old in FIGURE
    write_exercise(home, "odd", FIGURE.replace(old, new))

    done = cambre("figure", "odd", "--solve")

    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (home / "poses.json").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["figure", "cobra", "--solve"], "built in"),
        (["figure", "worded", "--solve"], "no [figure]"),
        (["figure", "broken", "--solve"], "is left out"),
        (["figure", "cobra"], "-o FILE.svg"),
    ],
    ids=lambda words: words[1] if isinstance(words, list) else "",
)
def test_what_cant_be_solved_is_one_line(cambre: Run, home: Path, words: list[str], told: str) -> None:
    write_exercise(home, "worded")
    write_exercise(home, "broken", kind="gymnastics")

    done = cambre(*words)

    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_without_numpy_one_line_says_how_to_get_it(cambre: Run, home: Path, tmp_path: Path) -> None:
    write_exercise(home, "slow-table", FIGURE)
    write(tmp_path, "numpy/__init__.py", "raise ModuleNotFoundError(\"No module named 'numpy'\", name='numpy')")

    done = cambre("figure", "slow-table", "--solve", PYTHONPATH=str(tmp_path))

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "pip install 'cambre[atelier]'" in done.stderr


def test_an_exercise_that_a_rule_refuses_is_told_with_its_rule(cambre: Run, home: Path) -> None:
    write_exercise(home, "slow-table", steps=["Let your partner push your back down."])
    write_exercise(home, "kind-table", steps=["Nobody pushes your back down."])

    checked = cambre("library", "check")

    assert checked.returncode == 1
    (line,) = checked.stdout.splitlines()
    assert line.startswith("exercises/slow-table.toml: steps.0: ")
    assert line.endswith("(I06)")


def test_a_name_that_an_exercise_or_a_self_test_has_begins_nothing(cambre: Run) -> None:
    for slug, taken in (("cobra", "an exercise"), ("side-reach", "a self-test")):
        done = cambre("library", "new", slug)

        assert done.returncode == 2
        assert done.stderr == f"cambre: there is {taken} “{slug}” already; choose another name\n"
