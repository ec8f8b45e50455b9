"""The terminal: keys in, lines out; whatever happens, it is given back as it was."""

import os
import select
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO, TextIOWrapper
from types import TracebackType
from typing import Any, Self, TextIO

from rich.console import Console
from rich.text import Text

from cambre.cli.training.keys import keys_in
from cambre.cli.training.marks import marks_for
from cambre.cli.training.screen import Size
from cambre.cli.training.signals import ENDING, Signals

LOST: tuple[type[Exception], ...] = (OSError,)
"""What is raised when the terminal is gone."""
try:  # Windows has none of these; there, a session runs without keys
    import termios
    import tty
except ModuleNotFoundError:
    HAS_TERMIOS = False
else:
    HAS_TERMIOS = True
    LOST = (OSError, termios.error)

ESCAPE_S = 0.05
"""Seconds in which the rest of a key's bytes follows its first."""
LARGE_SCREEN, OWN_SCREEN = "\x1b[?1049h\x1b[?25l\x1b[2J", "\x1b[?25h\x1b[?1049l"
DUMB = ("dumb", "")
NO_FILE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came while waiting: a key, and whether the program was stopped for a while."""

    key: str | None = None
    was_away: bool = False


class Terminal:
    """Somebody's terminal, or what stands in its place; entered, it gives each key at once and without an echo."""

    def __init__(self, out: TextIO, *, takes_keys: bool = True) -> None:
        """Look at what there is; nothing is changed yet."""
        self._out = out
        if isinstance(out, TextIOWrapper):  # a name in letters that this terminal lacks must not stop a session
            out.reconfigure(errors="replace")
        self._in = _descriptor(sys.stdin)
        self.has_keys = takes_keys and HAS_TERMIOS and os.isatty(self._in)
        self.is_lively = out.isatty() and os.environ.get("TERM", "") not in DUMB and self.has_keys
        self.marks = marks_for(out.encoding or "ascii")
        self.ended: str | None = None
        self._signals = Signals(has_keys=self.has_keys)
        self._console = Console(file=StringIO(), highlight=False, soft_wrap=True, force_terminal=self.is_lively)
        self._before: Any = None
        self._is_large = False
        self._is_gone = False
        self._shown: tuple[str, ...] = ()
        self._sent = b""
        self._typed: deque[str] = deque()

    def __enter__(self) -> Self:
        """Take it over."""
        self._signals.__enter__()
        if self.has_keys:
            self._before = termios.tcgetattr(self._in)
            self._take()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Give it back."""
        self.give_back()
        self._signals.__exit__(kind, error, at)
        if self._is_gone:  # what was still to be written would trouble Python at its end
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())

    @property
    def size(self) -> Size:
        """Its columns and rows now."""
        try:
            columns, rows = os.get_terminal_size(self._out.fileno())
        except OSError:
            columns, rows = 0, 0
        return Size(columns=columns or 80, rows=rows or 24)

    def open_screen(self) -> None:
        """A screen of its own for the session; what was on the terminal comes back afterwards."""
        if self.is_lively and not self._is_large:
            self._is_large = True
            self._shown = ()
            self._write(LARGE_SCREEN)

    def close_screen(self) -> None:
        """The terminal as it was before the session's screen."""
        if self._is_large:
            self._is_large = False
            self._write(OWN_SCREEN)

    def give_back(self) -> None:
        """Echo, cursor and screen as they were found."""
        self.close_screen()
        if self._before is not None:
            with self._noticing_loss():
                termios.tcsetattr(self._in, termios.TCSADRAIN, self._before)

    def paint(self, lines: Sequence[Text]) -> None:
        """Show these lines on the session's screen; only what has changed is written."""
        shown = tuple(self._drawn(line) for line in lines)
        if len(shown) != len(self._shown):
            self._shown = ("",) * len(shown)
            self._write("\x1b[2J")
        changed = (
            f"\x1b[{row};1H{new}\x1b[K"
            for row, (new, old) in enumerate(zip(shown, self._shown, strict=True), start=1)
            if new != old
        )
        self._write("".join(changed))
        self._shown = shown

    def line(self, text: Text | str = "", *, end: str = "\n") -> None:
        """One more line below the others."""
        wrapped = text if isinstance(text, Text) else Text(text)
        self._write(self._drawn(wrapped) + end)

    def beep(self) -> None:
        """The terminal's bell."""
        if self.is_lively:
            self._write("\a")

    def wait(self, seconds: float) -> Came:
        """What comes within so many seconds, one key at a time; `ended` is the first signal that ends the program."""
        if not self._typed:
            self._typed += self._keys(seconds)
        came = self._signals.take()
        self.ended = self.ended or next((name for name in came if name in ENDING), None)
        if "SIGTSTP" in came:
            self._stop()
        elif "SIGCONT" in came:  # stopped without notice, and a shell may have had the terminal
            self._take_again(was_large=self._is_large)
        elif "SIGWINCH" in came:
            self._shown = ()
        return Came(key=self._typed.popleft() if self._typed else None, was_away="SIGTSTP" in came or "SIGCONT" in came)

    def _stop(self) -> None:
        """Let the shell have the terminal until it brings us back."""
        was_large = self._is_large
        self.give_back()
        os.kill(os.getpid(), signal.SIGSTOP)
        self._take_again(was_large=was_large)

    def _take_again(self, *, was_large: bool) -> None:
        if self.has_keys:
            self._take()
        self.close_screen()
        if was_large:
            self.open_screen()

    def _keys(self, seconds: float) -> tuple[str, ...]:
        """The keys that are pressed within so many seconds; the first of them, or a signal, ends the waiting."""
        if not self._is_ready(seconds):
            return ()
        self._read()
        keys, self._sent = keys_in(self._sent, is_all=False)
        if self._sent and self._is_ready(ESCAPE_S):
            self._read()
        more, self._sent = keys_in(self._sent, is_all=True)
        return (*keys, *more)

    def _is_ready(self, seconds: float) -> bool:
        """Whether keys were sent."""
        watched = [self._signals.waker, *([self._in] if self.has_keys else [])]
        ready, _, _ = select.select(watched, [], [], seconds)
        return self.has_keys and self._in in ready

    def _read(self) -> None:
        try:
            sent = os.read(self._in, 1024)
        except OSError:
            sent = b""
        if not sent:
            self.has_keys = False
            self._signals.add("SIGHUP")
        self._sent += sent

    def _take(self) -> None:
        """Each key at once, without an echo."""
        with self._noticing_loss():
            tty.setcbreak(self._in, termios.TCSADRAIN)

    @contextmanager
    def _noticing_loss(self) -> Iterator[None]:
        """A terminal that is gone amounts to its signal; a closed pipe is for the command to tell."""
        try:
            yield
        except BrokenPipeError:
            raise
        except LOST:
            self._is_gone = True
            self._signals.add("SIGHUP")

    def _drawn(self, text: Text) -> str:
        with self._console.capture() as got:
            self._console.print(text, end="")
        return got.get()

    def _write(self, text: str) -> None:
        with self._noticing_loss():
            self._out.write(text)
            self._out.flush()


def _descriptor(stream: TextIO | None) -> int:
    """The number of a stream's file; one that no file has, where it is closed or none."""
    try:
        return NO_FILE if stream is None else stream.fileno()
    except (OSError, ValueError):
        return NO_FILE
