"""One page for a clinician: what was done, what hurt, what changed beyond its error, and which limits are in force.

It tells what was told and measured, and what wasn't; it finds nothing out. Nobody is named on it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from cambre.core.dates import short_day_in
from cambre.core.entry import Entry
from cambre.core.journal.moments import training_day
from cambre.core.journal.replay import PastSession
from cambre.core.library.catalogue import Library
from cambre.core.progress.progress import Progress
from cambre.core.progress.ranges import Course
from cambre.core.saying import Say, decimal
from cambre.core.screening.card import Card
from cambre.core.screening.outcome import Level
from cambre.core.screening.permission import Case
from cambre.core.screening.profile import Condition
from cambre.core.units import Units

MOST_EXERCISES, MOST_PAINS = 10, 12
WORTH_A_LINE = 3
"""Of ten, after a session; less is told with the others in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicSheet:
    """The page: a title, the days that it is about, and its sections."""

    title: str
    about: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the page stands on: entries that count of the days in question, their sessions, and all tests."""

    happened: Sequence[Entry]
    sessions: Sequence[PastSession]
    progress: Progress


def clinic_sheet(told: Told, case: Case, library: Library, units: Units) -> ClinicSheet:
    """The page of somebody."""
    say, progress = case.say, told.progress
    day = short_day_in(say)
    about = say("From {since} to {until}, as the person told and measured it; a training app wrote this down.")
    return ClinicSheet(
        title=say("For a clinician"),
        about=about.format(since=day(progress.since), until=day(progress.until)),
        sections=(
            Section(title=say("Done"), lines=tuple(_done(told, library, units, say))),
            Section(title=say("Pain"), lines=tuple(_pain(told, case.card, library, say))),
            Section(title=say("What changed"), lines=tuple(_changed(progress, units, say))),
            Section(title=say("Limits in force"), lines=tuple(_limits(case))),
        ),
    )


def _done(told: Told, library: Library, units: Units, say: Say) -> Iterator[str]:
    weeks = told.progress.begun_weeks
    sessions = sum(week.sessions for week in weeks)
    if not sessions:
        yield say("Nothing was trained in these weeks.")
        return
    line = say("{sessions} sessions in {trained} of {weeks} weeks, {minutes:.0f} minutes of movement in all.")
    yield line.format(
        sessions=sessions, trained=told.progress.trained_weeks, weeks=len(weeks), minutes=sum(w.minutes for w in weeks)
    )
    efforts = [week.effort for week in weeks if week.effort is not None]
    if efforts:
        yield say("Effort {effort} of 10, where it was told.").format(effort=decimal(mean(efforts), say))
    counted = Counter(step.exercise for session in told.sessions for step in session.done)
    most = ", ".join(f"{_name(slug, library, say)} ({count})" for slug, count in counted.most_common(MOST_EXERCISES))
    yield say("Most often, with how many sets: {exercises}.").format(exercises=most)
    for load in told.progress.loads:
        yield f"{short_day_in(say)(load.day)}: {_name(load.exercise, library, say)}, {units.amount(load.kg, 'kg', say)}"


def _pain(told: Told, card: Card, library: Library, say: Say) -> Iterator[str]:
    named = {word.id: say(word.name) for word in (*card.pain_places, *card.pain_kinds)}
    described = {each.body["pain"]: each for each in told.happened if each.kind == "pain_described"}
    lines = [line for each in told.happened if (line := _one_pain(each, described, named, library, say))]
    scores = [each.body["pain"] for each in told.happened if each.body.get("pain") is not None and _is_end(each)]
    if scores:
        score = say("After {count} sessions a number was told: {middle} of 10 in the middle, {most} at most.")
        yield score.format(count=len(scores), middle=decimal(median(scores), say), most=max(scores))
    yield from lines[-MOST_PAINS:]
    if len(lines) > MOST_PAINS:
        yield say("and {count} earlier reports").format(count=len(lines) - MOST_PAINS)
    if not lines and not scores:
        yield say("No pain was reported. That is not the same as no pain.")


def _one_pain(
    entry: Entry, described: Mapping[str, Entry], named: Mapping[str, str], library: Library, say: Say
) -> str | None:
    day = short_day_in(say)(training_day(entry.at, str(entry.body.get("zone", "UTC"))))
    if _is_end(entry) and (entry.body.get("pain") or 0) >= WORTH_A_LINE:
        return say("{day}: {pain} of 10 after the session").format(day=day, pain=entry.body["pain"])
    if entry.kind != "pain_reported":
        return None
    amount = say("a lot") if entry.body["amount"] == "lot" else say("a little")
    during = _name(entry.body["exercise"], library, say) if entry.body.get("exercise") else say("no exercise named")
    more = described.get(entry.uuid)
    words = [] if more is None else [*more.body.get("places", ()), *more.body.get("kinds", ())]
    how = ": " + ", ".join(named.get(word, word) for word in words) if words else ""
    return f"{day}: {amount}, {during}{how}"


def _is_end(entry: Entry) -> bool:
    return entry.kind == "session_ended"


def _changed(progress: Progress, units: Units, say: Say) -> Iterator[str]:
    day = short_day_in(say)
    for course in progress.courses:
        yield _course(course, units, say)
    for wish in progress.wishes:
        first, last = wish.ratings[0], wish.ratings[-1]
        yield f"“{wish.what}”: {last.goes}/10 ({day(last.day)}), {first.goes}/10 ({day(first.day)})"
    if not progress.courses:
        yield say("No self-test was taken.")


def _course(course: Course, units: Units, say: Say) -> str:
    unit, newest, day = course.unit, course.points[-1], short_day_in(say)
    side = {"left": say("left"), "right": say("right")}.get(course.side, "")
    error = "" if newest.error is None else f" ± {units.amount(newest.error, unit, say)}"
    result = f"{units.amount(newest.value, unit, say)}{error} ({day(newest.day)})"
    now = f"{say(course.name)} {side}".strip() + f": {result}"
    if course.since_first is None:
        return f"{now}; {say('measured once')}"
    first = course.points[0]
    before = f"{units.amount(first.value, unit, say)} ({day(first.day)})"
    verdict = {"further": say("further"), "less far": say("less far")}.get(course.verdict, say("no clear change"))
    return f"{now}; {say('first')} {before}: {verdict}"


def _limits(case: Case) -> Iterator[str]:
    if not case.person.is_screened:
        yield case.say("The first card isn't answered in full, so only gentle movements are open.")
    elif case.outcome.level is Level.OPEN and not case.person.conditions:
        yield case.say("Nothing was ticked on the first card.")
    if case.outcome.level is not Level.OPEN:
        yield from case.outcome.reasons
    for condition in sorted(case.person.conditions):
        yield f"{_told_of(condition, case)} {_cells(condition, case)}".strip()
    if case.person.hurt_by:
        yield case.say("Out for now, because they hurt twice running: {exercises}").format(
            exercises=", ".join(sorted(case.person.hurt_by))
        )


def _told_of(condition: Condition, case: Case) -> str:
    for row in case.card.age_limits:
        if row.condition is condition:
            return case.say(row.why)
    return next((case.say(each.ask) for each in case.card.conditions if each.id is condition), condition.value) + ":"


def _cells(condition: Condition, case: Case) -> str:
    """What the matrix says of a condition: what is out, what waits for a word, what is done in a smaller form."""
    say, limits = case.say, case.card.limits_of(condition)
    is_cleared = condition in case.person.cleared
    headed = {"X": say("out"), "C": say("after a clinician's word") if not is_cleared else "", "m": say("smaller form")}
    told = []
    for cell, heading in headed.items():
        names = [say(case.card.classes[each].name) for each, limit in limits.items() if limit == cell]
        told += [f"{heading}: {', '.join(names)}."] if names and heading else []
    return " ".join(told)


def _name(slug: str, library: Library, say: Say) -> str:
    return say(library.exercises[slug].name) if slug in library.exercises else slug
