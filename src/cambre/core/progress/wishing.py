"""How the three things that somebody trains for went over time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cambre.core.entry import Entry
from cambre.core.journal.moments import training_day
from cambre.core.journal.replay import standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """How well something went on a day, from 0, not at all, to 10, as well as ever."""

    day: date
    goes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WishCourse:
    """One of the things in its owner's words, the oldest rating first."""

    what: str
    ratings: tuple[Rated, ...]


def wish_courses(entries: Iterable[Entry]) -> tuple[WishCourse, ...]:
    """The things that were named last, each with all its ratings; several on one day leave the last."""
    rated = [entry for entry in standing(entries) if entry.kind == "wishes_rated"]
    if not rated:
        return ()
    return tuple(_course(wish["what"], rated) for wish in rated[-1].body["wishes"])


def _course(what: str, rated: Iterable[Entry]) -> WishCourse:
    days = {
        training_day(entry.at, entry.body["zone"]): wish["goes"]
        for entry in rated
        for wish in entry.body["wishes"]
        if wish["what"] == what
    }
    return WishCourse(what=what, ratings=tuple(Rated(day=day, goes=goes) for day, goes in sorted(days.items())))
