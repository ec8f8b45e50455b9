"""How a session begins: with one press from the first page, by itself, or with one exercise to practise."""

import pytest
from playwright.sync_api import Route, expect

from tests.browser.homes import Home
from tests.browser.training import answer_the_card, in_journal, sends_all, train
from tests.browser.viewing import OpenPage


def test_the_first_time_the_room_and_the_stop_rules_come_first(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    page = open_page("/")

    page.get_by_role("link", name="Start “Dance back circuit”").click()

    expect(page.get_by_role("heading", name="Before you begin")).to_be_visible()
    expect(page.get_by_role("heading", name="When to stop")).to_be_visible()


def test_after_that_one_press_on_the_first_page_starts_todays_session(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    training = train(open_page)
    training.start()
    training.press("Escape")
    training.page.get_by_role("button", name="End it here").click()
    training.is_done()
    training.page.goto("/")

    training.page.get_by_role("link", name="Start “Dance back circuit”").click()

    training.sees("playing")
    training.has_sent_all()
    assert [entry.kind for entry in in_journal(home)][-1] == "session_started"
    assert "#" not in training.page.url, "going back later begins nothing by itself"


def test_one_press_goes_on_where_it_stopped(open_page: OpenPage) -> None:
    training = train(open_page, "gentle-start")
    training.start()
    training.run(40)
    before = training.reads("name")

    training.page.goto("/")
    training.page.get_by_role("link", name="Go on where you stopped").click()

    training.sees("playing")
    training.shows("name", before)


def test_an_address_alone_starts_nothing(open_page: OpenPage) -> None:
    training = train(open_page)
    training.start()
    training.press("Escape")
    training.page.get_by_role("button", name="End it here").click()
    training.is_done()

    page = training.page.context.new_page()
    page.goto("/train/dance-back-circuit#go")

    expect(page.get_by_role("heading", name="Before you begin")).to_be_visible()
    page.close()


def test_one_exercise_is_practised_from_its_page(open_page: OpenPage, home: Home) -> None:
    page = open_page("/exercises/glute-bridge")

    page.get_by_role("link", name="Practise it").click()
    page.get_by_role("button", name="Start").click()

    expect(page.locator("[data-slot=name]")).to_have_text("Glute bridge")
    expect(page.locator("[data-part=playing]")).to_be_visible()
    sends_all(page)
    assert in_journal(home)[0].body["program"] == "practice-glute-bridge"


def test_what_goes_deep_is_warmed_up_for_even_by_itself(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    page = open_page("/exercises/bow")
    page.get_by_role("link", name="Practise it").click()

    expect(page.locator("session-player[data-view=before]")).to_be_visible()
    page.get_by_role("link", name="I come from a class or a run").click()
    expect(page.get_by_text("Without the warm-up, because you are warm.")).to_be_visible()
    page.get_by_role("button", name="Start").click()

    expect(page.locator("[data-slot=name]")).to_have_text("Half bow")


def test_somebody_who_is_warm_leaves_out_the_warm_up_and_the_journal_knows(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    page = open_page("/train/dance-back-circuit")

    page.get_by_role("link", name="I come from a class or a run").click()
    expect(page.get_by_text("Without the warm-up, because you are warm.")).to_be_visible()
    page.get_by_role("button", name="Start").click()

    expect(page.locator("[data-part=playing]")).to_be_visible()
    expect(page.locator("[data-slot=name]")).to_have_text("Cat-cow")
    sends_all(page)
    assert in_journal(home)[-1].body["warm"] is True


@pytest.mark.computer
def test_a_start_pressed_while_another_page_is_on_its_way_begins_nothing(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    page = open_page("/train/dance-back-circuit")
    asked: list[Route] = []
    page.route("**/train/dance-back-circuit?warm=yes", lambda route: asked.append(route))  # noqa: PLW0108 - a bound method of C won't do
    with page.expect_request("**/train/dance-back-circuit?warm=yes"):
        page.get_by_role("link", name="I come from a class or a run").click()

    page.get_by_role("button", name="Start").press("Enter")
    expect(page.locator("session-player[data-view=before]")).to_be_visible()
    asked[0].continue_()

    expect(page.get_by_text("Without the warm-up, because you are warm.")).to_be_visible()
    expect(page.locator("session-player[data-view=before]")).to_be_visible()
    assert not in_journal(home)[1:], "only the card is kept"


def test_a_page_that_follows_in_the_same_window_never_meets_its_own_session(open_page: OpenPage) -> None:
    training = train(open_page, "gentle-start")
    training.start()

    for _ in range(3):
        training.page.evaluate("document.querySelector('#top a').click()")
        expect(training.page.locator("session-player")).to_have_count(0)
        training.page.go_back()
        training.sees("resume")

    training.page.wait_for_timeout(100)
    training.sees("resume")


def test_nobody_practises_what_is_closed_to_them(open_page: OpenPage) -> None:
    page = open_page("/exercises/wheel")

    expect(page.get_by_text("Not open to you now")).to_be_visible()
    expect(page.get_by_role("link", name="Practise it")).to_have_count(0)
