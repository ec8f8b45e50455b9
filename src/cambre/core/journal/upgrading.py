"""Entries of an older version of their kind, read as the present one; in the journal they stay as they were written."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeAlias

from cambre.core.entry import Entry
from cambre.core.journal.kinds import BODIES

Body: TypeAlias = Mapping[str, Any]
Upgrades: TypeAlias = Mapping[tuple[str, int], Callable[[Body], Body]]

UPGRADES: Upgrades = MappingProxyType({})
"""How the body of a kind goes from a version to the next: `("step_done", 1): from_1_to_2`.

A step is added when a kind's body changes its form, and none is ever taken away: somebody's journal may be as old as
the first of them.
"""


def present_version(kind: str, upgrades: Upgrades = UPGRADES) -> int:
    """The version in which this Cambré writes a kind, and up to which it can read it."""
    return 1 + max((version for known, version in upgrades if known == kind), default=0)


def upgraded(entry: Entry, upgrades: Upgrades = UPGRADES) -> Entry:
    """The entry as this version would have written it; one that is newer, or of an unknown kind, as it is."""
    body, version = entry.body, entry.version
    while upgrade := upgrades.get((entry.kind, version)):
        body, version = upgrade(body), version + 1
    return entry if version == entry.version else replace(entry, body=body, version=version)


def is_readable(entry: Entry, upgrades: Upgrades = UPGRADES) -> bool:
    """Whether what the entry says can be used: not where its kind is known, and its version newer than ours."""
    return entry.version == 1 or entry.kind not in BODIES or entry.version <= present_version(entry.kind, upgrades)
