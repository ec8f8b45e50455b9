"""Moving between pages: without a reload where a script can help, and all the same without one."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.viewing import LAPTOP, OpenPage


def _is_same_document(page: Page) -> bool:
    return bool(page.evaluate("window.marked === true"))


def _mark(page: Page) -> None:
    page.evaluate("window.marked = true")


def _heading_is_focused(page: Page) -> bool:
    return bool(page.evaluate("document.activeElement === document.querySelector('main h1')"))


def test_a_link_swaps_the_page_and_brings_the_reader_there(page: Page) -> None:
    _mark(page)

    page.get_by_role("link", name="Exercises").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Exercises")
    expect(page).to_have_title("Exercises · Cambré")
    expect(page).to_have_url(re.compile("/exercises/?$"))
    expect(page.get_by_role("status")).to_have_text("Exercises · Cambré")
    expect(page.get_by_role("link", name="Exercises", exact=True)).to_have_attribute("aria-current", "page")
    assert _heading_is_focused(page)
    assert _is_same_document(page)


def test_back_and_forward_lead_where_they_led_before(page: Page) -> None:
    _mark(page)
    page.get_by_role("link", name="Exercises").click()
    expect(page).to_have_title("Exercises · Cambré")
    page.get_by_role("link", name="About").click()
    expect(page).to_have_title("About · Cambré")

    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Exercises")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("A supple, strong back")
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text("Exercises")
    assert _is_same_document(page)


def test_back_finds_the_place_that_was_left(page: Page) -> None:
    page.get_by_role("link", name="Exercises").click()
    cobra = page.get_by_role("link", name="Cobra", exact=True)
    # asked while it is clicked, because finding a place to click may scroll once more
    cobra.evaluate("link => link.addEventListener('click', () => { window.leftAt = scrollY; })")
    cobra.click()
    expect(page).to_have_title("Cobra · Cambré")
    left_at = page.evaluate("window.leftAt")
    assert page.evaluate("scrollY") == 0

    page.go_back()

    expect(page).to_have_title("Exercises · Cambré")
    assert left_at > 200
    assert abs(page.evaluate("scrollY") - left_at) < 200


def test_a_page_of_a_newer_release_is_loaded_anew(page: Page) -> None:
    _mark(page)
    page.evaluate("document.documentElement.dataset.release = 'older'")

    page.get_by_role("link", name="About").click()

    expect(page).to_have_title("About · Cambré")
    assert not _is_same_document(page)


@pytest.mark.computer
def test_a_page_that_cant_be_fetched_is_left_to_the_browser(page: Page) -> None:
    _mark(page)
    page.evaluate("() => { window.fetch = async () => { throw new TypeError('no network'); }; }")

    page.get_by_role("link", name="About").click()

    expect(page).to_have_title("About · Cambré")
    assert not _is_same_document(page)


def test_a_calm_page_tells_what_isnt_there(open_page: OpenPage) -> None:
    page = open_page("/about", forgives="404")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<a href=/nowhere>lost</a>')")

    page.get_by_role("link", name="lost").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("There is nothing here")


def test_the_first_tab_stop_jumps_over_the_menu(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()

    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("#main$"))


@pytest.mark.computer
def test_without_scripts_links_and_forms_work_as_ever(open_page: OpenPage) -> None:
    page = open_page("/", scripts=False)

    page.get_by_role("link", name="Answer the first card").click()
    page.get_by_role("radio", name="20 to 64").check()
    page.get_by_role("button", name="See what is open to me").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("The gentle moves are open")


def test_a_figure_is_moved_by_hand(open_page: OpenPage) -> None:
    page = open_page("/exercises/cobra", size=LAPTOP)
    page.get_by_role("button", name="Pause").click()

    slider = page.get_by_role("slider", name="Move through the exercise")
    before = page.evaluate("document.querySelector('moving-figure svg').getCurrentTime()")
    slider.focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")

    assert page.evaluate("document.querySelector('moving-figure svg').getCurrentTime()") > before
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_a_figure_stays_still_where_motion_is_unwelcome(open_page: OpenPage) -> None:
    page = open_page("/", calm=True)

    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert page.evaluate("document.querySelector('moving-figure svg').animationsPaused()")


def test_a_figure_moves_by_itself_otherwise(page: Page) -> None:
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    before = page.evaluate("document.querySelector('moving-figure').time")
    page.wait_for_timeout(300)

    assert page.evaluate("document.querySelector('moving-figure').time") != before
