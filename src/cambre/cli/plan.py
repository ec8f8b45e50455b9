"""`cambre plan`: plans, and the judge that reads them."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cambre.cli import own_plan
from cambre.cli.coaching import Who, coach_for, plan_in, situation_in
from cambre.core.safety.finding import Finding
from cambre.core.safety.judge import judge_plan

app = typer.Typer(help="Plans.\n\nExample: cambre plan check plan.json --profile me.json", rich_markup_mode=None)

REFUSED = 1


@app.callback()
def group() -> None:
    """Plans of several weeks.

    Example: cambre plan check plan.json --profile me.json
    """


@app.command()
def make(
    *,
    days: Annotated[int | None, typer.Option("--days", help="Days a week.", metavar="N")] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", help="Minutes a day.", metavar="N")] = None,
    on: Annotated[str | None, typer.Option("--on", help="Weekdays that suit, such as mon,wed,fri.")] = None,
    equipment: Annotated[str | None, typer.Option("--equipment", help="What is at hand, such as chair,strap.")] = None,
    person: Who = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Make a plan for somebody who trains here, or make it anew with other wishes (exit 3 when there is none).

    Example: cambre plan make --days 3 --minutes 20 --on mon,wed,fri
    """
    with coach_for(person) as ready:
        own_plan.wish(ready, days, minutes, on, equipment)
        own_plan.tell(ready, as_json=as_json)


@app.command()
def show(
    *,
    person: Who = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Show the plan of somebody who trains here: what comes, what was done, what changed and why.

    Example: cambre plan show
    """
    with coach_for(person) as ready:
        own_plan.tell(ready, as_json=as_json)


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
    lines = [f"{each.severity}: {each.rule} {each.where}: {each.message}" for each in findings]
    refusing = sum(finding.severity.refuses for finding in findings)
    outcome = f"Not to be trained like this: {refusing} of {len(findings)} findings refuse it."
    return "\n".join([*lines, outcome if refusing else "No rule refuses this plan."])
