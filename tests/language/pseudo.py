"""A language that nobody speaks: every translated text stands in brackets, so that what isn't translated stands out."""

import re
from collections.abc import Iterator
from functools import cache
from gettext import NullTranslations
from html.parser import HTMLParser
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from cambre.atelier.texts import catalogue

OPEN, CLOSE = "⟦", "⟧"
READ_OUT = ("alt", "title", "aria-label", "aria-description", "aria-valuetext", "placeholder", "label")
UNREAD = frozenset({"script", "style", "template"})
LETTERS = re.compile(r"[^\W\d_]+")


@cache
def known() -> frozenset[str]:
    """Every text that stands in the catalogue."""
    ids = (message.id for message in catalogue() if message.id)
    return frozenset(text for each in ids for text in ((each,) if isinstance(each, str) else each))


def say(sentence: str) -> str:
    """The sentence in the language, where the catalogue has it."""
    return f"{OPEN}{sentence}{CLOSE}" if sentence in known() else sentence


class Pseudo(NullTranslations):
    """The translations of pages into the language."""

    def gettext(self, message: str) -> str:
        """The message in the language."""
        return say(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The message in the language, for so many."""
        return say(msgid1 if n == 1 else msgid2)


def outside(text: str) -> str:
    """What of a text isn't translated."""
    depth, found = 0, list[str]()
    for letter in text:
        depth += (letter == OPEN) - (letter == CLOSE)
        found.append(letter if depth == 0 and letter != CLOSE else " ")
    return " ".join("".join(found).split())


def words(text: str) -> tuple[str, ...]:
    """The words in what isn't translated."""
    return tuple(LETTERS.findall(outside(text)))


class Reader(HTMLParser):
    """Gathers what a reader, or somebody who hears the page, meets of it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.unread = 0
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what an element says of itself."""
        self.unread += tag in UNREAD
        if self.unread:
            return
        told = dict(attrs)
        self.texts += [value for name, value in attrs if name in READ_OUT and value]
        self.texts += [value for name, value in attrs if name.startswith("data-") and value and " " in value]
        if tag == "meta" and told.get("name") == "description":
            self.texts.append(told.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        """Read on after what isn't read."""
        self.unread -= tag in UNREAD

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if not self.unread:
            self.texts.append(data)


def read(html: str) -> Iterator[str]:
    """The texts of a page."""
    reader = Reader()
    reader.feed(html)
    return (" ".join(text.split()) for text in reader.texts if text.strip())


def compiled() -> bytes:
    """The catalogue of the language, as gettext reads it."""
    found = Catalog(locale="de", charset="utf-8")
    for message in catalogue():
        if message.id:
            one, *more = (message.id,) if isinstance(message.id, str) else message.id
            found.add(message.id, (say(one), *map(say, more)) if more else say(one))
    written = BytesIO()
    write_mo(written, found)
    return written.getvalue()
