"""A whole session in a browser: what it shows, says and writes into the journal."""

import pytest
from playwright.sync_api import expect

from tests.browser.homes import Home
from tests.browser.training import Training, answer_the_card, in_journal, train
from tests.browser.viewing import PHONE, OpenPage
from tests.browser.waiting import until

SECOND = "document.querySelector('[data-slot=figure] svg').getCurrentTime()"
DRAWN_ANEW = """let count = 0;
    const { setCurrentTime } = SVGSVGElement.prototype;
    SVGSVGElement.prototype.setCurrentTime = function (seconds) { count++; return setCurrentTime.call(this, seconds); };
    window.drawnAnew = () => count;"""


def play_to_the_end(training: Training) -> None:
    """Begin, and let time pass until the last step is over."""
    training.start()
    for _ in range(60):
        training.run(10)
        if training.page.locator("[data-part=over]").is_visible():
            return
    pytest.fail("the session doesn't end")


def test_a_session_from_start_to_end_is_in_the_journal(open_page: OpenPage, home: Home) -> None:
    training = train(open_page)
    steps = training.steps
    work = [(index, step) for index, step in enumerate(steps) if step["kind"] in ("work", "hold")]

    play_to_the_end(training)
    training.page.get_by_role("group", name="Did anything hurt?").get_by_label("0", exact=True).check()
    training.unfold("How hard it was, and a note")
    training.page.get_by_role("group", name="How hard was it?").get_by_label("4", exact=True).check()
    training.unfold("Where you felt what is new")
    felt = training.page.locator("fieldset.felt")
    expect(felt).to_have_count(3)
    slug = (felt.first.locator("input").first.get_attribute("name") or "").removeprefix("felt-")
    felt.first.get_by_label("somewhere else").check()
    training.page.get_by_label("A note").fill("The sphinx felt good.")
    training.is_done()

    entries = in_journal(home)
    assert [entry.kind for entry in entries] == ["session_started", *["step_done"] * len(work), "session_ended"]
    assert len({entry.uuid for entry in entries}) == len(entries)
    assert len({entry.body["session"] for entry in entries}) == 1
    for entry, (index, step) in zip(entries[1:-1], work, strict=True):
        said = ("exercise", "kind", "phase", "set", "sets", "reps", "seconds", "side", "load_kg")
        asked = {key: step[key] for key in said}
        told = {key: value for key, value in asked.items() if value is not None}
        around = {"step": index, "session": entry.body["session"], "zone": entry.body["zone"]}
        assert dict(entry.body) == told | around
    assert {key: entries[-1].body[key] for key in ("reason", "effort", "pain", "felt", "note")} == {
        "reason": "finished",
        "effort": 4,
        "pain": 0,
        "felt": {slug: "elsewhere"},
        "note": "The sphinx felt good.",
    }


def test_the_end_says_what_was_done_and_asks_for_nothing(open_page: OpenPage, home: Home) -> None:
    training = train(open_page)

    play_to_the_end(training)
    expect(training.page.get_by_role("heading", name="Well done")).to_be_focused()
    expect(training.page.locator("[data-slot=done]")).to_contain_text("Cat-cow · 2 sets")
    form = training.page.locator("[data-answers]")
    expect(form.get_by_role("group", name="Did anything hurt?")).to_be_visible()
    assert [each.is_visible() for each in form.get_by_role("radio").all()].count(True) == 11, "one question stands open"
    assert form.evaluate("(form) => form.offsetHeight") < PHONE[1], "and all of it is on one screen of a phone"
    training.is_done()

    assert set(in_journal(home)[-1].body) == {"zone", "session", "reason"}


def test_a_reload_ends_nothing_for_somebody_who_has_answered_the_card(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    training = train(open_page)
    training.start()
    training.run(20)

    training.page.reload(wait_until="networkidle")
    training.sees("resume")
    training.page.get_by_role("button", name="Go on").click()
    training.sees("playing")

    training.has_sent_all()
    assert [entry.kind for entry in in_journal(home)] == ["screened", "session_started"]


@pytest.mark.computer
def test_every_word_stands_on_the_screen_and_none_is_cut_off(open_page: OpenPage) -> None:
    training = train(open_page)

    play_to_the_end(training)
    training.run(10)

    said = training.said
    assert len(said) > 40
    assert [each["text"] for each in said if each["text"] not in each["screen"]] == []
    assert [each["text"] for each in said if each["isCut"]] == []
    assert {each["voice"] for each in said} == {"Near"}, "the other voice sends what it says over the network"


@pytest.mark.computer
def test_a_voice_that_takes_twice_as_long_is_not_cut_off_either(open_page: OpenPage) -> None:
    training = train(open_page, voice=150)

    play_to_the_end(training)
    training.run(20)

    said = training.said
    assert len(said) > 15
    assert [each["text"] for each in said if each["isCut"]] == []
    assert [each["text"] for each in said if each["text"] not in each["screen"]] == []


@pytest.mark.computer
def test_the_screen_counts_down_in_repetitions_or_in_seconds(open_page: OpenPage) -> None:
    training = train(open_page)
    training.start()

    training.run(12.5)
    training.shows("digits", "3")
    training.shows("unit", "seconds")
    training.run(3)
    training.shows("digits", "10")
    training.shows("beat", "into it")
    training.run(2.6)
    training.shows("beat", "and back")
    training.run(2.5)
    training.shows("digits", "9")


@pytest.mark.computer
def test_a_rest_shows_what_comes_next(open_page: OpenPage) -> None:
    training = train(open_page)
    training.start()

    training.run(15 + 50 + 2)

    training.shows("kind", "Rest")
    training.shows("next", "Next: Cat-cow")
    training.shows("next-dose", "10 times · Set 2 of 2")
    expect(training.page.locator("[data-slot=coming-figure]")).to_be_visible()


@pytest.mark.computer
def test_the_figure_is_where_the_body_should_be(open_page: OpenPage) -> None:
    training = train(open_page, calm=False)
    training.start()
    phases = training.page.evaluate("JSON.parse(document.querySelector('[data-slot=figure] svg').dataset.phases)")
    up = next(phase for phase in phases if phase["phase"] == "up")

    training.run(15 + 1.25)

    halfway = (up["from"] + up["to"]) / 2
    assert abs(training.page.evaluate(SECOND) - halfway) < 0.1 * (up["to"] - up["from"])


@pytest.mark.computer
def test_a_calm_figure_steps_from_pose_to_pose(open_page: OpenPage) -> None:
    training = train(open_page, calm=True)
    training.start()
    training.run(15.2)
    training.page.evaluate(f"() => {{ {DRAWN_ANEW} }}")
    seconds = set()

    for _ in range(25):
        training.run(0.2)
        seconds.add(training.page.evaluate(SECOND))

    assert len(seconds) == 2
    assert training.page.evaluate("drawnAnew()") <= 3, "it isn't drawn again where it stands"


@pytest.mark.computer
def test_a_figure_that_comes_anew_stands_where_the_one_before_stood(open_page: OpenPage) -> None:
    training = train(open_page, calm=True)
    training.start()
    training.run(15.2)
    stood = training.page.evaluate(SECOND)
    page = training.page

    page.evaluate("document.querySelector('[data-slot=figure] svg').dataset.before = ''")
    page.emulate_media(color_scheme="dark")
    is_anew = "document.querySelector('[data-slot=figure] svg:not([data-before])') !== null"
    until(lambda: page.evaluate(is_anew), "the night's drawing is there", meanwhile=lambda: training.run(0.01))
    in_the_dark = page.evaluate(SECOND)
    name = training.reads("name")
    until(lambda: training.reads("name") != name, "another comes", meanwhile=lambda: training.press("ArrowRight"))
    training.run(1)
    training.skips_to(name, by="ArrowLeft")
    until(lambda: training.reads("beat") == "into it", "it moves", meanwhile=lambda: training.run(0.2))

    assert stood > 0
    assert in_the_dark == stood
    assert page.evaluate(SECOND) == stood


@pytest.mark.computer
def test_a_figure_that_stands_is_not_drawn_again(open_page: OpenPage) -> None:
    training = train(open_page, calm=False)
    training.start()
    training.page.evaluate(f"() => {{ {DRAWN_ANEW} }}")

    training.run(15 + 2)
    moving = training.page.evaluate("drawnAnew()")
    training.press("ArrowRight")
    training.shows("kind", "Rest")
    standing = training.page.evaluate("drawnAnew()")
    training.run(5)

    assert moving > 30
    assert training.page.evaluate("drawnAnew()") - standing == 0


def test_a_session_that_is_closed_says_why(open_page: OpenPage) -> None:
    page = open_page("/train/unknown", forgives="404")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
