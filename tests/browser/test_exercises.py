"""Looking for an exercise: while typing, by keyboard, with a screen reader, and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.viewing import LAPTOP, LOOKS, PHONE, TABLET, OpenPage, grave_violations, is_wider_than_screen

ASKED = "/exercises?words=back&direction=extension"
NOTHING = "/exercises?words=unicorn"


def _search(page: Page) -> None:
    page.get_by_role("searchbox").press_sequentially("cobra", delay=20)
    expect(page.get_by_text(re.compile(r"^\d exercises?$")).first).to_be_visible()


def test_typing_filters_and_keeps_the_place(open_page: OpenPage) -> None:
    page = open_page("/exercises")
    page.evaluate("window.marked = true")

    _search(page)

    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("searchbox")).to_have_value("cobra")
    expect(page.locator(".tile").first).to_contain_text("Cobra")
    expect(page).to_have_url(re.compile(r"/exercises/?\?words=cobra$"))
    expect(page.locator("#announcer")).to_have_text(re.compile(r"^\d exercises?$"))
    assert page.evaluate("window.marked === true")


def test_choosing_filters_at_once_and_a_chip_takes_it_back(open_page: OpenPage) -> None:
    page = open_page("/exercises")

    page.get_by_role("combobox", name="Equipment").select_option("wall")
    expect(page).to_have_url(re.compile(r"\?equipment=wall$"))
    page.get_by_role("link", name="Without wall").click()

    expect(page).to_have_url(re.compile(r"/exercises/?$"))
    expect(page.get_by_role("combobox", name="Equipment")).to_have_value("")


def test_back_finds_what_was_asked_for(open_page: OpenPage) -> None:
    page = open_page("/exercises")
    _search(page)
    page.get_by_role("link", name="Cobra", exact=True).click()
    expect(page).to_have_title("Cobra · Cambré")

    page.go_back()

    expect(page.get_by_role("searchbox")).to_have_value("cobra")
    expect(page.locator(".tile").first).to_contain_text("Cobra")


def test_nothing_found_says_so_and_leads_back_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(NOTHING)
    expect(page.get_by_role("heading", name="Nothing fits all of that")).to_be_visible()

    page.get_by_role("link", name="Show all exercises").focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/exercises/?$"))
    expect(page.locator(".tile").nth(70)).to_be_visible()


def test_enter_looks_at_once_and_stays_in_the_field(open_page: OpenPage) -> None:
    page = open_page("/exercises")
    page.locator("exercise-finder:defined").wait_for()
    page.get_by_role("searchbox").fill("wheel")

    page.keyboard.press("Enter")

    expect(page.locator(".tile").first).to_contain_text("Wheel")
    expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.computer
def test_without_scripts_a_button_sends_the_form(open_page: OpenPage) -> None:
    page = open_page("/exercises", scripts=False)
    page.get_by_role("searchbox").fill("cobra")
    page.get_by_role("combobox", name="Position").select_option("prone")

    page.get_by_role("button", name="Show").click()

    expect(page.locator(".tile").first).to_contain_text("Cobra")
    expect(page.get_by_role("combobox", name="Position")).to_have_value("prone")


@pytest.mark.computer
@LOOKS
@pytest.mark.parametrize("path", [ASKED, NOTHING, "/exercises/jefferson-curl", "/programs/flexible-back"])
def test_axe_finds_nothing_grave(open_page: OpenPage, size: tuple[int, int], light: str, path: str) -> None:
    assert grave_violations(open_page(path, light=light, size=size, calm=True)) == []


@pytest.mark.computer
@pytest.mark.parametrize("size", [PHONE, TABLET, LAPTOP], ids=["phone", "tablet", "laptop"])
def test_no_page_is_wider_than_its_screen(open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page(ASKED, size=size)
    for path in (ASKED, NOTHING, "/exercises/jefferson-curl", "/programs/flexible-back", "/programs/desk-break"):
        page.goto(path)
        assert not is_wider_than_screen(page), path


def test_every_target_is_large_enough_for_a_thumb(open_page: OpenPage) -> None:
    page = open_page(ASKED)
    small = "els => els.filter(e => e.offsetHeight > 0 && e.offsetHeight < 44).map(e => e.outerHTML.slice(0, 80))"

    assert page.locator("main input, main select, main .asked a").evaluate_all(small) == []
