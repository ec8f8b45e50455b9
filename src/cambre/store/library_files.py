"""The library read from its TOML files; every problem of a broken folder is told at once."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from cambre.core.library.caps import Cap
from cambre.core.library.catalogue import Library, disagreements
from cambre.core.library.exercise import Exercise
from cambre.core.library.program import Program
from cambre.core.library.self_test import SelfTest
from cambre.core.library.source import Source
from cambre.core.screening.card import Card
from cambre.documents import DocumentProblemsError, read

Value = TypeVar("Value")

BUILT_IN = files("cambre") / "data"
LARGEST = 1_000_000
"""Bytes; a file of facts is a few kilobytes, so a larger one is a mistake or an attack."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is being read, and what was wrong with it so far."""

    problems: list[str] = field(default_factory=list)
    digest: Any = field(default_factory=hashlib.sha256)

    def table(self, file: Traversable, name: str) -> dict[str, Any] | None:
        """The TOML table of a file, or none with the problem noted."""
        try:
            content = file.read_bytes()
            if len(content) > LARGEST:
                self.problems.append(f"{name}: larger than {LARGEST // 1_000_000} MB")
                return None
            self.digest.update(name.encode() + content)
            return tomllib.loads(content.decode("utf-8"))
        except UnicodeDecodeError:
            self.problems.append(f"{name}: not UTF-8 text; save it as UTF-8")
        except tomllib.TOMLDecodeError as error:
            self.problems.append(f"{name}: not valid TOML ({error})")
        except RecursionError:
            self.problems.append(f"{name}: nested too deeply")
        except OSError as error:
            self.problems.append(f"{name}: can't be read ({error.strerror})")
        return None

    def value(self, kind: type[Value], table: object, name: str) -> Value | None:
        """The value of a table, or none with its problems noted."""
        try:
            return read(kind, table, name)
        except DocumentProblemsError as error:
            self.problems.extend(error.problems)
            return None


def load_library(folder: Traversable = BUILT_IN) -> Library:
    """Read exercises, programs, sources and caps; raises DocumentProblemsError with every problem."""
    reading = _Reading()
    library = Library(
        exercises=_slugged(Exercise, folder, "exercises", reading),
        programs=_slugged(Program, folder, "programs", reading),
        self_tests=_slugged(SelfTest, folder, "self_tests", reading),
        sources=_keyed(Source, folder, "sources.toml", reading, key="id"),
        caps=_keyed(Cap, folder, "limits.toml", reading),
        fingerprint=reading.digest.hexdigest()[:16],
    )
    reading.problems.extend(disagreements(library))
    if reading.problems:
        raise DocumentProblemsError(reading.problems)
    return library


def load_card(folder: Traversable = BUILT_IN) -> Card:
    """Read the first card; raises DocumentProblemsError with every problem."""
    reading = _Reading()
    table = reading.table(folder / "screening.toml", "screening.toml")
    card = None if table is None else reading.value(Card, table, "screening.toml")
    if card is None:
        raise DocumentProblemsError(reading.problems)
    return card


def _slugged(kind: type[Value], folder: Traversable, name: str, reading: _Reading) -> Mapping[str, Value]:
    """The values of a folder, by the slug that each file is named after."""
    found: dict[str, Value] = {}
    for file in _toml_files(folder, name, reading):
        where = f"{name}/{file.name}"
        table = reading.table(file, where)
        if table is None:
            continue
        slug = file.name.removesuffix(".toml")
        if table.get("slug", slug) != slug:
            reading.problems.append(f"{where}: slug: expected “{slug}”, as the file is named")
        value = reading.value(kind, table, where)
        if value is not None:
            found[slug] = value
    return found


def _toml_files(folder: Traversable, name: str, reading: _Reading) -> Iterator[Traversable]:
    inside = folder / name
    if not inside.is_dir():
        reading.problems.append(f"{name}: there is no such folder")
        return
    yield from sorted((file for file in inside.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)


def _keyed(
    kind: type[Value], folder: Traversable, name: str, reading: _Reading, key: str | None = None
) -> Mapping[str, Value]:
    """The tables of one file by their names; `key` says under which key a value wants its own name."""
    tables = reading.table(folder / name, name) or {}
    if tables.pop("format", None) != 1 and tables:
        reading.problems.append(f"{name}: format: expected 1")
    found = {}
    for title, table in tables.items():
        named = {**table, key: title} if key and isinstance(table, dict) else table
        value = reading.value(kind, named, f"{name}: {title}")
        if value is not None:
            found[title] = value
    return found
