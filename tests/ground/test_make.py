"""What is missing on a machine is told in one line that says what to do."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from build_hook.parts import VENDOR
from tests.ground.checkout import ROOT, tracked

NOWHERE = "http://127.0.0.1:9/"  # the port that refuses
OWN = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}  # tests run under make too
NO_PIP = {"PIP_INDEX_URL": NOWHERE, "PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A fresh clone, as it would come to somebody else."""
    folder = tmp_path / "clone"
    for name in tracked():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    return folder


def python_that(folder: Path, first: str) -> str:
    """A Python that does this before anything it is told."""
    script = folder / "python-pretending"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -c "{first}; $2"\n', encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def complaints(folder: Path, *words: str, **environ: str) -> list[str]:
    """What `make` writes to stderr when it fails, without its own closing line."""
    done = subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=folder,
        env=OWN | environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode != 0
    return [line for line in done.stderr.splitlines() if not line.startswith("make: ***")]


def test_an_old_python_is_told_which_it_should_be(checkout: Path, tmp_path: Path) -> None:
    old = python_that(tmp_path, "import sys; sys.version_info = (3, 9, 18)")

    (line,) = complaints(checkout, "run", f"PYTHON={old}")

    assert line.startswith("Cambré needs Python 3.11 or newer")
    assert not (checkout / ".venv").exists()


def test_no_python_at_all_is_told_the_same(checkout: Path) -> None:
    (line,) = complaints(checkout, "run", "PYTHON=python-that-is-not-there")

    assert line.startswith("Cambré needs Python 3.11 or newer")


def test_a_python_without_virtual_environments_is_told_what_to_install(checkout: Path, tmp_path: Path) -> None:
    bare = python_that(tmp_path, "import sys; sys.modules['ensurepip'] = None")

    (line,) = complaints(checkout, "run", f"PYTHON={bare}")

    assert "python3-venv" in line


def test_packages_out_of_reach_are_told_in_one_line(checkout: Path) -> None:
    (line,) = complaints(checkout, "run", f"PYTHON={sys.executable}", **NO_PIP)

    assert line.startswith("cambre: the packages could not be fetched. Check the connection")
    assert "No matching distribution" in (checkout / ".venv" / "install.log").read_text("utf-8")


def test_no_chromium_and_no_way_to_get_one_is_told_in_one_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ground.need_chromium"],
        cwd=ROOT,
        env={"PATH": "/nowhere"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no Chromium found" in done.stderr


def _built_without_npm(checkout: Path, tmp_path: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "wheel"],
        cwd=checkout,
        env={**os.environ, "npm_config_registry": NOWHERE, "npm_config_cache": str(tmp_path / "npm"), **environ},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.slow
def test_without_the_browser_parts_the_package_is_built_all_the_same(checkout: Path, tmp_path: Path) -> None:
    done = _built_without_npm(checkout, tmp_path)

    assert done.returncode == 0, done.stderr
    assert "Everything but the camera works" in done.stdout + done.stderr
    (wheel,) = (tmp_path / "wheel").glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "cambre/web/app.py" in names
    assert not [name for name in names if "/vendor/" in name]


@pytest.mark.slow
def test_a_release_without_the_browser_parts_is_refused(checkout: Path, tmp_path: Path) -> None:
    done = _built_without_npm(checkout, tmp_path, CAMBRE_BROWSER_PARTS="require")

    assert done.returncode != 0
    assert not list((tmp_path / "wheel").glob("*.whl"))


def test_the_browser_parts_can_be_left_out(checkout: Path, tmp_path: Path) -> None:
    done = _built_without_npm(checkout, tmp_path, CAMBRE_BROWSER_PARTS="skip")

    assert done.returncode == 0, done.stderr
    assert not (checkout / VENDOR).exists()
