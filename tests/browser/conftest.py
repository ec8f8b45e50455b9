"""A real Chromium before a real server.

`open_page` gives pages in any size and light; each is watched: an error on its console, or a request to another
origin, fails the test when it ends.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from cambre.atelier.site.site import build
from tests.browser.homes import HOMES, READY_WITHIN, Home, InBrowser, OnComputer, given_away, is_ready, new_context
from tests.browser.serving import served
from tests.browser.viewing import PHONE, OpenPage

WITHOUT = (
    # as Playwright asks for, since of two such flags the last counts
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,"
    "LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,"
    "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,"
    # a page of Chromium's own below every address line, which takes a sixth of all the time
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup"
)
QUIET = (
    f"--disable-features={WITHOUT}",
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
PATIENCE = 10_000  # milliseconds
expect.set_options(timeout=PATIENCE)  # as long as for a press: a pose model may run beside, on the same two cores
IN_BOTH_HOMES = frozenset({
    "test_card", "test_check_in", "test_exercises", "test_first_visit", "test_home", "test_navigation",
    "test_player_beginning", "test_player_session", "test_self_tests",
})  # fmt: skip
"""The files whose tests run in both homes; all others run where the app is served from a computer.

Pages and player are the same files in both, and a page takes several times as long where Python runs in the browser:
these meet what differs (links, forms, answers, a whole session), and leave `make test` at a length that is borne.
`CAMBRE_BOTH_HOMES=yes` runs every file in both.
"""
EVERYWHERE = os.environ.get("CAMBRE_BOTH_HOMES") == "yes"
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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of pages is run where it is about, or else where its file is run."""
    if "open_page" in metafunc.fixturenames:
        about = tuple(mark.name for mark in metafunc.definition.iter_markers() if mark.name in HOMES)
        is_both = EVERYWHERE or Path(metafunc.module.__file__ or "").stem in IN_BOTH_HOMES
        of_file = HOMES if is_both else ("computer",)
        metafunc.parametrize("where", about[:1] or of_file, indirect=True)


@pytest.fixture
def where(request: pytest.FixtureRequest) -> str:
    """Which home a test is run in."""
    return str(getattr(request, "param", "computer"))


@pytest.fixture(scope="session")
def site() -> Path:
    """The static site of this checkout."""
    target = Path("build") / "tested-site"
    target.parent.mkdir(exist_ok=True)
    run, built = os.environ.get("PYTEST_XDIST_TESTRUNUID", ""), target.parent / "tested-site.run"
    with (target.parent / "tested-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of the processes that test, the first builds it for all
        if not run or not built.is_file() or built.read_text() != run:
            build(target, Path("build") / "site")
            built.write_text(run)
    return target


@pytest.fixture(scope="session")
def site_address(site: Path) -> Iterator[str]:
    """Where a plain static server gives the site away."""
    with given_away(site) as where:
        yield where


@pytest.fixture(scope="module")
def in_browser(browser: Browser, site_address: str) -> Iterator[InBrowser]:
    """The app, up in a browser, for all tests of a module."""
    context = browser.new_context(base_url=site_address)
    context.set_default_timeout(PATIENCE)
    yield InBrowser(site_address, context)
    context.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder of one test."""
    return tmp_path


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Where the app is served, with nothing in its journal."""
    with served(folder) as where:
        yield where


@pytest.fixture
def home(where: str, folder: Path, request: pytest.FixtureRequest) -> Home:
    """The home that a test is run in, with nothing in its journal."""
    if where == "computer":
        return OnComputer(request.getfixturevalue("address"), folder)
    found: InBrowser = request.getfixturevalue("in_browser")
    found.empty()
    return found


@pytest.fixture
def open_page(browser: Browser, home: Home) -> Iterator[OpenPage]:
    """A function that opens a page: `open_page("/card", size=PHONE, light="dark", calm=True, scripts=False)`.

    `forgives` is a part of the one error that the page may write to its console.
    """
    opened: list[Page | BrowserContext] = []
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
        if isinstance(home, InBrowser) and scripts:
            page = home.new_page(size=size, light=light, calm=calm)
            opened.append(page)
            _wait_for_own_pages(page)
        else:
            context = new_context(browser, home.address, size=size, light=light, calm=calm, scripts=scripts)
            opened.append(context)
            page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.set_default_navigation_timeout(READY_WITHIN)  # a page that Python makes in the browser, on a busy machine
        _watch(page, home.address, troubles, forgives)
        page.goto(path)
        return page

    yield open_one
    for each in opened:
        each.close()
    if isinstance(home, InBrowser):
        home.lets_time_go_on()
    assert troubles == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """The first page, on a phone, by day."""
    return open_page("/")


def _wait_for_own_pages(page: Page) -> None:
    """Let a page that is loaded anew be there only when the app has made it for whoever uses the browser."""
    goto, reload = page.goto, page.reload

    def goto_own(url: str, **how: Any) -> Response | None:
        answer = goto(url, **how)
        if not url.startswith("about:"):
            is_ready(page)
        return answer

    def reload_own(**how: Any) -> Response | None:
        answer = reload(**how)
        is_ready(page)
        return answer

    page.goto, page.reload = goto_own, reload_own  # type: ignore[method-assign]


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
