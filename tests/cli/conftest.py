"""The real command in a process of its own, with a data folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The data folder of the command under test."""
    return tmp_path / "home"


@pytest.fixture
def cambre(home: Path) -> Run:
    """Run `cambre` with these words."""

    def run(*words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "cambre", *words],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env={**os.environ, "CAMBRE_HOME": str(home), "COLUMNS": "200", **environ},
        )

    return run
