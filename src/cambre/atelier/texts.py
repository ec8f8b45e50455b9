"""Every text that a person may meet, for translators: `python -m cambre.atelier.texts` writes build/cambre.pot.

It brings the translations in `locale/` up to date with it: what is new stands in them untranslated. Texts stand in
three places: in Python, where `say` or `_` is called with them; in the templates; and in the data files, under the keys
that hold words. A test speaks a language of brackets with this catalogue, so what is forgotten shows.
"""

import ast
import tomllib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast
from typer.main import get_command

from cambre.cli import helping
from cambre.cli.main import app

HELP = "cli"
"""Where the help of commands stands: in their docstrings and options."""
TEMPLATE = Path("build/cambre.pot")
LOCALE = Path("src/cambre/locale")
NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in every catalogue: a day that changes with each writing would be a change where nothing changed."""
CALLS = frozenset({"say", "_say", "_", "gettext", "noted"})
"""What a text is given to in Python; `noted` and `_` mark one that is translated later."""
UNTRANSLATED = frozenset({"atelier", "locale", "static", "__pycache__"})
WORDS = frozenset({
    "ask", "check", "coach", "conditions_heading", "conditions_why", "cues", "do_now", "felt", "frequency", "heading",
    "honest", "measured_side", "mistakes", "modify", "muscles", "name", "needs", "needs_under_18", "none_of_these",
    "note", "other_names", "purpose", "reason", "said", "say", "sign", "start", "steps", "stop", "stop_rules",
    "title", "unlock", "what", "where", "why", "why_longer",
})  # fmt: skip
"""The keys of data files whose values are read by people; the rest are numbers, names of things, and expressions."""
COUNTED = "counted"
"""What gives a number its noun: `counted(weeks, "week", "weeks")`."""
TOLD = frozenset({"Direction", "Equipment", "Kind", "Missed", "Role", "Severity", "Side", "State", "StepKind", "Why"})
"""Enumerations whose values are told as they are."""
DRAWN = frozenset({"anatomy.toml", "flesh.toml", "held.toml", "palettes.toml", "props.toml", "words.toml"})
"""Files for drawing and for rules, in which nothing is read by people."""


def catalogue() -> Catalog:
    """The template, with the place of each text."""
    found = Catalog(project="cambre", charset="utf-8")
    for message, place in (
        *texts(files("cambre")),
        *((text, HELP) for text in helping.texts(get_command(app)) if text),
    ):
        found.add(message, locations=[(place, 0)])
    return found


def texts(folder: Traversable, prefix: str = "") -> Iterator[tuple[str | tuple[str, str], str]]:
    """Each text, or a pair of one for one thing and one for several, with the file that it stands in."""
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        place = f"{prefix}{entry.name}"
        if entry.is_dir():
            if entry.name not in UNTRANSLATED:
                yield from texts(entry, f"{place}/")
        elif entry.name.endswith(".py"):
            yield from ((each, place) for each in in_python(entry.read_text("utf-8")))
        elif entry.name.endswith(".html"):
            yield from ((each, place) for each in in_template(entry.read_text("utf-8")))
        elif entry.name.endswith(".toml") and entry.name not in DRAWN:
            yield from ((each, place) for each in in_facts(tomllib.loads(entry.read_text("utf-8"))))


def in_python(source: str) -> Iterator[str | tuple[str, str]]:
    """The texts that are given to a translator."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=called, args=[ast.Constant(value=str(text)), *_]) if _name(called) in CALLS:
                yield text
            case ast.Call(func=called, args=[_, ast.Constant(value=str(one)), ast.Constant(value=str(more))]):
                if _name(called) == COUNTED:
                    yield one, more
            case ast.Call(func=called, args=[ast.Constant(value=str(one)), ast.Constant(value=str(more)), _]):
                if _name(called) == "ngettext":
                    yield one, more
            case ast.ClassDef(name=name, body=body) if name in TOLD:
                yield from _values(body)


def _name(called: ast.expr) -> str:
    return str(getattr(called, "attr", getattr(called, "id", "")))


def _values(body: Iterable[ast.stmt]) -> Iterator[str]:
    """The texts that an enumeration's names stand for."""
    for each in body:
        match each:
            case ast.Assign(value=ast.Constant(value=str(text))):
                yield text


def in_template(source: str) -> Iterator[str | tuple[str, str]]:
    """The texts of a template, as it is read by the app."""
    environment = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True, autoescape=True)
    for _, _, message in extract_from_ast(environment.parse(source), (*CALLS, "ngettext")):
        if isinstance(message, str):
            yield message
        elif message is not None and message[0]:
            yield (message[0], message[1]) if message[1] else message[0]


def in_facts(value: object, key: str = "") -> Iterator[str]:
    """The words of a data file."""
    match value:
        case dict():
            for name, inner in value.items():
                yield from in_facts(inner, name)
        case list():
            for inner in value:
                yield from in_facts(inner, key)
        case str() if key in WORDS and value:
            yield value


def brought_up_to_date(source: bytes) -> tuple[bytes, int]:
    """A translation with every text of today, and no other; and how many of them are untranslated."""
    found = read_po(BytesIO(source))
    found.update(catalogue(), no_fuzzy_matching=True)
    found.creation_date = found.revision_date = NO_DAY
    return _written(found), sum(not is_translated(message) for message in found if message.id)


def is_translated(message: Message) -> bool:
    """Whether a text has its translation, and one for each number where it counts something."""
    told = message.string
    return all(told) if isinstance(told, (tuple, list)) else bool(told)


def _written(found: Catalog) -> bytes:
    written = BytesIO()
    write_po(written, found, sort_output=True, width=100, ignore_obsolete=True)
    return written.getvalue()


def main() -> None:
    """Write the template, and bring the translations up to date."""
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(_written(catalogue()))
    print(f"{TEMPLATE}: {len(catalogue())} texts")
    for translation in sorted(LOCALE.glob("*/LC_MESSAGES/cambre.po")):
        content, untranslated = brought_up_to_date(translation.read_bytes())
        translation.write_bytes(content)
        print(f"{translation}: {untranslated} to translate")


if __name__ == "__main__":
    main()
