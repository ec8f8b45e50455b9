"""`cambre export`: the journal, to take away; a plan for the calendar; a sheet of paper."""

import sys
from datetime import UTC, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.called import called
from cambre.cli.coaching import Who, coach, coach_for, person_in, plan_in
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.cli.telling import NO_SESSION, told
from cambre.core.exports.ics import Calendar
from cambre.core.exports.printing import Paper, Print
from cambre.core.session.timeline import NoSession
from cambre.store.files import replace


class Format(StrEnum):
    """What a journal can be taken away as."""

    JSON = "json"
    CSV = "csv"
    ICS = "ics"
    PDF = "pdf"


FORMATS = (
    "json: everything, to be imported again; csv: a table for spreadsheets; ics: a plan for a calendar; "
    "pdf: a session or a plan on paper."
)
_SIX = datetime(2000, 1, 1, 18)  # noqa: DTZ001 -- a time of day, wherever one is


def export(  # noqa: PLR0913 -- each is an option of the command line
    as_format: Annotated[Format, typer.Argument(metavar="FORMAT", help=FORMATS)],
    *,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file to write; else it is printed.")
    ] = None,
    who: Who = None,
    plan: Annotated[
        Path | None, typer.Option("--plan", help="ics, pdf: a plan file, or the own.", metavar="PLAN")
    ] = None,
    at: Annotated[
        datetime, typer.Option("--at", help="ics: when trainings begin.", formats=["%H:%M"], metavar="HH:MM")
    ] = _SIX,
    remind: Annotated[int, typer.Option(help="ics: minutes before, for the reminder.", min=0, max=1_440)] = 15,
    neutral: Annotated[bool, typer.Option("--neutral", help="ics: words that tell others nothing.")] = False,
    program: Annotated[str | None, typer.Option("--program", help="pdf: the session.", metavar="PROGRAM")] = None,
    profile: Annotated[Path | None, typer.Option("--for", help="pdf: a profile file: for this person.")] = None,
    clinician: Annotated[bool, typer.Option("--clinician", help="pdf: one page for a clinician.")] = False,
    paper: Annotated[Paper, typer.Option(help="pdf: the size of the paper.")] = "a4",
    large: Annotated[bool, typer.Option("--large", help="pdf: large print.")] = False,
) -> None:
    """Write the journal, a plan or a session for other programs or for paper.

    Example: cambre export pdf --program desk-break -o desk.pdf
    """
    match as_format:
        case Format.JSON:
            document = _everything(who)
        case Format.CSV:
            document = _table(who)
        case Format.ICS:
            document = _calendar(plan, who, Calendar(at=time(at.hour, at.minute), remind_min=remind, neutral=neutral))
        case _:
            _refuse_a_terminal(output)
            how = Print(paper=paper, is_large=large)
            document = _for_a_clinician(who, how) if clinician else _sheet((plan, program, profile), who, how)
    _give(document, output)


def _everything(who: str | None) -> bytes:
    if who is not None:
        msg = say("json is the journal of everybody, so that nothing is lost; --person is for the other formats")
        raise typer.BadParameter(msg)
    with coach() as ready:
        return ready.exported().encode()


def _table(who: str | None) -> bytes:
    if who is None:
        with coach() as ready:
            return ready.table(everybody=True).encode()
    with coach_for(who) as ready:
        return ready.table().encode()


def _calendar(plan: Path | None, who: str | None, how: Calendar) -> bytes:
    with coach_for(who) as ready:
        if plan is not None:
            document, changed = plan_in(plan), datetime.fromtimestamp(plan.stat().st_mtime, UTC)
            return ready.calendar(document, changed, how).encode()
        own = ready.own_calendar(how)
        if own is None:
            msg = say("there is no plan yet; make one on the pages, or say which with --plan PLAN.json")
            raise typer.BadParameter(msg)
        return own.encode()


def _refuse_a_terminal(output: Path | None) -> None:
    if output is None and sys.stdout.isatty():
        msg = say("say where to write it, with -o FILE.pdf")
        raise typer.BadParameter(msg)


def _for_a_clinician(who: str | None, how: Print) -> bytes:
    with coach_for(who) as ready:
        return ready.clinic_on_paper(how)


def _sheet(wanted: tuple[Path | None, str | None, Path | None], who: str | None, how: Print) -> bytes:
    plan, program, profile = wanted
    with coach_for(who) as ready:
        if plan is not None:
            return ready.on_paper(ready.plan_handout(plan_in(plan)), how)
        if program is not None:
            program = called(program, ready.library.programs)
        if program is not None and ready.program(program) is None:
            msg = say("there is no program “{program}”; there are: {there}").format(
                program=program, there=", ".join(ready.library.programs)
            )
            raise typer.BadParameter(msg)
        own = ready.own_plan_handout() if program is None and profile is None else None
        if own is not None:
            return ready.on_paper(own, how)
        handout = ready.handout(program, person_in(profile) if profile else None)
        if isinstance(handout, NoSession):
            typer.echo(told(handout))
            raise typer.Exit(NO_SESSION)
        return ready.on_paper(handout, how)


def _give(document: bytes, output: Path | None) -> None:
    if output is None:
        return typer.echo(document, nl=False)
    try:
        replace(output, document)
    except OSError as error:
        msg = say("{output} can't be written ({why})").format(output=output, why=error.strerror)
        raise CannotGoOnError(msg) from None
