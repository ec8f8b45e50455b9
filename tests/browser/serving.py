"""The app, served for real: uvicorn on a free port, around a journal in a folder of its own."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from socket import create_server, socket
from typing import TextIO

import httpx
import uvicorn

from cambre.coach import Coach, now
from cambre.core.library.catalogue import Library
from cambre.core.screening.card import Card
from cambre.store.catalogues import languages_in
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library
from cambre.web.app import create_app
from cambre.web.home.computer import own_hosts
from tests.forked import Forked

STDERR = 2
ASKING = httpx.Client(timeout=20, limits=httpx.Limits(max_keepalive_connections=0))
"""One for all: with each new client the certificates of the world are read, though none is asked for here."""


@cache
def facts() -> tuple[Library, Card]:
    """The built-in library and card, read once for all tests."""
    return load_library(), load_card()


@contextmanager
def served(folder: Path, clock: Callable[[], datetime] = now) -> Iterator[str]:
    """The address of an app whose data lie in `folder`, and that goes by a clock, for as long as the block runs."""
    with create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(lambda: None, log_level="warning", lifespan="off", ws="none"))
        thread = threading.Thread(target=_serve, args=(server, folder, listener, port, clock))
        thread.start()
        try:
            address = f"http://127.0.0.1:{port}"
            assert ASKING.get(f"{address}/healthz").text == "ok"
            yield address
        finally:
            server.should_exit = True
            thread.join()


def _serve(
    server: uvicorn.Server,
    folder: Path,
    listener: socket,
    port: int,
    clock: Callable[[], datetime],
) -> None:
    journal = open_journal(folder)  # here, because SQLite wants a connection to stay in its thread
    library, card = facts()
    coach = Coach(library=library, card=card, journal=journal, clock=clock, languages=languages_in(folder, {}))
    server.config.app = create_app(coach, hosts=own_hosts("127.0.0.1", port))
    try:
        server.run(sockets=[listener])
    finally:
        journal.close()


@dataclass(slots=True)
class Server:
    """The app as a process that can be killed; it is mutable because that is what it is for."""

    home: Path
    port: int
    options: tuple[str, ...] = ()
    host: str = "127.0.0.1"
    said: str = ""
    process: Forked | None = field(default=None)
    _heard: TextIO | None = field(default=None)

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://{self.host}:{self.port}"

    def start(self) -> None:
        """Start, and wait until it answers."""
        self.begin()
        assert self._heard is not None
        self.said = self._heard.readline()  # it says when it is ready
        assert ASKING.get(f"{self.address}/healthz").text == "ok"

    def begin(self) -> None:
        """Start, and don't wait."""
        words = ["serve", "--port", str(self.port), "--no-browser", *self.options]
        near, far = os.pipe()
        self._heard = os.fdopen(near, encoding="utf-8")
        self.process = Forked(words, os.environ | {"CAMBRE_HOME": str(self.home)}, far, STDERR)
        self.process.start()
        os.close(far)

    def kill(self) -> None:
        """End it with no time to tidy up."""
        if self.process is not None and self._heard is not None:
            self.process.kill()
            self.process.join()
            self._heard.close()
            self.process = None


@contextmanager
def killable(home: Path, *options: str, host: str = "127.0.0.1") -> Iterator[Server]:
    """A server of its own, running, as it is reached at `host`."""
    with create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    running = Server(home=home, port=port, options=options, host=host)
    try:
        running.start()
        yield running
    finally:
        running.kill()
