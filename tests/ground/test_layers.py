"""The layers are contracts: each is kept now, and each is noticed when it is broken."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ground.checkout import ROOT

LINTER = Path(sys.executable).with_name("lint-imports")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the code, to break."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    only_code = shutil.ignore_patterns("static", "data", "__pycache__")
    shutil.copytree(ROOT / "src" / "cambre", tmp_path / "src" / "cambre", ignore=only_code)
    return tmp_path


def test_the_code_keeps_them(copied: Path) -> None:
    assert _broken(copied) == ""


@pytest.mark.parametrize(
    ("place", "line", "contract"),
    [
        ("core/vocabulary.py", "import pydantic", "The core needs only the standard library"),
        ("core/vocabulary.py", "from cambre import coach", "What a person meets stands on the coach"),
        ("core/library/__init__.py", "import cambre.core.session", "A stage may know those before it"),
        ("core/screening/__init__.py", "import cambre.core.journal", "A stage may know those before it"),
        ("store/__init__.py", "import cambre.web", "What a person meets stands on the coach"),
        ("web/pages/home/view.py", "import cambre.web.pages.about.view", "A page knows no other page"),
        ("cli/schema.py", "import cambre.cli.doctor", "A command knows no other command"),
        ("cli/train.py", "import cambre.cli.session", "A command knows no other command"),
        ("cli/training/stage.py", "import cambre.cli.train", "A command knows no other command"),
        ("store/__init__.py", "import cambre.pictures", "What a person meets stands on the coach"),
        ("coach/coach.py", "import cambre.atelier", "The atelier is not needed to run"),
    ],
)
def test_a_breach_is_noticed(copied: Path, place: str, line: str, contract: str) -> None:
    with (copied / "src" / "cambre" / place).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")

    assert contract in _broken(copied)


def test_a_new_stage_must_say_where_it_stands(copied: Path) -> None:
    stage = copied / "src" / "cambre" / "core" / "guessing.py"
    stage.write_text('"""A stage that no contract names."""\n', encoding="utf-8")

    assert "guessing" in _broken(copied)


def _broken(folder: Path) -> str:
    """What the import linter has to say against the code; nothing when all contracts are kept."""
    environment = os.environ | {"PYTHONPATH": "src"}
    command = [str(LINTER), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""
