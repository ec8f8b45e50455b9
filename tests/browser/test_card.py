"""The first card by keyboard, with its groups that exclude “none”."""

from playwright.sync_api import Page, expect

from tests.browser.viewing import OpenPage


def _to(page: Page, name: str, value: str) -> None:
    """Go on with Tab until the field has the focus, as somebody without a mouse does."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("[document.activeElement.name, document.activeElement.value].join('=')") == f"{name}={value}":
            return
    message = f"Tab never reached {name}={value}"
    raise AssertionError(message)


def test_the_card_is_answered_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("/card")
    _to(page, "age", "under-13")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="20 to 64")).to_be_checked()
    for group in ("emergency", "urgent", "history", "conditions"):
        _to(page, group, "none")
        page.keyboard.press("Space")
    _to(page, "experience", "new")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("You're set")


def test_none_and_the_others_exclude_each_other(open_page: OpenPage) -> None:
    page = open_page("/card")
    group = page.locator("[data-group=urgent]")
    fever = group.get_by_role("checkbox", name="Back pain with a fever")
    none = group.get_by_role("checkbox", name="None of these")

    fever.check()
    none.check()
    expect(fever).not_to_be_checked()

    fever.check()
    expect(none).not_to_be_checked()


def test_the_childrens_group_is_asked_of_the_young_only(open_page: OpenPage) -> None:
    page = open_page("/card")
    group = page.locator("[data-group=child]")
    expect(group).to_be_visible()

    page.get_by_role("radio", name="20 to 64").check()
    expect(group).to_be_hidden()

    page.get_by_role("radio", name="13 to 17").check()
    expect(group).to_be_visible()


def test_answers_are_taken_back(open_page: OpenPage) -> None:
    page = open_page("/card")
    page.locator("[data-group=emergency]").get_by_role("checkbox").first.check()
    page.get_by_role("button", name="See what is open to me").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Training rests for now")

    page.get_by_role("button", name="take these answers back").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Training rests for now")
    page.get_by_label("None of the signs that I ticked is there").check()
    page.get_by_role("button", name="take these answers back").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("The first card")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
