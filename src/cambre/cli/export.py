"""`cambre export`: the journal, to take away."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.coaching import coach
from cambre.cli.errors import CannotGoOnError
from cambre.store.files import replace


class Format(StrEnum):
    """What a journal can be taken away as."""

    JSON = "json"


def export(
    as_format: Annotated[Format, typer.Argument(metavar="FORMAT", help="json: everything, to be imported again.")],
    *,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file to write; else it is printed.")
    ] = None,
) -> None:
    """Write the whole journal of everybody in the data folder as one document.

    Example: cambre export json -o journal.json
    """
    del as_format  # there is one so far
    with coach() as ready:
        document = ready.exported()
    if output is None:
        return typer.echo(document, nl=False)
    try:
        replace(output, document.encode())
    except OSError as error:
        msg = f"{output} can't be written ({error.strerror})"
        raise CannotGoOnError(msg) from None
