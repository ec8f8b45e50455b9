"""TOML files read into values; whatever is wrong with them is noted, and reading goes on."""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from itertools import islice
from typing import Any, TypeVar

from cambre.core.vocabulary import SLUG
from cambre.documents import DocumentProblemsError, read
from cambre.documents.problems import printable
from cambre.store.files import UnreadableError, content

Value = TypeVar("Value")

LARGEST = 1_000_000
"""Bytes; a file of facts is a few kilobytes, so a larger one is a mistake or an attack."""
DEEPEST = 30
"""Parts of a dotted key; the parser's memory grows with their square."""
MOST_TABLES = 1_000
"""Tables of one file that are looked at."""
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DEEP_KEY = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{DEEPEST},}}+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is being read, and what was wrong with it so far."""

    problems: list[str] = field(default_factory=list)
    digest: Any = field(default_factory=hashlib.sha256)

    @property
    def fingerprint(self) -> str:
        """What changes with anything that was read."""
        return str(self.digest.hexdigest())[:16]

    def slugged(self, kind: type[Value], folder: Traversable, name: str) -> dict[str, Value]:
        """The values of the folder `name`, by the slug that each file is named after."""
        found: dict[str, Value] = {}
        for file in self._files(folder / name, name):
            where = f"{name}/{printable(file.name)}"
            table = self.table(file, where)
            if table is None:
                continue
            slug = file.name.removesuffix(".toml")
            if not SLUG.fits(slug):
                self.problems.append(f"{where}: a file is named in small letters, digits and single hyphens; rename it")
                continue
            value = self._value(kind, table, where)
            if table.get("slug", slug) != slug:
                self.problems.append(f"{where}: slug: expected “{printable(slug)}”, as the file is named")
            elif value is not None:
                found[slug] = value
        return found

    def keyed(self, kind: type[Value], folder: Traversable, name: str, key: str | None = None) -> dict[str, Value]:
        """The tables of one file by their names; `key` says under which key a value wants its own name."""
        tables = self.table(folder / name, name) or {}
        if tables.pop("format", None) != 1 and tables:
            self.problems.append(f"{name}: format: expected 1")
        found: dict[str, Value] = {}
        if len(tables) > MOST_TABLES:
            self.problems.append(f"{name}: more than {MOST_TABLES} tables")
        for title, table in islice(tables.items(), MOST_TABLES):
            named = {**table, key: title} if key and isinstance(table, dict) else table
            value = self._value(kind, named, f"{name}: {printable(title)}")
            if value is not None:
                found[title] = value
        return found

    def single(self, kind: type[Value], folder: Traversable, name: str) -> Value | None:
        """The value that one file holds, or none with its problems noted."""
        table = self.table(folder / name, name)
        return None if table is None else self._value(kind, table, name)

    def table(self, file: Traversable, name: str) -> dict[str, Any] | None:
        """The TOML table of a file, or none with the problem noted."""
        try:
            read = content(file, LARGEST)
            self.digest.update(f"{name} {len(read)}\n".encode() + read)
            return _parsed(read)
        except UnreadableError as error:
            self.problems.append(f"{name}: {error}")
        except UnicodeDecodeError:
            self.problems.append(f"{name}: not UTF-8 text; save it as UTF-8")
        except (RecursionError, _TooDeepError):
            self.problems.append(f"{name}: nested too deeply")
        except ValueError as error:  # not TOML, or a number too long to be one
            self.problems.append(f"{name}: not valid TOML ({error})")
        return None

    def _files(self, folder: Traversable, name: str) -> list[Traversable]:
        """The TOML files of a folder by name; hidden ones are some editor's."""
        try:
            if not folder.is_dir():
                self.problems.append(f"{name}: there is no such folder")
                return []
            inside = (file for file in folder.iterdir() if file.name.endswith(".toml") and file.name[0] != ".")
            return sorted(inside, key=lambda file: file.name)
        except OSError as error:
            self.problems.append(f"{name}: can't be read ({error.strerror})")
            return []

    def _value(self, kind: type[Value], table: Mapping[str, Any] | object, name: str) -> Value | None:
        try:
            return read(kind, table, name)
        except DocumentProblemsError as error:
            self.problems.extend(error.problems)
            return None


class _TooDeepError(ValueError):
    """A key has more parts than any fact needs."""


def _parsed(read: bytes) -> dict[str, Any]:
    text = read.decode("utf-8-sig")  # some editors put a mark before the text
    if _DEEP_KEY.search(text):
        raise _TooDeepError
    return tomllib.loads(text)
