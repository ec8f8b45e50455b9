"""What the journal tells, each with its day: as much of it as the plan of a week can depend on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from cambre.core.entry import Entry
from cambre.core.journal.moments import training_day
from cambre.core.journal.replay import standing

REMEMBERED = timedelta(weeks=16)
"""How far back training is read: twice the eight weeks that the longest rule looks at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An entry that counts, its training day, and its place in the order in which things happened."""

    place: int
    day: date
    entry: Entry


def told(entries: Iterable[Entry], monday: date) -> tuple[Told, ...]:
    """What counts, in order; of training only what isn't too long before this Monday to matter."""
    since = monday - REMEMBERED
    dated = ((day_of(entry), entry) for entry in standing(entries))
    kept = ((day, entry) for day, entry in dated if day >= since or not is_of_training(entry))
    return tuple(Told(place=place, day=day, entry=entry) for place, (day, entry) in enumerate(kept))


def day_of(entry: Entry) -> date:
    """The training day of an entry, in the zone that it tells."""
    zone = entry.body.get("zone")
    return training_day(entry.at, zone if isinstance(zone, str) else "UTC")


def is_of_training(entry: Entry) -> bool:
    """Whether an entry tells of a session or a pain, of which there are ever more."""
    return "session" in entry.body or entry.kind in ("pain_reported", "pain_described", "checked_in")


def matters(each: Told) -> bool:
    """Whether an entry can change the days after it, beside what somebody asks for."""
    body = each.entry.body
    match each.entry.kind:
        case "pain_reported" | "pain_described":
            return True
        case "session_ended":
            return bool(body.get("pain"))
        case "checked_in":
            return bool(body.get("pain") or body.get("words") or body.get("ill") is not None)
    return False
