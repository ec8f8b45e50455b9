"""The drawn loops that somebody wished to keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cambre.core.entry import Entry
from cambre.core.journal.moments import training_day
from cambre.core.journal.replay import standing

KIND = "loop_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLoop:
    """A drawn loop as the journal has it; its numbers are those of `LoopKept`."""

    day: date
    near: str
    pictures: tuple[tuple[int | None, ...], ...]


def newest_loop(entries: Iterable[Entry], *, side: str | None, but: str | None) -> KeptLoop | None:
    """The newest kept loop of a side that counts, of those of all sessions but one."""
    kept = (each for each in reversed(standing(entries)) if each.kind == KIND and each.body.get("side") == side)
    found = next((each for each in kept if but is None or each.body.get("session") != but), None)
    return None if found is None else loop_of(found)


def loop_of(entry: Entry) -> KeptLoop:
    """The loop that an entry keeps."""
    body = entry.body
    pictures = tuple(tuple(picture) for picture in body["pictures"])
    return KeptLoop(day=training_day(entry.at, body["zone"]), near=body["near"], pictures=pictures)
