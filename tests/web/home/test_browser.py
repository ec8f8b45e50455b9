"""What Python does inside the browser, asked here as its worker asks it there."""

import gc
import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode
from weakref import ref

import pytest

from cambre.store.catalogues import BROUGHT
from cambre.store.library_files import load_card, load_library
from cambre.web.figures import Drawn
from cambre.web.home import ON_A_COMPUTER, Home
from cambre.web.home.browser.app import ONCE, Resident, page_policy, resident
from cambre.web.home.browser.facts import Facts, written
from cambre.web.home.browser.learning import learning

ROOT = "/some/path"
FORM = ("content-type", "application/x-www-form-urlencoded")


@pytest.fixture(scope="module")
def facts() -> Facts:
    """What such an app knows from the start; of all exercises it takes the cobra alone for drawn."""
    figures = Drawn(fingerprint="0", slugs=frozenset({"cobra"}))
    return Facts(library=load_library(), card=load_card(), figures=figures)


@pytest.fixture
def app(tmp_path: Path, facts: Facts) -> Iterator[Resident]:
    """The app below a path, with an empty journal."""
    opened = resident(ROOT, tmp_path, Home(in_browser=True), facts)
    yield opened
    opened.close()


@pytest.fixture
def screened() -> bytes:
    """An answered card, as a form."""
    nothing = dict.fromkeys(("emergency", "urgent", "history", "conditions"), "none")
    return urlencode({"age": "20-64", "experience": "regular", "zone": "Europe/Paris", **nothing}).encode()


@pytest.mark.parametrize("path", ["/exercises", "/exercises/"])
def test_a_page_is_the_same_with_a_slash_and_without(app: Resident, path: str) -> None:
    answer = app.ask("GET", path, "", (), b"")

    assert answer.status == 200
    assert f'href="{ROOT}/exercises/cobra/"'.encode() in answer.body
    assert b'aria-current="page"' in answer.body


def test_the_facts_are_the_same_after_their_way_into_the_browser(facts: Facts) -> None:
    assert pickle.loads(written(facts)) == facts  # noqa: S301 -- what was written the line before


def test_what_is_drawn_was_found_out_where_the_figures_were_drawn(app: Resident) -> None:
    drawn, other = (app.ask("GET", f"/exercises/{slug}", "", (), b"").body for slug in ("cobra", "wheel"))

    assert b"/figures/0/cobra/moving-day.svg" in drawn
    assert b"/figures/0/wheel/" not in other


def test_a_form_is_answered_by_the_way_to_the_next_page(app: Resident, screened: bytes) -> None:
    answer = app.ask("POST", "/card/", "", [FORM], screened)

    assert answer.status == 303
    assert dict(answer.headers)["location"] == f"{ROOT}/card/result"
    assert app.has_entries()


def test_a_request_that_is_asked_again_is_done_once(app: Resident, screened: bytes) -> None:
    for _ in range(3):
        app.ask("POST", "/card", "", [FORM, (ONCE, "the first")], screened)
    app.ask("POST", "/card", "", [FORM, (ONCE, "the second")], screened)

    assert app.coach.journal.count() == 2


def test_requests_without_a_name_are_each_done(app: Resident, screened: bytes) -> None:
    for _ in range(2):
        app.ask("POST", "/card", "", [FORM], screened)

    assert app.coach.journal.count() == 2


def test_what_is_asked_for_reaches_the_page(app: Resident) -> None:
    assert b'value="cobra"' in app.ask("GET", "/exercises", "words=cobra", (), b"").body
    assert app.ask("GET", "/nowhere", "", (), b"").status == 404


def test_javascript_gets_a_status_headers_and_bytes(app: Resident) -> None:
    class Lying:
        """Bytes that lie in JavaScript."""

        def to_bytes(self) -> bytes:
            """A copy of them."""
            return b""

    status, headers, body = app.ask_from_page("GET", "/healthz", "", "[]", Lying())

    assert (status, body) == (200, b"ok")
    assert all(len(pair) == 2 for pair in json.loads(headers))


def test_pages_carry_a_policy_without_what_only_a_server_may_say() -> None:
    assert "wasm-unsafe-eval" in page_policy()
    assert "frame-ancestors" not in page_policy()


@pytest.mark.parametrize(
    ("path", "there", "here"),
    [
        ("/", "/", "/"),
        ("/exercises", "/exercises/", "/exercises"),
        ("/history?before=x", "/history/?before=x", "/history?before=x"),
        ("/static/0/app.css", "/static/0/app.css", "/static/0/app.css"),
    ],
)
def test_pages_are_folders_in_a_browser_and_nothing_else_is(path: str, there: str, here: str) -> None:
    assert Home(in_browser=True).address(path) == there
    assert ON_A_COMPUTER.address(path) == here


def test_who_is_chosen_is_known_by_the_cookie_that_was_set(app: Resident) -> None:
    for name in ("Anna", "Zoe"):
        app.ask("POST", "/people/add", "", [FORM], urlencode({"name": name, "zone": "UTC"}).encode())
    assert dict(app.ask("GET", "/card", "", (), b"").headers)["location"].startswith(f"{ROOT}/people")

    chosen = app.ask("POST", "/people/choose", "", [FORM], urlencode({"who": "anna", "then": "/card"}).encode())
    cookie = dict(chosen.headers)["set-cookie"].partition(";")[0]

    assert dict(chosen.headers)["location"] == f"{ROOT}/card"
    assert b'data-person="anna"' in app.ask("GET", "/card", "", [("cookie", cookie)], b"").body


@pytest.mark.parametrize("path", ["/tests", "/tests/back-saver-sit-and-reach", "/people", "/history", "/storage"])
def test_every_place_answers(app: Resident, path: str) -> None:
    assert app.ask("GET", path, "", (), b"").status == 200


def test_everybodys_data_are_there_whoever_is_chosen(app: Resident) -> None:
    for name in ("Anna", "Zoe"):
        app.ask("POST", "/people/add", "", [FORM], urlencode({"name": name, "zone": "UTC"}).encode())

    assert app.ask("GET", "/storage", "", (), b"").status == 200
    told = json.loads(app.ask("GET", "/storage/cambre-journal.json", "", (), b"").body)
    assert {entry["person"] for entry in told["entries"]} == {"anna", "zoe"}


def test_what_pages_leave_behind_is_let_go_of(app: Resident) -> None:
    def left_after(pages: int) -> int:
        for _ in range(pages):
            assert app.ask("GET", "/exercises", "", (), b"").status == 200
        app.tidy()
        return sum(not _is_spent(each) for each in gc.get_objects())

    app.ask("GET", "/exercises", "", (), b"")
    app.settle()
    try:
        first = left_after(5)
        assert left_after(20) < first + 20  # less than one thing a page
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def _is_spent(thing: object) -> bool:
    """Whether it refers to nothing any more: a connection to SQLite keeps up to 200 of these, for cursors that were."""
    return type(thing) is ref and thing() is None


def test_a_language_is_learned_when_somebody_wants_it(tmp_path: Path, facts: Facts) -> None:
    known = learning({"de": "Deutsch"}, ["fr", "en", "de"])
    app = resident(ROOT, tmp_path, Home(in_browser=True), facts, known)
    assert app.lacks("[]") == ""
    assert b'<html lang="en"' in app.ask("GET", "/settings", "", (), b"").body
    app.ask("POST", "/settings", "", [FORM], b"zone=UTC&language=de")

    assert app.lacks("[]") == "de"
    assert b'<html lang="en"' in app.ask("GET", "/settings", "", (), b"").body  # while it can't be had
    app.learn("de", Catalogue())
    assert app.lacks("[]") == ""
    page = app.ask("GET", "/settings", "", (), b"").body.decode()
    assert '<html lang="de"' in page
    assert "Einstellungen" in page
    app.close()


@pytest.mark.parametrize(("device", "wanted"), [(["de-AT", "en"], "de"), (["en-GB", "de"], ""), (["fr"], ""), ([], "")])
def test_whoever_chose_none_is_spoken_to_as_the_device_is(
    tmp_path: Path, facts: Facts, device: list[str], wanted: str
) -> None:
    app = resident(ROOT, tmp_path, Home(in_browser=True), facts, learning({"de": "Deutsch"}, device))
    assert app.lacks("[]") == wanted
    app.close()


class Catalogue:
    """The German catalogue, as if it lay in JavaScript."""

    def to_bytes(self) -> bytes:
        """A copy of it."""
        return (BROUGHT / "de" / "LC_MESSAGES" / "cambre.mo").read_bytes()
