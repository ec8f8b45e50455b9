"""The plan of somebody who trains here: wished for, and told day by day."""

from collections.abc import Iterator
from dataclasses import replace

import typer

from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.cli.telling import NO_SESSION
from cambre.cli.zone import zone
from cambre.coach import Coach
from cambre.core.journal.coming import Planned, PlannedDay, PlannedWeek
from cambre.core.journal.kinds import PlanWished
from cambre.core.safety.recounted import WEEKDAYS
from cambre.core.saying import noted
from cambre.core.vocabulary import Equipment
from cambre.documents import read, write_json
from cambre.documents.reading import to_plain

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


def tell(ready: Coach, *, as_json: bool) -> None:
    """Tell the coming days; exit 3 and the reasons where there is no plan."""
    shown = ready.planned(zone())
    if as_json and (plan := ready.plan_document(zone())) is not None:
        typer.echo(write_json(plan))
        return
    if shown.wishes is None:
        msg = say("there is no plan yet: cambre plan make --days 3 --minutes 20")
        raise CannotGoOnError(msg)
    if as_json:
        clashes = [{"clash": each.clash, "unlock": each.unlock} for each in shown.no_plan]
        typer.echo(write_json({"no_plan": clashes}))
    else:
        typer.echo("\n".join(_told(shown, ready)))
    if shown.no_plan:
        raise typer.Exit(NO_SESSION)


def _told(shown: Planned, ready: Coach) -> Iterator[str]:
    say = ready.say
    for clash in shown.no_plan:
        yield from (say("There is no plan that fits:"), *(f"  {each}" for each in clash.clash), clash.unlock)
    for week in shown.weeks:
        yield _heading(week, ready)
        yield from (line for day in week.days if day.day or day.sessions for line in _day(day, ready))
    if shown.changes:
        yield say("What changed:")
        yield from (f"  {each.said}" for each in shown.changes)


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
    if day.day is not None and day.is_to_come:
        names = dict.fromkeys(say(ready.library.exercises[item.exercise].name) for item in day.day.items)
        yield f"             {', '.join(names)}"


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
