"""What a watched session does when something stands in its way: the pose model looks at what a test shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import PATIENCE
from tests.browser.homes import READY_WITHIN, OnComputer
from tests.browser.scenes import Scenes, drawings, pretended
from tests.browser.serving import facts, served
from tests.browser.training import VOICE, answer_the_card
from tests.browser.viewing import PHONE, grave_violations
from tests.browser.waiting import until
from tests.browser.watched import begin, come_back, filming, leave_for_another

HELD = "half-kneeling-hip-flexor-lunge"
OVER = 1500  # milliseconds in which what was wrong before is said to be over
DRAWN = {
    "rest": (HELD, "kneeling"),
    "held": (HELD, "forward"),
    "turned": ("chair-twist", "turned"),
    "arms up": ("heel-raise-and-reach", "tall"),
}
NAME = facts()[0].exercises[HELD].name
SLOW = 60_000  # milliseconds for what the pose model must see first, on a busy machine
AS_LEFT = "session-player[data-view=before], camera-measure:not([hidden])"  # only its script makes it that
SAID = "window.said.map(({ text }) => text)"


@pytest.fixture(scope="module")
def scenes(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scenes]:
    """A session that stands before its first hold; the camera sees an empty room."""
    folder = tmp_path_factory.mktemp("home")
    with (
        served(folder) as address,
        browser.new_context(base_url=address, viewport={"width": PHONE[0], "height": PHONE[1]}) as context,
    ):
        answer_the_card(OnComputer(address, folder))
        context.set_default_timeout(PATIENCE)
        context.add_init_script(VOICE)
        context.add_init_script("window.millisecondsALetter = 5")
        pretended(context)
        page = context.new_page()
        page.route(f"**/train/practice-{HELD}", shortened)
        page.goto(f"/train/practice-{HELD}")
        found = Scenes(page)
        found.know(drawings(browser, DRAWN))
        page.get_by_label("Watch me with the camera").check()
        page.get_by_role("button", name="Start").click()
        page.get_by_role("button", name="Yes: begin").click()
        page.keyboard.press("k")  # until all is there
        expect(page.locator("[data-slot=camera-note]")).to_be_hidden(timeout=2 * READY_WITHIN)
        name = page.locator("[data-slot=name]")
        until(lambda: name.inner_text() == NAME, f"{NAME} comes", meanwhile=lambda: page.keyboard.press("ArrowRight"))
        yield found


def shortened(route: Route) -> None:
    """Let the last hold take four seconds, so that nobody need wait for its end."""
    answer = route.fetch()
    first, lasts, rest = answer.text().rpartition('"seconds": 20')
    assert lasts
    route.fulfill(response=answer, body=f'{first}"seconds": 4{rest}')


@pytest.fixture
def hold(scenes: Scenes) -> Iterator[Scenes]:
    """A hold at its beginning, with the pose in the picture; it stands until a test begins it, and again afterwards.

    A test that must be alone waits for the others once everything is set up, and the session would go on meanwhile.
    """
    page = scenes.page
    scenes.show("held")
    if page.locator("session-player").get_attribute("data-kind") != "prepare":
        page.keyboard.press("r")
        stands_still(page)
    page.keyboard.press("ArrowRight")
    expect(page.locator("session-player")).to_have_attribute("data-kind", "hold")
    yield scenes
    stands_still(page)


def begin_hold(scenes: Scenes) -> Page:
    """Let the hold begin, and its clock run."""
    goes_on(scenes.page)
    runs_on(scenes.page)
    return scenes.page


def stands_still(page: Page) -> None:
    """Let the session stand, whatever a test left it at."""
    if page.locator("[data-part=playing]").is_visible() and not page.locator("[data-slot=standing]").is_visible():
        page.keyboard.press("k")


def goes_on(page: Page) -> None:
    """Go on where the session stands: by us, by a raised arm, or because a busy machine froze the page for seconds."""
    if page.locator("[data-slot=standing]").is_visible():
        page.keyboard.press("k")


def line(page: Page) -> Locator:
    """The line of text under the name."""
    return page.locator("[data-slot=line]")


def left(page: Page) -> int:
    """Seconds that are left of the hold."""
    return int(page.locator("[data-slot=digits]").inner_text())


def runs_on(page: Page) -> None:
    """Wait until the clock of the hold has gone on by a second."""
    before = left(page)
    page.wait_for_function(
        "before => Number(document.querySelector('[data-slot=digits]').textContent) < before", arg=before, timeout=SLOW
    )


def stands(page: Page) -> None:
    """Wait until the clock of the hold has stood for a while; what is seen comes late on a busy machine."""
    page.evaluate("window.stood = null")
    page.wait_for_function(
        """lasts => {
            const digits = document.querySelector('[data-slot=digits]').textContent;
            if (window.stood?.digits !== digits) window.stood = { digits, since: performance.now() };
            return performance.now() - window.stood.since > lasts;
        }""",
        arg=1800,
        timeout=SLOW,
    )


def says(page: Page, text: str) -> None:
    """Wait until the voice has said this."""
    page.wait_for_function(f"text => {SAID}.some((each) => each.includes(text))", arg=text, timeout=SLOW)


def test_somebody_who_sees_nothing_is_talked_into_the_picture(scenes: Scenes) -> None:
    page = scenes.page
    goes_on(page)
    says(page, "Put the camera")
    says(page, "I can't see anybody yet")
    assert grave_violations(page) == []

    scenes.show("held", "held")
    says(page, "There is more than one person in the picture.")
    scenes.show("held")
    says(page, "That's good. Stay like that.")
    says(page, "Ready.")
    cut = page.evaluate(
        "window.said.slice(window.said.findIndex(({ text }) => text.includes('anybody'))).filter(({ isCut }) => isCut)"
    )
    assert cut == []
    stands_still(page)


@pytest.mark.alone
def test_the_clock_of_a_hold_runs_while_the_pose_is_kept_and_a_wobble_is_forgiven(hold: Scenes) -> None:
    page = begin_hold(hold)
    hold.show("rest")
    stands(page)
    hold.show("held")
    runs_on(page)
    page.wait_for_timeout(OVER)
    page.evaluate("window.said.length = 0")
    hold.wobble("held", lasts=300)
    runs_on(page)

    assert not [text for text in page.evaluate(SAID) if "dark" in text or "see you" in text]
    assert grave_violations(page) == []


def test_with_a_second_person_the_clock_stands_and_says_why(hold: Scenes) -> None:
    begin_hold(hold)
    hold.show("held", "held")
    expect(line(hold.page)).to_contain_text("There is more than one person in the picture.", timeout=SLOW)
    says(hold.page, "more than one person")
    stands(hold.page)


def test_a_covered_camera_is_said_and_the_session_goes_on_when_it_sees_again(hold: Scenes) -> None:
    begin_hold(hold)
    hold.cover()
    expect(line(hold.page)).to_contain_text("The picture is dark.", timeout=SLOW)
    says(hold.page, "Is something in front of the camera")
    stands(hold.page)
    hold.show("held")
    runs_on(hold.page)


def test_a_picture_that_freezes_is_said_and_the_session_goes_on_when_it_moves_again(hold: Scenes) -> None:
    begin_hold(hold)
    hold.freeze()
    expect(line(hold.page)).to_contain_text("The picture stands still.", timeout=SLOW)
    says(hold.page, "is another app using it")
    stands(hold.page)
    hold.show("held")
    runs_on(hold.page)


def test_while_the_page_is_hidden_nobody_is_watched_and_it_goes_on_where_it_was(hold: Scenes) -> None:
    page = begin_hold(hold)
    leave_for_another(page)
    before = left(page)
    assert not page.evaluate("document.querySelector('video').srcObject.getVideoTracks()[0].enabled")
    page.evaluate("window.said.length = 0")
    page.wait_for_timeout(OVER)
    come_back(page)
    says(page, "Paused while you were away.")
    assert left(page) == before
    page.keyboard.press("k")
    runs_on(page)


def test_somebody_who_is_seen_from_the_wrong_side_is_told(hold: Scenes) -> None:
    begin_hold(hold)
    hold.show("turned")
    expect(line(hold.page)).to_contain_text("I see you from the wrong side. Turn", timeout=SLOW)
    stands(hold.page)


def test_a_raised_arm_pauses_and_that_is_said(hold: Scenes) -> None:
    begin_hold(hold)
    hold.show("arms up")
    says(hold.page, "Paused")
    expect(hold.page.locator("[data-slot=standing]")).to_be_visible()


def test_without_a_voice_a_screen_reader_is_told_the_same(hold: Scenes) -> None:
    page = begin_hold(hold)
    page.keyboard.press("m")
    hold.cover()
    expect(page.get_by_role("status").filter(has_text="The picture is dark.")).to_be_attached(timeout=SLOW)
    page.keyboard.press("m")


def test_what_is_kept_of_the_last_hold_stands_on_the_page_at_the_end_and_is_said(hold: Scenes) -> None:
    page, kept = begin_hold(hold), "I can't tell how long you held that, so it is kept as the clock counted."
    hold.cover()
    following = page.locator("[data-slot=next]")
    until(
        lambda: following.inner_text() == "Then you are done",
        "the last hold comes",
        meanwhile=lambda: page.keyboard.press("ArrowRight"),
    )

    expect(page.locator("[data-part=over]")).to_be_visible(timeout=SLOW)
    expect(page.locator("[data-slot=last-said]")).to_have_text(kept)
    says(page, kept)
    says(page, "That was the last one.")


def test_only_a_grown_up_finds_the_camera_as_they_left_it(browser: Browser, tmp_path: Path) -> None:
    found = {}
    with served(tmp_path) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        for age in ("13-17", "20-64"):
            answer_the_card(OnComputer(address, tmp_path), age=age, child="none")
            for path in ("/train/practice-cat-cow", "/tests/floor-reach"):
                choice = page.get_by_label("Watch me with the camera")
                page.goto(path)
                expect(page.locator(AS_LEFT)).to_have_count(1)
                assert not choice.is_checked(), "one isn't chosen for the other"
                choice.check()
                page.reload()
                expect(page.locator(AS_LEFT)).to_have_count(1)
                found[age, path] = choice.is_checked()

    assert [about for about, chosen in found.items() if chosen] == [
        ("20-64", "/train/practice-cat-cow"), ("20-64", "/tests/floor-reach")
    ]  # fmt: skip


def test_a_camera_that_was_refused_once_stays_chosen_when_something_else_is_set(
    browser: Browser, tmp_path: Path
) -> None:
    with served(tmp_path) as address, filming(browser, "--deny-permission-prompts", allows=False) as refusing:
        answer_the_card(OnComputer(address, tmp_path), age="20-64", child="none")
        page = refusing.new_context(base_url=address).new_page()
        page.goto("/train/practice-cat-cow")
        begin(page)
        expect(page.locator("[data-slot=camera-note]")).to_contain_text("The camera isn't allowed")
        page.keyboard.press("k")
        page.get_by_role("button", name="Sound", exact=True).click()
        page.get_by_label("Light up the screen when a step begins").check()
        page.reload()

        expect(page.get_by_label("Watch me with the camera")).to_be_checked()
