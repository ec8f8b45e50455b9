"""The command line in a language whose catalogue lies in the data folder."""

import json
import os
import re
from pathlib import Path

import pytest

from cambre.store.library_files import load_library
from tests.forked import cambre
from tests.language.pseudo import OPEN, compiled, outside, words

LIBRARY = load_library()
SLUGS = frozenset(
    word
    for slug in (*LIBRARY.exercises, *LIBRARY.self_tests, *LIBRARY.sources, *LIBRARY.programs)
    for word in re.split("[-0-9]", slug)
)
"""What is named on the command line as in its file."""
COMMANDS = frozenset({"cambre", "train", "person", "anna", "program"})
"""Commands to type, and a name."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the catalogue of the language."""
    folder = tmp_path_factory.mktemp("home")
    file = folder / "locale" / "de" / "LC_MESSAGES" / "cambre.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(compiled())
    (folder / "me.json").write_text(json.dumps({"age": 30, "screened": True, "experience": "regular"}))
    return folder


def told(home: Path, *command: str, language: str = "de") -> str:
    """What a command tells."""
    environment = {**os.environ, "CAMBRE_HOME": str(home), "LANGUAGE": language, "COLUMNS": "200"}
    done = cambre(command, environment)
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("library",),
        ("library", "show", "cobra"),
        ("session", "show", "dance-back-circuit", "--for", "me.json"),
        ("train", "desk-break", "--fast", "--person", "me"),
        ("plan", "make", "--profile", "me.json"),
        ("test",),
        ("test", "side-reach"),
        ("people", "add", "Anna"),
        ("check-in", "--person", "me", "--pain", "4"),
        ("progress", "--person", "me"),
        ("plan", "make", "--days", "3", "--minutes", "10", "--person", "me"),
    ],
    ids=" ".join,
)
def test_what_a_command_tells_is_translated(home: Path, command: tuple[str, ...]) -> None:
    text = told(home, *(str(home / each) if each == "me.json" else each for each in command))

    assert OPEN in text
    assert {*words(text.lower())} - SLUGS - COMMANDS == set(), outside(text)


def test_it_speaks_english_where_no_catalogue_is_asked_for(home: Path) -> None:
    assert OPEN not in told(home, "library", "show", "cobra", language="en")


def test_a_catalogue_that_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    file = tmp_path / "locale" / "de" / "LC_MESSAGES" / "cambre.mo"
    file.parent.mkdir(parents=True)
    file.write_text("no catalogue")

    line = told(tmp_path, "library", "show", "cobra")

    assert line.count("\n") == 1
    assert "can't be read" in line
