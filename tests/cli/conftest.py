"""The real command in a process of its own, with a data folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import forked

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The data folder of the command under test."""
    return tmp_path / "home"


@pytest.fixture
def cambre(home: Path) -> Run:
    """Run `cambre` with these words."""

    def run(*words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "CAMBRE_HOME": str(home), "COLUMNS": "200", **environ}
        if not any(name.startswith("PYTHON") for name in environ):
            return forked.cambre(words, environment)
        command = [sys.executable, "-m", "cambre", *words]  # only a Python that starts heeds those
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)

    return run
