"""A journal on its way to another home and back: nothing is lost, whatever is in it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from cambre.coach import Coach
from cambre.core.entry import Entry
from cambre.core.journal.kinds import BODIES
from cambre.documents.reading import adapter
from cambre.store.journal import open_journal
from tests.core.people import card, library

WORDS = ("cobra", "20-64", "urgent", "2026-11-26", "00000000-0000-4000-8000-00000000aaaa", "2026-11-26T18:00:00Z")
UNKNOWN: Mapping[str, Any] = {
    "zone": "Europe/Zürich", "a": [1, 2.0, -0.0, 1e300, 10**30, None, True, "体\u2028\u0000", {"": {}}], "b": "=1+1",
}  # fmt: skip


@contextmanager
def home(folder: Path) -> Iterator[Coach]:
    """A coach in a home of its own."""
    folder.mkdir()
    journal = open_journal(folder)
    yield Coach(library=library(), card=card(), journal=journal)
    journal.close()


def example(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Any:  # noqa: ANN401, PLR0911 -- any JSON, by its type
    """The smallest thing that a JSON Schema lets through."""
    if "$ref" in schema:
        return example(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if "anyOf" in schema:
        return example(schema["anyOf"][0], root)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    match schema.get("type"):
        case "object":
            told = {key: example(each, root) for key, each in schema.get("properties", {}).items()}
            some = schema.get("minProperties", 0) and not told
            return {"both": example(schema["additionalProperties"], root)} if some else told
        case "array":
            return [example(schema["items"], root)] * max(1, schema.get("minItems", 1)) if "items" in schema else []
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean":
            return True
    return next(word for word in WORDS if re.fullmatch(schema.get("pattern", ".*"), word))


def every_kind() -> Iterator[Entry]:
    """An entry of each kind that this version writes, of an unknown one, and of a known one from tomorrow."""
    told = {kind: example(schema := adapter(body).json_schema(), schema) for kind, body in BODIES.items()}
    bodies = [*((kind, 1, body) for kind, body in told.items()), ("levitated", 1, UNKNOWN), ("step_done", 99, UNKNOWN)]
    for number, (kind, version, body) in enumerate(bodies):
        at = f"2026-11-21T18:{number:02d}:00Z"
        uuid = f"00000000-0000-4000-8000-{number:012d}"
        yield Entry(uuid=uuid, person="me", at=at, recorded_at=at, kind=kind, version=version, body=body)


def test_every_kind_of_entry_moves_house_and_back_byte_for_byte(tmp_path: Path) -> None:
    there = [
        *every_kind(),
        *(replace(each, uuid=each.uuid.replace("8000", "9000"), person="anna") for each in every_kind()),
    ]
    with home(tmp_path / "one") as first:
        first.journal.append(there)
        document = first.exported()
        with home(tmp_path / "two") as second:
            taken = second.take_in(document.encode(), "journal.json")
            assert second.exported() == document
            again = second.take_in(document.encode(), "journal.json")
            assert second.exported() == document

    assert (taken.new, taken.known) == (len(there), 0)
    assert (again.new, again.known) == (0, len(there))
