"""A person's data: seen, taken away as a file, brought in from one."""

import json

import pytest

from tests.web.asked import ORIGIN, Asked

TAKEN_AWAY = "/storage/cambre-journal.json"
BOUNDARY = "what-stands-between"


def bring_in(app: Asked, content: bytes, field: str = "journal") -> tuple[int, str]:
    """Send a file as a form does; gives the status and where it leads, or the page."""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"; filename="mine.json"\r\n\r\n'
    body = head.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
    answer = app.post("/storage", body, content_type=f"multipart/form-data; boundary={BOUNDARY}")
    return answer.status_code, answer.headers.get("location", answer.text)


def test_the_page_says_how_much_there_is(app: Asked, screened: dict[str, str]) -> None:
    assert "0 entries in your journal" in app.get("/storage").text

    app.send("/card", screened)

    assert "1 entry in your journal" in app.get("/storage").text


def test_what_is_taken_away_and_brought_in_is_the_same_byte_for_byte(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened)
    document = app.get(TAKEN_AWAY)

    assert document.headers["content-disposition"] == 'attachment; filename="cambre-journal.json"'
    assert document.headers["content-type"] == "application/json"
    assert len(json.loads(document.text)["entries"]) == 1


def test_a_file_is_taken_in_and_the_page_says_what_came_of_it(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened)
    mine = app.get(TAKEN_AWAY).content

    status, leads_to = bring_in(app, mine)
    assert (status, leads_to) == (303, "/storage?new=0&known=1")
    assert "1 was here already" in app.get(leads_to).text
    assert app.get(TAKEN_AWAY).content == mine


def test_a_file_that_isnt_a_journal_changes_nothing_and_is_told_by_its_problems(app: Asked) -> None:
    status, page = bring_in(app, b'{"format": 1, "entries": [{"uuid": "<b>"}]}')

    assert status == 422
    assert "mine.json: entries.0.uuid" in page
    assert "<b>" not in page
    assert "0 entries in your journal" in page


def test_a_whole_journal_may_be_larger_than_what_a_page_sends(app: Asked) -> None:
    status, _ = bring_in(app, b'{"format": 1, "entries": [' + b" " * 2_000_000 + b"]}")

    assert status == 303


@pytest.mark.parametrize("field", ["photo", ""])
def test_a_form_without_the_file_is_refused(app: Asked, field: str) -> None:
    assert bring_in(app, b"{}", field)[0] == 400


def test_a_form_that_isnt_one_is_refused(app: Asked) -> None:
    assert app.post("/storage", b"{}", content_type="application/json").status_code == 400
    assert app.post("/storage", b"x", content_type="multipart/form-data").status_code == 400


def test_only_its_own_pages_may_bring_something_in(app: Asked) -> None:
    answer = app.post("/storage", b"", origin="http://elsewhere.example")

    assert answer.status_code == 403
    assert ORIGIN not in answer.text


@pytest.mark.parametrize("query", ["new=many&known=1", "new=1", "new=-1&known=0"])
def test_an_address_that_was_written_by_hand_is_only_the_page(app: Asked, query: str) -> None:
    assert "taken in" not in app.get(f"/storage?{query}").text


def test_a_table_is_given_as_a_file(app: Asked) -> None:
    answer = app.get("/storage/cambre-journal.csv")

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.content.startswith("\ufeffwhat,person,".encode())


def test_everything_is_deleted_when_that_was_said_twice(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened)

    refused = app.send("/storage/erase", {})
    assert refused.status_code == 422
    assert "tick that you are sure first" in refused.text
    assert "1 entry in your journal" in app.get("/storage").text

    assert app.send("/storage/erase", {"sure": "yes"}).headers["location"] == "/storage?erased=yes"
    page = app.get("/storage?erased=yes").text
    assert "Everything was deleted." in page
    assert "0 entries in your journal" in page

    app.send("/card", screened)
    assert "1 entry in your journal" in app.get("/storage").text
