"""What waits on a device: a week of it, from two windows at once, for two people, with no room left anywhere."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from cambre.store.journal import open_journal
from tests.browser.homes import Home
from tests.browser.serving import Server, killable
from tests.browser.training import Training, in_journal, sends_all, train, waits
from tests.browser.viewing import OpenPage, grave_violations
from tests.browser.waiting import until
from tests.small_disk import fill, small_disk

pytestmark = pytest.mark.computer  # about a server that is reached, killed or started again

NETWORK = "net::ERR_"
SESSIONS, STEPS = 14, 40  # two a day for a week
BEGUN = datetime(2026, 11, 18, 7, tzinfo=UTC)


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """A server of its own, running."""
    with killable(folder) as running:
        yield running


@pytest.fixture
def address(server: Server) -> str:
    """Where the server that can be killed answers."""
    return server.address


def a_week() -> list[dict[str, Any]]:
    """The entries of a week without a server, as the player writes them; every other session is Anna's."""
    return [_entry(session, place) for session in range(SESSIONS) for place in range(STEPS + 2)]


def _entry(session: int, place: int) -> dict[str, Any]:
    belongs = {"zone": "Europe/Paris", "session": str(UUID(int=1000 * session))}
    started: dict[str, Any] = {"program": "gentle-start", "title": "Gentle start", "library": "x", "steps": STEPS}
    step: dict[str, Any] = {"step": place, "exercise": "cat-cow", "kind": "work", "set": 1, "sets": 1, "seconds": 30}
    kinds: dict[int, tuple[str, dict[str, Any]]] = {
        0: ("session_started", started),
        STEPS + 1: ("session_ended", {"reason": "finished"}),
    }
    kind, body = kinds.get(place, ("step_done", step))
    at = BEGUN + timedelta(hours=12 * session, seconds=30 * place)
    return {
        "uuid": str(UUID(int=1000 * session + place + 1)),
        "at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "person": ("me", "anna")[session % 2],
        "kind": kind,
        "version": 1,
        "body": belongs | body,
    }


def lay_in(page: Page, entries: list[dict[str, Any]]) -> None:
    """Let entries wait in the outbox."""
    lay = "(all) => all.forEach((each) => localStorage.setItem(`cambre.outbox/${each.uuid}`, JSON.stringify(each)))"
    page.evaluate(lay, entries)


def everybodys(folder: Path) -> list[str]:
    """The uuids in a journal, whosoever."""
    journal = open_journal(folder)
    try:
        return [entry.uuid for person in journal.people() for entry in journal.entries(person)]
    finally:
        journal.close()


def test_a_week_without_a_server_arrives_once_from_three_windows_at_once(
    open_page: OpenPage, folder: Path, server: Server
) -> None:
    page = open_page("/about", forgives=NETWORK)
    server.kill()
    week = a_week()
    lay_in(page, week)
    others = [page.context.new_page() for _ in range(2)]
    server.start()

    for window in (page, *others):
        window.goto(f"{server.address}/about", wait_until="commit")
    sends_all(page)

    assert Counter(everybodys(folder)) == Counter(entry["uuid"] for entry in week)


def test_what_an_earlier_version_left_in_one_piece_arrives(open_page: OpenPage, folder: Path) -> None:
    page = open_page("/about")
    week = a_week()
    page.evaluate("(text) => localStorage.setItem('cambre.outbox', text)", json.dumps(week))

    page.goto("/about")
    in_one_piece = "localStorage.getItem('cambre.outbox') !== null"
    until(lambda: not page.evaluate(in_one_piece), "it is taken apart", meanwhile=lambda: page.wait_for_timeout(50))
    sends_all(page)

    assert sorted(everybodys(folder)) == sorted(entry["uuid"] for entry in week)


def test_an_answer_that_never_came_is_asked_for_again_and_doubles_nothing(open_page: OpenPage, folder: Path) -> None:
    page = open_page("/about", forgives=NETWORK)
    lost = iter(range(3))

    def deliver_but_lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort() if next(lost, None) is not None else route.continue_()

    page.route("**/journal", deliver_but_lose_the_answer)
    week = a_week()
    lay_in(page, week)

    page.goto("/about")
    sends_all(page)

    assert Counter(everybodys(folder)) == Counter(entry["uuid"] for entry in week)


def person_is_added(page: Page, name: str) -> None:
    """Add somebody on their page."""
    page.goto("/people")
    page.locator("#name-new").fill(name)
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()


def choose(page: Page, name: str) -> None:
    """Say who is training."""
    page.goto("/people")
    page.get_by_role("button", name="That is me" if name == "Me" else f"I am {name}").click()
    expect(page.locator(".person")).to_contain_text(name)
    page.wait_for_load_state("networkidle")  # a page that is left while it loads complains


def test_a_session_belongs_to_who_trained_whoever_is_chosen_when_it_arrives(
    open_page: OpenPage, home: Home, folder: Path, server: Server
) -> None:
    training = train(open_page, forgives=NETWORK)
    person_is_added(training.page, "Anna")
    choose(training.page, "Anna")
    training.page.goto("/train/dance-back-circuit", wait_until="networkidle")
    training.start()
    training.page.route("**/journal", lambda route: route.abort())
    training.run(70)
    training.page.goto("/about")
    choose(training.page, "Me")
    assert in_journal(home) == ()
    training.page.unroute("**/journal")
    server.kill()
    server.start()

    training.page.goto("/about")
    training.sends_what_waits()

    journal = open_journal(folder)
    assert [entry.kind for entry in journal.entries("anna")] == ["person_named", "session_started", "step_done"]
    assert journal.entries("me") == ()
    journal.close()


def test_two_people_on_one_device_each_go_on_with_their_own(open_page: OpenPage) -> None:
    training = train(open_page)
    person_is_added(training.page, "Anna")
    choose(training.page, "Anna")
    go_to_training(training, "before")
    training.start()
    training.run(70)

    choose(training.page, "Me")
    go_to_training(training, "before")
    training.start()
    training.run(10)
    choose(training.page, "Anna")

    go_to_training(training, "resume")


def go_to_training(training: Training, part: str) -> None:
    """Open the player, and see how it begins."""
    training.page.goto("/train/dance-back-circuit", wait_until="networkidle")
    training.sees(part)


@pytest.mark.parametrize("room", ["full", "closed"])
def test_a_browser_without_room_says_so_and_loses_nothing(open_page: OpenPage, home: Home, room: str) -> None:
    training = train(open_page)
    refuse = "() => { throw new DOMException('no room', 'QuotaExceededError'); }"
    full = f"Storage.prototype.setItem = {refuse};"
    closed = f"{full} Storage.prototype.getItem = Storage.prototype.removeItem = {refuse};"
    training.page.add_init_script(full if room == "full" else closed)
    training.page.goto("/train/dance-back-circuit", wait_until="networkidle")

    training.start()
    expect(training.page.locator("#trouble")).to_contain_text("Leave it open")
    training.run(70)
    expect(training.page.locator("[data-slot=sending]")).to_have_text("")
    until(
        lambda: [entry.kind for entry in in_journal(home)][:2] == ["session_started", "step_done"],
        "what was done is in the journal",
        meanwhile=lambda: training.run(0.5),
    )


def test_a_full_disk_is_told_on_the_page_and_what_waited_is_kept_when_there_is_room(
    browser: Browser, tmp_path: Path
) -> None:
    with small_disk(tmp_path, "900k"), killable(tmp_path) as server:
        page = browser.new_page(base_url=server.address)
        page.goto("/about")
        fill(tmp_path)
        week = a_week()
        lay_in(page, week)

        page.goto("/about")
        expect(page.locator("#trouble")).to_contain_text("the disk is full")
        assert grave_violations(page) == []
        confirmed = {entry["uuid"] for entry in week} - set(waits(page))
        assert confirmed <= set(everybodys(tmp_path))
        (tmp_path / "ballast").unlink()
        page.reload()
        sends_all(page)

        expect(page.locator("#trouble")).to_be_hidden()
        assert Counter(everybodys(tmp_path)) == Counter(entry["uuid"] for entry in week)
        page.close()
