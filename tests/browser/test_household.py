"""People and past sessions, looked at and changed in the browser: by keyboard, without scripts, in both lights."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from cambre.core.entry import Entry
from cambre.core.journal.moments import moment
from cambre.store.journal import open_journal
from tests.browser.homes import Home
from tests.browser.training import in_journal
from tests.browser.viewing import LAPTOP, PHONE, TABLET, OpenPage, grave_violations, is_wider_than_screen

pytestmark = pytest.mark.computer  # about a journal that was written beside the app
SESSION = str(UUID(int=9))
PATHS = ("/people", "/history", f"/history/{SESSION}", "/")
NARROW = (320, 640)


def a_session() -> Sequence[Entry]:
    """A session of yesterday that was stopped by pain."""
    start = datetime.now(UTC) - timedelta(days=1)
    step = {"exercise": "side-plank-twist", "kind": "hold", "side": "left", "set": 1, "sets": 2, "seconds": 20}
    happened: Sequence[tuple[str, dict[str, object]]] = [
        ("session_started", {"program": "gentle-start", "title": "Gentle start", "library": "x", "steps": 3}),
        ("step_done", {**step, "step": 1}),
        ("step_skipped", {**step, "step": 2, "side": "right"}),
        ("pain_reported", {"step": 2, "exercise": "side-plank-twist", "amount": "lot"}),
        ("session_ended", {"reason": "pain", "effort": 4, "pain": 6, "note": "My left side, as in spring."}),
    ]
    return [
        Entry(
            uuid=str(UUID(int=100 + place)),
            person="me",
            at=moment(start + timedelta(seconds=40 * place)),
            recorded_at=moment(start),
            kind=kind,
            version=1,
            body={"zone": "UTC", "session": SESSION, **body},
        )
        for place, (kind, body) in enumerate(happened)
    ]


@pytest.fixture(autouse=True)
def lived_in(folder: Path) -> None:
    """Somebody trained yesterday, and somebody with a long name joined them."""
    journal = open_journal(folder)
    named = Entry(
        uuid=str(UUID(int=50)),
        person="anna",
        at="2026-11-20T10:00:00Z",
        recorded_at="2026-11-20T10:00:00Z",
        kind="person_named",
        version=1,
        body={"zone": "UTC", "name": "Annabella-Konstantina von Hohenheim"},
    )
    journal.append([*a_session(), named])
    journal.close()


def choose_me(page: Page) -> None:
    """Say that it is the one who was there first."""
    page.goto("/people")
    page.get_by_role("button", name="That is me").click()
    expect(page.locator(".person")).to_have_text("Training: Me")
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize(
    ("size", "light"),
    [(NARROW, "dark"), (PHONE, "light"), (TABLET, "light"), (LAPTOP, "dark")],
    ids=["narrow-dark", "phone-light", "tablet-light", "laptop-dark"],
)
def test_every_page_of_a_household_fits_and_axe_finds_nothing_grave(
    open_page: OpenPage, size: tuple[int, int], light: str
) -> None:
    page = open_page("/people", light=light, size=size, calm=True)
    found = [*grave_violations(page)]
    choose_me(page)
    for path in PATHS:
        page.goto(path, wait_until="networkidle")
        found += grave_violations(page)
        assert not is_wider_than_screen(page), path
        for detail in page.locator("main details").all():
            detail.evaluate("(each) => each.open = true")
        found += grave_violations(page)

    assert found == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "without"])
def test_a_mistake_is_taken_out_and_put_back(open_page: OpenPage, home: Home, *, scripts: bool) -> None:
    page = open_page("/people", scripts=scripts)
    choose_me(page)
    page.goto("/")
    expect(page.get_by_role("heading", name="Training rests for now")).to_be_visible()
    page.goto(f"/history/{SESSION}")
    hurt = page.get_by_role("listitem").filter(has_text="It hurt a lot")
    ended = page.get_by_role("listitem").filter(has_text="pain 6 of 10")

    hurt.get_by_role("button", name="Take out").click()
    expect(hurt.get_by_text("taken out")).to_be_visible()
    ended.get_by_role("button", name="Take out").click()
    expect(ended.get_by_text("taken out")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("heading", name="Training rests for now")).to_have_count(0)
    page.goto(f"/history/{SESSION}")
    hurt.get_by_role("button", name="Put back").click()
    expect(hurt.get_by_role("button", name="Take out")).to_be_visible()

    assert [entry.kind for entry in in_journal(home)].count("entry_withdrawn") == 3
    page.goto("/")
    expect(page.get_by_role("heading", name="Training rests for now")).to_be_visible()


def test_a_whole_session_by_keyboard_alone_and_a_zone_with_it(open_page: OpenPage, home: Home) -> None:
    page = open_page("/people")
    choose_me(page)
    page.goto("/history")
    page.get_by_role("link", name="Step by step").focus()
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Take the whole session out")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("it counts no more.")).to_be_visible()
    page.get_by_role("link", name="History").first.focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 session taken out").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Put back").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take the whole session out")).to_be_visible()

    out, back = in_journal(home)[-2:]
    assert (out.kind, back.kind, back.body["entry"]) == ("session_withdrawn", "entry_withdrawn", out.uuid)
    assert out.body["zone"] == page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")


def test_a_double_click_takes_out_once(open_page: OpenPage, home: Home) -> None:
    page = open_page("/people")
    choose_me(page)
    page.goto(f"/history/{SESSION}")

    page.get_by_role("button", name="Take the whole session out").dblclick()
    expect(page.get_by_text("it counts no more.")).to_be_visible()

    assert [entry.kind for entry in in_journal(home)].count("session_withdrawn") == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "without"])
def test_somebody_is_added_chosen_and_renamed(open_page: OpenPage, *, scripts: bool) -> None:
    page = open_page("/history", scripts=scripts, forgives="422")
    expect(page.get_by_role("heading", name="Who is training?")).to_be_visible()
    page.get_by_label("Name").last.fill("Anna")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("button", name="I am Anna", exact=True).click()
    expect(page.locator(".person")).to_have_text("Training: Anna")
    page.goto("/history")
    expect(page.get_by_text("Nothing yet")).to_be_visible()
    page.goto("/people")

    page.get_by_text("Rename Anna", exact=True).click()
    box = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Anna", exact=True))
    box.get_by_label("Name").fill("me")
    box.get_by_role("button", name="Rename").click()
    expect(page.get_by_text("This name can't be had")).to_be_visible()
    page.locator("#name-anna-2, [aria-invalid]").first.fill("Zoë")
    page.locator("form:has([aria-invalid])").get_by_role("button", name="Rename").click()

    expect(page.locator(".person")).to_have_text("Training: Zoë")
