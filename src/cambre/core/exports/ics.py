"""A plan as a calendar (RFC 5545) that a calendar program updates instead of doubling when it is read again.

A training of a living plan keeps the UID of the day that it was planned for first, wherever it is moved to; one that
isn't to be trained any more is cancelled under the same UID. In a plan file it is the n-th training of its week.
SEQUENCE grows with the moment at which the plan was changed last, so the newer file wins and the same plan gives the
same bytes. Times float: six in the evening is six in the evening wherever one is.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """A training on a day; `day` is none where it isn't to be trained any more."""

    first: date
    """The day that it was planned for first; of a plan file, the first of its week."""
    number: int = 0
    """Its place in its week, from 1 on, for a plan file; 0 in a living plan."""
    on: date
    day: PlanDay | None


def text(plan: Plan, who: str, changed: datetime, exercises: Mapping[str, Exercise], say: Say, how: Calendar) -> str:
    """The calendar of a plan file for a person, by their id; `changed` is when it was made or changed last.

    What comes every week alike is one event that repeats.
    """
    several = _regular(_trainings(plan))
    return _written([_event(regular, who, changed, exercises, say, how) for regular in several])


def living(
    trainings: Iterable[Training],
    who: str,
    changed: datetime,
    exercises: Mapping[str, Exercise],
    say: Say,
    how: Calendar,
) -> str:
    """The calendar of a living plan: weeks move on, so no event repeats, or a series would come twice in the next."""
    return _written([_event([each], who, changed, exercises, say, how) for each in trainings])


def _written(events: Iterable[list[str]]) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cambre//Cambre//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for event in events:
        lines += event
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _folded(line))


def _trainings(plan: Plan) -> Iterator[Training]:
    start = date.fromisoformat(plan.start)
    for week in plan.weeks:
        first = start + (week.week - 1) * WEEK
        dated = {first + timedelta(days=(day.weekday - first.weekday()) % 7): day for day in week.days}
        for number, (on, day) in enumerate(sorted(dated.items(), key=lambda each: each[0]), 1):
            yield Training(first=first, number=number, on=on, day=day)


def _regular(slots: Iterable[Training]) -> Sequence[Sequence[Training]]:
    """The trainings that come every week alike, as one; the others each by themselves."""
    found: list[list[Training]] = []
    for slot in sorted(slots, key=lambda slot: (slot.number, slot.on)):
        if found and _follows(found[-1][-1], slot):
            found[-1].append(slot)
        else:
            found.append([slot])
    return found


def _follows(before: Training, slot: Training) -> bool:
    return before.number == slot.number and slot.on - before.on == WEEK and _content(before.day) == _content(slot.day)


def _content(day: PlanDay | None) -> tuple[object, ...]:
    return (
        ()
        if day is None
        else (day.kind, round(day.minutes or 0), day.tests, tuple(item.exercise for item in day.items))
    )


def _event(
    regular: Sequence[Training], who: str, changed: datetime, exercises: Mapping[str, Exercise], say: Say, how: Calendar
) -> list[str]:
    first = regular[0]
    begins = datetime.combine(first.on, how.at)
    ends = begins + timedelta(minutes=max(1, round((first.day and first.day.minutes) or _USUAL_MIN)))
    stamp = changed.astimezone(UTC)
    summary = say("Busy") if how.neutral else _summary(first.day, say)
    return [
        "BEGIN:VEVENT",
        f"UID:{_uid(who, first)}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{max(0, (stamp - _BEGINNING) // timedelta(seconds=1))}",
        f"DTSTART:{begins:%Y%m%dT%H%M%S}",
        f"DTEND:{ends:%Y%m%dT%H%M%S}",
        *([] if first.day else ["STATUS:CANCELLED"]),
        *([f"RRULE:FREQ=WEEKLY;COUNT={len(regular)}"] if len(regular) > 1 else []),
        f"SUMMARY:{_escaped(summary)}",
        *(
            []
            if how.neutral or first.day is None
            else [f"DESCRIPTION:{_escaped(_description(first.day, exercises, say))}"]
        ),
        "CLASS:PRIVATE",
        *(_alarm(summary, how) if first.day else ()),
        "END:VEVENT",
    ]


def _alarm(summary: str, how: Calendar) -> Sequence[str]:
    trigger = f"TRIGGER:-PT{how.remind_min}M"
    return ("BEGIN:VALARM", "ACTION:DISPLAY", trigger, f"DESCRIPTION:{_escaped(summary)}", "END:VALARM")


def _summary(day: PlanDay | None, say: Say) -> str:
    named = say("Gentle movement") if day and day.kind == "gentle" else say("Back training")
    minutes = day.minutes if day else None
    return say("{what}, {minutes:.0f} minutes").format(what=named, minutes=minutes) if minutes else named


def _description(day: PlanDay, exercises: Mapping[str, Exercise], say: Say) -> str:
    names = dict.fromkeys(
        say(exercises[item.exercise].name) if item.exercise in exercises else item.exercise for item in day.items
    )
    stop = say("Stop when something hurts.")
    return "\n".join([*names, *(say("Self-test: {test}").format(test=test) for test in day.tests), "", stop])


def _uid(who: str, training: Training) -> str:
    """The same for a training of somebody on whatever day it is; a newer plan takes the place of it."""
    made_of = f"{who} {training.first} {training.number}"
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
