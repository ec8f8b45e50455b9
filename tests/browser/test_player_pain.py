"""“It hurts”: stops at once, asks one question, and does what the answer asks for."""

from playwright.sync_api import expect

from tests.browser.homes import Home
from tests.browser.training import HISTORY, Training, answer_the_card, in_journal, train
from tests.browser.viewing import OpenPage


def hurting(open_page: OpenPage, *, after: float) -> Training:
    """A session in which it hurts after so many seconds."""
    training = train(open_page)
    training.start()
    training.run(after)
    training.press("h")
    return training


def kinds(home: Home) -> list[str]:
    """The kinds of what is in the journal."""
    return [entry.kind for entry in in_journal(home)]


def test_it_stops_at_once_and_a_mistake_goes_on(open_page: OpenPage, home: Home) -> None:
    training = hurting(open_page, after=20.1)
    before = training.reads("digits")

    expect(training.page.get_by_role("dialog")).to_contain_text("It hurts: Cat-cow")
    training.run(60)
    assert training.reads("digits") == before
    training.page.get_by_role("button", name="It doesn't hurt").click()
    training.run(1)

    expect(training.page.locator("[data-slot=standing]")).to_be_hidden()
    assert "pain_reported" not in kinds(home)


def test_a_lot_ends_the_session_and_says_what_to_do(open_page: OpenPage, home: Home) -> None:
    training = hurting(open_page, after=20)

    training.page.get_by_role("button", name="A lot, or a bad kind").click()
    expect(training.page.get_by_role("heading", name="Good that you stopped")).to_be_visible()
    expect(training.page.locator("[data-part=over]")).to_contain_text("No back training for 2 days.")
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)

    assert kinds(home) == ["session_started", "pain_reported", "session_ended"]
    _, pain, ended = in_journal(home)
    assert (pain.body["amount"], pain.body["exercise"]) == ("lot", "cat-cow")
    assert ended.body["reason"] == "pain"


def test_whoever_is_dizzy_says_so_with_one_press_and_is_told_what_is_right_for_that(
    open_page: OpenPage, home: Home
) -> None:
    training = hurting(open_page, after=20)

    training.page.get_by_role("dialog").get_by_role("button", name="I'm dizzy").click()
    over = training.page.locator("[data-part=over]")
    expect(over).to_contain_text("Sit or lie down now, before anything else")
    expect(over.get_by_text("find a position that eases it")).to_be_hidden()
    expect(over.get_by_role("group", name="Cat-cow hurt")).to_have_count(0)
    assert training.said[-1]["text"].startswith("Sit or lie down now")
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)

    expect(training.page.locator("main")).to_contain_text("stopped because you got dizzy")
    assert kinds(home) == ["session_started", "pain_reported", "pain_described", "session_ended"]
    _, pain, described, _ = in_journal(home)
    assert pain.body["amount"] == "lot"
    assert (described.body["pain"], described.body["kinds"]) == (pain.uuid, ["giddy"])


def test_after_a_lot_of_pain_a_reload_offers_no_way_back_in(open_page: OpenPage) -> None:
    training = hurting(open_page, after=20)
    training.page.get_by_role("button", name="A lot, or a bad kind").click()
    training.sees("over")

    training.page.reload()

    expect(training.page.locator("[data-part=resume]")).to_be_hidden()
    expect(training.page.locator("[data-part=playing]")).to_be_hidden()


def test_a_little_can_leave_the_exercise_out_for_the_rest_of_the_session(open_page: OpenPage, home: Home) -> None:
    training = hurting(open_page, after=20)
    left = sum(step["exercise"] == "cat-cow" and step["kind"] == "work" for step in training.steps)

    training.page.get_by_role("button", name="A little").click()
    training.page.get_by_role("button", name="Leave Cat-cow out today").click()
    training.shows("name", "Bird-dog")
    training.has_sent_all()

    entries = in_journal(home)
    assert [entry.kind for entry in entries] == ["session_started", "pain_reported", *["step_skipped"] * left]
    assert entries[1].body["amount"] == "little"
    assert {entry.body["exercise"] for entry in entries[2:]} == {"cat-cow"}


def test_a_little_offers_the_easier_exercise_where_one_is_open(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    training = train(open_page)
    training.start()
    training.skips_to("Cobra")
    training.press("ArrowRight", "h")

    training.page.get_by_role("button", name="A little").click()
    training.page.get_by_role("button", name="Do the easier one: Sphinx").click()
    training.shows("name", "Sphinx")
    training.shows("kind", "Get ready")
    training.press("ArrowRight", "ArrowRight")
    training.has_sent_all()

    changed, skipped = in_journal(home)[-2:]
    assert (changed.kind, changed.body["exercise"], changed.body["now"]) == ("exercise_changed", "cobra", "sphinx")
    assert skipped.body["exercise"] == "sphinx"


def test_a_little_pain_that_is_over_goes_on_where_it_stopped(open_page: OpenPage, home: Home) -> None:
    training = hurting(open_page, after=20.1)
    before = training.reads("digits")

    training.page.get_by_role("button", name="A little").click()
    training.page.get_by_role("button", name="It is fine again: go on").click()

    training.shows("digits", before)
    expect(training.page.locator("[data-slot=standing]")).to_be_hidden()
    training.has_sent_all()
    assert kinds(home) == ["session_started", "pain_reported"]


def ended_after_a_little(open_page: OpenPage) -> Training:
    """A session that was ended after something had hurt a little."""
    training = hurting(open_page, after=20.1)
    training.page.get_by_role("button", name="A little").click()
    training.page.get_by_role("button", name="It is fine again: go on").click()
    training.press("Escape")
    training.page.get_by_role("button", name="End it here").click()
    training.sees("over")
    return training


def test_where_and_how_it_hurt_is_asked_afterwards(open_page: OpenPage, home: Home) -> None:
    training = ended_after_a_little(open_page)
    asked = training.page.get_by_role("group", name="Cat-cow hurt a little")

    asked.get_by_label("low back").check()
    asked.get_by_label("a dull ache").check()
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)

    _, reported, described, _ = in_journal(home)
    assert described.kind == "pain_described"
    assert dict(described.body) | {"zone": "", "session": ""} == {
        "zone": "",
        "session": "",
        "pain": reported.uuid,
        "places": ["low-back"],
        "kinds": ["ache"],
    }


def test_nobody_has_to_say_where_it_hurt(open_page: OpenPage, home: Home) -> None:
    training = ended_after_a_little(open_page)

    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)

    assert kinds(home) == ["session_started", "pain_reported", "session_ended"]


def test_a_bad_kind_told_afterwards_says_what_to_do(open_page: OpenPage) -> None:
    training = ended_after_a_little(open_page)

    training.page.get_by_role("group", name="Cat-cow hurt a little").get_by_label("electric, shooting").check()
    training.page.get_by_role("button", name="Done").click()

    expect(training.page.get_by_role("heading", name="Let it rest now")).to_be_focused()
    expect(training.page.locator("[data-part=red]")).to_contain_text("No back training for 2 days.")
    training.page.get_by_role("link", name="All right").click()
    training.page.wait_for_url(HISTORY)
    training.page.goto("/")
    expect(training.page.get_by_text("Training rests for now")).to_be_visible()


def test_a_high_number_at_the_end_says_what_to_do(open_page: OpenPage) -> None:
    training = train(open_page)
    training.start()
    training.press("Escape")
    training.page.get_by_role("button", name="End it here").click()

    training.page.get_by_role("group", name="Did anything hurt?").get_by_label("6", exact=True).check()
    training.page.get_by_role("button", name="Done").click()

    expect(training.page.get_by_role("heading", name="Let it rest now")).to_be_visible()
