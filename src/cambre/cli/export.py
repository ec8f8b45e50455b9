"""`cambre export`: the journal, to take away, and a plan for the calendar."""

from datetime import UTC, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.coaching import Who, coach, coach_for, plan_in
from cambre.cli.errors import CannotGoOnError
from cambre.core.exports.ics import Calendar
from cambre.store.files import replace


class Format(StrEnum):
    """What a journal can be taken away as."""

    JSON = "json"
    CSV = "csv"
    ICS = "ics"


FORMATS = "json: everything, to be imported again; csv: a table for spreadsheets; ics: a plan for a calendar."


def export(
    as_format: Annotated[Format, typer.Argument(metavar="FORMAT", help=FORMATS)],
    *,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file to write; else it is printed.")
    ] = None,
    who: Who = None,
    plan: Annotated[Path | None, typer.Option("--plan", help="ics: the plan file.", metavar="PLAN")] = None,
    at: Annotated[
        datetime, typer.Option("--at", help="ics: when trainings begin.", formats=["%H:%M"], metavar="HH:MM")
    ] = datetime(2000, 1, 1, 18),  # noqa: DTZ001 -- a time of day, wherever one is
    remind: Annotated[int, typer.Option(help="ics: minutes before, for the reminder.", min=0, max=1_440)] = 15,
    neutral: Annotated[bool, typer.Option("--neutral", help="ics: words that tell others nothing.")] = False,
) -> None:
    """Write the journal of everybody, or with --person of one, or a plan, for other programs.

    Example: cambre export csv -o training.csv
    """
    if as_format is Format.ICS:
        how = Calendar(at=time(at.hour, at.minute), remind_min=remind, neutral=neutral)
        return _give(_calendar(plan, who, how), output)
    if as_format is Format.CSV:
        return _give(_table(who), output)
    if who is not None:
        msg = "json is the journal of everybody, so that nothing is lost; --person is for csv and ics"
        raise typer.BadParameter(msg)
    with coach() as ready:
        return _give(ready.exported(), output)


def _table(who: str | None) -> str:
    if who is None:
        with coach() as ready:
            return ready.table(everybody=True)
    with coach_for(who) as ready:
        return ready.table()


def _calendar(plan: Path | None, who: str | None, how: Calendar) -> str:
    if plan is None:
        msg = "say which plan, with --plan PLAN.json"
        raise typer.BadParameter(msg)
    document = plan_in(plan)
    changed = datetime.fromtimestamp(plan.stat().st_mtime, UTC)
    with coach_for(who) as ready:
        return ready.calendar(document, changed, how)


def _give(document: str, output: Path | None) -> None:
    if output is None:
        return typer.echo(document.encode(), nl=False)
    try:
        replace(output, document.encode())
    except OSError as error:
        msg = f"{output} can't be written ({error.strerror})"
        raise CannotGoOnError(msg) from None
