"""A plan's pages in a browser, for somebody who has one."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.homes import Home
from tests.browser.training import answer_the_card
from tests.browser.viewing import LAPTOP, LIGHTS, PHONE, OpenPage, grave_violations, is_wider_than_screen

SMALL = "els => els.filter(e => e.offsetHeight > 0 && e.offsetHeight < 44).map(e => e.outerHTML.slice(0, 80))"


@pytest.fixture(autouse=True)
def planned(home: Home) -> None:
    """Somebody healthy who wished for a session on every day."""
    answer_the_card(home)
    home.send("/begin/time", {"zone": "UTC", "days": "7", "minutes": "15", "then": "/plan"})


def first_day() -> str:
    """The path of tomorrow's day, or today's on a Sunday."""
    today = datetime.now(UTC).date()
    ahead = today if today.weekday() == 6 else today + timedelta(days=1)
    return f"/plan/{ahead.isoformat()}"


def its_pages(page: Page) -> list[str]:
    """The pages of a plan, down to a swap."""
    page.goto(first_day())
    swap = page.get_by_role("link", name="Swap").last.get_attribute("href") or ""
    return ["/", "/plan", first_day(), swap, "/you"]


@pytest.mark.parametrize("light", LIGHTS)
def test_axe_finds_nothing_grave_and_nothing_is_too_wide_or_too_small(open_page: OpenPage, light: str) -> None:
    page = open_page("/", light=light, calm=True)
    wrong: list[object] = []
    for path in its_pages(page):
        page.goto(path)
        wrong += [(path, each) for each in grave_violations(page)]
        wrong += [path] if is_wider_than_screen(page) else []
        wrong += page.locator("main a.button, main a.link, main button, label.pill, nav a").evaluate_all(SMALL)

    assert wrong == []


def test_reasons_open_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/", size=LAPTOP)
    page.goto(first_day())
    item = page.locator(".plan-item").last
    item.locator("summary").focus()
    page.keyboard.press("Enter")

    expect(item.locator("details .stack")).to_be_visible()


@pytest.mark.computer
def test_the_plan_works_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/plan", scripts=False, size=PHONE)
    page.locator(".cell-training a, .cell-gentle a").last.click()
    name = page.locator(".plan-item h3").last.inner_text()
    page.get_by_role("button", name="Take out").last.click()
    expect(page.get_by_role("heading", name="You took out")).to_be_visible()
    page.get_by_role("button", name=f"Bring it back {name}").click()

    expect(page.get_by_role("heading", name="You took out")).to_have_count(0)
