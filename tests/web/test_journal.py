"""What a player sends: kept once, all or nothing, with every problem named."""

import asyncio
import json
from collections.abc import MutableMapping
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cambre.coach import SOMEBODY, Coach
from cambre.store.journal import StoreError
from tests.web.asked import Asked

SESSION = str(UUID(int=7))
ZONE = "Europe/Paris"


def sent(number: int, kind: str = "step_done", **changes: Any) -> dict[str, Any]:
    """An entry as the player sends it, with a number for a uuid."""
    taken = {"step": number, "exercise": "cobra", "kind": "work", "set": 1, "sets": 1, "reps": 3, "seconds": 30.0}
    bodies: dict[str, dict[str, Any]] = {
        "step_done": taken,
        "step_skipped": taken,
        "session_started": {"program": "dance-back-circuit", "title": "Circuit", "library": "abc", "steps": 28},
        "pain_reported": {"step": number, "exercise": "cobra", "amount": "little"},
        "session_ended": {"reason": "finished", "effort": 4, "pain": 0, "note": "Good."},
    }
    body = {"zone": ZONE, "session": SESSION, **bodies[kind], **changes}
    return {
        "uuid": str(UUID(int=number + 100)),
        "at": f"2026-11-21T18:{number:02}:00.250Z",
        "kind": kind,
        "version": 1,
        "body": body,
    }


def post(app: Asked, *entries: object) -> tuple[int, dict[str, Any]]:
    """The status and the document of the answer to these entries."""
    answer = app.post("/journal", json.dumps({"entries": entries}).encode(), content_type="application/json")
    return answer.status_code, answer.json()


def in_journal(coach: Coach) -> list[str]:
    """The uuids of what is in the journal, in the order in which it happened."""
    return [entry.uuid for entry in coach.journal.entries(SOMEBODY)]


def test_every_kind_that_a_player_sends_is_kept_as_it_was_sent(app: Asked, coach: Coach) -> None:
    kinds = ["session_started", "step_done", "step_skipped", "pain_reported", "session_ended"]
    entries = [sent(number, kind) for number, kind in enumerate(kinds)]

    assert post(app, *entries) == (200, {"kept": [entry["uuid"] for entry in entries]})

    kept = coach.journal.entries(SOMEBODY)
    assert [(e.uuid, e.at, e.kind, e.version, dict(e.body)) for e in kept] == [
        (e["uuid"], e["at"], e["kind"], e["version"], e["body"]) for e in entries
    ]


def test_what_is_sent_again_is_kept_once_and_confirmed_again(app: Asked, coach: Coach) -> None:
    first, second = sent(1), sent(2)
    post(app, first)

    assert post(app, first, second) == (200, {"kept": [first["uuid"], second["uuid"]]})
    assert in_journal(coach) == [first["uuid"], second["uuid"]]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parcels=st.lists(st.lists(st.integers(0, 59), min_size=1, max_size=6), min_size=1, max_size=6))
def test_however_parcels_overlap_each_entry_is_there_once(app: Asked, coach: Coach, parcels: list[list[int]]) -> None:
    before = set(in_journal(coach))
    for numbers in parcels:
        assert post(app, *[sent(number) for number in numbers])[0] == 200

    wanted = {str(UUID(int=number + 100)) for numbers in parcels for number in numbers}
    assert sorted(in_journal(coach)) == sorted(before | wanted)


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (sent(1, effort=4), "effort"),
        (sent(1, exercise="Cobra!"), "exercise"),
        (sent(1, seconds=-1), "seconds"),
        (sent(1, "session_ended", effort=11), "effort"),
        (sent(1, "session_ended", note=""), "note"),
        (sent(1, "pain_reported", amount="some"), "amount"),
        ({**sent(1), "at": "yesterday"}, "at"),
        ({**sent(1), "uuid": "1"}, "uuid"),
        ({**sent(1), "person": "Anna Bell"}, "person"),
        ({**sent(1), "at": "2026-02-30T18:00:00Z"}, "at"),
        ({**sent(1), "at": "9999-12-31T23:59:59Z"}, "at"),
    ],
)
def test_a_broken_entry_is_named_and_nothing_of_its_parcel_is_kept(
    app: Asked, coach: Coach, entry: dict[str, Any], problem: str
) -> None:
    status, answer = post(app, sent(0), entry)

    assert status == 422
    assert any(f"entries.1.{problem}" in line or f"entries.1.body: {problem}" in line for line in answer["problems"])
    assert in_journal(coach) == []


def test_an_entry_belongs_to_the_person_it_names_whoever_is_chosen_when_it_arrives(app: Asked, coach: Coach) -> None:
    assert post(app, {**sent(1), "person": "anna"}, sent(2))[0] == 200

    assert [entry.uuid for entry in coach.journal.entries("anna")] == [sent(1)["uuid"]]
    assert in_journal(coach) == [sent(2)["uuid"]]


def test_every_problem_is_named_at_once(app: Asked) -> None:
    _, answer = post(app, sent(0, seconds=-1), sent(1, set=0), sent(2))

    assert [line.split(":")[0] for line in answer["problems"]] == ["entries.0.body", "entries.1.body"]


def test_a_kind_from_a_newer_version_is_kept_as_it_is(app: Asked, coach: Coach) -> None:
    later = {**sent(1), "kind": "danced", "version": 3, "body": {"zone": ZONE, "with": ["joy"]}}

    assert post(app, later)[0] == 200
    assert dict(coach.journal.entries(SOMEBODY)[0].body) == later["body"]


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"entries": []}', b'{"entries": NaN}', b"\xff", b"[" * 5_000])
def test_what_is_no_parcel_is_refused_with_words(app: Asked, content: bytes) -> None:
    answer = app.post("/journal", content, content_type="application/json")

    assert answer.status_code == 422
    assert answer.json()["problems"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_anything_but_json_is_refused(app: Asked, coach: Coach, kind: str) -> None:
    answer = app.post("/journal", json.dumps({"entries": [sent(1)]}).encode(), content_type=kind)

    assert answer.status_code == 415
    assert answer.json()["problems"]
    assert in_journal(coach) == []


def test_json_in_a_charset_is_json(app: Asked) -> None:
    content = json.dumps({"entries": [sent(1)]}).encode()

    assert app.post("/journal", content, content_type="application/json; charset=utf-8").status_code == 200


def test_a_body_over_a_megabyte_is_refused_and_one_below_is_read(app: Asked, coach: Coach) -> None:
    entries = [{**sent(number), "body": sent(number)["body"] | {"zone": "x" * 60}} for number in range(60)]
    room = b" " * (1_000_000 - len(json.dumps({"entries": entries}).encode()))
    just_fits = json.dumps({"entries": entries}).encode() + room

    too_large = app.post("/journal", just_fits + b" ", content_type="application/json")
    assert (too_large.status_code, in_journal(coach)) == (413, [])
    assert app.post("/journal", just_fits, content_type="application/json").status_code == 200


def test_a_store_that_cant_be_used_says_so_and_the_player_tries_again_later(
    app: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        msg = "the disk is full"
        raise StoreError(msg)

    monkeypatch.setattr("cambre.store.journal.Journal.append", full)

    assert post(app, sent(1)) == (503, {"problems": ["the disk is full"]})


def test_a_page_that_is_closed_while_it_sends_is_no_mistake_of_ours(app: Asked, coach: Coach) -> None:
    headers = [
        (b"host", b"127.0.0.1:8000"),
        (b"origin", b"http://127.0.0.1:8000"),
        (b"content-type", b"application/json"),
    ]
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/journal",
        "headers": headers,
        "query_string": b"",
        "scheme": "http",
    }
    said: list[MutableMapping[str, Any]] = []

    async def gone() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def hear(message: MutableMapping[str, Any]) -> None:
        said.append(message)

    asyncio.run(app.app(scope, gone, hear))  # type: ignore[arg-type]

    assert said[0]["status"] == 503
    assert in_journal(coach) == []


def test_entries_from_another_site_are_refused(app: Asked, coach: Coach) -> None:
    content = json.dumps({"entries": [sent(1)]}).encode()

    answer = app.post("/journal", content, content_type="application/json", origin="http://evil.example")

    assert answer.status_code == 403
    assert in_journal(coach) == []
