"""A journal whose every word is hostile, brought in, and read again by programs that weren't written here."""

import csv
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree as ET

import pypdf
import pytest

from cambre.coach import Coach
from cambre.core.exports.printing import Print
from tests.web.asked import Asked

SCRIPT = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
FORMULA = "=HYPERLINK(1)+cmd|' /C calc'!A0"
WORDS = f"{FORMULA} {SCRIPT} \"'& \r\nBEGIN:VEVENT"
PAGES = ("/", "/people", "/history", "/progress", "/you", "/tests", "/print/clinician", "/settings", "/storage")


def entry(number: int, kind: str, person: str = "me", **body: object) -> dict[str, Any]:
    """An entry with so many in front of it."""
    at = f"2026-11-2{number}T18:00:00Z"
    uuid = f"00000000-0000-4000-8000-00000000000{number}"
    told = {"zone": "UTC", **body}
    return {"uuid": uuid, "person": person, "at": at, "recorded_at": at, "kind": kind, "version": 1, "body": told}


def hostile() -> bytes:
    """The document."""
    session = "00000000-0000-4000-8000-0000000000aa"
    began: dict[str, Any] = {"program": "desk-break", "title": SCRIPT, "library": "x", "steps": 1}
    entries = [
        entry(1, "person_named", name=f"<b>{FORMULA}"[:40]),
        entry(2, "person_named", person="anna", name="<script>alert(1)</script>"),
        entry(3, "session_started", session=session, **began),
        entry(4, "session_ended", session=session, reason="finished", note=WORDS),
        entry(5, "wishes_rated", wishes=[{"what": SCRIPT, "goes": 3}]),
        entry(6, "tested", test="side-reach", by="hand", trials={"left": [1, 1, 1], "right": [2, 2, 2]}),
    ]
    return json.dumps({"format": 1, "entries": entries}).encode()


@pytest.fixture
def visited(app: Asked, coach: Coach) -> Asked:
    """The app after it was brought in."""
    taken = coach.take_in(hostile(), "x.json")
    assert taken.new == 6
    return app


class Elements(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element."""
        self.found.append((tag, dict(attrs)))


def strange(html: str) -> Iterator[str]:
    """Elements and attributes that no page of ours has."""
    page = Elements()
    page.feed(html)
    for tag, attributes in page.found:
        if tag == "script" and not (attributes.get("src") or attributes.get("type") == "application/json"):
            yield tag
        yield from (name for name in attributes if name.startswith("on"))
        if attributes.get("src") == "x" or tag == "b":
            yield tag


@pytest.mark.parametrize("path", PAGES)
def test_no_page_runs_what_came_with_a_journal(visited: Asked, path: str) -> None:
    answer = visited.get(path, cookie="cambre-person=me")

    assert answer.status_code == 200
    assert list(strange(answer.text)) == []


def test_the_charts_of_hostile_words_are_drawings_and_nothing_else(visited: Asked) -> None:
    page = visited.get("/progress", cookie="cambre-person=me").text
    drawings = re.findall(r'<svg[^>]*class="chart".*?</svg>', page, re.DOTALL)

    assert len(drawings) > 2
    for each in drawings:
        tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(each).iter()}  # noqa: S314 -- our own
        assert tags <= {"svg", "title", "desc", "path", "circle", "text", "rect"}


def test_a_table_of_hostile_words_has_no_formula_and_no_row_too_many(visited: Asked, coach: Coach) -> None:
    told = visited.get("/storage/cambre-journal.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(StringIO(told, newline="")))

    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == 1 + 1 + 2, "the end of a session, and each side of a test"
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "@"))]
    assert coach.table(everybody=True).encode().decode("utf-8-sig") == told


def test_paper_for_a_clinician_has_hostile_words_as_words(visited: Asked, coach: Coach) -> None:
    assert visited.get("/print/clinician", cookie="cambre-person=me").status_code == 200
    document = pypdf.PdfReader(BytesIO(coach.clinic_on_paper(Print())))
    text = " ".join(page.extract_text() for page in document.pages)

    assert "<img src=x" in text
    assert "/JavaScript" not in str(document.trailer)
    assert not any("/Annots" in page for page in document.pages)


@pytest.mark.parametrize(
    ("settings", "wrong"),
    [
        ({"figure": "../../etc/passwd"}, "figure"),
        ({"light": "<script>"}, "light"),
        ({"rate": 1e9}, "rate"),
        ({"sounds": "yes"}, "sounds"),
        ({"cookie": "x"}, "cookie"),
    ],
)
def test_settings_that_nobody_could_choose_are_not_brought_in(
    app: Asked, coach: Coach, settings: dict[str, object], wrong: str
) -> None:
    document = json.dumps({"format": 1, "entries": [entry(1, "settings_chosen", settings=settings)]}).encode()
    boundary = "x" * 20
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="journal"; filename="x.json"\r\n\r\n'
    body = head.encode() + document + f"\r\n--{boundary}--\r\n".encode()

    answer = app.post("/storage", body, content_type=f"multipart/form-data; boundary={boundary}")

    assert answer.status_code == 422
    assert wrong in answer.text
    assert coach.journal.count() == 0


def test_somebody_who_is_drawn_nowhere_is_drawn_as_mira(app: Asked, coach: Coach) -> None:
    document = {"format": 1, "entries": [entry(1, "settings_chosen", settings={"figure": "somebody-of-tomorrow"})]}
    coach.take_in(json.dumps(document).encode(), "x.json")

    assert coach.settings().figure == "mira"
    assert "/cat-cow/still-day.svg" in app.get("/exercises/cat-cow").text
