"""Somebody new: gentle movement within a few presses, a plan within a few questions, in both homes."""

import re

from playwright.sync_api import Page, expect

from tests.browser.homes import Home
from tests.browser.viewing import OpenPage

NOTHING = dict.fromkeys(("emergency", "urgent", "history", "conditions"), "none")
WITHIN = 60_000  # milliseconds; where Python runs in the browser a page takes its time on a busy machine


def to_the_card(page: Page) -> None:
    """Answer the three steps before the card."""
    page.get_by_role("link", name="Make my plan").click()
    page.get_by_role("checkbox", name="Cambré").check(timeout=WITHIN)
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How often, and how long?", timeout=WITHIN)
    page.get_by_role("group", name="Days a week").get_by_label("4", exact=True).check()
    page.get_by_role("group", name="Minutes a day").get_by_label("15", exact=True).check()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What is at hand?", timeout=WITHIN)
    page.get_by_role("checkbox", name="A steady chair").check()
    page.get_by_role("button", name="Next").click()


def test_two_presses_lead_to_gentle_movement(open_page: OpenPage) -> None:
    page = open_page("/")
    page.get_by_role("link", name="Start with gentle moves").click()
    expect(page.get_by_role("heading", name="When to stop")).to_be_visible()
    page.get_by_role("button", name="Start", exact=True).click()
    heard = page.get_by_role("button", name="Yes: begin")
    expect(heard.or_(page.locator("[data-part=playing]"))).to_be_visible()
    if heard.is_visible():
        heard.click()

    expect(page.locator("[data-part=playing]")).to_be_visible()


def test_three_steps_and_the_card_lead_to_a_plan(open_page: OpenPage, home: Home) -> None:
    page = open_page("/")
    to_the_card(page)
    expect(page).to_have_url(re.compile("/card/?$"), timeout=WITHIN)

    home.send("/card", {"age": "20-64", "experience": "regular", "zone": "Europe/Paris", **NOTHING})
    page.get_by_role("link", name="Plan", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Your plan", timeout=WITHIN)
    expect(page.locator(".cell")).to_have_count(28)
    assert page.locator(".cell-training, .cell-gentle").count() >= 4


def test_back_loses_nothing_and_everything_is_skipped(open_page: OpenPage) -> None:
    page = open_page("/begin")
    page.get_by_role("checkbox", name="Needle").check()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How often, and how long?", timeout=WITHIN)
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_role("checkbox", name="Needle")).to_be_checked(timeout=WITHIN)

    for heading in ("How often, and how long?", "What is at hand?"):
        page.get_by_role("button", name="Skip this").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading, timeout=WITHIN)
    page.get_by_role("button", name="Skip this").click()

    expect(page).to_have_url(re.compile("/card/?$"), timeout=WITHIN)
