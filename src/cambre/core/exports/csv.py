"""The journal as a table: a row for each set, each side of a test, each report of pain, and each end of a session.

It begins with a byte order mark, because without one the most used spreadsheet takes UTF-8 for something else and
spoils every accent; other readers pass over it. Words that a spreadsheet would take for a formula are defused with an
apostrophe before them. Numbers stay numbers, negative ones too. What was withdrawn isn't in it.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from statistics import median
from typing import Any, TypeAlias

from cambre.core.entry import Entry
from cambre.core.journal.moments import local, training_day
from cambre.core.journal.replay import standing
from cambre.core.library.self_test import SelfTest

MEDIA_TYPE = "text/csv; charset=utf-8"
FILE = "cambre-journal.csv"
BYTE_ORDER_MARK = "\ufeff"
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 -- some spreadsheets take the wide ones too
BLANKS = (
    "".join(chr(code) for code in range(0x3001) if chr(code).isspace() and chr(code) not in FORMULAS) + "\ufeff\u200b"
)
"""What a spreadsheet may pass over before a formula: spaces of every width, and those that nobody sees."""
COLUMNS = (
    "what", "person", "day", "time", "zone", "session", "program", "exercise", "side", "set", "sets", "reps", "seconds",
    "load_kg", "done", "test", "by", "unit", "result", "error", "tries", "pain", "places", "kinds", "effort", "note",
    "entry", "view", "confidence", "angle", "range_deg", "range_left_deg", "range_right_deg", "smoothness",
    "unrest_deg",
)  # fmt: skip

Cell: TypeAlias = str | float | None
Row: TypeAlias = Mapping[str, Cell]


def text(entries: Iterable[Entry], names: Mapping[str, str], tests: Mapping[str, SelfTest]) -> str:
    """The table of these entries; `names` are those of the people, by their ids."""
    happened = standing(entries)
    table = StringIO(newline="")
    writer = csv.DictWriter(table, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: cell(value) for key, value in row.items()} for row in _rows(happened, names, tests))
    return BYTE_ORDER_MARK + table.getvalue()


def cell(value: Cell) -> Cell:
    """A value as a spreadsheet may have it: words that begin like a formula get an apostrophe before them."""
    if isinstance(value, str) and value.lstrip(BLANKS).startswith(FORMULAS):
        return f"'{value}"
    return value


def _rows(happened: Iterable[Entry], names: Mapping[str, str], tests: Mapping[str, SelfTest]) -> Iterator[Row]:
    kept = tuple(happened)
    programs = {each.body["session"]: each.body["program"] for each in kept if each.kind == "session_started"}
    described = {each.body["pain"]: each.body for each in kept if each.kind == "pain_described"}
    for entry in kept:
        around = _around(entry, names, programs)
        match entry.kind:
            case "step_done" | "step_skipped":
                yield around | _set(entry)
            case "tested":
                yield from (around | row for row in _sides(entry, tests))
            case "pain_reported":
                yield around | _pain(entry, described.get(entry.uuid, {}))
            case "session_ended":
                yield around | _end(entry.body)


def _around(entry: Entry, names: Mapping[str, str], programs: Mapping[str, str]) -> dict[str, Cell]:
    """What every row tells: who, when and where."""
    zone = str(entry.body.get("zone", "UTC"))
    session = entry.body.get("session")
    return {
        "person": names.get(entry.person, entry.person),
        "day": training_day(entry.at, zone).isoformat(),
        "time": local(entry.at, zone).isoformat(timespec="seconds"),
        "zone": zone,
        "session": session,
        "program": programs.get(session or ""),
        "entry": entry.uuid,
    }


def _set(entry: Entry) -> dict[str, Cell]:
    told = {key: entry.body.get(key) for key in ("exercise", "side", "set", "sets", "reps", "seconds", "load_kg", "by")}
    watched = _watched(entry.body.get("watched") or {})
    return {"what": "set", "done": "yes" if entry.kind == "step_done" else "skipped", **told, **watched}


def _watched(told: Mapping[str, Any]) -> dict[str, Cell]:
    """What a camera measured of a set."""
    row: dict[str, Cell] = {key: told.get(key) for key in ("view", "confidence", "angle", "smoothness", "unrest_deg")}
    sides = {f"range_{each['side']}_deg" if each.get("side") else "range_deg": each for each in told.get("ranges", ())}
    return row | {column: each["deg"] for column, each in sides.items()}


def _sides(entry: Entry, tests: Mapping[str, SelfTest]) -> Iterator[dict[str, Cell]]:
    body, test = entry.body, tests.get(entry.body["test"])
    change = test.real_change if test else None
    error = None if change is None else change.by_hand if body["by"] == "hand" else change.by_camera
    for side, tried in body["trials"].items():
        yield {
            "what": "test", "test": body["test"], "by": body["by"], "side": side, "unit": test.unit if test else None,
            "result": median(tried), "error": error, "tries": _tries(tried),
        }  # fmt: skip


def _tries(tried: Sequence[float]) -> Cell:
    """Several tries in one cell of words; a single one stays a number."""
    return tried[0] if len(tried) == 1 else " ".join(f"{each:g}" for each in tried)


def _pain(entry: Entry, described: Mapping[str, Any]) -> dict[str, Cell]:
    return {
        "what": "pain",
        "exercise": entry.body.get("exercise"),
        "pain": entry.body["amount"],
        "places": " ".join(described.get("places", ())),
        "kinds": " ".join(described.get("kinds", ())),
    }


def _end(body: Mapping[str, Any]) -> dict[str, Cell]:
    told = {key: body.get(key) for key in ("pain", "effort", "note")}
    return {"what": "session", "done": body["reason"], **told}
