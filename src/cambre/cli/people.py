"""`cambre people`: the household, listed, added to, renamed."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from cambre.cli.coaching import coach, member_named
from cambre.cli.language import say
from cambre.cli.zone import zone

app = typer.Typer(help="The people who train here.\n\nExample: cambre people add Anna", rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def listed(
    context: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """List the people who train here.

    Example: cambre people
    """
    if context.invoked_subcommand is not None:
        return
    with coach() as ready:
        people = ready.people()
    typer.echo(json.dumps([asdict(each) for each in people]) if as_json else "\n".join(each.name for each in people))


@app.command()
def add(name: str) -> None:
    """Take somebody into the household.

    Example: cambre people add Anna
    """
    with coach() as ready:
        added = ready.add_person(name, zone())
    told = say("{name} trains here too now: cambre train PROGRAM --person {id}")
    typer.echo(told.format(name=added.name, id=added.id))


@app.command()
def rename(person: str, name: str) -> None:
    """Call somebody something else; what they did stays theirs.

    Example: cambre people rename Me Claire
    """
    with coach() as ready:
        renamed = ready.of(member_named(ready, person).id).rename(name, zone())
    typer.echo(say("{before} is called {now} now.").format(before=person, now=renamed.name))
