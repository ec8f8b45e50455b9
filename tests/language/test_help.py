"""The help of every command, and every way in which one can't be read, in a language of brackets."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import pytest
import typer
from typer.exceptions import TyperException

from cambre.cli.helping import refusal, speak
from cambre.cli.main import app
from tests.language.pseudo import CLOSE, OPEN, outside, say, words

Command: TypeAlias = Any  # typer's own
COMMANDS = tuple(sorted(typer.main.get_command(app).commands))  # type: ignore[attr-defined]
TO_TYPE = re.compile(r"(?<=⟧) cambre .*?(?=\n\n|\Z)", re.DOTALL)
"""A command in an example."""
NAMES = re.compile(
    r"(?<!\w)--?[a-z-]+|<[^>]*>|\{[^}]*\}|\[[a-z]+\]|\b[A-Z]+(?:\.[a-z]+)?\b|x[<>]=\S+|(?m:^  [a-z-]+(?= ))"
)
"""What is the same in every language: options, types, arguments, commands."""


def spoken() -> Command:
    """The command line, speaking the language."""
    command = typer.main.get_command(app)
    speak(command, say)
    return command


def all_of(command: Command, path: str) -> Iterator[tuple[str, str]]:
    """The help of a command and of those below it, by their path."""
    context = command.context_class(command, info_name=path, max_content_width=10_000, terminal_width=10_000)
    yield path, command.get_help(context)
    for name, each in getattr(command, "commands", {}).items():
        yield from all_of(each, f"{path} {name}")


@pytest.fixture(autouse=True)
def _typers_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """What typer speaks with is put back afterwards."""
    monkeypatch.setattr(typer.core, "_", typer.core._)  # type: ignore[attr-defined]


def test_the_help_of_every_command_is_translated_whole() -> None:
    helps = dict(all_of(spoken(), "cambre"))
    assert len(helps) > 25
    left = {}
    for path, text in helps.items():
        assert OPEN in text, path
        bare = outside_of_lines(NAMES.sub("", TO_TYPE.sub("", text)))
        found = set(words(bare)) - {*path.split(), *COMMANDS, "cambre"}
        if found:
            left[path] = found
    assert left == {}


def outside_of_lines(text: str) -> str:
    """What isn't translated, line by line; a bracket is closed in its own paragraph."""
    return "\n".join(outside(line) if OPEN in line or CLOSE in line else line for line in text.splitlines())


@pytest.mark.parametrize(
    "typed",
    [
        ["nonsense"],
        ["library", "nonsense"],
        ["library", "show"],
        ["figure"],
        ["figure", "cobra", "--nonsense"],
        ["figure", "cobra", "--view"],
        ["figure", "cobra", "--mono=yes"],
        ["figure", "cobra", "more"],
        ["serve", "--port", "0"],
        ["plan"],
    ],
    ids=" ".join,
)
def test_why_a_command_cannot_be_read_is_translated(typed: list[str]) -> None:
    with pytest.raises(TyperException) as refused:
        typer.main.get_command(app)(typed, standalone_mode=False)

    line = refusal(refused.value, say)
    assert "\n" not in line
    assert line.startswith(OPEN), line
    assert outside(line) == "", line
