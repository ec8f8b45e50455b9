"""The command line as a user types it: JSON alone on stdout, one clear line when something is wrong."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cambre.core.session.timeline import Timeline
from cambre.documents import SCHEMAS, read_json
from tests.cli.conftest import Run

COMMANDS = [
    ["library"],
    ["library", "show"],
    ["library", "check"],
    ["library", "new"],
    ["figure"],
    ["session"],
    ["session", "show"],
    ["plan"],
    ["plan", "check"],
    ["train"],
    ["schema"],
    ["serve"],
    ["people"],
    ["people", "add"],
    ["people", "rename"],
    ["backup"],
    ["restore"],
    ["doctor"],
    ["export"],
    ["progress"],
    ["import"],
    [],
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_helps_with_an_example(cambre: Run, words: list[str]) -> None:
    done = cambre(*words, "--help")

    assert done.returncode == 0
    assert "Example: cambre" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["library", "show"],
        ["library", "show", "flying"],
        ["library", "check", "no-such-folder"],
        ["figure", "flying", "-o", "f.svg"],
        ["session", "show", "flying"],
        ["session", "show", "dance-back-circuit", "--for", "no-such-file.json"],
        ["train", "flying"],
        ["schema", "flying"],
        ["people", "add", " "],
        ["people", "rename", "Zoe", "Zora"],
        ["train", "dance-back-circuit", "--fast", "--person", "Zoe"],
        ["backup"],
        ["backup", "b.sqlite3"],
        ["restore"],
        ["restore", "no-such-file"],
        ["export", "flying"],
        ["import"],
        ["import", "no-such-file.json"],
        ["serve", "--port", "ninety"],
        ["serve", "--port", "0.5"],
        ["--wings"],
    ],
    ids=" ".join,
)
def test_bad_input_is_one_clear_line_and_exit_2_and_nothing_written(cambre: Run, home: Path, words: list[str]) -> None:
    done = cambre(*words)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("cambre: ")
    assert done.stderr.count("\n") == 1
    assert not list(home.rglob("*.json"))


def test_the_circuit_as_json_is_one_document_and_a_timeline(cambre: Run) -> None:
    done = cambre("session", "show", "dance-back-circuit", "--json")

    assert done.returncode == 0
    assert read_json(Timeline, done.stdout, "stdout").title == "Dance back circuit"


def test_a_session_for_a_person_shows_its_changes(cambre: Run, tmp_path: Path) -> None:
    profile = tmp_path / "p.json"
    profile.write_text('{"age": 30}', "utf-8")

    told = json.loads(cambre("session", "show", "dance-back-circuit", "--for", str(profile), "--json").stdout)

    assert told["changes"]
    assert {step["exercise"] for step in told["steps"]} == {"cat-cow", "bird-dog", "sphinx"}


def test_a_red_flag_gives_reasons_and_exit_3(cambre: Run, tmp_path: Path) -> None:
    profile = tmp_path / "p.json"
    profile.write_text('{"age": 30, "screened": true, "red_flags": ["chest_pain"]}', "utf-8")

    done = cambre("session", "show", "dance-back-circuit", "--for", str(profile), "--json")

    assert done.returncode == 3
    assert json.loads(done.stdout)["do_now"]


def test_a_wrong_profile_tells_every_problem_on_a_line_of_its_own(cambre: Run, tmp_path: Path) -> None:
    profile = tmp_path / "p.json"
    profile.write_text('{"age": "old", "wings": 2}', "utf-8")

    done = cambre("session", "show", "dance-back-circuit", "--for", str(profile))

    assert done.returncode == 2
    assert [line.split(":")[2].strip() for line in done.stderr.splitlines()] == ["age", "wings"]


def test_a_profile_may_come_from_a_pipe_and_one_that_is_silent_is_told(cambre: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    keeper = os.open(pipe, os.O_RDWR)

    done = cambre("session", "show", "dance-back-circuit", "--for", str(pipe))
    os.close(keeper)

    assert done.returncode == 2
    assert done.stderr == f"cambre: {pipe}: nothing came for 5 seconds\n"


def test_the_library_is_listed_shown_and_sound(cambre: Run) -> None:
    listed = json.loads(cambre("library", "--json").stdout)
    shown = json.loads(cambre("library", "show", "cobra", "--json").stdout)

    assert shown in listed
    assert "Cobra Pose" in cambre("library", "show", "cobra").stdout
    assert cambre("library", "check").returncode == 0


def test_a_broken_folder_is_told_in_full_and_exits_1(cambre: Run, tmp_path: Path) -> None:
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "hover.toml").write_text('format = 1\nslug = "hover"\nkind = "magic"\n', "utf-8")

    done = cambre("library", "check", str(tmp_path))

    assert done.returncode == 1
    assert "exercises/hover.toml: kind: expected one of" in done.stdout
    assert "exercises/hover.toml: name: is missing" in done.stdout
    assert "programs: there is no such folder" in done.stdout


@pytest.mark.parametrize("document", sorted(SCHEMAS))
def test_every_document_has_a_schema(cambre: Run, document: str) -> None:
    assert json.loads(cambre("schema", document).stdout)["properties"]


def test_a_fast_walk_writes_what_a_session_in_the_browser_writes(cambre: Run, home: Path) -> None:
    done = cambre("train", "dance-back-circuit", "--fast")

    assert done.returncode == 0
    with closing(sqlite3.connect(home / "journal.sqlite3")) as journal:
        rows = journal.execute("SELECT kind, body FROM entry").fetchall()
    kinds = [kind for kind, _ in rows]
    assert sorted(set(kinds)) == ["session_ended", "session_started", "step_done"]
    assert kinds.count("step_done") == 6
    assert len({json.loads(body)["session"] for _, body in rows}) == 1


def test_a_read_only_data_folder_is_one_clear_line(cambre: Run, home: Path) -> None:
    home.mkdir()
    home.chmod(0o500)
    nobody_writes_here = "/sys/cambre" if os.geteuid() == 0 else str(home)  # root may write to any folder of its own

    done = cambre("train", "dance-back-circuit", "--fast", CAMBRE_HOME=nobody_writes_here)

    assert done.returncode == 2
    assert "CAMBRE_HOME" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_data_folder_that_is_a_file_is_one_clear_line(cambre: Run, home: Path) -> None:
    home.write_text("a file", "utf-8")

    done = cambre("train", "dance-back-circuit", "--fast")

    assert done.returncode == 2
    assert "CAMBRE_HOME" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_doctor_tells_version_library_and_journal(cambre: Run) -> None:
    done = cambre("doctor")

    assert done.returncode == 0
    assert "exercises" in done.stdout
    assert "journal: in " in done.stdout
    assert "voice in the terminal: " in done.stdout


def test_settings_are_listed_and_chosen_and_used(cambre: Run) -> None:
    assert cambre("settings", "length", "inch").stdout.split() == ["length", "inch"]
    assert cambre("settings", "sounds", "no").stdout.split() == ["sounds", "no"]
    assert json.loads(cambre("settings", "--json").stdout)["length"] == "inch"

    refused = cambre("settings", "length", "ell")
    assert refused.returncode == 2
    assert "length" in refused.stderr
    assert cambre("settings", "shoe-size").returncode == 2


def test_where_somebody_lives_is_chosen_like_a_setting(cambre: Run) -> None:
    assert cambre("settings", "region", "canada").stdout.split() == ["region", "canada"]

    refused = cambre("settings", "region", "atlantis")
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "new-zealand" in refused.stderr
    assert json.loads(cambre("settings", "--json").stdout)["region"] == "canada"
