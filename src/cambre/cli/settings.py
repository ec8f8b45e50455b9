"""`cambre settings`: what somebody chose of how Cambré speaks, looks and counts."""

from typing import Annotated

import typer

from cambre.cli.coaching import Who, coach_for
from cambre.cli.errors import CannotGoOnError
from cambre.cli.zone import zone
from cambre.documents import write_json
from cambre.documents.reading import to_plain

YES, NO = "yes", "no"
SAID = {True: YES, False: NO}


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
        known = to_plain(ready.settings())
        if choice is not None and choice not in known:
            msg = ready.say("there is no setting “{choice}”; there are: {known}")
            raise CannotGoOnError(msg.format(choice=choice, known=", ".join(known)))
        if choice is not None and value is not None:
            ready.choose(zone(), **{choice: {YES: True, NO: False}.get(value, value)})
        chosen = ready.settings()
    if as_json:
        typer.echo(write_json(chosen))
        return
    plain = to_plain(chosen)
    shown = plain if choice is None else {choice: plain[choice]}
    typer.echo("\n".join(f"{name:<18}{_said(told)}" for name, told in shown.items()))


def _said(told: object) -> str:
    return SAID[told] if isinstance(told, bool) else str(told)
