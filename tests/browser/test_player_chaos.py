"""Whatever happens to a session, in whatever order: nothing is lost, nothing doubled, nothing cut off."""

import random
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.homes import Home
from tests.browser.training import A_TICK, Training, answer_the_card, in_journal, train
from tests.browser.viewing import OpenPage

SEEDS = range(8)
TURNS = 30
SAVED = "JSON.parse(localStorage.getItem('cambre.session'))"


class Life:
    """What may happen to somebody who trains: each method is one thing, chosen by dice."""

    def __init__(self, training: Training, dice: random.Random) -> None:
        """Live with these dice."""
        self.training, self.page, self.dice = training, training.page, dice
        self.is_offline = False
        often = [self.time_passes, self.time_passes, self.time_passes, self.key, self.key]
        rarely = [self.reload, self.leave_and_return, self.fall_asleep, self.set_the_clock, self.hurt_a_little]
        self.happenings: list[Callable[[], None]] = [
            *often,
            *rarely,
            self.lose_or_find_the_network,
            self.change_something,
        ]

    def time_passes(self) -> None:
        """The session goes on."""
        self.training.run(self.dice.uniform(0.2, 25))

    def key(self) -> None:
        """Somebody presses a key."""
        self.training.press(self.dice.choice(["ArrowRight", "ArrowLeft", "r", "k", "m", "f", "PageDown"]))

    def reload(self) -> None:
        """The page is loaded anew, and the session goes on."""
        if self.is_offline:
            return
        self.page.reload()
        self.go_on()

    def leave_and_return(self) -> None:
        """Another page is looked at in between."""
        if self.is_offline:
            return
        self.page.goto("/about")
        self.page.goto("/train/dance-back-circuit")
        self.go_on()

    def go_on(self) -> None:
        """Take up the session that was left, if it isn't over."""
        expect(self.page.locator("session-player[data-view]")).to_have_count(1)
        if self.page.locator("[data-part=resume]").is_visible():
            self.page.get_by_role("button", name="Go on").click()
            self.training.sees("playing")

    def fall_asleep(self) -> None:
        """The device sleeps for a while."""
        self.page.clock.fast_forward(self.dice.randint(3, 600) * 1000)
        self.training.run(A_TICK)

    def set_the_clock(self) -> None:
        """Somebody, or the network, sets the device's clock."""
        now = self.page.evaluate("Date.now()")
        self.page.clock.set_system_time(now / 1000 + self.dice.randint(-3600, 3600))

    def lose_or_find_the_network(self) -> None:
        """The journal is out of reach, or is reached again."""
        self.is_offline = not self.is_offline
        self.page.context.set_offline(self.is_offline)

    def hurt_a_little(self) -> None:
        """Something hurts, and is fine again or left out."""
        self.training.press("h")
        self.page.get_by_role("button", name="A little").click()
        answer = "It is fine again" if self.dice.random() < 0.7 else "out today"
        self.page.get_by_role("button", name=answer).click()

    def change_something(self) -> None:
        """Something else is done in place of what runs."""
        self.training.press("e")
        ways = self.page.locator("[data-slot=changes] button")
        if ways.count() > 0:
            ways.nth(self.dice.randrange(ways.count())).click()
        else:
            self.page.get_by_role("button", name="Keep it as it is").click()

    def is_over(self) -> bool:
        """Whether the last step has ended."""
        return self.page.locator("[data-part=over]").is_visible()


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_browser_saw_is_what_the_journal_says(open_page: OpenPage, home: Home, seed: int) -> None:
    answer_the_card(home)
    training = train(open_page, forgives="ERR_INTERNET_DISCONNECTED")
    training.start()
    life = Life(training, random.Random(seed))  # noqa: S311 -- the same life in every run, and no secret

    for _ in range(TURNS):
        if not life.is_over():
            life.dice.choice(life.happenings)()
    seen = training.page.evaluate(SAVED)
    if life.is_offline:
        life.lose_or_find_the_network()
    training.page.goto("/train/dance-back-circuit")
    training.has_sent_all()

    assert_same(seen, home)


def assert_same(seen: Mapping[str, Any], home: Home) -> None:
    """The journal holds every entry of the session once, and agrees with the browser about each step."""
    entries = [entry for entry in in_journal(home) if entry.kind not in ("screened", "session_ended")]
    taken = {str(entry.body["step"]): entry.kind for entry in entries if entry.kind.startswith("step_")}
    done = [entry.body["step"] for entry in entries if entry.kind == "step_done"]

    assert len({entry.uuid for entry in entries}) == len(entries) == seen["session"]["written"]
    assert {entry.body["session"] for entry in entries} == {seen["session"]["session"]}
    assert {step: kind.removeprefix("step_") for step, kind in taken.items()} == seen["session"]["taken"]
    assert all(seen["session"]["taken"][str(step)] == "done" for step in done), "what was done stays done"
