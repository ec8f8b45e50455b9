"""The files that the site keeps in the browser, opened by a worker in a real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.homes import given_away

SCRIPTS = Path("src/cambre/web/home/browser")
PUT = """(name) => navigator.storage.getDirectory()
    .then((all) => all.getDirectoryHandle("a", { create: true }))
    .then((folder) => folder.getFileHandle(name, { create: true })).then(() => null)"""
OPENED = """(many) => Promise.all(Array.from({ length: many }, () => new Promise((resolve) => {
    const code = `import { openFiles } from "${location.origin}/storage-folder.js";
        openFiles("a").then((files) => postMessage(files?.size), (error) => postMessage(String(error)));`;
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
    worker.onmessage = ({ data }) => (worker.terminate(), resolve(data));
})))"""
NAMES = """async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("a");
    return (await Array.fromAsync(folder.keys())).sort();
}"""
FILES = ["journal-before.sqlite3", "journal.sqlite3", "journal.sqlite3-journal", "journal.sqlite3-wal"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page at the address of the scripts, in a browser that keeps nothing yet."""
    with given_away(SCRIPTS) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}/state.css")
        yield page
        context.close()


def test_what_a_closed_tab_left_of_its_trial_is_removed_and_all_else_stays(page: Page) -> None:
    for name in ("trial 1", "trial 2", "mine"):
        page.evaluate(PUT, name)

    assert page.evaluate(OPENED, 1) == [4]
    assert page.evaluate(NAMES) == [*FILES, "mine"]


def test_tabs_that_try_at_once_all_come_to_open_the_files(page: Page) -> None:
    assert page.evaluate(OPENED, 8) == [4] * 8
    assert page.evaluate(NAMES) == FILES
