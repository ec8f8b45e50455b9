"""`cambre schema`: the JSON Schema of a document."""

import json
from typing import Annotated

import typer

from cambre.cli.language import say
from cambre.documents import SCHEMAS
from cambre.documents import schema as schema_of


def schema(
    document: Annotated[str, typer.Argument(help=f"One of: {', '.join(SCHEMAS)}.", metavar="DOCUMENT")],
) -> None:
    """Print the JSON Schema of a document.

    Example: cambre schema timeline
    """
    if document not in SCHEMAS:
        msg = say("there is no document “{document}”; choose one of {there}").format(
            document=document, there=", ".join(SCHEMAS)
        )
        raise typer.BadParameter(msg)
    typer.echo(json.dumps(schema_of(document), indent=2, ensure_ascii=False))
