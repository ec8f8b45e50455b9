"""What a session survives: a reload, a server that dies, one that comes back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.homes import Home
from tests.browser.serving import Server, killable
from tests.browser.training import HISTORY, Training, answer_the_card, in_journal, train
from tests.browser.viewing import OpenPage
from tests.browser.waiting import until

pytestmark = pytest.mark.computer  # about a server that is reached, killed or started again

REFUSED = "net::ERR_"  # a connection that a killed server refuses, or had begun to answer


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """A server of its own, running."""
    with killable(folder) as running:
        yield running


@pytest.fixture
def address(server: Server) -> str:
    """Where the server that can be killed answers."""
    return server.address


def done_steps(home: Home) -> list[int]:
    """The steps that the journal says were done, as often as it says so."""
    return [entry.body["step"] for entry in in_journal(home) if entry.kind == "step_done"]


def work_of(training: Training) -> list[int]:
    """The places of the steps of work."""
    return [index for index, step in enumerate(training.steps) if step["kind"] in ("work", "hold")]


def finish(training: Training) -> None:
    """Say that the session is done."""
    training.sees("over")
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)


def test_a_reload_offers_to_go_on_where_it_was(open_page: OpenPage, home: Home) -> None:
    training = train(open_page)
    training.start()
    work = work_of(training)
    training.run(15 + 50 + 10 + 20.1)

    training.page.reload(wait_until="networkidle")
    training.sees("resume")
    training.run(60)
    training.page.get_by_role("button", name="Go on").click()

    training.shows("kind", "Rest")
    training.shows("digits", "10")
    training.shows("next-dose", "10 times · Set 2 of 2")
    training.run(220)
    finish(training)
    entries = in_journal(home)
    assert done_steps(home) == work
    assert [entry.kind for entry in entries].count("session_started") == 1
    assert len({entry.body["session"] for entry in entries}) == 1


def test_a_session_made_for_other_answers_is_not_gone_on_with(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    training = train(open_page)
    training.start()
    training.run(30)
    training.page.goto("/about")

    answer_the_card(home, age="65-plus", conditions="osteoporosis")
    training.page.goto("/train/dance-back-circuit", wait_until="networkidle")

    training.sees("before")
    expect(training.page.get_by_text("Your answers have changed since you began")).to_be_visible()
    training.has_sent_all()
    assert in_journal(home)[-1].body["reason"] == "stopped"


def test_a_double_tap_on_start_begins_once(open_page: OpenPage, home: Home) -> None:
    training = train(open_page, voice=None)

    training.page.get_by_role("button", name="Start").dblclick()

    training.sees("playing")
    training.has_sent_all()
    assert [entry.kind for entry in in_journal(home)] == ["session_started"]


def test_the_questions_at_the_end_survive_a_reload(open_page: OpenPage, home: Home) -> None:
    training = train(open_page)
    training.start()
    training.press("Escape")
    training.page.get_by_role("button", name="End it here").click()
    training.sees("over")
    training.unfold("How hard it was, and a note")
    training.page.get_by_role("group", name="How hard was it?").get_by_label("4", exact=True).check()

    training.page.reload(wait_until="networkidle")
    training.sees("over")
    training.page.get_by_role("group", name="Did anything hurt?").get_by_label("1", exact=True).check()
    training.page.get_by_role("button", name="Done").click()
    training.page.wait_for_url(HISTORY)

    ends = [entry.body for entry in in_journal(home) if entry.kind == "session_ended"]
    assert [(end.get("effort"), end.get("pain")) for end in ends] == [(4, None), (None, 1)]


def test_a_session_that_was_begun_elsewhere_is_not_begun_unasked(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    first = train(open_page)
    first.start()
    first.run(20)
    first.has_sent_all()
    first.page.goto("about:blank")

    other = open_page("/")
    other.evaluate("localStorage.setItem('cambre.player', JSON.stringify({ prepared: true }))")
    other.get_by_role("link", name="Go on where you stopped").click()

    expect(other.get_by_text("isn't on this device")).to_be_visible()
    expect(other.get_by_role("button", name="Start")).to_be_visible()


def test_beginning_anew_ends_what_was_left_open(open_page: OpenPage, home: Home) -> None:
    training = train(open_page)
    training.start()
    training.run(70)

    training.page.reload(wait_until="networkidle")
    training.page.get_by_role("button", name="Begin anew").click()
    training.start()
    training.has_sent_all()

    kinds = [entry.kind for entry in in_journal(home)]
    assert sorted(kinds) == ["session_ended", "session_started", "session_started", "step_done"]
    assert len({entry.body["session"] for entry in in_journal(home)}) == 2


def test_a_session_of_yesterday_is_not_offered(open_page: OpenPage, home: Home) -> None:
    training = train(open_page)
    training.start()
    training.run(20)

    training.page.goto("/about")
    training.page.clock.set_system_time(datetime.now(UTC) + timedelta(days=1))
    training.page.goto("/train/dance-back-circuit", wait_until="networkidle")

    training.sees("before")
    training.has_sent_all()
    assert in_journal(home)[-1].body["reason"] == "stopped"


def test_a_killed_server_stops_nothing_and_loses_nothing(open_page: OpenPage, home: Home, server: Server) -> None:
    training = train(open_page, forgives=REFUSED)
    work = work_of(training)
    training.start()
    training.run(20)
    training.has_sent_all()

    server.kill()
    training.run(100)
    expect(training.page.locator("[data-slot=sending]")).to_contain_text(
        "Kept in this page, written down as soon as Cambré answers"
    )
    assert done_steps(home) == []
    server.start()
    training.run(160)
    finish(training)

    assert done_steps(home) == work
    assert len(in_journal(home)) == len(done_steps(home)) + 2


def test_a_server_that_is_gone_at_the_end_gets_everything_later(
    open_page: OpenPage, home: Home, server: Server
) -> None:
    training = train(open_page, forgives=REFUSED)
    training.start()
    server.kill()
    training.run(280)

    training.sees("over")
    training.page.get_by_role("button", name="Done").click()
    training.sees("kept")
    assert done_steps(home) == []
    server.start()
    training.page.get_by_role("button", name="Try again").click()
    training.page.wait_for_url(HISTORY)

    kinds = [entry.kind for entry in in_journal(home)]
    assert (kinds[0], kinds[-1]) == ("session_started", "session_ended")
    assert len(done_steps(home)) == len(kinds) - 2


def test_what_a_closed_tab_could_not_send_is_sent_when_it_is_opened_again(
    open_page: OpenPage, home: Home, server: Server
) -> None:
    training = train(open_page, forgives=REFUSED)
    training.start()
    server.kill()
    training.run(70)

    training.page.goto("about:blank")
    server.start()
    training.page.goto(f"{server.address}/train/dance-back-circuit", wait_until="networkidle")
    training.sees("resume")
    training.has_sent_all()

    assert [entry.kind for entry in in_journal(home)] == ["session_started", "step_done"]


def test_what_waits_is_sent_from_whichever_page_is_opened_next(open_page: OpenPage, home: Home, server: Server) -> None:
    training = train(open_page, forgives=REFUSED)
    training.start()
    server.kill()
    training.run(70)

    training.page.goto("about:blank")
    server.start()
    training.page.goto(f"{server.address}/about")
    training.sends_what_waits()

    assert [entry.kind for entry in in_journal(home)] == ["session_started", "step_done"]


def test_an_entry_that_the_journal_refuses_stops_no_other(open_page: OpenPage, home: Home) -> None:
    training = train(open_page, forgives="422")
    training.page.evaluate("""localStorage.setItem("cambre.outbox", JSON.stringify([
        { uuid: "no uuid", at: "yesterday", kind: "step_done", version: 1, body: {} },
    ]))""")

    training.start()
    expect(training.page.locator("[data-slot=sending]")).to_contain_text("could not be kept")

    assert [entry.kind for entry in in_journal(home)] == ["session_started"]
    assert "no uuid" in training.page.evaluate("localStorage.getItem('cambre.outbox.refused/no uuid')")


def test_one_window_leads_at_a_time(open_page: OpenPage) -> None:
    first = train(open_page)
    first.start()

    second = first.page.context.new_page()
    second.goto("/train/dance-back-circuit")
    expect(second.get_by_role("heading", name="A session is open in another window")).to_be_visible()
    first.page.close()
    held = "navigator.locks.query().then(({ held }) => held.length)"  # a busy browser lets go of it a moment later
    until(
        lambda: not second.evaluate(held),
        "a closed window leads no more",
        meanwhile=lambda: second.wait_for_timeout(20),
    )
    second.get_by_role("button", name="It is closed").click()
    second.get_by_role("button", name="Go on").click()

    expect(second.locator("[data-part=playing]")).to_be_visible()
