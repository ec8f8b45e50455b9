"""How a session is steered: by keys alone, by touch, and by what happens to the page."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.browser.homes import Home
from tests.browser.training import HISTORY, Training, in_journal, train
from tests.browser.viewing import OpenPage
from tests.browser.waiting import until

STANDS = re.compile("Paused")


def started(open_page: OpenPage) -> Training:
    """A session in its first lead-in."""
    training = train(open_page)
    training.start()
    return training


def test_a_whole_session_goes_by_keyboard_alone(open_page: OpenPage, home: Home) -> None:
    training = train(open_page)
    page = training.page

    page.get_by_role("button", name="Start").focus()
    training.press("Enter")
    expect(page.get_by_role("button", name="Yes: begin")).to_be_focused()
    training.press("Enter")
    training.sees("playing")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    training.skips_all()
    expect(page.get_by_role("heading", name="That's enough for now")).to_be_focused()
    training.press("Tab", "Space")
    is_on_done = "document.activeElement.matches('[type=submit]')"
    until(lambda: page.evaluate(is_on_done), "Tab comes to the last button", meanwhile=lambda: training.press("Tab"))
    training.press("Enter")
    page.wait_for_url(HISTORY)

    assert [entry.kind for entry in in_journal(home)][1:-1] == ["step_skipped"] * (len(in_journal(home)) - 2)
    assert in_journal(home)[-1].body["pain"] == 0


@pytest.mark.parametrize("key", ["k", "Space", "MediaPlayPause"])
def test_a_pause_stops_the_clock_until_it_is_over(open_page: OpenPage, key: str) -> None:
    training = started(open_page)
    training.run(5.1)
    before = training.reads("digits")

    training.press(key)
    training.run(120)
    training.shows("standing-word", "Paused")
    assert training.reads("digits") == before

    training.press(key)
    training.run(2)
    assert int(training.reads("digits")) == int(before) - 2


def test_a_tap_anywhere_pauses_and_a_tap_goes_on(open_page: OpenPage) -> None:
    training = started(open_page)
    stage = training.page.locator(".figure-stage")

    stage.click()
    training.shows("standing-word", "Paused")
    training.page.locator(".standing-word").click()

    expect(training.page.locator("[data-slot=standing]")).to_be_hidden()


def test_space_pauses_after_a_button_was_pressed_with_the_mouse(open_page: OpenPage) -> None:
    training = started(open_page)

    training.page.get_by_role("button", name="Skip").click()
    training.shows("kind", "Move · Set 1 of 2")
    training.press("Space")

    training.shows("standing-word", "Paused")
    training.shows("kind", "Move · Set 1 of 2")


def test_keys_go_back_forth_and_once_more(open_page: OpenPage) -> None:
    training = started(open_page)

    training.press("PageDown")
    training.shows("kind", "Move · Set 1 of 2")
    training.press("ArrowRight")
    training.shows("kind", "Rest")
    training.press("ArrowLeft")
    training.shows("kind", "Get ready")
    training.shows("digits", "10")
    training.press("PageDown")
    training.run(20)
    training.press("r")
    training.shows("kind", "Get ready")


def test_time_away_is_a_pause(open_page: OpenPage) -> None:
    training = started(open_page)
    training.run(5.1)
    before = training.reads("digits")

    training.page.clock.fast_forward(90_000)
    training.run(1)

    training.shows("standing-word", "Paused while you were away")
    assert training.reads("digits") == before


def test_a_page_out_of_sight_pauses(open_page: OpenPage) -> None:
    training = started(open_page)
    training.run(5.1)

    training.page.evaluate("""
        Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    """)

    training.shows("standing-word", "Paused while you were away")


def test_a_clock_that_is_set_changes_nothing(open_page: OpenPage) -> None:
    training = started(open_page)
    training.run(5.1)
    before = int(training.reads("digits"))

    training.page.clock.set_system_time(datetime(2031, 1, 1, tzinfo=UTC))
    training.run(2)

    assert int(training.reads("digits")) == before - 2


def test_the_start_position_is_shown_and_said(open_page: OpenPage) -> None:
    training = started(open_page)
    training.run(8)

    training.press("d")
    dialog = training.page.get_by_role("dialog")
    expect(dialog.get_by_role("listitem").first).to_have_text(
        "Come onto your hands and knees, on a mat or a folded blanket."
    )
    assert training.said[-1]["text"].startswith("Come onto your hands and knees")
    training.press("Escape")

    expect(dialog).to_be_hidden()
    expect(training.page.locator("[data-slot=standing]")).to_be_hidden()


def test_the_keys_are_told(open_page: OpenPage) -> None:
    training = started(open_page)

    training.press("?")

    expect(training.page.get_by_role("dialog")).to_contain_text("Pause and go on")


def test_muted_means_that_nothing_is_said(open_page: OpenPage) -> None:
    training = started(open_page)
    training.run(1)
    heard = len(training.said)

    training.press("m")
    training.run(30)

    assert len(training.said) == heard
    expect(training.page.get_by_role("button", name="Sound on")).to_be_visible()


def test_leaving_asks_first_and_staying_goes_on(open_page: OpenPage) -> None:
    training = started(open_page)
    dialog = training.page.get_by_role("dialog")

    training.press("Escape")
    expect(dialog).to_contain_text("Leave the session?")
    dialog.get_by_role("button", name="Stay").click()

    expect(dialog).to_be_hidden()
    expect(training.page.locator("[data-slot=standing]")).to_be_hidden()


def test_ending_early_keeps_what_was_done(open_page: OpenPage, home: Home) -> None:
    training = started(open_page)
    training.run(70)

    training.press("Escape")
    training.page.get_by_role("button", name="End it here").click()
    expect(training.page.get_by_role("heading", name="That's enough for now")).to_be_visible()
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)

    assert [entry.kind for entry in in_journal(home)] == ["session_started", "step_done", "session_ended"]
    assert in_journal(home)[-1].body["reason"] == "stopped"


def test_a_skip_while_it_stands_says_nothing_until_it_goes_on(open_page: OpenPage) -> None:
    training = started(open_page)
    training.run(1)
    training.press("k")
    heard = len(training.said)

    training.press("ArrowRight")
    training.run(5)
    assert len(training.said) == heard
    training.press("k")
    training.run(1)

    assert [each["text"] for each in training.said[heard:]] == ["Begin."]


WAKE = """
    window.locks = [];
    navigator.wakeLock.request = async () => {
        const lock = { released: false, release() { this.released = true; } };
        window.locks.push(lock);
        return lock;
    };
    "ready";
"""


def test_the_screen_stays_on_after_a_question_too(open_page: OpenPage) -> None:
    training = train(open_page)
    training.page.evaluate(WAKE)
    training.start()
    training.run(1)

    training.press("d")
    training.run(1)
    training.page.get_by_role("button", name="I am there").click()
    expect(training.page.locator("[data-slot=standing]")).to_be_hidden()
    training.run(1)

    assert training.page.evaluate("window.locks.map((lock) => lock.released)") == [True, False]


def test_a_headset_waits_for_the_answer_to_a_question(open_page: OpenPage) -> None:
    page = open_page("/about")
    page.add_init_script("""
        window.keys = {};
        navigator.mediaSession.setActionHandler = (name, handler) => { window.keys[name] = handler; };
    """)
    page.goto("/train/dance-back-circuit")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-part=playing]")).to_be_visible()
    standing = page.locator("[data-slot=standing]")

    page.evaluate("keys.pause()")
    expect(standing).to_be_visible()
    page.evaluate("keys.pause()")
    expect(standing).to_be_visible()
    page.evaluate("keys.play()")
    expect(standing).to_be_hidden()
    page.keyboard.press("h")
    page.evaluate("keys.play()")

    expect(page.get_by_role("dialog")).to_be_visible()
    expect(standing).to_be_visible()
