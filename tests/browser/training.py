"""How tests train: a page whose clock is run forward, and whose voice is overheard."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from cambre.core.entry import Entry
from tests.browser.homes import Home
from tests.browser.viewing import PHONE, OpenPage
from tests.browser.waiting import until

PROGRAM = "dance-back-circuit"
VOICE = Path(__file__).with_name("voice.js").read_text("utf-8")
LANDSCAPE = (740, 360)
HISTORY = re.compile("/history/?$")
A_WHILE = 10  # seconds; the clock of a page is never past that when it is stopped
A_TICK = 0.2  # seconds; more than the page needs to notice what time it is
STAYS = "nothing waits in the outbox any more"


@dataclass(frozen=True, slots=True)
class Training:
    """The player on a page, and the ways to train with it."""

    page: Page

    @property
    def form(self) -> Locator:
        """Where the forms stand that must be kept."""
        return self.page.locator("[data-slot=form]")

    @property
    def steps(self) -> Sequence[Mapping[str, Any]]:
        """The steps of the timeline that the page was given."""
        steps: Sequence[Mapping[str, Any]] = self.page.evaluate(
            "JSON.parse(document.querySelector('script[data-document]').textContent).timeline.steps"
        )
        return steps

    def start(self) -> None:
        """Begin the session."""
        self.page.get_by_role("button", name="Start").click()
        heard = self.page.get_by_role("button", name="Yes: begin")
        if heard.is_visible():
            heard.click()
        self.sees("playing")

    def unfold(self, summary: str) -> None:
        """Open a part of the form at the end that is folded."""
        self.page.locator("[data-answers] summary").filter(has_text=summary).click()

    def run(self, seconds: float) -> None:
        """Let time pass."""
        self.page.clock.run_for(int(seconds * 1000))

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def sees(self, part: str) -> None:
        """Wait for a part of the page: before, resume, playing, over, kept."""
        expect(self.page.locator(f"[data-part={part}]")).to_be_visible()

    def reads(self, slot: str) -> str:
        """What is written in a place."""
        return self.page.locator(f"[data-slot={slot}]").text_content() or ""

    def shows(self, slot: str, text: str) -> None:
        """Wait until something is written in a place."""
        expect(self.page.locator(f"[data-slot={slot}]")).to_have_text(text)

    def has_sent_all(self) -> None:
        """Wait until the journal has everything."""
        expect(self.page.locator("[data-slot=sending]")).to_have_text("")
        self.sends_what_waits()

    def sends_what_waits(self) -> None:
        """Let time pass until nothing waits any more, on whichever page."""
        until(lambda: not waits(self.page), STAYS, meanwhile=lambda: self.run(A_TICK))

    def is_done(self) -> None:
        """Press Done once all before is in the journal, as it long is where time passes by itself; history follows."""
        self.sends_what_waits()
        self.page.get_by_role("button", name="Done").click()
        self.page.wait_for_url(HISTORY)

    def skips_to(self, name: str, *, by: str = "ArrowRight") -> None:
        """Go on, or back, step by step until something of this name is on."""
        until(lambda: self.reads("name") == name, f"{name} comes", meanwhile=lambda: self.press(by))

    def skips_all(self) -> None:
        """Go on step by step until the session is over."""
        playing = self.page.locator("[data-part=playing]")
        until(lambda: not playing.is_visible(), "the session ends", meanwhile=lambda: self.press("ArrowRight"))

    @property
    def said(self) -> Sequence[Mapping[str, Any]]:
        """What the voice said: text, voice, whether it was cut, and what stood on the screen."""
        said: Sequence[Mapping[str, Any]] = self.page.evaluate("window.said")
        return said


def waits(page: Page) -> list[str]:
    """The uuids of what waits in the outbox."""
    keys: list[str] = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('cambre.outbox/'))")
    return [key.removeprefix("cambre.outbox/") for key in keys]


def train(
    open_page: OpenPage,
    program: str = PROGRAM,
    *,
    size: tuple[int, int] = PHONE,
    light: str = "light",
    calm: bool = True,
    voice: int | None = 65,
    forgives: str | None = None,
) -> Training:
    """The player before its start; no time passes on its page but what a test runs.

    `voice` takes so many milliseconds for a letter, or is none; `calm` draws ten pictures a second, which is quicker
    to run forward.
    """
    page = open_page("/about", size=size, light=light, calm=calm, forgives=forgives)
    if voice is not None:
        page.add_init_script(f"window.millisecondsALetter = {voice};{VOICE}")
    page.clock.install()
    page.goto(f"/train/{program}", wait_until="networkidle")  # the figures are there before time runs
    training = Training(page)
    expect(page.locator("session-player[data-view]")).to_have_count(1)
    stop(page)
    return training


def stop(page: Page) -> None:
    """Let no time pass on a page from here on, but what a test runs: else a busy machine's own seconds count too."""
    page.clock.pause_at(page.evaluate("Date.now() / 1000") + A_WHILE)


def in_journal(home: Home) -> tuple[Entry, ...]:
    """What the journal of a home says, in the order in which it happened."""
    return home.entries()


def sends_all(page: Page) -> None:
    """Wait, by the real clock, until the journal has everything; nothing is being sent before the first entry, too."""
    until(lambda: not waits(page), STAYS, meanwhile=lambda: page.wait_for_timeout(20))


def answer_the_card(home: Home, **told: str) -> None:
    """Say that somebody is healthy and trains regularly, unless told otherwise."""
    nothing = dict.fromkeys(("emergency", "urgent", "history", "conditions"), "none")
    home.send("/card", {"age": "20-64", "experience": "regular", "zone": "Europe/Paris", **nothing, **told})
