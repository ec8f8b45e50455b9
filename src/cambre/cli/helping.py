"""What the argument parser says by itself, in the language of the command line: help, and why it can't read a command.

Typer keeps its words inside; they are put in just before they are shown, so a command that runs pays nothing for it.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

import typer.core
from pydantic import ValidationError
from typer import Context
from typer.core import TyperArgument, TyperOption
from typer.exceptions import TyperException

from cambre.core.saying import Say, noted
from cambre.documents.problems import problem_of

Command: TypeAlias = Any  # typer's own classes, most of whose fields it gives no types
PARTS = "\n\n"
EXAMPLE = ": cambre "
"""What stands before a command to type, which is the same in every language."""
ITS_OWN = (
    noted("Arguments"),
    noted("Commands"),
    noted("Options"),
    noted("Show this message and exit."),
    noted("[OPTIONS]"),
    noted("COMMAND [ARGS]..."),
    noted("default: {default}"),
    noted("env var: {var}"),
    noted("required"),
)
"""Typer's own words, as they stand in it."""


def texts(command: Command) -> Iterator[str]:
    """Every text in the help of a command and of those below it, as it is translated."""
    for each in _all(command):
        for paragraph in (each.help or "").split(PARTS):
            yield _before_example(_joined(paragraph))[0]
        yield from (parameter.help for parameter in each.params if getattr(parameter, "help", None))


def speak(command: Command, say: Say) -> None:
    """Let a command and those below it give their help in a language."""
    setattr(typer.core, "_", say)  # noqa: B010
    for each in _all(command):
        each.help = PARTS.join(_said(paragraph, say) for paragraph in (each.help or "").split(PARTS))
        each.short_help = None
        each.options_metavar = say(each.options_metavar or "")
        if hasattr(each, "subcommand_metavar"):
            each.subcommand_metavar = say(each.subcommand_metavar or "")
        context = each.context_class(each, info_name=each.name)
        for parameter in each.get_params(context):
            if getattr(parameter, "help", None):
                parameter.help = say(parameter.help)
        each.context_class = _spoken(each.context_class, say)


def refusal(error: TyperException, say: Say) -> str:
    """Why a command can't be read, as one line."""
    option, param = getattr(error, "option_name", ""), getattr(error, "param", None)
    match type(error).__name__, param:
        case "NoSuchOption", _:
            told, near = say("there is no option {name}").format(name=option), getattr(error, "possibilities", None)
            return say("{told}; perhaps {near}").format(told=told, near=", ".join(sorted(near))) if near else told
        case "BadOptionUsage", _:
            return say("{name} isn't used like that; --help tells how").format(name=option)
        case "MissingParameter", TyperArgument() | TyperOption():
            return say("{name} is missing; --help tells what it is").format(name=_named(param))
        case "BadParameter", TyperArgument() | TyperOption():
            return say("{name} can't be had like that: {why}").format(name=_named(param), why=_why(error, say))
    return _unread(error.message, say)


def _why(error: TyperException, say: Say) -> str:
    """What a value should have been, as documents are told it."""
    cause = error.__cause__
    return problem_of(cause.errors()[0], "").what(say) if isinstance(cause, ValidationError) else error.message


def _unread(message: str, say: Say) -> str:
    """The same, where typer says it in words alone."""
    if message.startswith("No such command "):
        name = message.removeprefix("No such command ").rstrip(".")
        return say("there is no command {name}; --help lists them").format(name=name)
    if message.startswith("Got unexpected extra argument(s) "):
        what = message.removeprefix("Got unexpected extra argument(s) ").strip("()")
        return say("that is more than the command takes: {what}").format(what=what)
    return say("which command? --help lists them") if message.startswith("Missing command") else message


def _all(command: Command) -> Iterator[Command]:
    yield command
    for each in getattr(command, "commands", {}).values():
        yield from _all(each)


def _joined(paragraph: str) -> str:
    return " ".join(paragraph.split())


def _before_example(text: str) -> tuple[str, str]:
    before, mark, command = text.partition(EXAMPLE)
    return (f"{before}:", f"{mark[1:]}{command}") if mark else (text, "")


def _said(paragraph: str, say: Say) -> str:
    text, command = _before_example(_joined(paragraph))
    return f"{say(text)}{command}" if text else ""


def _named(param: TyperArgument | TyperOption) -> str:
    return param.opts[0] if param.opts and param.opts[0].startswith("-") else f"“{param.metavar or param.name}”"


def _spoken(usual: type[Context], say: Say) -> type[Context]:
    """A context whose help begins in the language."""
    formatter: Any = usual.formatter_class

    def write_usage(self: object, prog: str, args: str = "", prefix: str | None = None) -> None:
        formatter.write_usage(self, prog, args, f"{say('Usage:')} " if prefix is None else prefix)

    spoken = type("Spoken", (formatter,), {"write_usage": write_usage})
    return type("SpokenContext", (usual,), {"formatter_class": spoken})
