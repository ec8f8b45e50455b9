"""`cambre serve`: the pages on this computer."""

import os
import secrets
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cambre.cli.coaching import coach, home
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.store.backups import write_weekly
from cambre.store.pairing_key import pairing_key
from cambre.store.trouble import StoreError

if TYPE_CHECKING:
    from cambre.web.pairing import Pairing

LOOPBACK = "127.0.0.1"
PORT = 8000


def serve(
    *,
    host: Annotated[str, typer.Option(help="The address to serve on.")] = LOOPBACK,
    port: Annotated[int, typer.Option(min=1, max=65_535, help="The port to serve on.", envvar="PORT")] = PORT,
    site: Annotated[
        Path | None, typer.Option(exists=True, file_okay=False, help="A built static site, given away under /site/.")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Don't open the browser.")] = False,
    pair: Annotated[bool, typer.Option("--pair", help="Ask each device once for a code that is shown here.")] = False,
) -> None:
    """Serve the pages on this computer and open the browser.

    Example: cambre serve --port 8001 --no-browser

    For the phone and the tablet at home: cambre serve --host 0.0.0.0 --pair
    """
    start(host=host, port=port, open_browser=not no_browser, pair=pair, site=site)


def start(
    *,
    host: str = LOOPBACK,
    port: int | None = None,
    open_browser: bool = True,
    pair: bool = False,
    site: Path | None = None,
) -> None:
    """Serve until stopped; raises StoreError and CannotGoOnError."""
    # here, because a server takes longer to import than most commands take to run
    from cambre.web.home.computer import ServingError  # noqa: PLC0415
    from cambre.web.home.computer import serve as serve_pages  # noqa: PLC0415

    with coach() as ready:
        back_up_weekly(ready.clock())
        try:
            pairing = pairing_for(home()) if pair else None
            serve_pages(
                ready,
                host,
                port or _port(),
                open_browser=open_browser,
                pairing=pairing,
                site=site,
            )
        except ServingError as error:
            raise CannotGoOnError(str(error)) from None


def pairing_for(folder: Path) -> "Pairing":
    """A new code, and the key that the devices of earlier starts were paired with."""
    from cambre.web.pairing import Pairing, new_code  # noqa: PLC0415 -- only who serves imports the web

    key = pairing_key(folder, secrets.token_bytes)
    return Pairing(code=new_code(secrets.choice), key=key, clock=time.monotonic)


def back_up_weekly(now: datetime) -> None:
    """Make the week's backup where it is due; that it can't be made is told, and stops nothing."""
    try:
        write_weekly(home(), now)
    except StoreError as error:
        typer.echo(f"cambre: this week's backup was not made: {error}", err=True)


def _port() -> int:
    said = os.environ.get("PORT", str(PORT))
    if not said.isdecimal():
        msg = say("PORT is “{said}”, which is no port; say a number such as {PORT}").format(said=said, PORT=PORT)
        raise CannotGoOnError(msg)
    return int(said)
