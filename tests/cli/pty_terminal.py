"""A real terminal to run commands in: a pseudo-terminal whose keys a test presses and whose screen it reads."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

COLOUR, CONTROL = re.compile(r"\x1b\[[0-9;]*m"), re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
PATIENCE = 60.0
"""Seconds that a busy machine may take; nothing is measured here."""
HIDDEN, SHOWN = "\x1b[?25l", "\x1b[?25h"
AWAY = "Paused while you were away"
MARK = "\x1f"
"""What no command writes."""


def _as_a_shell_does() -> None:
    """Give a command its terminal, and every signal; tests that run in the background have some of them ignored."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class PtyTerminal:
    """`cambre` with these words, in a terminal of its own."""

    def __init__(self, home: Path, *words: str, size: tuple[int, int] = (24, 80), **environ: str) -> None:
        """Start it; `size` is rows and columns."""
        self._near, self.far = pty.openpty()
        self.resize(*size)
        self.before = termios.tcgetattr(self.far)
        usual = {"CAMBRE_HOME": str(home), "TERM": "xterm-256color", "TZ": "Europe/Paris", "PATH": os.environ["PATH"]}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cambre", *words],
            stdin=self.far,
            stdout=self.far,
            stderr=self.far,
            env={**usual, **environ},
            start_new_session=True,
            preexec_fn=_as_a_shell_does,  # noqa: PLW1509 -- no threads here
        )
        self.sent = ""
        self._letters = getincrementaldecoder("utf-8")("replace")  # a read may end within one
        self._seen = 0

    def __enter__(self) -> Self:
        """Nothing to do."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End it, however far it came."""
        self.process.kill()
        self.process.wait()
        for end in (self._near, self.far):
            if end >= 0:
                os.close(end)

    @property
    def text(self) -> str:
        """Everything that was written, without what only moves and colours."""
        return CONTROL.sub("\n", COLOUR.sub("", self.sent))

    @property
    def settings(self) -> list[Any]:
        """How the terminal is set: echo, lines, special keys."""
        return termios.tcgetattr(self.far)

    def resize(self, rows: int, columns: int) -> None:
        """Make the terminal another size."""
        fcntl.ioctl(self._near, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._near, keys.encode())

    def until(self, told: str) -> None:
        """Read until this was written, after what was waited for before."""
        self.wait_for(lambda: self.text.find(told, self._seen) >= 0, f"“{told}” never came")
        self._seen = self.text.index(told, self._seen) + len(told)

    def play_until(self, told: str) -> None:
        """The same, while seconds of a session pass; a machine that stood still is taken for a pause, so go on then."""
        pauses = self.text.count(AWAY)

        def comes() -> bool:
            nonlocal pauses
            if self.text.count(AWAY) > pauses:
                pauses += 1
                self.press(" ")
            return self.text.find(told, self._seen) >= 0

        self.wait_for(comes, f"“{told}” never came")
        self.until(told)

    def wait_for(self, comes: Callable[[], bool], complaint: str) -> None:
        """Read until this comes about."""
        end = time.monotonic() + PATIENCE
        while not comes():
            assert time.monotonic() < end, f"{complaint}:\n{self.text[self._seen :]}"
            self.read(0.05)

    def begin(self) -> None:
        """Start the session, past what is read before it."""
        self.until("space Start")
        self.press(" ")
        self.until("Get ready")

    def read(self, seconds: float) -> bool:
        """Take in what is written within so many seconds; whether there was anything."""
        ready, _, _ = select.select([self._near], [], [], seconds)
        if ready:
            try:
                self.sent += self._letters.decode(os.read(self._near, 65_536))
            except OSError:  # nobody is at the other end any more
                return False
        return bool(ready)

    def ended(self) -> int:
        """The exit code, once it has ended."""
        self.wait_for(lambda: self.process.poll() is not None, "it doesn't end")
        self.drain()
        return self.process.returncode

    def drain(self) -> None:
        """Take in all that was written by a process that writes no more: a mark that follows it comes last."""
        while self.read(0):  # room for the mark
            pass
        os.write(self.far, MARK.encode())
        self.wait_for(lambda: self.sent.endswith(MARK), "the last of it never came")
        self.sent = self.sent.removesuffix(MARK)

    def hang_up(self) -> int:
        """Close the terminal's window; the exit code. The system and a shell both tell of it, each when it likes."""
        os.close(self._near)
        os.close(self.far)
        self._near = self.far = -1
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, "it doesn't end"
            os.kill(self.process.pid, signal.SIGHUP)
            time.sleep(0.001)
        return self.process.returncode
