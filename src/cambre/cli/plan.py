"""`cambre plan`: plans, and the judge that reads them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cambre.cli import own_plan
from cambre.cli.coaching import Who, card, coach_for, library, plan_in, profile_in, situation_in
from cambre.cli.errors import CannotGoOnError
from cambre.cli.item_told import what_of
from cambre.cli.language import counted, say
from cambre.cli.zone import zone
from cambre.core.bounds import day_in
from cambre.core.dates import day_in as day_in_words
from cambre.core.exports.handout import SHORT_WEEKDAYS
from cambre.core.plan.ground import Ground
from cambre.core.plan.make import make as make_plan
from cambre.core.plan.no_plan import NoPlan
from cambre.core.plan_document import LeftOut, Plan, PlanDay
from cambre.core.safety.finding import Finding
from cambre.core.safety.judge import judge_plan
from cambre.core.saying import noted
from cambre.core.vocabulary import Slug
from cambre.documents.reading import to_plain, write_json
from cambre.store.library_files import load_preferences

app = typer.Typer(help="Plans.\n\nExample: cambre plan check plan.json --profile me.json", rich_markup_mode=None)

REFUSED = 1
NO_PLAN = 3
"""The exit code when there is no plan."""
MOST_WEEKS = 52
PHASES = {"build": "", "deload": noted("easy"), "restart": noted("beginning again")}


@app.callback()
def group() -> None:
    """Plans of several weeks.

    Example: cambre plan check plan.json --profile me.json
    """


@app.command()
def make(  # noqa: PLR0913 -- one option for each thing that is wished for
    *,
    profile: Annotated[Path | None, typer.Option("--profile", help="A profile file; else for who trains here.")] = None,
    weeks: Annotated[int, typer.Option("--weeks", help="How many weeks.", min=1, max=MOST_WEEKS)] = 4,
    start: Annotated[
        str | None, typer.Option("--start", help="Its first day, as 2026-11-23; today if not said.")
    ] = None,
    days: Annotated[int | None, typer.Option("--days", help="Days a week, for who trains here.", metavar="N")] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", help="Minutes a day, likewise.", metavar="N")] = None,
    on: Annotated[str | None, typer.Option("--on", help="Weekdays that suit, such as mon,wed,fri.")] = None,
    equipment: Annotated[str | None, typer.Option("--equipment", help="What is at hand, such as chair,strap.")] = None,
    person: Who = None,
    out: Annotated[Path | None, typer.Option("-o", help="The file to write it to.", metavar="FILE")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Make a plan, with a reason for everything in it; exit 3 when there is none.

    Without a profile it is for somebody who trains here, and listens to what they do.

    Example: cambre plan make --profile me.json -o plan.json
    """
    if profile is None:
        with coach_for(person) as ready:
            own_plan.wish(ready, days, minutes, on, equipment)
            document = ready.plan_document(zone())
            if out is not None and document is not None:
                _write(out, document)
            own_plan.tell(ready, None, as_json=as_json)
        return
    somebody = profile_in(profile)
    ground = Ground(library=library(), card=card(), preferences=load_preferences())
    for line in _unknown_goals(somebody.goals, ground):
        typer.echo(f"cambre: {line}", err=True)
    made = make_plan(somebody, _first_day(start), ground, weeks=weeks, say=say)
    if isinstance(made, NoPlan):
        typer.echo(json.dumps(asdict(made), ensure_ascii=False, indent=2) if as_json else _why_none(made))
        raise typer.Exit(NO_PLAN)
    if out is not None:
        _write(out, made)
    if as_json:
        typer.echo(write_json(made))
    elif out is None:
        _show(made)
    else:
        told = counted(len(made.weeks), "week", "weeks")
        line = say("{file}: {weeks} from {start} on; `cambre plan show {file}` tells what is in it")
        typer.echo(line.format(file=out, weeks=told, start=made.start))


@app.command()
def show(
    plan: Annotated[
        str | None,
        typer.Argument(help="A plan file, or a day as 2026-11-26; else the weeks of who trains here.", metavar="PLAN"),
    ] = None,
    *,
    person: Who = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Show a plan: its weeks, what is on each day, and why.

    Example: cambre plan show 2026-11-26
    """
    on = None if plan is None else own_plan.day_named(plan)
    if plan is None or on is not None:
        with coach_for(person) as ready:
            own_plan.tell(ready, on, as_json=as_json)
        return
    read = plan_in(Path(plan))
    if as_json:
        typer.echo(json.dumps(to_plain(read), ensure_ascii=False, indent=2))
    else:
        _show(read)


def _first_day(said: str | None) -> date:
    if said is None:
        return datetime.now(UTC).astimezone().date()
    try:
        return day_in(said)
    except ValueError:
        msg = say("--start: “{said}” is no day that a plan can begin on; write it as 2026-11-23").format(said=said)
        raise CannotGoOnError(msg) from None


def _unknown_goals(goals: tuple[Slug, ...], ground: Ground) -> Iterator[str]:
    known = ", ".join(ground.preferences.goals)
    for each in goals:
        if ground.preferences.goal(each) is None:
            yield f"the goal “{each}” isn't known and is left aside; there are: {known}"


def _write(out: Path, made: Plan) -> None:
    try:
        out.write_text(write_json(made) + "\n", "utf-8")
    except OSError as error:
        msg = say("{out} can't be written: {what}").format(out=out, what=error.strerror or error)
        raise CannotGoOnError(msg) from None


def _why_none(none: NoPlan) -> str:
    lines = [say("There is no plan.")]
    for clash in none.no_plan:
        lines += [say("These can't be had together:") if len(clash.clash) > 1 else say("Because:")]
        lines += [*(f"  {each}" for each in clash.clash), clash.unlock]
    return "\n".join(lines)


def _show(plan: Plan) -> None:
    """Weeks as a table, then the first week's days with their reasons, then what is left out and when to stop."""
    console = Console(highlight=False)
    told = say("From {start}: {weeks}").format(start=plan.start, weeks=counted(len(plan.weeks), "week", "weeks"))
    console.print(told, style="bold", markup=False)
    table = Table("", *map(say, SHORT_WEEKDAYS), box=None)
    for week in plan.weeks:
        days = {day.weekday: day for day in week.days}
        cells = (
            f"{days[each].minutes:.0f} {say('min')} {say(days[each].kind)}" if each in days else "" for each in range(7)
        )
        phase = PHASES[week.phase]
        table.add_row(f"{week.week} ({say(phase)})" if phase else f"{week.week}", *cells)
    console.print(table)
    start, known = date.fromisoformat(plan.start), set[tuple[str, ...]]()
    for day in plan.weeks[0].days:
        on = start + timedelta(days=(day.weekday - start.weekday()) % 7)
        known |= _show_day(day, on, known, console)
    if plan.left_out:
        console.print(f"\n[bold]{say('Left out')}[/bold]")
    for (why, unlock), names in _left_together(plan.left_out).items():
        console.print(Padding(Text(", ".join(names)), (0, 0, 0, 2)))
        console.print(Padding(Text(f"{why} {unlock}".strip(), style="dim"), (0, 0, 0, 4)))
    console.print(f"\n[bold]{say('When to stop')}[/bold]")
    for rule in plan.stop_rules:
        console.print(Padding(Text(rule), (0, 0, 0, 2)))


def _left_together(left_out: Iterable[LeftOut]) -> Mapping[tuple[str, str], list[str]]:
    """What is left out, under each reason and way in."""
    together: dict[tuple[str, str], list[str]] = {}
    for left in left_out:
        together.setdefault((left.why, left.unlock or ""), []).append(_name(left.exercise))
    return together


def _name(slug: str) -> str:
    """What an exercise is called; of one that isn't in the library, its slug."""
    known = library().exercises.get(slug)
    return slug if known is None else say(known.name)


def _show_day(day: PlanDay, on: date, known: Collection[tuple[str, ...]], console: Console) -> set[tuple[str, ...]]:
    """The day, with reasons that weren't told before; the reasons that it told."""
    minutes = counted(max(1, round(day.minutes or 0)), "minute", "minutes")
    console.print(f"\n[bold]{day_in_words(say)(on)}[/bold], {say(day.kind)}, {minutes}")
    told: set[tuple[str, ...]] = set()
    for item in day.items:
        console.print(Padding(Text(what_of(item, _name(item.exercise))), (0, 0, 0, 2)))
        if (item.exercise, *item.why) not in {*known, *told}:
            console.print(Padding(Text(" ".join(item.why), style="dim"), (0, 0, 0, 4)))
        told.add((item.exercise, *item.why))
    return told


@app.command()
def check(
    plan: Annotated[Path, typer.Argument(help="A plan file.", metavar="PLAN")],
    *,
    profile: Annotated[Path, typer.Option("--profile", help="The profile of whoever is to train by it.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Judge a plan by every rule; exit 1 when any of them refuses it.

    Example: cambre plan check plan.json --profile me.json --json
    """
    situation = situation_in(profile)
    findings = judge_plan(plan_in(plan), situation)
    as_plain = {"findings": [asdict(each) for each in findings]}
    typer.echo(json.dumps(as_plain, ensure_ascii=False, indent=2) if as_json else told(findings))
    if any(finding.severity.refuses for finding in findings):
        raise typer.Exit(REFUSED)


def told(findings: tuple[Finding, ...]) -> str:
    """The findings in a line each, and what they come to."""
    lines = [f"{say(each.severity)}: {each.rule} {each.where}: {each.message}" for each in findings]
    refusing = sum(finding.severity.refuses for finding in findings)
    outcome = say("Not to be trained like this: {refusing} of {all} findings refuse it.")
    told = outcome.format(refusing=refusing, all=len(findings))
    return "\n".join([*lines, told if refusing else say("No rule refuses this plan.")])
