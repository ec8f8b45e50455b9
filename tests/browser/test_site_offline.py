"""What the home in the browser survives: no network, killed tabs, several tabs, a full device, a new release."""

import json
import os
import random
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Route, expect

from tests.browser.homes import exported, given_away, is_ready
from tests.browser.training import sends_all
from tests.browser.waiting import until
from tests.store.test_migrations import AS_VERSION_1_MADE_IT

LONG = 120_000  # milliseconds; everything is fetched and kept meanwhile
KILLS = int(os.environ.get("CAMBRE_KILLS", "6"))
"""How often a tab is killed at random in a session; CAMBRE_KILLS=100 takes its time."""
AMID = ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft", "r")
"""Keys that leave a session in its middle, however often they are pressed: on, back, once more."""
PUT = """async (bytes) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("cambre %2F", { create: true });
    const handle = await folder.getFileHandle("journal.sqlite3", { create: true });
    try {
        const file = await handle.createWritable();
        await file.write(new Uint8Array(bytes));
        await file.close();
        return true;
    } catch (error) {
        if (error.name !== "NoModificationAllowedError") throw error;
        return false; // the worker of a page that was left lets go of its files a moment later
    }
}"""
TAKEN = """async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("cambre %2F");
    return [...new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer())];
}"""
CACHED = "caches.keys().then((names) => names.filter((name) => name.startsWith('cambre')).length)"


@pytest.fixture
def deployed(site: Path, tmp_path: Path) -> Path:
    """A copy of the site that a test may change."""
    folder = tmp_path / "www"
    shutil.copytree(site, folder)
    return folder


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that was never here before."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    yield context
    context.close()


def kept(page: Page) -> None:
    """Wait until all of the site is kept, and answers without the network."""
    is_ready(page)
    expect(page.locator('html[data-app="ready"]')).to_have_count(1)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    for _ in range(LONG // 200):
        if page.evaluate("navigator.serviceWorker.controller !== null"):
            return
        page.wait_for_timeout(200)
    message = "the service worker never took over"
    raise AssertionError(message)


def begin(page: Page, address: str) -> None:
    """Begin the gentle session."""
    page.goto(f"{address}/train/gentle-start/")
    is_ready(page)
    expect(page.locator("session-player[data-view]")).to_have_count(1)
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-part=playing]")).to_be_visible()


@pytest.mark.slow
def test_from_the_first_visit_on_all_is_kept_but_the_large_parts_of_the_camera(site: Path) -> None:
    told = (site / "sw.js").read_text("utf-8")
    kept = json.loads(told[len("self.SITE = ") : told.index(";\n")])["files"]
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}

    assert [name for name in kept if name.endswith("/omggif.js")]
    assert {name.split("/")[-2] for name in files - set(kept) if "/vendor/" in name} == {"mediapipe"}


def test_after_the_first_visit_everything_works_without_a_network(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    with given_away(site) as address:
        page.goto(f"{address}/")
        kept(page)

    # the server is gone
    page.reload()
    is_ready(page)
    page.goto(f"{address}/exercises/wheel/")
    expect(page.locator("moving-figure svg[role=img]")).to_be_visible()
    page.goto(f"{address}/card/")
    page.get_by_role("radio", name="20 to 64").check()
    page.get_by_role("button", name="See what is open to me").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The gentle moves are open", timeout=LONG)
    begin(page, address)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    sends_all(page)
    page.goto(f"{address}/history/")
    is_ready(page)
    expect(page.locator("li.past")).to_have_count(1)
    assert [entry.kind for entry in exported(page, address)] == ["screened", "session_started", "step_skipped"]


@pytest.mark.slow
def test_a_tab_killed_at_random_in_a_session_loses_and_doubles_nothing(context: BrowserContext, site: Path) -> None:
    dice = random.Random(5)  # noqa: S311 -- the same dice each time
    with given_away(site) as address:
        keeper = context.new_page()
        keeper.goto(f"{address}/about/")
        kept(keeper)
        keeper.close()
        for _ in range(KILLS):
            page = context.new_page()
            page.goto(f"{address}/train/gentle-start/")
            start_or_go_on(page)
            for _ in range(dice.randrange(1, 4)):
                page.keyboard.press(dice.choice(AMID))
                page.wait_for_timeout(dice.randrange(0, 400))
            kill(page)
        page = context.new_page()
        page.goto(f"{address}/train/gentle-start/")
        is_ready(page)
        sends_all(page)
        saved = json.loads(page.evaluate("localStorage.getItem('cambre.session')"))
        entries = exported(page, address)

    assert len(entries) == saved["session"]["written"]
    assert len({entry.uuid for entry in entries}) == len(entries)
    assert {entry.body["session"] for entry in entries} == {saved["session"]["session"]}


def start_or_go_on(page: Page) -> None:
    """Begin, or go on where the killed tab was."""
    button = page.get_by_role("button", name=re.compile("^(Start|Go on)$")).first
    expect(page.locator("session-player[data-view]")).to_have_count(1, timeout=LONG)
    button.click(timeout=LONG)
    expect(page.locator("[data-part=playing]")).to_be_visible()


def kill(page: Page) -> None:
    """End a tab's process with no time to tidy up."""
    with suppress(Error):
        page.goto("chrome://crash")
    page.close()


@pytest.mark.slow
def test_two_tabs_at_once_lose_and_double_nothing(context: BrowserContext, site: Path) -> None:
    with given_away(site) as address:
        first, second = context.new_page(), context.new_page()
        for page in (first, second):
            page.goto(f"{address}/card/")
        for page in (first, second):
            is_ready(page)
        for page in (first, second):
            page.get_by_role("radio", name="20 to 64").check()
            page.get_by_role("button", name="See what is open to me").click()
        for page in (first, second):
            expect(page.get_by_role("heading", level=1)).to_have_text("The gentle moves are open", timeout=LONG)
        assert len(exported(second, address)) == 2

        first.close()  # it led; the other takes over
        second.goto(f"{address}/card/")
        is_ready(second)
        second.get_by_role("radio", name="65 or older").check()
        second.get_by_role("button", name="See what is open to me").click()
        expect(second).to_have_url(re.compile("/card/result/$"), timeout=LONG)

        assert [entry.kind for entry in exported(second, address)] == ["screened"] * 3


@pytest.mark.slow
def test_a_full_device_is_told_and_nothing_that_was_kept_is_lost(context: BrowserContext, site: Path) -> None:
    with given_away(site) as address:
        page = context.new_page()
        page.goto(f"{address}/card/")
        kept(page)
        debugger = context.new_cdp_session(page)
        debugger.send("Storage.overrideQuotaForOrigin", {"origin": address, "quotaSize": 1})

        page.get_by_role("radio", name="20 to 64").check()
        page.get_by_role("button", name="See what is open to me").click()
        expect(page.locator("main")).to_contain_text("full", timeout=LONG)

        debugger.send("Storage.overrideQuotaForOrigin", {"origin": address})
        page.goto(f"{address}/card/")
        is_ready(page)
        page.get_by_role("radio", name="20 to 64").check()
        page.get_by_role("button", name="See what is open to me").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("The gentle moves are open", timeout=LONG)
        assert len(exported(page, address)) == 1


@pytest.mark.slow
def test_a_new_release_waits_until_no_session_is_open_and_it_is_wanted(context: BrowserContext, deployed: Path) -> None:
    with given_away(deployed) as address:
        page = context.new_page()
        page.goto(f"{address}/about/")
        kept(page)
        begin(page, address)
        release_anew(deployed)

        page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.update())")
        waiting = "navigator.serviceWorker.ready.then((registration) => registration.waiting !== null)"
        until(lambda: page.evaluate(waiting), "the newer release waits", meanwhile=lambda: page.wait_for_timeout(200))
        expect(page.get_by_role("button", name="Use it now")).to_be_hidden()
        page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.waiting.postMessage('use'))")
        page.keyboard.press("ArrowRight")
        sends_all(page)
        assert page.evaluate(waiting)

        page.goto(f"{address}/about/")
        page.get_by_role("button", name="Use it now").click(timeout=LONG)
        expect(page.get_by_text("A newer Cambré")).to_be_visible(timeout=LONG)
        is_ready(page)

        assert [entry.kind for entry in exported(page, address)][:1] == ["session_started"]
        assert page.evaluate(CACHED) == 1


def release_anew(folder: Path) -> None:
    """Put a newer release where the site is: one page and the list of files are others."""
    about, worker = folder / "about" / "index.html", folder / "sw.js"
    about.write_text(about.read_text("utf-8").replace("About Cambré</h1>", "A newer Cambré</h1>"), "utf-8")
    told = worker.read_text("utf-8")
    site = json.loads(told[len("self.SITE = ") : told.index(";\n")])
    site["files"]["about/index.html"] = "0" * 12
    site["release"] = "f" * 12
    worker.write_text(f"self.SITE = {json.dumps(site)}" + told[told.index(";\n") :], "utf-8")


@pytest.mark.slow
def test_a_journal_of_an_older_release_is_copied_before_and_one_of_a_newer_is_left_alone(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    older, newer = tmp_path / "older.sqlite3", tmp_path / "newer.sqlite3"
    for file, version in ((older, 1), (newer, 99)):
        with closing(sqlite3.connect(file)) as journal:
            journal.executescript(AS_VERSION_1_MADE_IT + f"PRAGMA user_version = {version};")
    with given_away(site) as address:
        picture = f"{address}/{next(site.rglob('app.svg')).relative_to(site)}"  # of this address, and without the app
        page = context.new_page()
        page.goto(picture)
        put(page, newer)
        page.goto(f"{address}/history/")
        expect(page.locator("#app-state")).to_contain_text("can't be opened by this version", timeout=LONG)
        page.goto(picture)
        assert bytes(page.evaluate(TAKEN, "journal.sqlite3")) == newer.read_bytes()

        put(page, older)
        page.goto(f"{address}/storage/")
        is_ready(page)
        expect(page.get_by_text("2 entries in your journal")).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name="Save the earlier one").click()
        download.value.save_as(tmp_path / "former.sqlite3")
    with closing(sqlite3.connect(tmp_path / "former.sqlite3")) as former:
        assert former.execute("PRAGMA user_version").fetchone() == (1,)
        assert former.execute("SELECT uuid FROM entry ORDER BY uuid").fetchall() == [("a",), ("b",)]


def put(page: Page, journal: Path) -> None:
    """Put a journal where the home in the browser has its own, as soon as nobody holds that."""
    told = list(journal.read_bytes())
    until(lambda: page.evaluate(PUT, told), "the files are let go of", meanwhile=lambda: page.wait_for_timeout(50))


@pytest.mark.slow
def test_a_window_that_keeps_nothing_says_so(context: BrowserContext, site: Path) -> None:
    with given_away(site) as address:
        page = context.new_page()
        page.route(re.compile("storage-folder.js$"), without_storage)
        page.goto(f"{address}/")
        is_ready(page)

        bar = page.locator("#app-state")
        expect(bar).to_contain_text("This window keeps nothing")
        first = page.locator("main")
        assert bar.evaluate("(one) => one.getBoundingClientRect().bottom") <= first.evaluate(
            "(one) => one.getBoundingClientRect().top"
        )  # it stays, so it may hide no button


def without_storage(route: Route) -> None:
    """Give the worker a module that finds no storage, as in a private window."""
    route.fulfill(
        content_type="text/javascript",
        body="export const openFiles = async () => null; export const removeFolder = async () => {};",
    )
