"""`cambre import`: a journal from another home, added to this one."""

from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.coaching import coach
from cambre.coach import MOST_IMPORTED
from cambre.documents import DocumentProblemsError
from cambre.store.files import UnreadableError, content


def take_in(
    file: Annotated[Path, typer.Argument(help="What `cambre export json`, or a browser, has written.")],
) -> None:
    """Add an exported journal to the one in the data folder; what is in both is kept once.

    Example: cambre import journal.json
    """
    try:
        document = content(file, MOST_IMPORTED)
    except UnreadableError as error:
        raise DocumentProblemsError([f"{file}: {error}"]) from None
    with coach() as ready:
        taken = ready.take_in(document, file.name)
    typer.echo(f"{taken.new} entries taken in, {taken.known} were here already")
