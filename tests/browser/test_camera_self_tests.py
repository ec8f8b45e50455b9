"""Self-tests by camera in Chromium: a film of the drawn figure is the camera, and the real pose model looks at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.filming import film_of_a_try
from tests.browser.homes import READY_WITHIN, OnComputer
from tests.browser.serving import served
from tests.browser.training import answer_the_card
from tests.browser.viewing import grave_violations
from tests.browser.watched import come_back, filming, leave_for_another

TEST, SHOWN_BY = "floor-reach", "straight-knee-roll-down"
REACHED, WITHIN = 8.9, 4.0  # centimetres: how far the figure's hand stays above the floor; a drawing is flat
TOO_LONG = 90_000  # milliseconds; three tries take twenty seconds, and some are lost on a busy machine
CAMERA = "Measure with the camera"
OVERHEARD = """() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (asked) => {
        window.facing = asked.video.facingMode.ideal;
        await window.answered;
        return (window.stream = await open(asked));
    };
}"""
LET_GO_OF = "() => window.stream.getTracks().every((track) => track.readyState === 'ended')"


@pytest.fixture(scope="module")
def filmed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A Chromium whose camera sees somebody try the floor reach, over and over."""
    file = tmp_path_factory.mktemp("film") / "film.mjpeg"
    film_of_a_try(browser, file, SHOWN_BY, rest=2, way=1.2, stay=2.6)
    with filming(browser, f"--use-file-for-fake-video-capture={file}") as running:
        yield running


def asking(running: Browser, address: str, folder: Path) -> Page:
    """The test's page, filled in as far as a camera needs it."""
    answer_the_card(OnComputer(address, folder))
    page = running.new_page(base_url=address)
    page.set_default_timeout(PATIENCE)
    page.goto(f"/tests/{TEST}")
    page.get_by_role("group", name="How much does it hurt right now?").get_by_label("0", exact=True).check()
    page.get_by_label("I have warmed up").check()
    page.get_by_label("Watch me with the camera").check()
    page.get_by_label("How tall are you?").fill("170")
    return page


@pytest.mark.alone
@pytest.mark.slow
def test_three_tries_are_measured_and_kept_and_nothing_leaves(filmed: Browser, tmp_path: Path) -> None:
    asked: list[str] = []
    with served(tmp_path) as address:
        page = asking(filmed, address, tmp_path)
        page.context.on("request", lambda request: asked.append(request.url))
        page.get_by_role("button", name=CAMERA).click()
        room = page.get_by_role("dialog", name=CAMERA)
        expect(room.locator("[data-slot=you] polyline").first).to_be_attached(timeout=READY_WITHIN)
        assert grave_violations(page) == []
        expect(page.get_by_role("status").filter(has_text="The camera's numbers")).to_be_visible(timeout=TOO_LONG)

        expect(room).to_be_hidden()
        page.get_by_role("button", name="Keep it").click()
        expect(page.get_by_role("region", name="What they say together")).to_contain_text("± 9 cm")
        (kept,) = [each.body for each in OnComputer(address, tmp_path).entries() if each.kind == "tested"]
        assert kept["by"] == "camera"
        assert kept["trials"]["both"] == pytest.approx([REACHED] * 3, abs=WITHIN)
        assert not [url for url in asked if not url.startswith((address, "data:", "blob:"))]


def test_escape_leaves_the_room_and_lets_go_of_the_camera(filmed: Browser, tmp_path: Path) -> None:
    with served(tmp_path) as address:
        page = asking(filmed, address, tmp_path)
        page.evaluate(OVERHEARD)
        page.get_by_role("combobox", name="Camera").select_option(label="the one on the back")
        page.get_by_role("button", name=CAMERA).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        page.wait_for_function("() => window.stream")
        assert page.evaluate("window.facing") == "environment"
        page.keyboard.press("Escape")

        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(page.get_by_role("button", name=CAMERA)).to_be_focused()
        page.wait_for_function(LET_GO_OF)


def test_escape_while_the_browser_still_asks_lets_go_of_a_camera_that_comes_later(
    filmed: Browser, tmp_path: Path
) -> None:
    with served(tmp_path) as address:
        page = asking(filmed, address, tmp_path)
        page.evaluate(OVERHEARD)
        page.evaluate("() => { window.answered = new Promise((answer) => { window.answer = answer; }); }")
        page.get_by_role("button", name=CAMERA).click()
        page.wait_for_function("() => window.facing")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        assert page.evaluate("window.stream === undefined")
        page.evaluate("() => window.answer()")

        page.wait_for_function("() => window.stream")
        page.wait_for_function(LET_GO_OF)


def test_behind_another_page_the_camera_is_let_go_of_and_that_is_told_on_the_way_back(
    filmed: Browser, tmp_path: Path
) -> None:
    with served(tmp_path) as address:
        page = asking(filmed, address, tmp_path)
        page.get_by_role("button", name=CAMERA).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        leave_for_another(page)
        expect(page.get_by_role("dialog")).to_be_hidden()
        come_back(page)

        expect(page.get_by_role("status").filter(has_text="You were on another page")).to_be_visible()
        expect(page.get_by_role("button", name=CAMERA)).to_be_focused()


def test_a_camera_that_is_refused_is_told_and_measuring_by_hand_goes_on(browser: Browser, tmp_path: Path) -> None:
    with served(tmp_path) as address, filming(browser, "--deny-permission-prompts", allows=False) as running:
        page = asking(running, address, tmp_path)
        page.get_by_role("button", name=CAMERA).click()

        expect(page.get_by_role("status").filter(has_text="The camera wasn't allowed")).to_be_visible()
        expect(page.get_by_role("dialog")).to_be_hidden()
        for number in (1, 2, 3):
            page.get_by_label(f"Try {number}").fill("4")
        page.get_by_role("button", name="Keep it").click()
        expect(page.get_by_role("region", name="What they say together")).to_contain_text("± 5 cm")
