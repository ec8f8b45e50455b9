"""A plan as a calendar (RFC 5545) that a calendar program updates instead of doubling when it is read again.

A training keeps its UID for as long as it is the same training of the same week, wherever it is moved to. SEQUENCE
grows with the moment at which the plan was changed last, so the newer file wins and the same plan gives the same
bytes. Times float: six in the evening is six in the evening wherever one is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2s

from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import Plan, PlanDay
from cambre.core.saying import Say

MEDIA_TYPE = "text/calendar; charset=utf-8"
FILE = "cambre-plan.ics"
LONGEST_LINE = 75  # octets, as the standard has it
_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
_USUAL_MIN = 20.0
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How the trainings stand in a calendar."""

    at: time = time(18)
    remind_min: int = 15
    """Minutes before a training that its reminder comes."""
    neutral: bool = False
    """Words that tell nothing to others who see the calendar."""
    repeats: bool = True
    """Whether what comes every week alike is one event that repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """A training of the plan: the n-th of the week that begins on a day."""

    week: date
    number: int
    on: date
    day: PlanDay


def text(plan: Plan, who: str, changed: datetime, exercises: Mapping[str, Exercise], say: Say, how: Calendar) -> str:
    """The calendar of a plan for a person, by their id; `changed` is when the plan was made or changed last."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cambre//Cambre//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    slots = _slots(plan)
    for regular in _regular(slots) if how.repeats else ([slot] for slot in slots):
        lines += _event(regular, who, changed, exercises, say, how)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _folded(line))


def _slots(plan: Plan) -> Iterator[_Slot]:
    start = date.fromisoformat(plan.start)
    for week in plan.weeks:
        first = start + (week.week - 1) * WEEK
        dated = {first + timedelta(days=(day.weekday - first.weekday()) % 7): day for day in week.days}
        for number, (on, day) in enumerate(sorted(dated.items(), key=lambda each: each[0]), 1):
            yield _Slot(week=first, number=number, on=on, day=day)


def _regular(slots: Iterable[_Slot]) -> Sequence[Sequence[_Slot]]:
    """The trainings that come every week alike, as one; the others each by themselves."""
    found: list[list[_Slot]] = []
    for slot in sorted(slots, key=lambda slot: (slot.number, slot.on)):
        if found and _follows(found[-1][-1], slot):
            found[-1].append(slot)
        else:
            found.append([slot])
    return found


def _follows(before: _Slot, slot: _Slot) -> bool:
    return before.number == slot.number and slot.on - before.on == WEEK and _content(before.day) == _content(slot.day)


def _content(day: PlanDay) -> tuple[object, ...]:
    return day.kind, round(day.minutes or 0), day.tests, tuple(item.exercise for item in day.items)


def _event(
    regular: Sequence[_Slot], who: str, changed: datetime, exercises: Mapping[str, Exercise], say: Say, how: Calendar
) -> list[str]:
    first = regular[0]
    begins = datetime.combine(first.on, how.at)
    ends = begins + timedelta(minutes=max(1, round(first.day.minutes or _USUAL_MIN)))
    stamp = changed.astimezone(UTC)
    summary = say("Busy") if how.neutral else _summary(first.day, say)
    return [
        "BEGIN:VEVENT",
        f"UID:{_uid(who, first)}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{max(0, (stamp - _BEGINNING) // timedelta(minutes=1))}",
        f"DTSTART:{begins:%Y%m%dT%H%M%S}",
        f"DTEND:{ends:%Y%m%dT%H%M%S}",
        *([f"RRULE:FREQ=WEEKLY;COUNT={len(regular)}"] if len(regular) > 1 else []),
        f"SUMMARY:{_escaped(summary)}",
        *([] if how.neutral else [f"DESCRIPTION:{_escaped(_description(first.day, exercises, say))}"]),
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:-PT{how.remind_min}M",
        f"DESCRIPTION:{_escaped(summary)}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _summary(day: PlanDay, say: Say) -> str:
    named = say("Gentle movement") if day.kind == "gentle" else say("Back training")
    return say("{what}, {minutes:.0f} minutes").format(what=named, minutes=day.minutes) if day.minutes else named


def _description(day: PlanDay, exercises: Mapping[str, Exercise], say: Say) -> str:
    names = dict.fromkeys(
        say(exercises[item.exercise].name) if item.exercise in exercises else item.exercise for item in day.items
    )
    stop = say("Stop when something hurts.")
    return "\n".join([*names, *(say("Self-test: {test}").format(test=test) for test in day.tests), "", stop])


def _uid(who: str, slot: _Slot) -> str:
    """The same for the n-th training of somebody's week, on whatever day it is; a newer plan takes the place of it."""
    made_of = f"{who} {slot.week} {slot.number}"
    return f"{blake2s(made_of.encode(), digest_size=16).hexdigest()}@cambre"


def _escaped(words: str) -> str:
    plain = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces that are no longer than the standard allows, never cut inside a character."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield piece
