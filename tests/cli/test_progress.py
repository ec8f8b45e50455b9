"""Progress on the command line."""

import json
from pathlib import Path

from cambre.core.entry import Entry
from cambre.store.journal import open_journal
from tests.cli.conftest import Run


def reached(home: Path, *centimetres: float) -> None:
    """A floor reach every month."""
    home.mkdir(exist_ok=True)
    journal = open_journal(home)
    for month, value in enumerate(centimetres, 1):
        at = f"2026-{month:02d}-20T18:00:00Z"
        body = {"zone": "UTC", "test": "floor-reach", "by": "hand", "trials": {"both": [value] * 3}}
        uuid = f"00000000-0000-4000-8000-{month:012d}"
        journal.append([Entry(uuid=uuid, person="me", at=at, recorded_at=at, kind="tested", version=1, body=body)])
    journal.close()


def test_a_change_is_told_with_its_error(cambre: Run, home: Path) -> None:
    reached(home, 20, 12)

    told = cambre("progress", "--until", "2026-03-01")

    assert "Floor reach: 12 cm ± 5 cm, 8 cm further since 2026-01-20" in told.stdout
    assert "a pause" not in told.stdout  # nothing was trained before, so nothing paused


def test_json_is_one_document(cambre: Run, home: Path) -> None:
    reached(home, 20, 18)

    found = json.loads(cambre("progress", "--weeks", "3", "--json").stdout)

    assert found["schema"] == "cambre.progress/1"
    assert len(found["weeks"]) == 3
    assert found["courses"][0]["since_first"] == {"further": 2.0, "counts": False}


def test_a_day_that_is_none_is_told_in_one_line(cambre: Run) -> None:
    done = cambre("progress", "--until", "yesterday")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_what_a_camera_saw_in_ordinary_sessions_is_told_beside_the_tests_and_not_as_one(
    cambre: Run, home: Path
) -> None:
    reached(home, 20)
    journal = open_journal(home)
    watched = {"way": 1, "view": "side", "near": "left", "confidence": 0.9, "angle": "trunk_lean"}
    for day in (19, 21, 23):
        session = f"00000000-0000-4000-9000-0000000000{day}"
        body = {"zone": "UTC", "session": session, "step": 0, "exercise": "cobra", "kind": "work", "set": 1, "sets": 1,
                "seconds": 30, "watched": watched | {"ranges": [{"deg": day, "reps": 4}]}}  # fmt: skip
        at = f"2026-01-{day}T18:00:00Z"
        journal.append(
            [Entry(uuid=session, person="me", at=at, recorded_at=at, kind="step_done", version=1, body=body)]
        )
    journal.close()

    found = json.loads(cambre("progress", "--until", "2026-02-01", "--json").stdout)
    lines = cambre("progress", "--until", "2026-02-01").stdout

    assert [course["test"] for course in found["courses"]] == ["floor-reach"]
    assert [(course["exercise"], course["points"][0]["value"]) for course in found["watched"]] == [("cobra", 21)]
    assert "In ordinary sessions, by camera, the mean of four weeks:\nCobra, how far you go: 21° ± " in lines
