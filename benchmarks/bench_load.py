"""How long 200 people wait who train at the same time, over a journal of ten years, on this machine.

Each opens the first page and a program, starts, does a step every five seconds, ends, and looks at the history. Steps
last longer than that in truth. The people that are asked for run here too and take their share of the processor.
"""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import httpx

from benchmarks.measuring import Measured, Seconds, percentile
from benchmarks.ten_years import ten_years
from cambre.core.journal.moments import moment
from cambre.store.journal import open_journal
from cambre.web.asking import PERSON

PEOPLE, STEPS, A_STEP = 200, 5, 5.0
ARRIVE = 20.0
"""Seconds in which they all arrive."""
UNUSED = 3.0
"""Seconds that a connection is kept for the next request; the server lets go of it after five."""
PROGRAM = "gentle-start"
Taken = dict[str, list[Seconds]]


def measure() -> Iterator[Measured]:
    """The slow end of what they wait for, and whether each of their entries is there once."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        with closing(open_journal(home)) as journal:
            journal.append(ten_years(datetime.now(UTC)))
        with _served(home) as address:
            taken = asyncio.run(_everybody(address))
        with closing(open_journal(home)) as journal:
            kept = sum(len(journal.entries(f"p{number}")) for number in range(PEOPLE))
    for name, waited in taken.items():
        slow = percentile(waited, 95) * 1000
        yield Measured(name=f"{PEOPLE} people train: {name}, p95", value=slow, bar=250, unit="ms")
    due = PEOPLE * (STEPS + 2)
    yield Measured(name="their entries kept, each once", value=kept, bar=due, unit=f"of {due}", more_is_better=True)


async def _everybody(address: str) -> Taken:
    taken: Taken = {"a page": [], "a step confirmed": []}
    limits = httpx.Limits(max_connections=PEOPLE, keepalive_expiry=UNUSED)
    async with httpx.AsyncClient(base_url=address, headers={"origin": address}, limits=limits, timeout=60) as client:
        await asyncio.gather(*(_somebody(client, number, taken) for number in range(PEOPLE)))
    return taken


async def _somebody(client: httpx.AsyncClient, number: int, taken: Taken) -> None:
    await asyncio.sleep(ARRIVE * number / PEOPLE)
    cookie = {"cookie": f"{PERSON}=p{number}"}
    session = str(UUID(int=(number + 1) * 1_000))
    happened = _session(session)
    await _send(client, number, [happened[0]], taken)  # with their first entry they are somebody
    for path in ("/", f"/train/{PROGRAM}"):
        await _look(client, path, cookie, taken)
    for each in happened[1:]:
        await asyncio.sleep(A_STEP)
        await _send(client, number, [each], taken)
    await _look(client, "/history", cookie, taken)


async def _look(client: httpx.AsyncClient, path: str, cookie: dict[str, str], taken: Taken) -> None:
    start = time.perf_counter()
    (await client.get(path, headers=cookie)).raise_for_status()
    taken["a page"].append(time.perf_counter() - start)


async def _send(client: httpx.AsyncClient, number: int, entries: Sequence[dict[str, Any]], taken: Taken) -> None:
    sent = [{**entry, "person": f"p{number}", "at": moment(datetime.now(UTC))} for entry in entries]
    start = time.perf_counter()
    await _confirm(client, sent)
    taken["a step confirmed"].append(time.perf_counter() - start)


async def _confirm(client: httpx.AsyncClient, sent: Sequence[dict[str, Any]]) -> None:
    """Send until there is an answer, as the player does."""
    try:
        (await client.post("/journal", json={"entries": sent})).raise_for_status()
    except httpx.TransportError:
        await asyncio.sleep(1)
        await _confirm(client, sent)


def _session(session: str) -> list[dict[str, Any]]:
    started: dict[str, Any] = {"program": PROGRAM, "title": "Gentle start", "library": "x", "steps": STEPS}
    step: dict[str, Any] = {"exercise": "cat-cow", "kind": "work", "set": 1, "sets": 1, "seconds": 30}
    bodies = [("session_started", started), *(("step_done", {**step, "step": place}) for place in range(STEPS))]
    return [
        {
            "uuid": str(UUID(int=UUID(session).int + place + 1)),
            "kind": kind,
            "version": 1,
            "body": {"zone": "Europe/Paris", "session": session, **body},
        }
        for place, (kind, body) in enumerate([*bodies, ("session_ended", {"reason": "finished"})])
    ]


@contextmanager
def _served(home: Path) -> Iterator[str]:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]
    command = [sys.executable, "-m", "cambre", "serve", "--no-browser", "--port", str(port)]
    with subprocess.Popen(  # noqa: S603 -- our own command
        command, env=os.environ | {"CAMBRE_HOME": str(home)}, stdout=subprocess.PIPE
    ) as server:
        assert server.stdout is not None  # noqa: S101 -- it was asked for
        server.stdout.readline()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
