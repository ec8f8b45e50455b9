"""Every page, on every screen, in both lights: nothing grave for axe, nothing to scroll sideways."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.homes import Home
from tests.browser.training import answer_the_card
from tests.browser.viewing import (
    LAPTOP,
    LIGHTS,
    LOOKS,
    PHONE,
    TABLET,
    OpenPage,
    grave_violations,
    is_wider_than_screen,
)

PATHS = (
    "/",
    "/begin",
    "/begin/time",
    "/begin/things",
    "/card",
    "/card/further",
    "/check-in",
    "/plan",
    "/you",
    "/skills",
    "/programs/dance-back-circuit",
    "/exercises",
    "/exercises/wheel",
    "/tests",
    "/tests/side-reach",
    "/history",
    "/progress",
    "/print/desk-break",
    "/print/clinician",
    "/people",
    "/about",
    "/storage",
    "/settings",
)


def _answered(page: Page, sign: str | None) -> None:
    """Answer the card: with one sign, or with nothing ticked."""
    page.get_by_role("radio", name="20 to 64").check()
    for group in ("emergency", "urgent", "history", "conditions"):
        page.locator(f"[data-group={group}] [value=none]").check()
    if sign:
        page.get_by_role("checkbox", name=sign).check()
    page.get_by_role("button", name="See what is open to me").click()
    expect(page).to_have_url(re.compile("/card/result/?$"))


@LOOKS
def test_axe_finds_nothing_grave(open_page: OpenPage, size: tuple[int, int], light: str) -> None:
    page = open_page("/", light=light, size=size, calm=True)
    found = {}
    for path in PATHS:
        page.goto(path)
        found[path] = grave_violations(page)

    assert {path: each for path, each in found.items() if each} == {}


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("sign", [None, "Weakness, numbness or tingling in both legs", "Glaucoma"])
def test_axe_finds_nothing_grave_in_an_outcome(open_page: OpenPage, light: str, sign: str | None) -> None:
    page = open_page("/card", light=light, calm=True)
    _answered(page, sign)
    found = [*grave_violations(page)]
    for path in ("/", "/programs/dance-back-circuit"):
        page.goto(path)
        found += grave_violations(page)

    assert found == []


def _is_wide_in(letters: str, page: Page) -> bool:
    page.evaluate("letters => { document.documentElement.dataset.letters = letters; }", letters)
    return is_wider_than_screen(page)


@pytest.mark.parametrize("size", [PHONE, TABLET, LAPTOP], ids=["phone", "tablet", "laptop"])
def test_no_page_is_wider_than_its_screen(open_page: OpenPage, home: Home, size: tuple[int, int]) -> None:
    page = open_page("/", size=size)
    wide = [("welcome", letters) for letters in ("normal", "larger") if _is_wide_in(letters, page)]
    answer_the_card(home)
    home.send("/begin/time", {"days": "7", "minutes": "20", "zone": "Europe/Paris"})
    for path in PATHS:
        page.goto(path)
        wide += [(path, letters) for letters in ("normal", "larger") if _is_wide_in(letters, page)]

    assert wide == []


def test_every_target_is_large_enough_for_a_thumb(open_page: OpenPage) -> None:
    page = open_page("/")
    small = "els => els.filter(e => e.offsetHeight > 0 && e.offsetHeight < 44).map(e => e.outerHTML.slice(0, 80))"
    for path in ("/", "/card", "/begin", "/begin/time", "/begin/things", "/plan"):
        page.goto(path)
        assert page.locator("main a.button, main button, label.option, label.pill, nav a").evaluate_all(small) == []
