"""The plan of somebody who trains here: wished for, and told day by day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import typer

from cambre.cli.errors import CannotGoOnError
from cambre.cli.item_told import what_of
from cambre.cli.language import counted, say
from cambre.cli.telling import NO_SESSION
from cambre.cli.zone import zone
from cambre.coach import Coach
from cambre.core.bounds import day_in
from cambre.core.journal.came import came_of
from cambre.core.journal.coming import Planned, PlannedDay, PlannedWeek
from cambre.core.journal.kinds import PlanWished
from cambre.core.safety.recounted import WEEKDAYS
from cambre.core.saying import noted
from cambre.core.vocabulary import Equipment
from cambre.documents import read, write_json
from cambre.documents.reading import to_plain

INDENT = " " * 13
KINDS = {"training": noted("training"), "gentle": noted("gentle")}


def wish(ready: Coach, days: int | None, minutes: int | None, on: str | None, equipment: str | None) -> None:
    """Keep what is wished for; what isn't said stays as it was wished before. Raises CannotGoOnError."""
    before = ready.wished()
    if before is None and (days is None or minutes is None):
        msg = say("say how much time there is: cambre plan make --days 3 --minutes 20")
        raise CannotGoOnError(msg)
    told = {} if before is None else to_plain(before)
    told |= {"zone": zone()}
    told |= {} if days is None else {"days_per_week": days, "weekdays": []}
    told |= {} if minutes is None else {"minutes": minutes}
    told |= {} if on is None else {"weekdays": _weekdays(on)}
    told |= {} if equipment is None else {"equipment": _things(equipment)}
    wished = read(PlanWished, told, "plan make")
    if len(wished.weekdays) > wished.days_per_week:
        wished = replace(wished, days_per_week=len(wished.weekdays))
    if wished != before:
        ready.wish(wished)


def day_named(text: str) -> date | None:
    """The day that is meant where a plan file may be named too; none where it is no day."""
    try:
        return None if Path(text).exists() else day_in(text)
    except ValueError:
        return None


def tell(ready: Coach, on: date | None, *, as_json: bool) -> None:
    """Tell the coming days, or one of them; exit 3 and the reasons where there is no plan."""
    shown = ready.planned(zone())
    if as_json and on is None and (plan := ready.plan_document(zone())) is not None:
        typer.echo(write_json(plan))
        return
    if shown.wishes is None:
        msg = say("there is no plan yet: cambre plan make --days 3 --minutes 20")
        raise CannotGoOnError(msg)
    if as_json and shown.no_plan:
        clashes = [{"clash": each.clash, "unlock": each.unlock} for each in shown.no_plan]
        typer.echo(write_json({"no_plan": clashes}))
    elif on is not None and not shown.no_plan:
        _tell_day(ready, on, as_json=as_json)
    else:
        typer.echo("\n".join(_told(shown, ready)))
    if shown.no_plan:
        raise typer.Exit(NO_SESSION)


def _tell_day(ready: Coach, on: date, *, as_json: bool) -> None:
    day = ready.planned_day(on, zone())
    if day is None:
        msg = say("the plan doesn't reach {day}: cambre plan show").format(day=on)
        raise CannotGoOnError(msg)
    typer.echo(write_json({"day": day.day}) if as_json else "\n".join(_in_full(day, ready)))


def _in_full(day: PlannedDay, ready: Coach) -> Iterator[str]:
    """A day with its items, and why each is there in this dose."""
    say = ready.say
    yield from _day(day, ready)
    for item in day.day.items if day.day else ():
        yield ""
        yield f"  {what_of(item, say(ready.library.exercises[item.exercise].name))}"
        yield from (f"    {why}" for why in item.why)
    changed = [*(f"{each.what} {each.why}" for each in day.differences), *(each.said for each in day.changes)]
    if changed:
        yield from ("", say("What changed:"), *(f"  {each}" for each in changed))


def _told(shown: Planned, ready: Coach) -> Iterator[str]:
    say = ready.say
    for clash in shown.no_plan:
        yield from (say("There is no plan that fits:"), *(f"  {each}" for each in clash.clash), clash.unlock)
    if not shown.no_plan:
        yield from _what_came(shown, ready)
    yield from _calendar(shown, ready)
    if shown.changes:
        yield from (say("What changed:"), *(f"  {each.said}" for each in shown.changes))
    if day := next((each for each in shown.days if each.day and each.is_to_come), None):
        yield say("Why each of them: {command}").format(command=f"cambre plan show {day.on}")


def _calendar(shown: Planned, ready: Coach) -> Iterator[str]:
    """Every day with something on it; moves that are those of the day before aren't named again."""
    moves = ""
    for week in shown.weeks:
        yield _heading(week, ready)
        for day in (each for each in week.days if each.day or each.sessions):
            yield from _day(day, ready)
            if day.is_to_come:
                before, moves = moves, _moves(day, ready)
                yield f"{INDENT}{ready.say('the same moves') if moves == before else moves}"


def _what_came(shown: Planned, ready: Coach) -> Iterator[str]:
    """What was wished for, and why it came otherwise."""
    say, came = ready.say, came_of(shown, ready.situation())
    if came is None or shown.wishes is None:
        return
    days = counted(came.days, "day a week", "days a week")
    yield say("{days}, {minutes} minutes at most.").format(days=days, minutes=shown.wishes.minutes)
    if came.why_shorter:
        yield f"{say('Sessions take up to {longest} now.').format(longest=came.longest)} {came.why_shorter}"
    if came.added:
        said = say("You named {named} of {days} days, so these were added, spread as evenly as they can be: {added}.")
        added = ", ".join(say(WEEKDAYS[each]) for each in came.added)
        yield said.format(named=len(shown.wishes.weekdays), days=came.days, added=added)
    if not ready.person().is_screened:
        yield say("Gentle moves only, because some questions are still open. They are asked on the pages: cambre serve")
    yield ""


def _heading(week: PlannedWeek, ready: Coach) -> str:
    kinds = {"deload": ready.say("an easy week"), "restart": ready.say("beginning again"), "build": ""}
    told = ", ".join(each for each in (f"{week.monday:%Y-%m-%d}", kinds.get(week.phase, "")) if each)
    return told if week.is_certain else f"{told} ({ready.say('as it looks now')})"


def _day(day: PlannedDay, ready: Coach) -> Iterator[str]:
    say = ready.say
    kind, minutes = (
        ("", "") if day.day is None else (say(KINDS[day.day.kind]), f"{day.day.minutes or 0:.0f} {say('min')}")
    )
    yield f"  {say(WEEKDAYS[day.on.weekday()]):<10} {kind:<9} {minutes:>6}  {say(day.state.value)}".rstrip()


def _moves(day: PlannedDay, ready: Coach) -> str:
    """The names of what is done on a day, each once."""
    items = day.day.items if day.day else ()
    return ", ".join(dict.fromkeys(ready.say(ready.library.exercises[item.exercise].name) for item in items))


def _weekdays(text: str) -> list[int]:
    """Weekdays by the first letters of their names, such as mon,wed,fri."""
    found = []
    for each in text.lower().replace(" ", "").split(","):
        named = [number for number, name in enumerate(WEEKDAYS) if each and name.lower().startswith(each)]
        if len(named) != 1:
            msg = say("“{each}” is no weekday; say them as mon,wed,fri").format(each=each)
            raise CannotGoOnError(msg)
        found.append(named[0])
    return sorted(set(found))


def _things(text: str) -> list[str]:
    things = [each for each in text.lower().replace(" ", "").split(",") if each]
    unknown = [each for each in things if each not in set(Equipment)]
    if unknown:
        msg = say("“{what}” is nothing that exercises ask for; there are: {there}").format(
            what=unknown[0], there=", ".join(Equipment)
        )
        raise CannotGoOnError(msg)
    return things
