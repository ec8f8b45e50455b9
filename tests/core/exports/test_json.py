"""An exported journal: complete, in order, and the same bytes for the same entries."""

import json
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.entry import Entry
from cambre.core.exports.json import JournalDocument, text
from cambre.documents import read_json

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
moments = st.datetimes().map(lambda moment: f"{moment.isoformat()}Z").filter(lambda text: len(text) in {20, 27})


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any entry that a journal may hold, of known kinds and of later ones."""
    at, recorded = draw(moments), draw(moments)
    kind, version = draw(st.sampled_from(["step_done", "levitated"])), draw(st.integers(1, 9))
    body: dict[str, Any] = draw(st.dictionaries(words, values, max_size=4))
    return Entry(
        uuid=str(draw(st.uuids())), person="me", at=at, recorded_at=recorded, kind=kind, version=version, body=body
    )


@given(st.lists(entries(), max_size=5))
def test_nothing_is_lost_on_the_way_out_and_back(some: list[Entry]) -> None:
    there = text(some)

    back = read_json(JournalDocument, there, "journal").entries

    assert sorted(back, key=lambda each: each.uuid) == sorted(some, key=lambda each: each.uuid)
    assert text(back) == there


@given(st.lists(entries(), max_size=5, unique_by=lambda each: each.uuid), st.randoms())
def test_the_order_in_which_entries_come_changes_nothing(some: list[Entry], dice: Random) -> None:
    shuffled = list(some)
    dice.shuffle(shuffled)

    assert text(shuffled) == text(some)


def test_an_empty_journal_is_a_document_too() -> None:
    assert json.loads(text([])) == {"format": 1, "entries": []}
