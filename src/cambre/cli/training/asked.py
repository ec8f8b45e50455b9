"""The questions that stop a session, as lines: does it hurt, how does it begin, which keys are there, leave."""

from collections.abc import Iterable
from textwrap import wrap

from rich.text import Text

from cambre.cli.training.stage import Stage
from cambre.core.saying import Say
from cambre.core.session.instead import Instead
from cambre.core.session.words import dose_of

Choice = tuple[str, str, str]
"""A key, what it stands for, and a word on it."""


def asked(stage: Stage, width: int, say: Say) -> list[Text]:
    """The lines of the question that stands open."""
    match stage.asks:
        case "hurts":
            return _question(_what_hurts(stage, say), _hurts(say), width)
        case "then":
            return _question(_what_hurts(stage, say), _then(stage, say), width)
        case "change":
            return _question(say("In place of {name}").format(name=stage.named.name), _ways(stage, say), width)
        case "describe":
            return _described(stage, width, say)
        case "keys":
            return _question(say("Keys"), [*_keys(say), (say("space"), say("Close"), "")], width)
        case _:
            kept = say("What you did so far is kept.")
            return _question(say("Leave the session?"), _leave(say), width, kept)


def _what_hurts(stage: Stage, say: Say) -> str:
    told = say("It hurts: {name}") if stage.hurting == stage.named else say("It hurt in {name}")
    return told.format(name=stage.hurting.name)


def _hurts(say: Say) -> list[Choice]:
    return [
        ("1", say("A little"), say("a dull ache, more than a stretch")),
        ("2", say("A lot, or a bad kind"), say("sharp, electric, numb")),
        ("3", say("I'm dizzy"), say("giddy, faint, or my sight changed")),
        (say("esc"), say("It doesn't hurt"), ""),
    ]


def _then(stage: Stage, say: Say) -> list[Choice]:
    easier = stage.easier
    name = easier and stage.of(easier.step.exercise).name
    kept = " ".join(easier.ready.cues) if easier else ""
    first = [("1", say("Do the easier one: {name}").format(name=name), kept)] if easier else []
    without = ("2", say("Leave {name} out today").format(name=stage.hurting.name), "")
    return [*first, without, ("3", say("It is fine again: go on"), "")]


def _ways(stage: Stage, say: Say) -> list[Choice]:
    """What may be done in place of the exercise that runs or comes."""
    ways = [(str(key), *_way(way, stage, say)) for key, way in enumerate(stage.ways, start=1)]
    keep = say("Keep it as it is")
    return [*ways, (say("esc"), keep, "" if ways else say("Nothing else is open to you at this place."))]


def _way(way: Instead, stage: Stage, say: Say) -> tuple[str, str]:
    if way.form is not None:
        return way.form, say("the same exercise in another form")
    told = say("Harder: {name}") if way.way == "harder" else say("Easier: {name}")
    return told.format(name=stage.of(way.step.exercise).name), ". ".join((dose_of(way.step, say), *way.ready.cues))


def _leave(say: Say) -> list[Choice]:
    return [("1", say("Stay"), ""), ("2", say("End it here"), ""), ("3", say("Go on later today"), "")]


def _keys(say: Say) -> list[Choice]:
    return [
        (say("space, k"), say("Pause and go on"), ""),
        (say("← or b"), say("Back"), ""),
        (say("→ or s"), say("Skip"), ""),
        ("r", say("Once more"), ""),
        ("d", say("Describe it"), ""),
        ("e", say("Easier, harder or different"), ""),
        ("h", say("It hurts, I'm dizzy"), ""),
        ("m", say("Sound off and on"), ""),
        (say("q, esc"), say("Leave"), ""),
        ("Ctrl-C", say("End it here"), ""),
    ]


def _described(stage: Stage, width: int, say: Say) -> list[Text]:
    lines = [Text(stage.named.name, "bold"), Text()]
    for number, told in enumerate((*stage.forms, *stage.named.start_in(stage.forms)), start=1):
        lines += [Text(line) for line in wrap(f"{number}. {told}", width, subsequent_indent="   ")]
    return [*lines, Text(), Text.assemble((say("space"), "bold"), "  ", say("I am there"))]


def _question(title: str, choices: Iterable[Choice], width: int, more: str = "") -> list[Text]:
    lines = [Text(line, "bold") for line in wrap(title, width)]
    lines += [Text(line, "dim") for line in wrap(more, width)]
    listed = list(choices)
    indent = max(len(key) for key, _, _ in listed) + 2
    for key, what, word in listed:
        first, *others = wrap(what, max(10, width - indent))
        lines += [] if len(listed) > 5 else [Text()]  # noqa: PLR2004 -- a long list stands close
        lines.append(Text.assemble((key.ljust(indent), "bold"), first))
        lines += [Text(" " * indent + line) for line in others]
        lines += [Text(" " * indent + line, "dim") for line in wrap(word, max(10, width - indent))]
    return lines
