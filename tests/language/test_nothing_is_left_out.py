"""With every text of the catalogue in brackets, whatever a person meets outside of them was left out of it."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice

import pytest

from cambre.core.exports.ics import Calendar
from cambre.core.exports.printing import Print
from cambre.core.session.timeline import Timeline
from cambre.documents.reading import to_plain
from tests.language.conftest import THEIRS
from tests.language.pseudo import outside, read, say, words
from tests.web.planning import Planned

PAGES = (
    "/", "/begin", "/begin/likes", "/begin/time", "/begin/things", "/card", "/card/result", "/card/further",
    "/check-in", "/plan", "/you", "/skills", "/programs/dance-back-circuit", "/programs/desk-break", "/exercises",
    "/exercises/wheel", "/exercises/jefferson-curl", "/tests", "/tests/side-reach", "/tests/floor-reach", "/history",
    "/progress", "/print/desk-break", "/print/clinician", "/print/plan", "/people", "/about", "/storage", "/settings",
    "/waiting", "/train/gentle-start", "/train/dance-back-circuit", "/no/such/page",
)  # fmt: skip
NAMES = frozenset({"Cambré", "Mira", "Jonas", "Amara", "Greta", "Samira", "Otto", "Lin", "English", THEIRS})
"""What has the same name in every language, and what somebody wrote themselves."""
KEYS = frozenset("RDEFVHM")
"""Keys of the keyboard."""
FOR_PROGRAMS = frozenset({
    "above", "at", "exercise", "figures", "heading", "kind", "library", "made_for", "now", "phase", "program",
    "red", "schema", "settings", "side", "version", "way",
})  # fmt: skip
"""Keys of the player's document whose values the player reads, and nobody else; a heading is the article's own."""


def left_out(texts: Iterable[str]) -> list[str]:
    """What stands outside of all brackets, other than names."""
    return [outside(text) for text in texts if not set(words(text)) <= NAMES | KEYS]


def without_authors(html: str) -> str:
    """The page without the names of those who wrote a source."""
    return re.sub(r"<p>[^<]*? · (?=⟦)", "<p>", html)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_translated_whole_for_somebody_new(newcomer: Planned, path: str) -> None:
    assert left_out(read(without_authors(newcomer.app.get(path).text))) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_translated_whole_for_somebody_known(reader: Planned, path: str) -> None:
    assert left_out(read(without_authors(reader.app.get(path).text))) == []


def test_the_pages_of_a_day_and_of_a_session_are_translated_whole(reader: Planned) -> None:
    days = [each.on.isoformat() for each in reader.coach.planned("UTC").days if each.day is not None]
    paths = [f"/{place}{day}" for place in ("plan/", "train/plan-") for day in days[:3]]
    for path in (*paths, f"/history/{reader.coach.history()[0].session}"):
        assert left_out(read(reader.app.get(path).text)) == [], path


def test_every_exercise_and_every_self_test_is_translated_whole(reader: Planned) -> None:
    pages = [f"/exercises/{slug}" for slug in reader.coach.library.exercises]
    for path in (*pages, *(f"/tests/{slug}" for slug in reader.coach.library.self_tests)):
        assert left_out(read(reader.app.get(path).text)) == [], path


def told(value: object, key: str = "") -> Iterator[str]:
    """What the player says and shows, of what it is given."""
    if key in FOR_PROGRAMS or (key == "source" and isinstance(value, str)):
        return
    match value:
        case dict():
            for name, inner in value.items():
                yield from told(inner, name)
        case list():
            for inner in value:
                yield from told(inner, key)
        case str():
            yield value


def test_all_that_the_player_says_and_shows_is_translated(newcomer: Planned, reader: Planned) -> None:
    for who in (newcomer, reader):
        for program in who.coach.programs():
            html = who.app.get(f"/train/{program.slug}").text
            for data in re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL):
                given = json.loads(data)
                assert left_out(told({key: value for key, value in given.items() if key != "chosen"})) == []


def test_programs_as_printed_are_translated(reader: Planned) -> None:
    for slug in reader.coach.library.programs:
        printed = to_plain(reader.coach.printed(slug))
        assert left_out(line for step in printed["steps"] for line in (*step["cues"], *step["why"])) == []


def test_paper_is_translated(reader: Planned) -> None:
    sheet = reader.coach.own_plan_handout()
    assert sheet is not None
    lines = [*sheet.about, *sheet.notes, *sheet.stop_rules, *sheet.ticks.columns, *sheet.ticks.rows]
    lines += [line for move in sheet.moves for line in (move.name, *move.start, *move.steps, *move.cues)]
    lines += [part for each in sheet.sittings for line in each.lines for part in (each.title, line.name, line.dose)]
    assert left_out(lines) == []


def test_a_pdf_is_written_in_any_language(reader: Planned) -> None:
    sheet = reader.coach.own_plan_handout()
    assert sheet is not None
    assert reader.coach.on_paper(sheet, Print()).startswith(b"%PDF")
    assert reader.coach.clinic_on_paper(Print()).startswith(b"%PDF")


def test_a_calendar_is_translated(reader: Planned) -> None:
    for neutral in (True, False):
        calendar = reader.coach.own_calendar(Calendar(neutral=neutral))
        assert calendar is not None
        lines = re.sub(r"\r\n ", "", calendar).splitlines()
        read_out = [line.partition(":")[2] for line in lines if line.startswith(("SUMMARY", "DESCRIPTION"))]
        assert read_out
        assert left_out(each.replace("\\n", " ") for each in read_out) == []


def test_what_is_refused_is_told_in_the_language(newcomer: Planned) -> None:
    ill = {"age": "20-64", "zone": "UTC", "emergency": "none", "urgent": "none", "history": "none"}
    answer = newcomer.app.send("/card", {**ill, "conditions": ["osteoporosis", "pregnancy"]})
    assert answer.status_code == 303
    for path in ("/card/result", "/exercises", "/exercises/wheel", "/programs/dance-back-circuit", "/you", "/"):
        assert left_out(read(newcomer.app.get(path).text)) == [], path
    played = newcomer.coach.played("flexible-back", newcomer.coach.person())
    assert isinstance(played, Timeline)
    assert left_out(line for each in played.changes for line in (each.what, each.why, each.unlock or "")) == []


def test_what_is_not_in_the_catalogue_would_be_found() -> None:
    assert say("nobody ever wrote this") == "nobody ever wrote this"
    assert left_out(["⟦a text⟧ and 3 others, Mira"]) == ["and 3 others, Mira"]
    assert list(islice(read('<p title="a b">c</p><script>d</script>'), 3)) == ["a b", "c"]
