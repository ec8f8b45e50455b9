"""A session that a camera watches: a Chromium whose camera plays a film, and the steps until somebody is seen."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import QUIET
from tests.browser.homes import READY_WITHIN

SLUG = "sit-to-stand"
TIMES = 5  # that the practice asks for
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
ALLOWED = "--use-fake-ui-for-media-stream"
TOO_LONG = 60_000  # milliseconds; at twice the tempo five take eighteen seconds

HIDE = """isHidden => {
    for (const [name, value] of [["hidden", isHidden], ["visibilityState", isHidden ? "hidden" : "visible"]])
        Object.defineProperty(document, name, { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
}"""


@contextmanager
def filming(browser: Browser, *more: str, allows: bool = True) -> Iterator[Browser]:
    """Another Chromium, with a camera of its own; whatever it looks up beyond this computer isn't found."""
    found = os.environ.get("CAMBRE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    flags = [flag for flag in QUIET if allows or flag != ALLOWED]
    running = browser.browser_type.launch(executable_path=found, args=[*flags, NOWHERE, *more])
    yield running
    running.close()


def begin(page: Page) -> None:
    """Choose the camera, and start."""
    page.get_by_label("Watch me with the camera").check()
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-part=playing]")).to_be_visible()


def begin_watched(page: Page) -> None:
    """Choose the camera, start, wait until somebody is seen, and begin without waiting for the lead-in."""
    begin(page)
    page.keyboard.press("k")
    expect(page.locator("[data-slot=camera-note]")).to_be_hidden(timeout=READY_WITHIN)
    page.keyboard.press("k")
    expect(page.locator("[data-slot=you-drawn] polyline").first).to_be_attached(timeout=READY_WITHIN)
    page.keyboard.press("ArrowRight")


def leave_for_another(page: Page) -> None:
    """Let the page believe that another one lies over it."""
    page.evaluate(HIDE, arg=True)


def come_back(page: Page) -> None:
    """Let it believe that it is seen again."""
    page.evaluate(HIDE, arg=False)
