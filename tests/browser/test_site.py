"""The static site on a plain server, below a path: a newcomer's first visit, and what is asked of whom."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect

from cambre.core.safety.rulebook import rulebook
from tests.browser.homes import Held, exported, given_away, is_ready
from tests.browser.viewing import PHONE, grave_violations
from tests.browser.waiting import until

BELOW = "some/where/else"


@pytest.fixture(scope="module")
def below(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site, below a path of a server that has other things too."""
    folder = tmp_path_factory.mktemp("www")
    shutil.copytree(site, folder / BELOW)
    with given_away(folder) as address:
        yield f"{address}/{BELOW}"


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody who was never here before, on a phone."""
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]}, accept_downloads=True)
    yield context
    context.close()


def asked_of(page: Page) -> list[str]:
    """The addresses that a page, its workers and frames ask for from now on."""
    asked: list[str] = []

    def hear(request: Request) -> None:
        asked.append(request.url)

    page.context.on("request", hear)
    return asked


def answer_the_card(page: Page) -> None:
    """Say that somebody is healthy, in the page that shows the card."""
    page.get_by_role("radio", name="20 to 64").check()
    for group in ("emergency", "urgent", "history", "conditions"):
        page.locator(f"[data-group={group}] [value=none]").check()
    page.get_by_role("button", name="See what is open to me").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You're set", timeout=60_000)


def test_it_carries_python_once(site: Path) -> None:
    assert [file.parent.parent.name for file in site.rglob("pyodide.mjs")] == ["python"]


def test_the_judge_can_read_its_rules_there(site: Path) -> None:
    (application,) = site.rglob("cambre.zip")
    with ZipFile(application) as packed:
        rules = [name for name in packed.namelist() if re.search(r"safety/rules/\w\d\d_\w+\.pyc$", name)]
        assert len(rules) == len(rulebook())
        assert all(b"Severity: " in packed.read(name) for name in rules)  # else every plan that was refitted fails


def test_a_first_visit_reads_before_python_is_there(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.route("**/python/**", lambda route: route.abort())

    page.goto(f"{below}/")
    expect(page.get_by_role("heading", level=1)).to_have_text("A supple, strong back")
    page.get_by_role("link", name="Exercises").click()
    page.get_by_role("link", name="Cobra", exact=True).click()
    expect(page).to_have_title("Cobra · Cambré")
    page.goto(f"{below}/train/gentle-start/")
    expect(page.locator("session-player[data-view]")).to_have_count(1)
    page.get_by_role("button", name="Start").click()

    expect(page.locator("[data-part=playing]")).to_be_visible()


def test_what_did_not_come_is_asked_for_again_when_there_is_a_connection(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.route("**/packages.zip", lambda route: route.abort())
    page.goto(f"{below}/")
    expect(page.locator("#app-state")).to_contain_text("can't be fetched now", timeout=60_000)

    page.unroute("**/packages.zip")
    page.evaluate("dispatchEvent(new Event('online'))")

    is_ready(page)
    expect(page.locator("#app-state")).to_be_hidden()


def test_a_step_that_needs_python_says_so_and_goes_on_by_itself(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/exercises/")

    page.get_by_role("searchbox").fill("cobra")

    expect(page.locator("#app-state")).to_contain_text("One moment")
    expect(page.locator("#app-state progress")).to_be_visible()
    expect(page.locator(".tile").first).to_contain_text("Cobra", timeout=60_000)
    expect(page).to_have_url(re.compile(r"\?words=cobra$"))


def test_below_a_path_everything_is_asked_of_the_site_and_everything_is_there(
    visitor: BrowserContext, below: str
) -> None:
    page = visitor.new_page()
    asked, missing = asked_of(page), []
    visitor.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)

    page.goto(f"{below}/")
    is_ready(page)
    page.get_by_role("link", name="Answer the first card").click()
    answer_the_card(page)
    for place in ("Today", "Plan", "Exercises", "You"):
        page.get_by_role("link", name=place, exact=True).click()
        expect(page.get_by_role("link", name=place, exact=True)).to_have_attribute("aria-current", "page")
    page.get_by_role("navigation", name="More").get_by_role("link", name="Your data").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your data")
    expect(page.locator("[data-offline]")).to_be_visible(timeout=120_000)

    assert [url for url in asked if not url.startswith((f"{below}/", "data:", "blob:"))] == []
    assert missing == []


def test_a_page_that_only_python_knows_is_there_after_a_reload(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/card/")
    answer_the_card(page)
    kept_for_offline(page)

    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("You're set", timeout=60_000)
    page.goto(f"{below}/exercises/?words=cobra")

    expect(page.locator(".tile", has_text="Cobra").first).to_be_visible(timeout=60_000)
    expect(page.locator(".tile", has_text="Cat-cow")).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_have_value("cobra")


def kept_for_offline(page: Page) -> None:
    """Wait until the service worker has everything and answers."""
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    expect(page.locator('html[data-app="ready"]')).to_have_count(1, timeout=60_000)


def test_somebody_known_never_sees_what_was_made_for_somebody_new(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/card/")
    answer_the_card(page)
    page.add_init_script(
        "window.seen = new Set(); setInterval(() => { const main = document.querySelector('main');"
        " if (main && getComputedStyle(main).visibility === 'visible') window.seen.add(main.innerText); }, 5)"
    )

    page.goto(f"{below}/")
    is_ready(page)
    expect(page.get_by_role("link", name="See what it holds")).to_be_visible()

    assert not any("Answer the first card" in text for text in page.evaluate("[...window.seen]"))


def test_somebody_known_sees_a_place_as_it_was_until_the_app_is_there(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/card/")
    answer_the_card(page)
    page.get_by_role("link", name="Today", exact=True).click()
    expect(page.get_by_role("link", name="See what it holds")).to_be_visible(timeout=60_000)
    page.close()
    page = visitor.new_page()
    page.route("**/python/**", lambda _: None)  # it never comes

    page.goto(f"{below}/")
    expect(page.get_by_role("link", name="See what it holds")).to_be_visible()
    expect(page.locator("#app-state")).to_contain_text("As it looked last time")
    assert grave_violations(page) == []

    page.goto(f"{below}/tests/")
    expect(page.get_by_role("heading", name="One moment")).to_be_visible()
    expect(page.locator("#app-state progress")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Every exercise").click()
    expect(page.locator(".tile", has_text="Cobra").first).to_be_visible()


def test_axe_finds_nothing_grave_while_the_app_comes_and_where_it_cant(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/")
    expect(page.locator("#app-state")).to_be_visible()

    assert grave_violations(page) == []


def test_the_policy_lets_nothing_in_from_elsewhere(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/about/")

    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    reached = page.evaluate("fetch('http://127.0.0.1:9/').then(() => true, () => false)")
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.intruder = true";
        document.head.append(script);
    }""")

    assert "'unsafe-" not in policy
    assert "http" not in policy
    assert not reached
    assert not page.evaluate("window.intruder === true")


def test_a_copy_from_one_browser_is_taken_in_by_another_byte_for_byte(
    visitor: BrowserContext, browser: Browser, below: str, tmp_path: Path
) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/card/")
    answer_the_card(page)
    first = saved(page, below, tmp_path / "first.json")

    context = browser.new_context()
    other = context.new_page()
    other.goto(f"{below}/storage/")
    is_ready(other)
    other.get_by_label("The file").set_input_files(first)
    expect(other.get_by_text("1 entry was taken in")).to_be_visible(timeout=60_000)
    second = saved(other, below, tmp_path / "second.json")
    context.close()

    assert first.read_bytes() == second.read_bytes()


def saved(page: Page, below: str, target: Path) -> Path:
    """The copy that the page “Your data” saves."""
    page.goto(f"{below}/storage/")
    is_ready(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Save the file").click()
    download.value.save_as(target)
    return target


def test_everything_is_deleted_when_that_is_wanted(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/card/")
    answer_the_card(page)
    page.goto(f"{below}/storage/")
    is_ready(page)
    expect(page.get_by_role("button", name="Yes, delete it")).to_be_hidden()
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Yes, delete it").click()

    expect(page).to_have_url(f"{below}/")
    expect(page.get_by_role("link", name="Answer the first card")).to_be_visible(timeout=60_000)
    is_ready(page)
    assert exported(page, below) == ()


NOT_KEPT_AGAIN = "navigator.serviceWorker.register = () => new Promise(() => {});"
WHAT_IS_KEPT = """async () => [(await caches.keys()).length, Object.keys(localStorage).length,
    (await navigator.serviceWorker.getRegistrations()).length]"""


def test_everything_is_deleted_while_it_is_still_being_kept(visitor: BrowserContext, site: Path) -> None:
    last = Held("/exercises/wheel/index.html")
    with given_away(site, holds=last) as address:
        page = visitor.new_page()
        page.goto(f"{address}/storage/")
        is_ready(page)
        assert last.asked.wait(120), "the site is kept"
        page.add_init_script(NOT_KEPT_AGAIN)
        slow: list[Route] = []
        page.route("**/erasing.js", lambda route: slow.append(route))  # noqa: PLW0108  Playwright marks what it is given
        page.get_by_role("button", name="Delete everything").click()
        page.get_by_role("button", name="Yes, delete it").click()
        expect(page.get_by_role("status").filter(has_text="Everything is being deleted")).to_be_visible()
        expect(page.get_by_role("button", name="Yes, delete it")).to_be_hidden()
        until(lambda: slow != [], "the page deletes", meanwhile=lambda: page.wait_for_timeout(50))
        slow[0].continue_()

        expect(page).to_have_url(f"{address}/")
        is_ready(page)
        assert page.evaluate(WHAT_IS_KEPT) == [0, 0, 0]


REFUSED = "(name) => { caches.keys = () => Promise.reject(new DOMException('', name)); }"
KEPT = "[Object.keys(localStorage).length, (await navigator.serviceWorker.getRegistrations()).length]"


def test_what_can_not_be_deleted_is_told_and_all_else_deleted(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/storage/")
    is_ready(page)
    page.evaluate("localStorage.setItem(`${document.documentElement.dataset.shelf}cambre.light`, 'dark')")
    page.wait_for_function("() => navigator.serviceWorker.getRegistration().then(Boolean)")
    page.evaluate(REFUSED, "UnknownError")
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Yes, delete it").click()

    expect(page.get_by_role("alert")).to_contain_text("Not everything could be deleted")
    expect(page.get_by_text("Everything is being deleted")).to_be_hidden()
    expect(page).to_have_url(f"{below}/storage/")
    assert page.evaluate(f"async () => {KEPT}") == [0, 0]

    page.evaluate(REFUSED, "SecurityError")  # as a browser says that keeps nothing
    page.get_by_role("button", name="Yes, delete it").click()

    expect(page).to_have_url(f"{below}/")


def test_where_all_of_cambre_can_not_come_deleting_says_so_and_nothing_is_deleted_later(
    visitor: BrowserContext, below: str
) -> None:
    visitor.add_init_script(NOT_KEPT_AGAIN)  # else what is kept comes in its place
    known = visitor.new_page()
    known.goto(f"{below}/card/")
    answer_the_card(known)
    known.evaluate("localStorage.clear()")  # a browser that forgot, so that the page lies ready
    known.close()
    coming: list[Route] = []
    visitor.route("**/packages.zip", lambda route: coming.append(route))  # noqa: PLW0108  Playwright marks what it is given
    page, other = visitor.new_page(), visitor.new_page()
    for tab in (page, other):
        tab.goto(f"{below}/storage/")
        tab.get_by_role("button", name="Delete everything").click()
        tab.get_by_role("button", name="Yes, delete it").click()
        expect(tab.get_by_role("status").filter(has_text="Everything is being deleted")).to_be_focused()
    until(lambda: coming != [], "Python is fetched", meanwhile=lambda: page.wait_for_timeout(50))
    coming[0].abort()
    for tab in (page, other):
        expect(tab.get_by_role("alert")).to_contain_text("Not everything could be deleted")
        expect(tab.get_by_role("button", name="Yes, delete it")).to_be_visible()

    visitor.unroute("**/packages.zip")
    page.evaluate("dispatchEvent(new Event('online'))")
    is_ready(page)
    assert [entry.kind for entry in exported(page, below)] == ["screened"]


def test_several_people_train_in_one_browser_and_it_knows_who_was_chosen(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/people/")
    page.locator("#name-new").fill("Anna")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("button", name="I am Anna").click(timeout=60_000)
    expect(page.locator(".person")).to_contain_text("Anna")

    page.goto(f"{below}/card/")
    answer_the_card(page)
    expect(page.locator("body")).to_have_attribute("data-person", "anna")
    other = visitor.new_page()
    other.goto(f"{below}/history/")
    is_ready(other)

    expect(other.locator(".person")).to_contain_text("Anna")
    entries = exported(other, below)
    assert [(entry.person, entry.kind) for entry in entries] == [("anna", "person_named"), ("anna", "screened")]


def test_a_self_test_is_taken_in_the_browser(visitor: BrowserContext, below: str) -> None:
    page = visitor.new_page()
    page.goto(f"{below}/card/")
    answer_the_card(page)
    page.goto(f"{below}/tests/")
    is_ready(page)
    page.locator("main a[href*='/tests/']").first.click()

    expect(page).to_have_url(re.compile(f"{below}/tests/[a-z-]+/$"))
    expect(page.locator("main form")).to_be_visible()
