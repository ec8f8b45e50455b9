"""Settings in a browser: each counts at once, on every page, and in the player."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.homes import Home
from tests.browser.training import in_journal, sends_all
from tests.browser.viewing import PHONE, OpenPage, is_wider_than_screen

DARK, LIGHT = "rgb(18, 25, 38)", "rgb(251, 246, 239)"


def paper(page: Page) -> str:
    """The colour of the page."""
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def letters(page: Page) -> float:
    """How large the letters of the text are, in pixels."""
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))


def test_a_choice_counts_at_once_and_on_the_next_page(open_page: OpenPage) -> None:
    page = open_page("/settings")
    before = letters(page)
    page.locator("[name=light][value=dark]").check()
    expect(page.get_by_role("status").get_by_text("Kept.")).to_be_visible()
    assert paper(page) == DARK
    expect(page.locator("[data-sample] img")).to_have_attribute("src", re.compile(r"-night\.svg$"))
    page.locator("[name=letters][value=larger]").check()
    expect(page.locator("html[data-letters=larger]")).to_have_count(1)
    assert letters(page) > before * 1.3

    page.get_by_role("link", name="Plan", exact=True).click()
    expect(page).to_have_title("Plan · Cambré")
    assert paper(page) == DARK
    page.reload()
    assert paper(page) == DARK


def test_the_form_works_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/settings", scripts=False, light="dark")
    page.get_by_role("radio", name="inches").check()
    page.locator("[name=light][value=light]").check()
    page.get_by_role("button", name="Keep it so").click()

    expect(page.get_by_role("radio", name="inches")).to_be_checked()
    assert paper(page) == LIGHT


def test_what_the_player_was_told_stands_in_the_settings(open_page: OpenPage, home: Home) -> None:
    page = open_page("/train/gentle-start")
    page.locator("[data-settings] [name=talk][value=little]").check()
    sends_all(page)
    assert [entry.kind for entry in in_journal(home)] == ["settings_chosen"]

    page.goto("/settings")
    expect(page.locator("[name=talk][value=little]")).to_be_checked()
    page.locator("[name=talk][value=off]").check()
    expect(page.get_by_role("status").get_by_text("Kept.")).to_be_visible()
    page.goto("/train/gentle-start")
    expect(page.locator("[data-settings] [name=talk][value=off]")).to_be_checked()


@pytest.mark.browser
def test_what_was_chosen_is_there_before_python_is(open_page: OpenPage) -> None:
    page = open_page("/settings")
    page.locator("[name=light][value=dark]").check()
    expect(page.get_by_role("status").get_by_text("Kept.")).to_be_visible(timeout=60_000)
    page.goto(page.url.replace("settings", "exercises"), wait_until="commit")
    page.wait_for_selector("h1")

    assert paper(page) == DARK


@pytest.mark.browser
def test_in_a_browser_too_anybody_can_show_it_and_in_black_and_white(open_page: OpenPage) -> None:
    page = open_page("/settings")
    page.locator("[name=figure][value=otto]").check()
    sample = page.locator("[data-sample] img")
    expect(sample).to_have_attribute("src", re.compile("^blob:"), timeout=60_000)
    page.locator("[name=palette][value=mono]").check()
    expect(page.locator("html[data-palette=mono]")).to_have_count(1)
    expect(sample).to_have_attribute("src", re.compile("^blob:"))

    page.goto(page.url.replace("settings", "exercises/cobra"))
    moving = page.locator("moving-figure svg[role=img]")
    expect(moving).to_be_visible(timeout=60_000)
    assert "#d8604a" not in str(moving.evaluate("figure => figure.outerHTML")), "nobody wears Mira's coral any more"


def test_german_is_spoken_at_once_and_fits_a_phone(open_page: OpenPage) -> None:
    page = open_page("/settings", size=PHONE)
    page.locator("label.pill", has_text="Deutsch").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Einstellungen")
    expect(page.locator("html")).to_have_attribute("lang", "de")

    wide = []
    for path in (
        "/",
        "/settings",
        "/card",
        "/exercises",
        "/exercises/wheel",
        "/tests/side-reach",
        "/begin/time",
        "/about",
    ):
        page.goto(path)
        if is_wider_than_screen(page):
            wide.append(path)
    assert wide == []
