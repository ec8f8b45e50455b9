"""The wheel holds all that Cambré needs, and what is installed from it never reaches for another machine."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.browser.watched import TIMES
from tests.ground import cut_off
from tests.ground.checkout import ROOT

SOURCE = ROOT / "src"
LONG_ENOUGH_S = 90  # for a program that reports what it does to get round to it
ENVIRONMENT = os.environ | {"PYTHONPATH": "", "CAMBRE_BROWSER_PARTS": "require"}

Installed: TypeAlias = Path
"""The command of an installed `cambre`."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    return next(folder.glob("cambre-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """What is installed from the wheel, and from nothing else of this checkout."""
    folder = tmp_path_factory.mktemp("environment")
    _run(sys.executable, "-m", "venv", str(folder))
    python = str(folder / "bin" / "python")
    _run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", "requirements/run.txt")
    _run(python, "-m", "pip", "install", "-q", "--no-deps", str(wheel))
    return folder / "bin" / "cambre"


def test_it_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if name.startswith("cambre/")}

    assert shipped == _files_of_the_package()


@pytest.mark.parametrize(
    "needed",
    [
        "cambre/data/exercises/cobra.toml",
        "cambre/web/shared/base.html",
        "cambre/web/shared/navigate.js",
        "cambre/web/shared/css/1-tokens.css",
        "cambre/web/static/vendor/parts.json",
        "cambre/web/static/vendor/mediapipe/pose_landmarker_full.task",
        "cambre/web/static/vendor/mediapipe/pose_landmarker_lite.part",
        "cambre/web/static/vendor/omggif/omggif.js",
        "cambre/web/static/vendor/pyodide/pyodide.mjs",
        "cambre/web/static/vendor/pyodide/pyodide.asm.mjs",
        "cambre/web/static/vendor/pyodide/pyodide.asm.wasm",
        "cambre/web/static/vendor/pyodide/python_stdlib.zip",
    ],
)
def test_it_holds_what_the_app_cannot_do_without(wheel: Path, needed: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert archive.getinfo(needed).file_size > 0


def test_it_carries_its_licence_and_those_of_what_it_ships(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        licences = {Path(name).name for name in archive.namelist() if "/licenses/" in name}

    assert licences == {"LICENSE", "NOTICE"}


@pytest.mark.slow
def test_what_is_installed_runs_away_from_the_checkout(installed: Installed, tmp_path: Path) -> None:
    assert "cobra" in _run(str(installed), "library", "--json", folder=tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(cut_off.obstacle() is not None, reason=f"the network can't be cut off here: {cut_off.obstacle()}")
def test_a_look_up_and_a_connection_would_be_noticed() -> None:
    reaching = "import socket; socket.create_connection(('198.51.100.7', 443), 0.5)"
    looking_up = "import socket; socket.getaddrinfo('back.example', 80)"

    assert "tcp to 198.51.100.7:443" in _sent_by(reaching)
    assert "look-up of back.example" in _sent_by(looking_up)


@pytest.mark.slow
@pytest.mark.skipif(cut_off.obstacle() is not None, reason=f"the network can't be cut off here: {cut_off.obstacle()}")
def test_its_pages_let_nothing_leave_the_machine(installed: Installed) -> None:
    seen = json.loads(_run(*cut_off.command("walk", str(installed), "pages", str(LONG_ENOUGH_S))))

    assert {"/", "/card", "/exercises", "/exercises/cobra", "/history"} <= set(seen["pages"])
    assert (seen["broken"], seen["asked"], seen["sent"]) == ([], [], [])


@pytest.mark.alone
@pytest.mark.slow
@pytest.mark.skipif(cut_off.obstacle() is not None, reason=f"the network can't be cut off here: {cut_off.obstacle()}")
def test_it_watches_and_nothing_leaves_the_machine(installed: Installed) -> None:
    seen = json.loads(_run(*cut_off.command("walk", str(installed), "camera", str(LONG_ENOUGH_S // 2))))

    assert (seen["broken"], seen["asked"], seen["sent"]) == ([], [], [])
    assert [(done["reps"], done["seen"], done["by"]) for done in seen["watched"]] == [(TIMES, TIMES, "camera")]


def _sent_by(code: str) -> list[str]:
    return _run(*cut_off.command("outside", sys.executable, "-c", code)).splitlines()


def _files_of_the_package() -> set[str]:
    files = (path for path in (SOURCE / "cambre").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(SOURCE).as_posix() for path in files}


def _run(*command: str, folder: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
