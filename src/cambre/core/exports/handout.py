"""A sheet to hang up: what to do, how much, what to look for, when to stop, and a table to tick.

The same value becomes a page that prints and a PDF. It is for one session, or for the weeks of a plan.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cambre.core.dates import monthday_in, short_day_in, weekday_in
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import Plan, PlanDay, PlanItem, PlayedSides
from cambre.core.saying import Say, noted
from cambre.core.session.gathered import Station, stations
from cambre.core.session.timeline import Timeline
from cambre.core.session.words import whole_minutes
from cambre.core.units import Units

SHORT_WEEKDAYS = (noted("Mo"), noted("Tu"), noted("We"), noted("Th"), noted("Fr"), noted("Sa"), noted("Su"))
TICKS = 10
"""Empty columns of a session's table: three weeks of three times, and one more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An exercise at its place, with its dose in words."""

    exercise: str
    name: str
    dose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What is done in one go: a session, or a day of a plan."""

    title: str
    lines: tuple[Line, ...]
    days: tuple[str, ...] = ()
    """The dates on which it is done, each with a box to tick on paper; a session has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """How an exercise goes, told once however often it comes."""

    exercise: str
    name: str
    start: tuple[str, ...]
    steps: tuple[str, ...]
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticks:
    """A table to tick: a name for each row, and columns with or without a heading."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """Everything that stands on the sheet, in its order."""

    title: str
    about: tuple[str, ...]
    sittings: tuple[Sitting, ...]
    moves: tuple[Move, ...]
    notes: tuple[str, ...]
    """What differs from what is printed, or was left out, with why."""
    stop_rules: tuple[str, ...]
    ticks: Ticks


def of_session(timeline: Timeline, about: str, stop_rules: tuple[str, ...], library: Library, say: Say) -> Handout:
    """The sheet of one session."""
    minutes = say("{minutes:.0f} minutes").format(minutes=whole_minutes(timeline.total_seconds))
    lines = [_line(each, library, say) for each in stations(timeline)]
    return Handout(
        title=say(timeline.title),
        about=(say(about), minutes),
        sittings=(Sitting(title=say("In this order"), lines=tuple(lines)),),
        moves=_moves(timeline.exercises, library, say),
        notes=tuple(f"{change.what} {change.why}" for change in timeline.changes),
        stop_rules=stop_rules,
        ticks=Ticks(columns=("",) * TICKS, rows=tuple(dict.fromkeys(line.name for line in lines))),
    )


def of_plan(plan: Plan, library: Library, units: Units, say: Say) -> Handout:
    """The sheet of a plan; days that repeat themselves week after week are told once."""
    start, days = date.fromisoformat(plan.start), [day for week in plan.weeks for day in week.days]
    day = short_day_in(say)
    slugs = dict.fromkeys(item.exercise for day in days for item in day.items)
    until = start + timedelta(weeks=max(week.week for week in plan.weeks), days=-1)
    left_out = (
        f"{_name(each.exercise, library, say)}: {each.why} {each.unlock or ''}".strip() for each in plan.left_out
    )
    return Handout(
        title=say("Your plan"),
        about=(say("From {start} to {until}").format(start=day(start), until=day(until)),),
        sittings=tuple(_sittings(plan, library, units, say)),
        moves=_moves(slugs, library, say),
        notes=tuple(left_out),
        stop_rules=plan.stop_rules,
        ticks=Ticks(
            columns=tuple(map(say, SHORT_WEEKDAYS)),
            rows=tuple(_week(plan, week.week, say) for week in plan.weeks),
        ),
    )


def _sittings(plan: Plan, library: Library, units: Units, say: Say) -> Iterator[Sitting]:
    """A sitting for each different day, named by the weeks and weekdays on which it comes, with its dates."""
    told: dict[tuple[int, tuple[Line, ...]], list[tuple[int, date]]] = {}
    for number, on, day in _dated(plan):
        lines = tuple(_item(item, library, units, say) for item in day.items)
        told.setdefault((day.weekday, lines), []).append((number, on))
    for (weekday, lines), times in told.items():
        weeks = _spans([number for number, _ in times])
        title = say("{weekday}, week {weeks}").format(weekday=weekday_in(say)(weekday), weeks=weeks)
        yield Sitting(title=title, lines=lines, days=tuple(monthday_in(say)(on) for _, on in times))


def _dated(plan: Plan) -> Iterator[tuple[int, date, PlanDay]]:
    """Every day with the number of its week and its date, in order."""
    for week in plan.weeks:
        first = _begins(plan, week.week)
        dated = [(first + timedelta(days=(day.weekday - first.weekday()) % 7), day) for day in week.days]
        yield from ((week.week, on, day) for on, day in sorted(dated, key=lambda each: each[0]))


def _week(plan: Plan, number: int, say: Say) -> str:
    told = say("Week {number}, from {day}")
    return told.format(number=number, day=monthday_in(say)(_begins(plan, number)))


def _begins(plan: Plan, week: int) -> date:
    return date.fromisoformat(plan.start) + timedelta(weeks=week - 1)


def _spans(weeks: Sequence[int]) -> str:
    """Week numbers as they are said: 1–3, 5."""
    spans: list[list[int]] = []
    for week in weeks:
        if spans and spans[-1][-1] == week - 1:
            spans[-1].append(week)
        else:
            spans.append([week])
    return ", ".join(f"{span[0]}–{span[-1]}" if len(span) > 1 else str(span[0]) for span in spans)


def _moves(slugs: Iterable[str], library: Library, say: Say) -> tuple[Move, ...]:
    return tuple(_move(library.exercises[slug], say) for slug in slugs if slug in library.exercises)


def _move(exercise: Exercise, say: Say) -> Move:
    return Move(
        exercise=exercise.slug,
        name=say(exercise.name),
        start=tuple(say(line) for line in exercise.start),
        steps=tuple(say(line) for line in exercise.steps),
        cues=tuple(say(line) for line in exercise.cues),
    )


def _name(slug: str, library: Library, say: Say) -> str:
    return say(library.exercises[slug].name) if slug in library.exercises else slug


def _line(station: Station, library: Library, say: Say) -> Line:
    dose = _amount(station.reps, station.seconds, say, is_hold=station.is_hold, is_block=station.is_block)
    told = _times(dose, station.sets, say, is_each=station.has_sides)
    return Line(exercise=station.exercise, name=_name(station.exercise, library, say), dose=told)


def _item(item: PlanItem, library: Library, units: Units, say: Say) -> Line:
    exercise = library.exercises.get(item.exercise)
    is_hold = item.tempo is None and (exercise is None or exercise.tempo is None)
    dose = _amount(item.reps, item.seconds or 0, say, is_hold=is_hold, is_block=bool(item.seconds))
    told = _times(dose, item.sets, say, is_each=item.sides is PlayedSides.EACH)
    load = f", {units.amount(item.load_kg, 'kg', say)}" if item.load_kg else ""
    return Line(exercise=item.exercise, name=_name(item.exercise, library, say), dose=told + load)


def _amount(reps: int | None, seconds: float, say: Say, *, is_hold: bool, is_block: bool) -> str:
    if is_hold:
        return say("hold {seconds:.0f} s").format(seconds=seconds)
    if reps is None:
        return say("{seconds:.0f} s").format(seconds=seconds)
    if is_block:
        return say("{count} in {seconds:.0f} s").format(count=reps, seconds=seconds)
    return say("once") if reps == 1 else say("{count} times").format(count=reps)


def _times(dose: str, sets: int, say: Say, *, is_each: bool) -> str:
    told = f"{sets} × {dose}" if sets > 1 else dose
    return say("{dose} a side").format(dose=told) if is_each else told
