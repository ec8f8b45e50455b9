"""`cambre settings`: what somebody chose of how Cambré speaks, looks and counts, and where they live."""

from typing import Annotated, Any

import typer

from cambre.cli.coaching import Who, coach_for
from cambre.cli.errors import CannotGoOnError
from cambre.cli.zone import zone
from cambre.coach import Coach
from cambre.documents import write_json
from cambre.documents.reading import to_plain

YES, NO = "yes", "no"
SAID = {True: YES, False: NO}
REGION, ELSEWHERE = "region", "elsewhere"
"""Where somebody lives is an answer of theirs, not a setting of the app; to whoever chooses it is one more."""


def settings(
    choice: Annotated[str | None, typer.Argument(help="What to choose; without one all are listed.")] = None,
    value: Annotated[str | None, typer.Argument(help="What it shall be.")] = None,
    *,
    person: Who = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """List the settings, or choose one; they are kept in the journal, and travel with it.

    Example: cambre settings length inch
    """
    with coach_for(person) as ready:
        known = _chosen(ready)
        if choice is not None and choice not in known:
            msg = ready.say("there is no setting “{choice}”; there are: {known}")
            raise CannotGoOnError(msg.format(choice=choice, known=", ".join(known)))
        if choice is not None and value is not None:
            _choose(ready, choice, value)
        chosen = _chosen(ready)
    if as_json:
        typer.echo(write_json(chosen))
        return
    shown = chosen if choice is None else {choice: chosen[choice]}
    typer.echo("\n".join(f"{name:<18}{_said(told)}" for name, told in shown.items()))


def _chosen(coach: Coach) -> dict[str, Any]:
    return {**to_plain(coach.settings()), REGION: coach.further().region}


def _choose(coach: Coach, choice: str, value: str) -> None:
    if choice == REGION:
        coach.live_in(None if value == ELSEWHERE else value, zone())
    else:
        coach.choose(zone(), **{choice: {YES: True, NO: False}.get(value, value)})


def _said(told: object) -> str:
    return ELSEWHERE if told is None else SAID[told] if isinstance(told, bool) else str(told)
