"""The whole journal as one JSON document, and nothing lost: the same entries give the same bytes, in either home.

One entry a line, in the order in which they happened, so that two exports can be compared by eye.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import ClassVar, Literal

from cambre.core.entry import Entry
from cambre.core.library.dose import STRICT

MEDIA_TYPE = "application/json"
FILE = "cambre-journal.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalDocument:
    """An exported journal, of one person or of a household."""

    __pydantic_config__: ClassVar = STRICT

    format: Literal[1]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """How many entries of an imported journal were new, and how many were here before."""

    new: int
    known: int


def text(entries: Iterable[Entry]) -> str:
    """The document of these entries."""
    lines = [_line(entry) for entry in sorted(entries, key=lambda each: (each.at, each.recorded_at, each.uuid))]
    return '{"format":1,"entries":[\n' + ",\n".join(lines) + "\n]}\n"


def _line(entry: Entry) -> str:
    return json.dumps(asdict(entry), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
