"""The journal's entry: one thing that happened, written once and never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from cambre.core.bounds import Between, Pattern
from cambre.core.library.dose import STRICT

Uuid = Annotated[str, Pattern(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", 36)]
Moment = Annotated[str, Pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", 27)]
"""A moment in UTC; the person's time zone stands beside it, as `zone` in the entry's body."""
PersonId = Annotated[str, Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", 64)]
Word = Annotated[str, Pattern(r"[a-z0-9]+(_[a-z0-9]+)*", 64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened to a person; the same uuid twice is one entry.

    `at` is when it happened, `recorded_at` when the journal took it. Kinds that this version doesn't know are kept
    as they are, and an older `version` of a known kind is upgraded when read, never rewritten.
    """

    __pydantic_config__: ClassVar = STRICT

    uuid: Uuid
    person: PersonId
    at: Moment
    recorded_at: Moment
    kind: Word
    version: Annotated[int, Between(1, 1_000)]
    body: Mapping[str, Any]
