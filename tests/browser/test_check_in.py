"""The check-in in a browser: a touch on the body ticks the list, and what was told rests training until taken back."""

from playwright.sync_api import expect

from tests.browser.viewing import OpenPage


def test_pain_touched_on_the_body_rests_training_until_it_is_taken_back(open_page: OpenPage) -> None:
    page = open_page("/check-in?for=gentle-start")
    page.get_by_text("Where, and what it is like").click()
    page.locator("[data-place=wrist]").first.click()
    expect(page.get_by_role("checkbox", name="wrist")).to_be_checked()
    page.get_by_role("checkbox", name="elbow").check()
    expect(page.locator("[data-place=elbow].is-told")).to_have_count(4)

    page.get_by_role("checkbox", name="elbow").uncheck()
    page.locator("input[name=pain][value='1']").check(force=True)
    page.get_by_role("button", name="That's how I am").click()
    expect(page.get_by_role("heading", name="Training rests for now")).to_be_visible()

    page.get_by_role("button", name="take it back").click()
    expect(page.get_by_role("heading", name="Told today")).to_have_count(0)
