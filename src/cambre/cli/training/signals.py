"""Signals that are noticed between two steps of the work, so that none ever cuts through a write to the journal."""

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any, Self

ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
STOPPING = ("SIGTSTP", "SIGCONT", "SIGWINCH")


class Signals:
    """Takes the process's signals while it is entered, and tells of them when asked."""

    def __init__(self, *, has_keys: bool) -> None:
        """With keys, a stop and a change of size are noticed too; without, a stop simply stops."""
        self._names = ENDING + (STOPPING if has_keys else ())
        self._came: list[str] = []
        self._before: dict[int, Any] = {}
        self._is_hung_up = False
        self._wake, self._write = os.pipe()

    def __enter__(self) -> Self:
        """Take them over."""
        os.set_blocking(self._write, False)
        os.set_blocking(self._wake, False)
        for name in self._names:
            number = getattr(signal, name, None)  # not every system has each
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._notice)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Give them back; a terminal that is gone is told of by the system and by its shell, and once is enough."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            again = self._is_hung_up and number == signal.SIGHUP
            signal.signal(number, signal.SIG_IGN if again else handler)
        os.close(self._wake)
        os.close(self._write)

    @property
    def waker(self) -> int:
        """A file that can be read as soon as a signal has come."""
        return self._wake

    def take(self) -> Sequence[str]:
        """What came since the last time, by name."""
        with suppress(BlockingIOError):  # nothing came
            os.read(self._wake, 512)
        came, self._came = self._came, []
        return came

    def add(self, name: str) -> None:
        """Something that amounts to a signal: the terminal is gone."""
        self._came.append(name)
        self._is_hung_up = self._is_hung_up or name == "SIGHUP"

    def _notice(self, number: int, _frame: FrameType | None) -> None:
        self.add(signal.Signals(number).name)
