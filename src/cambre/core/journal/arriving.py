"""What was written under a wrong clock: it happened by the time that the next thing came in."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from cambre.core.entry import Entry
from cambre.core.journal.moments import moment, when

BEFORE = timedelta(milliseconds=1)


def by_now(entries: Iterable[Entry], now: str, latest: Mapping[str, str]) -> tuple[Entry, ...]:
    """The entries; those of later than now are put just before what came in after them, or before now.

    So the newest told is what was told last, whatever the clock said; and pain told under a wrong clock counts from
    now on until something is told under a right one, and from that moment after it. Nothing is rewritten: this is how
    the journal is read. `latest` has for each such entry when something that came after it was taken.
    """
    return tuple(each if each.at <= now else replace(each, at=_by(each, now, latest)) for each in entries)


def _by(entry: Entry, now: str, latest: Mapping[str, str]) -> str:
    return moment(when(min(latest.get(entry.uuid, now), entry.recorded_at, now)) - BEFORE)
