"""The first page in a browser."""

import re

from playwright.sync_api import expect

from tests.browser.viewing import OpenPage


def test_somebody_new_is_led_to_the_first_card(open_page: OpenPage) -> None:
    page = open_page("/")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Answer the first card")).to_have_attribute(
        "href", re.compile(r"^\.?/card/?$")
    )


def test_the_first_page_reads_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/", scripts=False)

    expect(page.get_by_role("link", name="Answer the first card")).to_be_visible()
