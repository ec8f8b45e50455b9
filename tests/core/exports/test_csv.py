"""The journal as a table that spreadsheets open without running anything."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.entry import Entry
from cambre.core.exports.csv import BYTE_ORDER_MARK, COLUMNS, FORMULAS, cell, text
from cambre.store.library_files import load_library

TESTS = load_library().self_tests
SESSION = "00000000-0000-4000-8000-00000000aaaa"


def entry(number: int, happened: str, /, **body: object) -> Entry:
    """An entry a minute after the one before it."""
    at = f"2026-11-21T18:{number:02d}:00Z"
    uuid = f"00000000-0000-4000-8000-{number:012d}"
    told = {"zone": "Europe/Paris", **body}
    return Entry(uuid=uuid, person="me", at=at, recorded_at=at, kind=happened, version=1, body=told)


STEP = {"session": SESSION, "exercise": "cobra", "kind": "hold", "set": 1, "sets": 2, "seconds": 12.5}
HAPPENED = [
    entry(1, "session_started", session=SESSION, program="desk-break", title="Desk", library="x", steps=3),
    entry(2, "step_done", **STEP, step=0, side="left", load_kg=2.5),
    entry(3, "step_skipped", **STEP, step=1, reps=6, seen=1, by="clock"),
    entry(4, "pain_reported", session=SESSION, step=1, exercise="cobra", amount="little"),
    entry(5, "pain_described", pain="00000000-0000-4000-8000-000000000004", places=["low-back"], kinds=["dull"]),
    entry(6, "session_ended", session=SESSION, reason="stopped", pain=2, effort=5, note='=HYPERLINK("x")\n, “well”'),
    entry(7, "tested", test="side-reach", by="hand", trials={"left": [14, 15, 13.5], "right": [16, 16, 17]}),
    entry(8, "tested", test="floor-reach", by="camera", trials={"both": [-5, -4, -6]}),
    entry(9, "levitated", height="=1+1"),
    entry(10, "step_done", **STEP, step=2),
    entry(11, "entry_withdrawn", entry="00000000-0000-4000-8000-000000000010"),
]


def rows(some: list[Entry]) -> list[dict[str, str]]:
    """The table as a reader has it."""
    written = text(some, {"me": "Zoë"}, TESTS)
    assert written.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(StringIO(written.removeprefix(BYTE_ORDER_MARK), newline="")))


def test_a_row_for_each_set_test_and_pain_and_none_for_what_was_withdrawn() -> None:
    found = rows(HAPPENED)

    assert [row["what"] for row in found] == ["set", "set", "pain", "session", "test", "test", "test"]
    done, skipped, pain, ended, left, _, floor = found
    assert (done["exercise"], done["side"], done["load_kg"], done["done"]) == ("cobra", "left", "2.5", "yes")
    assert (done["person"], done["program"], done["time"]) == ("Zoë", "desk-break", "2026-11-21T19:02:00+01:00")
    assert (skipped["done"], skipped["load_kg"]) == ("skipped", ""), "unknown is empty, not 0"
    assert (done["by"], skipped["reps"], skipped["by"]) == ("", "6", "clock"), "nobody takes it for what was seen"
    assert (pain["pain"], pain["places"], pain["kinds"]) == ("little", "low-back", "dull")
    assert (ended["pain"], ended["effort"], ended["done"]) == ("2", "5", "stopped")
    assert (left["test"], left["side"], left["result"], left["error"], left["unit"]) == (
        "side-reach", "left", "14", "4.0", "cm",
    )  # fmt: skip
    assert (floor["result"], floor["error"]) == ("-5", "9.0"), "a negative number is a number; a camera errs by more"


def test_a_note_that_would_be_a_formula_is_text() -> None:
    ended = rows(HAPPENED)[3]

    assert ended["note"] == '\'=HYPERLINK("x")\n, “well”'


@pytest.mark.parametrize("begins", FORMULAS)
def test_whatever_a_spreadsheet_takes_for_a_formula_is_defused(begins: str) -> None:
    assert cell(f"{begins}1+1") == f"'{begins}1+1"
    assert cell(f"  {begins}1+1") == f"'  {begins}1+1"


@pytest.mark.parametrize("blank", ["\u00a0", "\u2003", "\u3000", "\v", "\u200b", " \u00a0 ", "\ufeff"])
def test_no_blank_hides_a_formula(blank: str) -> None:
    assert cell(f"{blank}=1+1") == f"'{blank}=1+1"
    assert cell(f"{blank}well") == f"{blank}well"


def test_a_single_negative_try_is_a_number() -> None:
    tried = [entry(1, "tested", test="floor-reach", by="hand", trials={"both": [-3]})]
    several = [entry(1, "tested", test="floor-reach", by="hand", trials={"both": [-3, -2]})]

    assert rows(tried)[0]["tries"] == "-3"
    assert rows(several)[0]["tries"] == "'-3 -2"


def test_words_and_numbers_stay_as_they_are() -> None:
    assert cell("a = b") == "a = b"
    assert cell(-5.0) == -5.0


@given(st.text(max_size=40), st.text(max_size=20))
def test_every_cell_of_words_is_read_back_defused_and_whole(note: str, name: str) -> None:
    ended = entry(1, "session_ended", session=SESSION, reason="finished", note=note)

    written = text([ended], {"me": name}, TESTS).removeprefix(BYTE_ORDER_MARK)
    (row,) = csv.DictReader(StringIO(written, newline=""))

    assert set(row) == set(COLUMNS)
    assert row["note"] == cell(note)
    assert not row["note"].lstrip(" ").startswith(FORMULAS)
    assert not row["person"].lstrip(" ").startswith(FORMULAS)


def test_what_a_camera_measured_of_a_set_stands_in_its_row_and_else_nothing_does() -> None:
    ranges = [{"side": "left", "deg": 31.5, "reps": 4}, {"deg": 20, "reps": 3}]
    watched = {"way": 1, "view": "side", "near": "left", "confidence": 0.9, "angle": "trunk_lean", "ranges": ranges}

    (seen,) = rows([entry(1, "step_done", **STEP, step=0, watched=watched | {"unrest_deg": 0.8})])
    (unseen,) = rows([entry(1, "step_done", **STEP, step=0)])

    assert (seen["view"], seen["angle"], seen["confidence"]) == ("side", "trunk_lean", "0.9")
    assert (seen["range_left_deg"], seen["range_deg"], seen["range_right_deg"]) == ("31.5", "20", "")
    assert (seen["unrest_deg"], seen["smoothness"]) == ("0.8", "")
    assert {unseen[column] for column in COLUMNS[COLUMNS.index("entry") + 1 :]} == {""}
