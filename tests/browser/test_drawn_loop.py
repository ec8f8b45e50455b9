"""A drawn loop that was kept: still until it is played, and a file for whoever wants one, made on the device."""

import io

from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.viewing import OpenPage, grave_violations
from tests.web.test_loops import a_loop
from tests.web.test_pages import a_session
from tests.web.test_past_session import SESSION

SEND = """entries => fetch("/journal", {
    method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify({entries}),
}).then(answer => answer.status)"""
TO_THE_RIGHT = [[20 * (part % 5) + 40 * place if axis == 0 else 45 * part for part in range(21) for axis in (0, 1)]
                for place in range(24)]  # fmt: skip
"""Nobody looks like this; but it moves, and every part of it is seen."""


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """The name and the content of the file that a button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_it_plays_on_wish_and_is_saved_as_drawing_gif_and_video(open_page: OpenPage) -> None:
    page = open_page("/history", calm=True)
    sent = [*a_session(), a_loop(pictures=TO_THE_RIGHT)]
    entries = [{key: getattr(each, key) for key in ("uuid", "at", "kind", "version", "body")} for each in sent]
    assert page.evaluate(SEND, entries) == 200
    page.goto(f"/history/{SESSION}")
    drawing = page.get_by_role("img", name="Cobra, drawn from your own movement").first
    expect(drawing).to_be_visible()
    assert page.evaluate("document.querySelector('drawn-loop svg').animationsPaused()")
    assert grave_violations(page) == []

    page.get_by_role("button", name="Play it").press("Enter")
    expect(page.get_by_role("button", name="Stand still")).to_be_focused()
    assert not page.evaluate("document.querySelector('drawn-loop svg').animationsPaused()")

    page.get_by_text("Save it as a file").click()
    name, svg = saved(page, "Drawing (SVG)")
    assert (name, svg[:5]) == ("cambre-cobra.svg", b"<svg ")
    name, gif = saved(page, "Moving picture (GIF)")
    with Image.open(io.BytesIO(gif)) as moving:
        assert (name, moving.format, getattr(moving, "n_frames", 0)) == ("cambre-cobra.gif", "GIF", 30)
        assert (max(moving.size), moving.info["loop"], moving.info["duration"]) == (480, 0, 100)
    name, video = saved(page, "Video")
    assert name in ("cambre-cobra.mp4", "cambre-cobra.webm")
    assert len(video) > 10_000
