"""A real Chromium before a real server.

`open_page` gives pages in any size and light; each is watched: an error on its console, or a request to another
origin, fails the test when it ends.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests.browser.serving import served
from tests.browser.viewing import PHONE, OpenPage

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)
HARMLESS = (
    "Created TensorFlow Lite XNNPACK delegate",  # MediaPipe tells good news as errors
    "The Cross-Origin-Opener-Policy header has been ignored",  # over plain http, from another device
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    found = os.environ.get("CAMBRE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The data folder of one test."""
    return tmp_path


@pytest.fixture
def address(home: Path) -> Iterator[str]:
    """Where the app is served, with nothing in its journal."""
    with served(home) as where:
        yield where


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """A function that opens a page: `open_page("/card", size=PHONE, light="dark", calm=True, scripts=False)`.

    `forgives` is a part of the one error that the page may write to its console.
    """
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_one(
        path: str = "/",
        *,
        size: tuple[int, int] = PHONE,
        light: str = "light",
        calm: bool = False,
        scripts: bool = True,
        forgives: str | None = None,
    ) -> Page:
        context = browser.new_context(
            base_url=address,
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if light == "dark" else "light",
            reduced_motion="reduce" if calm else "no-preference",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        _watch(page, address, troubles, forgives)
        page.goto(path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """The first page, on a phone, by day."""
    return open_page("/")


def _watch(page: Page, address: str, troubles: list[str], forgives: str | None) -> None:
    harmless = (*HARMLESS, forgives) if forgives else HARMLESS

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not any(words in message.text for words in harmless):
            troubles.append(f"console: {message.text}")

    def see(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            troubles.append(f"request: {request.url}")

    page.on("console", hear)
    page.on("request", see)
    page.on("pageerror", lambda error: troubles.append(f"script: {error}"))
