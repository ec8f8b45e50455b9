"""The page “Your data” where the app lives in the browser: what is kept, taken away, brought in, and asked for."""

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.homes import Home
from tests.browser.serving import served
from tests.browser.training import answer_the_card
from tests.browser.viewing import OpenPage

pytestmark = pytest.mark.browser

FILE = "/storage/cambre-journal.json"
DAY = 24 * 60 * 60  # seconds
SHARES = """
    navigator.canShare = ({ files }) => files.length === 1;
    window.shared = new Promise((resolve) => (navigator.share = ({ files }) => files[0].text().then(resolve)));
"""
REFUSES = """
    window.isKept = false;
    StorageManager.prototype.persisted = async () => window.isKept;
    StorageManager.prototype.persist = async () => window.isKept;
"""
OFFERS = """(() => {
    const offer = new Event("beforeinstallprompt", { cancelable: true });
    offer.prompt = async () => { window.wasAsked = true; };
    dispatchEvent(offer);
})()"""


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[str]:
    """The address of the other home, with a journal of its own."""
    (folder := tmp_path / "computer").mkdir()
    with served(folder) as address:
        yield address


def prepared(open_page: OpenPage, script: str) -> Page:
    """The page “Your data” in a browser that a script has changed."""
    page = open_page("/about/")
    page.add_init_script(script)
    page.goto("/storage/")
    return page


def saved(page: Page, target: Path) -> bytes:
    """What the page gives to be saved."""
    page.goto("/storage/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save the file").click()
    download.value.save_as(target)
    return target.read_bytes()


def bring_in(page: Page, address: str, file: Path) -> None:
    """Choose a file to be taken in."""
    page.goto(f"{address}/storage/" if address else "/storage/")
    page.get_by_label("The file").set_input_files(file)
    expect(page.get_by_text("taken in.")).to_be_visible()


def on_computer(address: str) -> bytes:
    """The whole journal of the other home."""
    return httpx.get(f"{address}{FILE}").content


def test_a_journal_moves_from_a_computer_into_a_browser_and_back_byte_for_byte(
    open_page: OpenPage, home: Home, computer: str, tmp_path: Path
) -> None:
    card = {"age": "65-plus", "zone": "Europe/Paris"}
    assert httpx.post(f"{computer}/card", data=card, headers={"origin": computer}).is_redirect
    (first := tmp_path / "first.json").write_bytes(on_computer(computer))
    page = open_page("/storage/")

    bring_in(page, "", first)
    assert saved(page, tmp_path / "second.json") == first.read_bytes()

    answer_the_card(home)
    assert httpx.post(f"{computer}/card", data=card, headers={"origin": computer}).is_redirect
    saved(page, tmp_path / "mine.json")
    with page.context.browser.new_context() as context:  # type: ignore[union-attr]
        bring_in(context.new_page(), computer, tmp_path / "mine.json")
    (both := tmp_path / "both.json").write_bytes(on_computer(computer))
    bring_in(page, "", both)

    assert saved(page, tmp_path / "there.json") == both.read_bytes()
    assert [entry.kind for entry in home.entries()] == ["screened"] * 3


def test_the_journal_is_sent_on_where_the_device_can(open_page: OpenPage, home: Home, tmp_path: Path) -> None:
    answer_the_card(home)
    page = prepared(open_page, SHARES)

    page.get_by_role("button", name="Send it on").click()

    assert page.evaluate("window.shared").encode() == saved(page, tmp_path / "saved.json")


def test_where_nothing_can_be_sent_on_it_is_not_offered(open_page: OpenPage) -> None:
    page = prepared(open_page, "navigator.canShare = () => false;")

    expect(page.get_by_role("link", name="Save the file")).to_be_visible()
    expect(page.get_by_role("button", name="Send it on")).to_be_hidden()


def test_it_is_said_how_much_is_kept_and_whether_the_browser_promises_to(open_page: OpenPage) -> None:
    page = prepared(open_page, REFUSES)
    expect(page.locator("[data-used]")).to_contain_text("MB on this device")
    expect(page.get_by_text("The browser may delete it by itself")).to_be_visible()

    page.get_by_role("button", name="Ask the browser to keep it").click()
    expect(page.get_by_text("The browser didn't promise it now")).to_be_visible()

    page.evaluate("window.isKept = true")
    page.get_by_role("button", name="Ask the browser to keep it").click()
    expect(page.get_by_text("The browser has promised to keep it")).to_be_visible()
    expect(page.get_by_role("button", name="Ask the browser to keep it")).to_be_hidden()


def test_installing_is_offered_where_the_browser_offers_it(open_page: OpenPage) -> None:
    page = open_page("/about/")
    page.evaluate(OFFERS)

    page.get_by_role("link", name="Your data: see, copy, move").click()
    page.get_by_role("button", name="Install now").click()

    assert page.evaluate("window.wasAsked")


@pytest.mark.parametrize(("days", "is_reminded"), [(13, False), (15, True)])
def test_after_two_weeks_without_a_copy_one_is_kindly_recommended(
    open_page: OpenPage, home: Home, tmp_path: Path, days: int, *, is_reminded: bool
) -> None:
    answer_the_card(home)
    page = prepared(open_page, REFUSES)
    last = int((time.time() - days * DAY) * 1000)
    page.evaluate("(last) => localStorage.setItem('cambre.copied', last)", str(last))

    page.goto("/")
    reminder = page.get_by_text("A copy now and then is a good idea")
    expect(reminder).to_be_visible(visible=is_reminded)

    saved(page, tmp_path / "copy.json")
    page.goto("/")
    expect(reminder).to_be_hidden()
