"""The people of a household, as their journal entries name them."""

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from cambre.core.entry import Entry
from cambre.core.journal.replay import standing

LONGEST_ID = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of the people that the journal is about."""

    id: str
    name: str


def names(namings: Iterable[Entry], withdrawals: Iterable[Entry]) -> Mapping[str, str]:
    """What everybody is called last, by their ids; somebody whose names were all withdrawn is nobody.

    An imported name may hold what a terminal would obey, so it is tidied when it is read.
    """
    return {entry.person: tidy(str(entry.body["name"])) or entry.person for entry in standing((*namings, *withdrawals))}


def id_for(name: str, taken: Container[str]) -> str:
    """An id that reads like the name and that nobody has."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:LONGEST_ID].strip("-") or "person"
    numbered = (f"{plain}-{number}" for number in count(2))
    return plain if plain not in taken else next(each for each in numbered if each not in taken)


def same_name(one: str, other: str) -> bool:
    """Whether two names would be taken for each other."""
    return _plain(one) == _plain(other)


def tidy(name: str) -> str:
    """A name as it is kept: without what can't be seen, with single spaces."""
    return " ".join("".join(each if each.isprintable() else " " for each in name).split())


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", tidy(name)).casefold()
