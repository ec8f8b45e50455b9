"""How long the server works on a page, with ten years of journal behind it."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from gzip import compress
from pathlib import Path
from re import findall
from tempfile import TemporaryDirectory

import httpx

from benchmarks.measuring import Measured, Seconds, percentile
from benchmarks.ten_years import ten_years
from cambre.coach import Coach
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library
from cambre.web.app import create_app

HOST = "127.0.0.1:8000"
TIMES = 200
PAGES = (
    "/", "/history", "/progress", "/exercises", "/exercises/cobra", "/programs/dance-back-circuit",
    "/train/dance-back-circuit",
)  # fmt: skip
ASKED_BY_A_PAGE = r'(?:<script[^>]* src|<link[^>]*rel="stylesheet"[^>]* href)="([^"]+)"'
ASKED_BY_A_SCRIPT = r'\b(?:from|import) "(\.[^"]+)"'


def measure() -> Iterator[Measured]:
    """The slow end of each page's answers, and what a first visit weighs."""
    with TemporaryDirectory() as folder, _app(Path(folder)) as app:
        for path in PAGES:
            taken = percentile(asyncio.run(_asked(app, path)), 95)
            yield Measured(name=f"GET {path}, p95", value=taken * 1000, bar=50, unit="ms")
        for path in ("/", "/train/dance-back-circuit"):
            weight = asyncio.run(_weight(app, path)) / 1000
            yield Measured(name=f"{path} with its styles and scripts, gzipped", value=weight, bar=150, unit="kB")


@contextmanager
def _app(folder: Path) -> Iterator[httpx.ASGITransport]:
    journal = open_journal(folder)
    journal.append(ten_years(datetime.now(UTC)))
    coach = Coach(library=load_library(), card=load_card(), journal=journal)
    yield httpx.ASGITransport(create_app(coach, hosts=[HOST]))
    journal.close()


async def _asked(app: httpx.ASGITransport, path: str) -> list[Seconds]:
    taken = []
    async with httpx.AsyncClient(transport=app, base_url=f"http://{HOST}") as client:
        for _ in range(TIMES):
            start = time.perf_counter()
            (await client.get(path)).raise_for_status()
            taken.append(time.perf_counter() - start)
    return taken


async def _weight(app: httpx.ASGITransport, path: str) -> int:
    """Bytes of the page and of all that it makes the browser ask for, but pictures."""
    weights: dict[httpx.URL, int] = {}
    async with httpx.AsyncClient(transport=app, base_url=f"http://{HOST}") as client:
        waiting = [httpx.URL(f"http://{HOST}{path}")]
        while waiting:
            url = waiting.pop()
            answer = (await client.get(url)).raise_for_status()
            weights[url] = len(compress(answer.content))
            asked_by = ASKED_BY_A_SCRIPT if url.path.endswith("js") else ASKED_BY_A_PAGE
            waiting += {url.join(part) for part in findall(asked_by, answer.text)} - weights.keys()
    return sum(weights.values())
