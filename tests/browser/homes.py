"""The two homes of the app, as tests meet them: a server on this computer, and a site whose app is in the browser."""

import json
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from typing import Any, Protocol, TypeAlias

from playwright.sync_api import Browser, BrowserContext, Page, expect

from cambre.coach import SOMEBODY
from cambre.core.entry import Entry
from cambre.core.exports.json import JournalDocument
from cambre.documents import read_json
from cambre.store.journal import open_journal
from tests.browser.serving import ASKING

HOMES = ("computer", "browser")
READY_WITHIN = 60_000  # milliseconds; a busy machine takes its time to compile Python
NOT_OWN = "[data-known] [data-personal] main[data-baked], [data-asks] main[data-baked], main[data-stands-in]"
OWN_PAGE = "html[data-fresh]:not([data-waits])"
MODULE = """const named = document.querySelector("script[src*='start.js']").getAttribute("src").replace(/^[.\\/]+/, "");
    const module = (name) => import(root + named.replace("home/browser/start.js", name));"""
TAKEN_AWAY = f"""async (root) => {{
    {MODULE}
    const {{ load }} = await module("shared/transport.js");
    return (await load(root + "storage/cambre-journal.json")).text();
}}"""
SENT = f"""async ([root, path, form]) => {{
    {MODULE}
    const {{ load }} = await module("shared/transport.js");
    return (await load(root + path.slice(1), {{ method: "POST", body: new URLSearchParams(form) }})).ok;
}}"""
OFFLINE = "navigator.serviceWorker.ready.then(() => null)"
"""A page of somebody's own, such as a day of their plan, has an address of its own as soon as the app is kept."""
EMPTIED = f"""async (root) => {{
    {MODULE}
    await (await module("home/browser/start.js")).tabs.ask(crypto.randomUUID(), null);
    localStorage.clear();
}}"""

NewContext: TypeAlias = Callable[..., BrowserContext]


class Home(Protocol):
    """Where the app lives in a test."""

    @property
    def address(self) -> str:
        """Where pages are, without a slash at the end."""

    def entries(self) -> tuple[Entry, ...]:
        """Everything in the journal, in the order in which it happened."""

    def send(self, path: str, form: Mapping[str, str]) -> None:
        """Send a form, as a page would."""


@dataclass(frozen=True, slots=True)
class Held:
    """A file that a server doesn't give, as on a slow connection, until a test has seen enough."""

    path: str
    """How its address ends."""
    asked: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)


class OnComputer:
    """Served from a folder."""

    def __init__(self, address: str, folder: Path) -> None:
        """Know where it is served, and from which data folder."""
        self.address = address
        self.folder = folder

    def entries(self) -> tuple[Entry, ...]:
        """Everything in the journal, in the order in which it happened."""
        with closing(open_journal(self.folder)) as journal:
            return journal.entries(SOMEBODY)

    def send(self, path: str, form: Mapping[str, str]) -> None:
        """Send a form, as a page would."""
        assert ASKING.post(self.address + path, data=dict(form), headers={"origin": self.address}).is_redirect


class InBrowser:
    """A site in a browser whose app is up: one tab runs it for a module's tests, their pages follow that tab."""

    def __init__(self, address: str, context: BrowserContext) -> None:
        """Open the tab that runs the app, and wait until it does."""
        self.address = address
        self.context = context
        self.leader = context.new_page()
        self.leader.goto(f"{address}/about/")
        is_ready(self.leader)
        self.leader.evaluate(OFFLINE)

    def entries(self) -> tuple[Entry, ...]:
        """Everything in the journal, in the order in which it happened."""
        return exported(self.leader, self.address)

    def send(self, path: str, form: Mapping[str, str]) -> None:
        """Send a form, as a page would."""
        assert self.leader.evaluate(SENT, [f"{self.address}/", path, dict(form)])

    def empty(self) -> None:
        """Forget everything, as the page “Your data” can."""
        self.leader.evaluate(EMPTIED, f"{self.address}/")

    def lets_time_go_on(self) -> None:
        """Let the next test's pages not stand still: a clock that a test stops is one for all pages of a context."""
        if self.leader.evaluate("Boolean(Date.isFake)"):  # else resuming would begin one, in 1970
            self.context.clock.resume()

    def new_page(self, *, size: tuple[int, int], light: str, calm: bool) -> Page:
        """A page that follows the tab that runs the app."""
        page = self.context.new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(
            color_scheme="dark" if light == "dark" else "light", reduced_motion="reduce" if calm else "no-preference"
        )
        return page


def exported(page: Page, address: str) -> tuple[Entry, ...]:
    """What the journal of the site at an address says, in the browser of one of its pages."""
    text = page.evaluate(TAKEN_AWAY, f"{address}/")
    assert json.loads(text)["format"] == 1
    return read_json(JournalDocument, text, "journal").entries


def is_ready(page: Page) -> None:
    """Wait until the app in the browser answers, and the page is the one of whoever uses it."""
    expect(page.locator('html[data-app="ready"]')).to_have_count(1, timeout=READY_WITHIN)
    expect(page.locator(OWN_PAGE)).to_have_count(1, timeout=READY_WITHIN)
    expect(page.locator(NOT_OWN)).to_have_count(0)


@contextmanager
def given_away(folder: Path, *, holds: Held | None = None) -> Iterator[str]:
    """The address of a plain static server for a folder, for as long as the block runs."""
    answering = partial(_Quiet, directory=str(folder), holds=holds)
    with _Server(("127.0.0.1", 0), answering) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            if holds is not None:
                holds.gone.set()
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    """The plain server of Python's library, which says nothing of a browser that left before the end."""

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Tell only of what the browser didn't do."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Quiet(SimpleHTTPRequestHandler):
    """The plain server of Python's library, without its log."""

    def __init__(self, *asked: Any, holds: Held | None, **how: Any) -> None:
        """Answer, but for what is held."""
        self.holds = holds
        super().__init__(*asked, **how)

    def do_GET(self) -> None:
        """Give a file, or let whoever asked wait for it."""
        if self.holds is not None and self.path.endswith(self.holds.path):
            self.holds.asked.set()
            self.holds.gone.wait()
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def new_context(
    browser: Browser, address: str, *, size: tuple[int, int], light: str, calm: bool, scripts: bool
) -> BrowserContext:
    """A browser that was never here before."""
    return browser.new_context(
        base_url=address,
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if light == "dark" else "light",
        reduced_motion="reduce" if calm else "no-preference",
        java_script_enabled=scripts,
    )
