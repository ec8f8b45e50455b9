"""`cambre serve`: the pages on this computer."""

import os
from typing import Annotated

import typer

from cambre.cli.coaching import coach
from cambre.web.home.computer import ServingError
from cambre.web.home.computer import serve as serve_pages

__all__ = ["ServingError", "serve", "start"]

LOOPBACK = "127.0.0.1"
PORT = 8000


def serve(
    *,
    host: Annotated[str, typer.Option(help="The address to serve on.")] = LOOPBACK,
    port: Annotated[int, typer.Option(min=1, max=65_535, help="The port to serve on.", envvar="PORT")] = PORT,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Don't open the browser.")] = False,
) -> None:
    """Serve the pages on this computer and open the browser.

    Example: cambre serve --port 8001 --no-browser
    """
    start(host=host, port=port, open_browser=not no_browser)


def start(*, host: str = LOOPBACK, port: int | None = None, open_browser: bool = True) -> None:
    """Serve until stopped; raises StoreError, ServingError."""
    with coach() as ready:
        serve_pages(ready, host, port or int(os.environ.get("PORT", PORT)), open_browser=open_browser)
