"""Questions that are answered with one key, or with a line; a signal answers none of them."""

from collections.abc import Mapping
from typing import TypeVar

from rich.cells import cell_len

from cambre.cli.training.terminal import Terminal

Answer = TypeVar("Answer")

A_WHILE = 3600.0
"""Seconds between two looks at nothing."""
LEAVING = frozenset({"q", "escape", "end"})


def choose(terminal: Terminal, answers: Mapping[str, Answer]) -> Answer | None:
    """The answer of the first key that has one; none where somebody leaves."""
    while terminal.ended is None:
        key = terminal.wait(A_WHILE).key or ""
        if key.lower() in answers:
            return answers[key.lower()]
        if key in LEAVING:
            return None
    return None


def line(terminal: Terminal, prompt: str, most: int) -> str | None:
    """What was typed before Enter, at most so many letters; none where a signal came first."""
    terminal.line(prompt, end=" ")
    typed = ""
    while terminal.ended is None:
        key = terminal.wait(A_WHILE).key or ""
        if key in ("enter", "end", "escape"):
            terminal.line()
            return typed if key == "enter" else ""
        typed = _after(terminal, typed, key, most)
    terminal.line()
    return None


def _after(terminal: Terminal, typed: str, key: str, most: int) -> str:
    """What is typed after one more key, on the terminal too."""
    if key == "backspace" and typed:
        terminal.line("\b \b" * cell_len(typed[-1]), end="")
        return typed[:-1]
    letter = " " if key == "space" else key
    if len(letter) != 1 or len(typed) >= most:
        return typed
    terminal.line(letter, end="")
    return typed + letter
