"""A self-test taken in a browser: by script and without, and with a clock where it needs one."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.homes import Home
from tests.browser.training import answer_the_card, stop
from tests.browser.viewing import OpenPage

ONE_SIDE_MEASURED = """measure => {
    measure.room.showModal();
    measure.isSettingUp = false;
    const trials = { left: [24, 25, 26.5], right: [22] };
    measure.told({ state: "tried", say: "22 degrees.", trials, values: { left: 25 }, wanted: 3, over: false });
}"""
"""What a camera's numbers do to the page, without a camera."""


def write_down(page: Page) -> None:
    """Fill the form of the side reach."""
    page.get_by_role("group", name="How much does it hurt right now?").get_by_label("0", exact=True).check()
    page.get_by_label("I have warmed up").check()
    for side, tries in (
        ("Left: the side that you bend to", ("14", "15", "15.5")),
        ("Right: the side that you bend to", ("18", "18", "19")),
    ):
        for number, value in enumerate(tries, 1):
            page.get_by_role("group", name=side).get_by_label(f"Try {number}").fill(value)
    page.get_by_role("button", name="Keep it").click()


def test_what_is_measured_stands_in_the_picture(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    page = open_page("/tests", forgives="422")
    page.get_by_role("link", name="Side reach").click()
    expect(page.get_by_role("heading", name="Side reach")).to_be_visible()
    page.get_by_label("I have warmed up").check()
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_be_in_viewport()

    write_down(page)

    expect(page.get_by_role("region", name="What they say together")).to_contain_text("left 15 cm ± 4 cm")


@pytest.mark.computer
def test_it_goes_without_scripts(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    page = open_page("/tests/side-reach", scripts=False)
    expect(page.get_by_role("button", name="Measure with the camera")).to_have_count(0)

    write_down(page)

    expect(page.get_by_role("region", name="What they say together")).to_contain_text("left 15 cm ± 4 cm")


def test_a_clock_fills_in_the_seconds_and_ends_with_the_test(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    page = open_page("/about")
    page.clock.install()
    page.goto("/tests/side-plank-endurance")
    left = page.get_by_role("group", name="Left: the elbow that you lean on")
    stop(page)

    left.get_by_role("button", name="Start the clock").click()
    page.clock.run_for(12_400)
    left.get_by_role("button", name="Stop").click()
    expect(left.get_by_role("textbox")).to_have_value("12")
    left.get_by_role("button", name="Start the clock").click()
    page.clock.run_for(90_000)

    expect(left.get_by_role("textbox")).to_have_value("60")
    expect(left.get_by_role("button", name="Start the clock")).to_be_visible()


def test_on_a_sore_day_no_camera_is_asked_for(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    page = open_page("/tests/floor-reach")
    page.get_by_role("group", name="How much does it hurt right now?").get_by_label("6", exact=True).check()
    page.get_by_label("I have warmed up").check()
    page.get_by_label("Watch me with the camera").check()
    page.get_by_label("How tall are you?").fill("170")
    page.get_by_role("button", name="Measure with the camera").click()

    expect(page.get_by_role("status").filter(has_text="a sore back measures its soreness")).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.computer
def test_a_side_that_the_camera_has_measured_stays_when_somebody_goes_on_by_hand(
    open_page: OpenPage, home: Home
) -> None:
    answer_the_card(home)
    page = open_page("/tests/seated-rotation")
    page.get_by_role("group", name="How much does it hurt right now?").get_by_label("0", exact=True).check()
    page.get_by_label("I have warmed up").check()
    expect(page.locator("camera-measure")).to_be_visible()  # its script is there
    page.locator("camera-measure").evaluate(ONE_SIDE_MEASURED)

    page.get_by_role("button", name="Go on without the camera").click()

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text="One side is measured")).to_be_visible()
    left, right = (
        page.locator(".tries").first.get_by_role("textbox"),
        page.locator(".tries").last.get_by_role("textbox"),
    )
    assert [left.nth(place).input_value() for place in range(3)] == ["24.0", "25.0", "26.5"]
    assert [right.nth(place).input_value() for place in range(3)] == ["", "", ""]
    expect(left.first).to_be_focused()
    assert page.locator("[name=by]").input_value() == "camera"

    right.first.fill("25")
    assert page.locator("[name=by]").input_value() == "", "what is typed in was measured by hand"
