"""A server that is killed at any moment of a session, again and again: nothing that was confirmed is ever lost."""

import sqlite3
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from threading import Timer
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.homes import Home
from tests.browser.serving import Server, killable
from tests.browser.training import HISTORY, Training, in_journal, train, waits
from tests.browser.viewing import OpenPage

pytestmark = pytest.mark.computer  # about a server that is reached, killed or started again

NETWORK = "net::ERR_"  # what the browser writes to its console when a server dies
KILLS, SEED = 50, 20261125
BEFORE_READY = 0.2  # the share of kills that meet a server which is still starting
STARTING_S = 0.3  # as long as that takes, about
REMEMBER = """
const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  keep.call(this, key, value);
  if (key.startsWith("cambre.outbox/")) keep.call(this, key.replace("cambre.outbox/", "seen/"), value);
};
"""


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """A server of its own, running."""
    with killable(folder) as running:
        yield running


@pytest.fixture
def address(server: Server) -> str:
    """Where the server that is killed answers."""
    return server.address


def seen(page: Page) -> Mapping[str, Mapping[str, Any]]:
    """Every entry that the player ever put into its outbox, by uuid, as the browser remembers it."""
    entries: list[Mapping[str, Any]] = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.startsWith('seen/')).map(([, text]) => JSON.parse(text))"
    )
    return {entry["uuid"]: entry for entry in entries}


def on_disk(folder: Path) -> set[str]:
    """The uuids that the journal's file has, read as whoever comes after the crash reads it."""
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as file:
        return {uuid for (uuid,) in file.execute("SELECT uuid FROM entry")}


def run_and_kill(training: Training, server: Server, dice: Random) -> None:
    """Let some of the session pass, and the server die somewhere in it."""
    timer = Timer(dice.uniform(0, 0.3), server.kill)
    timer.start()
    training.run(dice.uniform(1, 45))
    timer.join()


def start_again(server: Server, dice: Random) -> int:
    """Start the server, sometimes more than once; how often it was killed before it was ready."""
    killed = 0
    while dice.random() < BEFORE_READY:
        server.begin()
        time.sleep(dice.uniform(0, STARTING_S))
        server.kill()
        killed += 1
    server.start()
    return killed


def goes_on(training: Training, dice: Random) -> None:
    """Begin where nothing runs; now and then reload in the middle."""
    if training.page.locator("[data-part=over]").is_visible():
        training.page.get_by_role("button", name="Done").click()
        training.page.wait_for_url(HISTORY)
        training.page.goto("/train/dance-back-circuit", wait_until="networkidle")
    elif dice.random() < BEFORE_READY:
        training.page.reload(wait_until="networkidle")
    if training.page.locator("[data-part=before]").is_visible():
        training.start()
    elif training.page.locator("[data-part=resume]").is_visible():
        training.page.get_by_role("button", name="Go on").click()
        training.sees("playing")


@pytest.mark.slow
def test_fifty_kills_at_any_moment_lose_nothing_and_double_nothing(
    open_page: OpenPage, home: Home, folder: Path, server: Server
) -> None:
    dice = Random(SEED)  # noqa: S311 -- the same moments in every run
    training = train(open_page, forgives=NETWORK)
    training.page.add_init_script(REMEMBER)
    training.page.reload(wait_until="networkidle")
    killed = 0
    while killed < KILLS:
        goes_on(training, dice)
        run_and_kill(training, server, dice)
        confirmed = set(seen(training.page)) - set(waits(training.page))
        assert confirmed <= on_disk(folder), "the journal said that it has what it doesn't have"
        killed += 1 + start_again(server, dice)
    goes_on(training, dice)
    training.run(300)
    training.sees("over")
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)
    training.sends_what_waits()

    browser, journal = seen(training.page), in_journal(home)
    assert Counter(entry.uuid for entry in journal) == Counter(list(browser))
    assert {entry.uuid: (entry.kind, entry.at, dict(entry.body)) for entry in journal} == {
        uuid: (entry["kind"], entry["at"], entry["body"]) for uuid, entry in browser.items()
    }
    done = Counter((entry.body["session"], entry.body["step"]) for entry in journal if entry.kind == "step_done")
    assert set(done.values()) == {1}, "no step of a session stands there twice"
    assert len({session for session, _ in done}) >= 3
