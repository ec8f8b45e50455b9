"""Where exercises are felt: what was told after a session, and what is asked after one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from cambre.core.entry import Entry
from cambre.core.journal.day_told import day_of
from cambre.core.library.exercise import Exercise
from cambre.core.vocabulary import Kind

if TYPE_CHECKING:
    from datetime import date


def felt_in(entry: Entry) -> Mapping[str, str]:
    """Where each exercise was felt, as one entry tells: right, elsewhere or nowhere."""
    told = entry.body.get("felt") if entry.kind == "session_ended" else None
    return told if isinstance(told, Mapping) else {}


def asked_where(
    exercises: Iterable[Exercise], entries: Sequence[Entry], *, days: float, most: float
) -> tuple[Exercise, ...]:
    """The exercises after which it is asked where they were felt: new ones, strength first, and few.

    New is what was done on fewer than so many days and not felt in the right place yet; what was felt elsewhere is
    asked about whenever it is done again.
    """
    done: defaultdict[str, set[date]] = defaultdict(set)
    felt: dict[str, str] = {}
    for each in entries:
        if each.kind == "step_done":
            done[each.body["exercise"]].add(day_of(each))
        felt |= felt_in(each)
    asked = [
        each
        for each in exercises
        if each.felt
        and (felt.get(each.slug) == "elsewhere" or (len(done[each.slug]) < days and felt.get(each.slug) != "right"))
    ]
    return tuple(sorted(asked, key=lambda each: each.kind is Kind.MOBILITY)[: int(most)])
