"""The app, served for real: uvicorn on a free port, around a journal in a folder of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from socket import create_server, socket

import httpx
import uvicorn

from cambre.coach import Coach
from cambre.core.library.catalogue import Library
from cambre.core.screening.card import Card
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library
from cambre.web.app import create_app
from cambre.web.home.computer import own_hosts


@cache
def facts() -> tuple[Library, Card]:
    """The built-in library and card, read once for all tests."""
    return load_library(), load_card()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of an app whose data lie in `folder`, for as long as the block runs."""
    with create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(lambda: None, log_level="warning", lifespan="off", ws="none"))
        thread = threading.Thread(target=_serve, args=(server, folder, listener, port))
        thread.start()
        try:
            address = f"http://127.0.0.1:{port}"
            assert httpx.get(f"{address}/healthz", timeout=20).text == "ok"
            yield address
        finally:
            server.should_exit = True
            thread.join()


def _serve(server: uvicorn.Server, folder: Path, listener: socket, port: int) -> None:
    journal = open_journal(folder)  # here, because SQLite wants a connection to stay in its thread
    library, card = facts()
    coach = Coach(library=library, card=card, journal=journal)
    server.config.app = create_app(coach, hosts=own_hosts("127.0.0.1", port))
    try:
        server.run(sockets=[listener])
    finally:
        journal.close()
