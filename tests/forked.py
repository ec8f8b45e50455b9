"""The command `cambre` in a process of its own, forked from one that has imported it and served a page or two.

Importing takes several times as long as what most tests ask for, and a server's first page as what it is killed for.
From there on all is the same: a process of its own with its own words, environment, streams and exit code. How it
starts from nothing is seen where it serves (`tests/web/home/test_computer.py`), in a terminal
(`tests/cli/test_train_pty.py`) and installed (`tests/ground/test_wheel.py`).
"""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from multiprocessing.reduction import DupFd
from tempfile import TemporaryFile
from typing import Any

from cambre.cli import main

PATIENCE_S = 60
get_context("forkserver").set_forkserver_preload([__name__, "cambre.web.home.computer", "tests.served_before"])


class Forked(ForkServerProcess):
    """`cambre` with these words in this environment; it writes into these two files."""

    def __init__(self, words: Sequence[str], environ: Mapping[str, str], stdout: int, stderr: int) -> None:
        """Be ready to start."""
        super().__init__()
        self.words, self.environ = list(words), dict(environ)
        self.files: Sequence[Any] = (stdout, stderr)

    def __getstate__(self) -> dict[str, Any]:
        """What the process is told; its files go there with it."""
        return self.__dict__ | {"files": [DupFd(file) for file in self.files]}

    def run(self) -> None:
        """Take on what a process is started with, and do as it does."""
        for stream, file in enumerate(self.files, start=1):
            os.dup2(file.detach(), stream)
        sys.stdout = os.fdopen(1, "w", closefd=False)
        sys.stderr = os.fdopen(2, "w", buffering=1, errors="backslashreplace", closefd=False)
        os.environ.clear()
        os.environ.update(self.environ)
        time.tzset()
        sys.argv = ["cambre", *self.words]
        main()


def cambre(words: Sequence[str], environ: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What `cambre` with these words wrote, and how it ended."""
    with TemporaryFile("w+", encoding="utf-8") as out, TemporaryFile("w+", encoding="utf-8") as err:
        running = Forked(words, environ, out.fileno(), err.fileno())
        running.start()
        running.join(PATIENCE_S)
        code = running.exitcode
        running.kill()
        assert code is not None, f"cambre {' '.join(words)} was not over after {PATIENCE_S} s"
        for file in (out, err):
            file.seek(0)
        return subprocess.CompletedProcess(["cambre", *words], code, out.read(), err.read())
