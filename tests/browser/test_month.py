"""A month lived through in a browser: pain, missed days, a moved day, a swap, and measuring again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.homes import new_context
from tests.browser.serving import served
from tests.browser.test_self_tests import write_down
from tests.browser.training import Training
from tests.browser.viewing import PHONE

BEGAN = datetime(2026, 11, 23, 12, tzinfo=UTC)  # a Monday
MONDAY, WEDNESDAY, FRIDAY, SATURDAY, WEEK = 0, 2, 4, 5, 7


@dataclass(slots=True)  # time passes in it, so it is mutable
class Month:
    """A month of somebody, day by day; computer and browser go by one clock."""

    context: BrowserContext
    day: int = 0
    page: Page | None = None
    asked: int = 0

    @property
    def now(self) -> datetime:
        """Noon of the day that it is."""
        return BEGAN + timedelta(days=self.day)

    def tick(self) -> datetime:
        """The time by the computer's clock, at which no two things happen in the same moment."""
        self.asked += 1
        return self.now + timedelta(milliseconds=self.asked)

    def on(self, day: int, path: str = "/") -> Page:
        """A page on a day, so many days after the first Monday."""
        self.day = day
        if self.page is not None:
            self.page.close()
        self.page = self.context.new_page()
        self.page.clock.install(time=self.now)
        self.page.goto(path, wait_until="networkidle")
        return self.page

    def path(self, day: int) -> str:
        """The page of a day of the plan."""
        return f"/plan/{(BEGAN + timedelta(days=day)).date().isoformat()}"


@pytest.fixture
def month(browser: Browser, tmp_path: Path) -> Iterator[Month]:
    """The month of somebody who comes for the first time."""
    lived: list[Month] = []
    with served(tmp_path, lambda: lived[0].tick() if lived else BEGAN) as address:
        context = new_context(browser, address, size=PHONE, light="light", calm=True, scripts=True)
        context.set_default_timeout(30_000)
        lived.append(Month(context))
        yield lived[0]
        context.close()


def ask_for_a_plan(page: Page) -> None:
    """Wish for Monday, Wednesday and Friday, and answer the first card."""
    page.get_by_role("link", name="Make my plan").click()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("group", name="Days a week").get_by_label("3", exact=True).check()
    page.get_by_role("group", name="Minutes a day").get_by_label("10", exact=True).check()
    page.get_by_text("Certain days, or a dance class").click()
    suits = page.get_by_role("group", name="These days suit me")
    for weekday in ("Monday", "Wednesday", "Friday"):
        suits.get_by_label(weekday).check()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What is at hand?")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("radio", name="20 to 64").check()
    for group in ("emergency", "urgent", "history", "conditions"):
        page.locator(f"[data-group={group}] [value=none]").check()
    page.get_by_role("radio", name="I've trained every week").check()
    page.get_by_role("button", name="See what is open to me").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You're set")


def begin(page: Page) -> Training:
    """Press the big button of today."""
    address = page.locator(".button-start").get_attribute("href") or ""
    page.goto(address.split("#")[0], wait_until="networkidle")  # the figures are there before time runs
    training = Training(page)
    expect(page.locator("session-player[data-view]")).to_have_count(1)
    page.get_by_role("button", name="Start", exact=True).click()
    heard = page.get_by_role("button", name="Yes: begin")
    expect(heard.or_(page.locator("[data-part=playing]"))).to_be_visible()
    if heard.is_visible():
        heard.click()
    training.sees("playing")
    return training


def finish(training: Training, *, pain: str) -> None:
    """Let the session run to its end, and say how it was."""
    over = training.page.locator("[data-part=over]")
    for _ in range(40):
        training.run(30)
        if over.is_visible():
            break
    training.page.get_by_role("group", name="Did anything hurt?").get_by_label(pain, exact=True).check()
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url("**/history")


def come_for_the_first_time(month: Month) -> None:
    """Ask for a plan, measure, and train the first session."""
    page = month.on(MONDAY)
    ask_for_a_plan(page)
    page.goto("/tests/side-reach")
    write_down(page)
    expect(page.get_by_role("region", name="What they say together")).to_contain_text("left 15 cm ± 4 cm")

    page = month.on(MONDAY)
    expect(page.get_by_role("heading", level=1)).to_have_text("Today's session")
    finish(begin(page), pain="0")
    expect(month.on(MONDAY).get_by_role("heading", level=1)).to_have_text("Done for today")


def hurt(month: Month) -> None:
    """Stop a session because it hurts a lot; the day after is one of rest."""
    page = month.on(WEDNESDAY)
    training = begin(page)
    training.run(20)
    training.press("h")
    page.get_by_role("button", name="A lot, or a bad kind").click()
    expect(page.get_by_role("heading", name="Good that you stopped")).to_be_visible()
    page.get_by_role("button", name="Done").click()
    page.wait_for_url("**/history")

    page = month.on(WEDNESDAY + 1)
    expect(page.get_by_role("heading", level=1)).to_have_text("Today your back rests")
    expect(page.locator("main")).to_contain_text("Training opens again on")
    expect(page.get_by_role("link", name="Start", exact=True)).to_have_count(0)


def move_and_swap(month: Month) -> None:
    """In the next week, move a day, and swap an exercise and back."""
    page = month.on(WEEK + MONDAY, month.path(WEEK + WEDNESDAY))
    page.get_by_role("button", name="Thursday").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thursday 3 December")
    expect(page.locator(".news")).to_contain_text("Wednesday")
    page.goto("/plan")
    expect(page.locator(".cell", has_text="Thursday 3 December")).to_contain_text("moved")

    page.goto(month.path(WEEK + FRIDAY))
    paths = [link.get_attribute("href") or "" for link in page.get_by_role("link", name="Swap").all()]
    page.goto(next(path for path in reversed(paths) if is_offered_something(page, path)))
    other = page.locator(".swap-name").first.inner_text()
    page.get_by_role("button", name="Do this instead").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Friday 4 December")
    expect(page.locator(".plan-items")).to_contain_text(other)
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def is_offered_something(page: Page, path: str) -> bool:
    """Whether anything may stand in place of an exercise."""
    page.goto(path)
    return page.get_by_role("button", name="Do this instead").count() > 0


def come_back(month: Month) -> None:
    """Miss days, and measure again after four weeks."""
    page = month.on(2 * WEEK + MONDAY, month.path(WEEK + FRIDAY))
    expect(page.locator("main")).to_contain_text("Nothing of it is owed")

    page = month.on(4 * WEEK + MONDAY)
    expect(page.get_by_role("heading", name="Time to measure again")).to_be_visible()
    page.get_by_role("link", name="Side reach").click()
    expect(page.get_by_role("heading", name="Side reach")).to_be_visible()
    write_down(page)
    expect(page.get_by_role("region", name="What they say together")).to_contain_text("left 15 cm ± 4 cm")
    page.goto("/you")
    expect(page.locator("table")).to_contain_text("no clear change")
    page.goto("/")
    expect(page.get_by_role("heading", name="Time to measure again")).to_have_count(0)


@pytest.mark.slow
def test_a_month_with_pain_missed_days_a_moved_day_a_swap_and_a_retest(month: Month) -> None:
    come_for_the_first_time(month)
    hurt(month)
    move_and_swap(month)
    come_back(month)
