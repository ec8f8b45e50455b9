"""The player for everybody: with a screen reader, from 2.5 m, on every screen, without motion or sound."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.homes import Home
from tests.browser.training import HISTORY, LANDSCAPE, Training, answer_the_card, train
from tests.browser.viewing import LAPTOP, LIGHTS, PHONE, TABLET, OpenPage, grave_violations, is_wider_than_screen

PROJECTOR = (1920, 1080)
SIZES = (PHONE, LANDSCAPE, TABLET, LAPTOP, PROJECTOR)
FINGER = 56  # pixels


def dialog(training: Training, key: str) -> None:
    """Get to a question."""
    training.press(key)
    expect(training.page.get_by_role("dialog")).to_be_visible()


def walk(training: Training) -> Iterator[str]:
    """Go through every state of the player, and say its name while it stands."""
    yield "before"
    training.start()
    training.run(3)
    yield "lead-in"
    training.run(17)
    yield "work"
    training.run(47)
    yield "rest"
    for name, key in {
        "describe": "d",
        "keys": "?",
        "change": "e",
        "sound": "v",
        "leave": "Escape",
        "hurts": "h",
    }.items():
        dialog(training, key)
        yield name
        training.press("Escape")
    dialog(training, "h")
    training.page.get_by_role("button", name="A little").click()
    yield "hurts a little"
    training.page.get_by_role("button", name="It is fine again").click()
    training.press("k")
    yield "paused"
    training.page.reload(wait_until="networkidle")
    training.sees("resume")
    yield "resume"
    training.page.get_by_role("button", name="Go on").click()
    training.skips_all()
    yield "over"


@pytest.mark.parametrize("light", LIGHTS)
def test_nothing_stands_in_the_way_of_anybody(open_page: OpenPage, light: str) -> None:
    training = train(open_page, light=light)
    training.page.clock.resume()  # axe waits for time to pass

    found = {state: grave_violations(training.page) for state in walk(training)}

    assert {state: violations for state, violations in found.items() if violations} == {}


def test_it_reads_from_the_mat_and_fits_every_screen(open_page: OpenPage) -> None:
    training = train(open_page)
    page = training.page
    digits = page.locator("[data-slot=digits]")

    for state in walk(training):
        for size in SIZES:
            page.set_viewport_size({"width": size[0], "height": size[1]})
            assert not is_wider_than_screen(page), (state, size)
            if page.locator("[data-part=playing]").is_visible():
                assert outside(page) == [], (state, size)
                assert digits.evaluate("digits => parseFloat(getComputedStyle(digits).fontSize)") >= 0.2 * min(size)


def outside(page: Page, finger: int = FINGER) -> list[str]:
    """What of the running session lies outside the screen, or is too small for a finger."""
    found: list[str] = page.evaluate(
        """finger => [...document.querySelectorAll("[data-part=playing] [data-slot], [data-part=playing] button")]
            .filter((each) => each.checkVisibility() && !each.closest("svg") && each.innerHTML.trim())
            .flatMap((each) => {
                const { left, top, right, bottom, width, height } = each.getBoundingClientRect();
                const isOut = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
                const isSmall = each.matches("button") && Math.min(width, height) < finger;
                const where = [left, top, right, bottom].map(Math.round);
                return isOut || isSmall ? [`${each.dataset.slot ?? each.dataset.do}: ${where}`] : [];
            })""",
        finger,
    )
    return found


def test_a_screen_reader_is_told_what_changes_where_no_voice_speaks(open_page: OpenPage) -> None:
    training = train(open_page, voice=None)
    training.start()

    training.shows("live", "Next: Cat-cow. 10 times.")
    training.run(15.5)
    training.shows("live", "Begin.")


def test_a_screen_reader_is_left_in_peace_where_the_voice_speaks(open_page: OpenPage) -> None:
    training = train(open_page)
    training.start()
    training.run(16)

    training.shows("live", "")
    assert len(training.said) > 1


def test_the_screen_reader_takes_over_when_the_voice_is_chosen_away(open_page: OpenPage) -> None:
    training = train(open_page)
    training.page.get_by_role("radio", name="nothing").check()

    training.start()

    training.shows("live", "Next: Cat-cow. 10 times.")
    assert training.said == []


def test_no_timer_is_a_live_region(open_page: OpenPage) -> None:
    training = train(open_page)
    training.start()

    live = training.page.locator(
        "[aria-live], [role=status]:not(#app-state *), [role=alert], [role=timer]"
    ).evaluate_all("regions => regions.map((each) => each.dataset.slot ?? each.dataset.loop ?? each.id)")
    assert sorted(live) == ["announcer", "live", "model-note", "said", "trouble"]


def test_do_you_hear_me_comes_before_the_first_start_and_not_again(open_page: OpenPage) -> None:
    training = train(open_page)

    training.page.get_by_role("button", name="Start").click()
    asked = training.page.get_by_role("dialog")
    expect(asked).to_contain_text("If you hear this, we can begin.")
    assert training.said[-1]["text"] == "If you hear this, we can begin."
    asked.get_by_role("button", name="Yes: begin").click()
    training.sees("playing")
    training.press("Escape")
    training.page.get_by_role("button", name="End it here").click()
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)
    training.page.goto("/train/dance-back-circuit", wait_until="networkidle")
    training.page.get_by_role("button", name="Start").click()

    training.sees("playing")


def test_who_hears_nothing_is_led_to_the_sound_or_begins_without(open_page: OpenPage) -> None:
    training = train(open_page)

    training.page.get_by_role("button", name="Start").click()
    training.page.get_by_role("button", name="No, or not well").click()
    expect(training.page.get_by_label("Speed")).to_be_visible()
    training.page.get_by_role("button", name="Start").click()
    training.page.get_by_role("button", name="I begin without the voice").click()
    training.sees("playing")
    heard = len(training.said)
    training.run(16)

    assert len(training.said) == heard
    training.shows("live", "Begin.")


def test_the_start_position_and_what_must_be_kept_are_told_to_a_screen_reader(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home, age="65-plus", conditions="osteoporosis")
    training = train(open_page, "gentle-start", voice=None)
    training.page.evaluate("""
        window.told = [];
        const live = document.querySelector("[data-slot=live]");
        const hear = new MutationObserver(() => window.told.push(live.textContent));
        hear.observe(live, { childList: true, characterData: true, subtree: true });
    """)
    training.start()
    training.skips_to("Dead bug")
    training.run(22)

    step = next(each for each in training.steps if each["exercise"] == "dead-bug" and each["kind"] == "prepare")
    told = training.page.evaluate("window.told")
    assert step["cues"]
    assert set(step["cues"]) <= set(told)


@pytest.mark.parametrize("size", SIZES)
def test_the_longest_words_fit_the_screen(open_page: OpenPage, home: Home, size: tuple[int, int]) -> None:
    answer_the_card(home, age="65-plus", conditions="osteoporosis")
    training = train(open_page, "gentle-start", size=size)
    longest = max((cue for step in training.steps for cue in step["cues"]), key=len)
    training.start()
    training.press("ArrowRight")

    training.page.evaluate(
        """text => {
            const player = document.querySelector("session-player");
            document.querySelector("[data-slot=line]").textContent = text;
            player.toggleAttribute("data-long", true);
        }""",
        longest,
    )

    line = training.page.locator("[data-slot=line]")
    cut = line.evaluate(
        "line => line.getBoundingClientRect().bottom - line.closest('.telling').getBoundingClientRect().bottom"
    )
    assert cut <= 1, longest
    assert outside(training.page) == []
    if size == PHONE:
        larger_letters_fit(training.page, "March on the spot", "It hurts")
        larger_letters_fit(training.page, "Oberschenkeldehnung in Seitenlage", "Es tut weh")


def larger_letters_fit(page: Page, name: str, hurts: str) -> None:
    """Every button is whole and by itself, and the figure is still large, in every size of letters."""
    page.locator("[data-slot=name]").evaluate("(place, words) => { place.textContent = words; }", name)
    page.locator("[data-do=hurts] span").evaluate("(place, words) => { place.textContent = words; }", hurts)
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 740})
        for letters in ("normal", "large", "larger"):
            page.evaluate("letters => { document.documentElement.dataset.letters = letters; }", letters)
            assert outside(page, 44) == [], (width, letters, name)
            assert overlapping(page) == [], (width, letters, name)
            assert page.locator(".figure-stage").evaluate("stage => stage.clientHeight") >= 120, (width, letters, name)


def overlapping(page: Page) -> list[str]:
    """Pairs of buttons that lie over each other."""
    found: list[str] = page.evaluate("""() => {
        const buttons = [...document.querySelectorAll("[data-part=playing] button")];
        const boxes = buttons.filter((each) => each.checkVisibility())
            .map((each) => [each.dataset.do, each.getBoundingClientRect()]);
        const lie = (a, b) =>
            a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        return boxes.flatMap(([one, a], at) =>
            boxes.slice(at + 1).flatMap(([other, b]) => (lie(a, b) ? [`${one}/${other}`] : [])));
    }""")
    return found


def test_a_device_without_a_voice_says_so(open_page: OpenPage) -> None:
    training = train(open_page, voice=None)

    expect(training.page.get_by_text("This device has no voice of its own")).to_be_visible()


def test_a_browser_that_lets_the_screen_go_dark_says_so(open_page: OpenPage) -> None:
    note = "This browser can't keep the screen on"
    page = open_page("/train/dance-back-circuit")
    expect(page.get_by_text(note)).to_be_hidden()

    page.add_init_script("delete Navigator.prototype.wakeLock")
    page.reload()

    expect(page.get_by_text(note)).to_be_visible()


def test_sounds_are_chosen_in_the_middle_of_a_session_too(open_page: OpenPage) -> None:
    training = train(open_page)
    training.start()

    dialog(training, "v")
    training.page.get_by_role("dialog").get_by_role("radio", name="nothing").check()
    training.page.get_by_role("dialog").get_by_role("button", name="Done").click()
    expect(training.page.locator("[data-slot=standing]")).to_be_hidden()
    training.run(16)

    training.shows("live", "Begin.")


def test_a_headset_leads_where_the_session_may_take_the_sound(open_page: OpenPage) -> None:
    training = train(open_page)
    training.page.get_by_text("Speed, volume, music and sounds").click()
    training.page.get_by_role("radio", name="speak over it").check()

    training.start()
    training.run(1)

    assert training.page.evaluate("navigator.mediaSession.metadata.title") == "Cat-cow"
    assert training.page.evaluate("navigator.mediaSession.playbackState") == "playing"
    training.press("k")
    training.run(1)
    assert training.page.evaluate("navigator.mediaSession.playbackState") == "paused"


def test_choices_are_kept(open_page: OpenPage) -> None:
    training = train(open_page)
    training.page.get_by_role("radio", name="little").check()
    training.page.get_by_text("Speed, volume, music and sounds").click()
    training.page.get_by_role("checkbox", name="A tick for every second").check()
    training.page.get_by_role("checkbox", name="Soft sounds for counting and tempo").uncheck()

    training.page.reload()

    expect(training.page.get_by_role("radio", name="little")).to_be_checked()
    training.page.get_by_text("Speed, volume, music and sounds").click()
    expect(training.page.get_by_role("checkbox", name="A tick for every second")).to_be_checked()
    expect(training.page.get_by_role("checkbox", name="Soft sounds for counting and tempo")).not_to_be_checked()


def test_without_scripts_the_session_can_still_be_read(open_page: OpenPage) -> None:
    page = open_page("/train/dance-back-circuit", scripts=False)

    expect(page.get_by_text("here is the session to do at your own pace")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_be_hidden()
