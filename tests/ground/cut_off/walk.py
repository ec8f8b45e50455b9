"""Serves an installed `cambre`, and follows every link of its pages in Chromium or trains before its camera.

It tells what was seen as JSON, not before SECONDS are over.
usage: python -m tests.ground.cut_off.walk COMMAND pages|camera SECONDS, in namespaces of its own (`cut_off.command`)
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urldefrag, urlsplit
from urllib.request import urlopen

from playwright.sync_api import Page, Request, Response, expect, sync_playwright

from cambre.coach import SOMEBODY
from cambre.store.journal import open_journal
from tests.browser.conftest import QUIET
from tests.browser.filming import film
from tests.browser.watched import SLUG, TOO_LONG, begin_watched
from tests.ground.cut_off.outside import outside
from tests.ground.need_chromium import chromium

PORT = 8000
ADDRESS = f"http://127.0.0.1:{PORT}"
PATIENCE_S = 30
ITS_OWN = (  # Chromium asks for these whatever page is open: the first two as it starts, the third before any form
    "accounts.google.com",
    "update.googleapis.com",
    "content-autofill.googleapis.com",
)
NOWHERE = "--host-resolver-rules=" + ", ".join(f"MAP {host} ~NOTFOUND" for host in ITS_OWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a walk saw: pages, answers that weren't good, requests to other origins, and what left the machine.

    `watched` is what the journal has of the sets that the camera watched.
    """

    pages: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    watched: list[Mapping[str, Any]] = field(default_factory=list)


def walk(page: Page, seen: Seen) -> None:
    """Open the first page and every page of this server that an opened page links to."""
    waiting = ["/"]
    while waiting:
        path = waiting.pop(0)
        if path in seen.pages:
            continue
        page.goto(ADDRESS + path)
        seen.pages.append(path)
        waiting += _links(page)


def train(page: Page, home: Path) -> Iterator[Mapping[str, Any]]:
    """Be watched by the camera through an exercise; gives what the journal has of it."""
    page.goto(f"{ADDRESS}/train/practice-{SLUG}")
    begin_watched(page)
    expect(page.locator("[data-part=over]")).to_be_visible(timeout=TOO_LONG)
    page.get_by_role("button", name="Done").click()
    page.wait_for_url("**/history")
    with closing(open_journal(home)) as journal:
        yield from (entry.body for entry in journal.entries(SOMEBODY) if entry.kind == "step_done")


def _links(page: Page) -> Iterator[str]:
    found: list[str] = page.eval_on_selector_all("a[href]:not([download])", "links => links.map(link => link.href)")
    for address in found:
        parts = urlsplit(urldefrag(address).url)
        if address.startswith(ADDRESS + "/"):
            yield f"{parts.path}?{parts.query}" if parts.query else parts.path


@contextmanager
def _watched_page(seen: Seen, camera: Sequence[str]) -> Iterator[Page]:
    """A page whose traffic is looked at, in a Chromium with such flags of a camera."""

    def see(request: Request) -> None:
        if not request.url.startswith((ADDRESS, "data:", "blob:")):
            seen.asked.append(request.url)

    def judge(answer: Response) -> None:
        if answer.status >= HTTPStatus.BAD_REQUEST:
            seen.broken.append(f"{answer.status} {answer.url.removeprefix(ADDRESS)}")

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, NOWHERE, *camera])
        context = browser.new_context()
        context.on("request", see)
        context.on("response", judge)
        yield context.new_page()
        browser.close()


def _filmed(folder: Path) -> str:
    """The flag of a camera that sees somebody do an exercise at twice its tempo."""
    with sync_playwright() as playwright:
        drawing = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, NOWHERE])
        camera = film(drawing, folder / "film.mjpeg", SLUG, quick=2)
        drawing.close()
    return f"--use-file-for-fake-video-capture={camera}"


@contextmanager
def _served(program: str, folder: Path) -> Iterator[None]:
    environment = {**os.environ, "CAMBRE_HOME": str(folder)}
    with subprocess.Popen(
        [program, "serve", "--port", str(PORT), "--no-browser"], env=environment, stdout=sys.stderr
    ) as server:
        try:
            _wait_until_ready(server)
            yield
        finally:
            server.terminate()


def _wait_until_ready(server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not _is_ready():
        if server.poll() is not None or time.monotonic() > end:
            msg = "the server did not start"
            raise TimeoutError(msg)
        time.sleep(0.1)


def _is_ready() -> bool:
    try:
        with urlopen(f"{ADDRESS}/healthz", timeout=PATIENCE_S) as answer:  # noqa: S310 -- our own server
            return bool(answer.status == HTTPStatus.OK)
    except OSError:
        return False


def main(program: str, what: str, seconds: float) -> None:
    """Walk or train, stay on the last page until the seconds are over, and print what was seen."""
    end = time.monotonic() + seconds
    with TemporaryDirectory() as work, outside() as sent:
        folder, home, seen = Path(work), Path(work) / "home", Seen(sent=sent)
        camera = [_filmed(folder)] if what == "camera" else []
        with _served(program, home), _watched_page(seen, camera) as page:
            if what == "pages":
                walk(page, seen)
            else:
                seen.watched.extend(train(page, home))
            time.sleep(max(0, end - time.monotonic()))
        sys.stdout.write(json.dumps(asdict(seen)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]))
