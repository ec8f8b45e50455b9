"""`cambre plan check`: findings as JSON or lines, exit 1 where a rule refuses, exit 2 where nothing can be read."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.core.safety.plans import SOMEBODY, item, of_items, plan


@pytest.fixture
def me(tmp_path: Path) -> Path:
    """The profile of a screened adult."""
    return written(tmp_path / "me.json", SOMEBODY)


def written(path: Path, document: object) -> Path:
    path.write_text(json.dumps(document), "utf-8")
    return path


def test_a_good_plan_passes(cambre: Run, tmp_path: Path, me: Path) -> None:
    done = cambre("plan", "check", str(written(tmp_path / "plan.json", plan())), "--profile", str(me), "--json")

    assert (done.returncode, json.loads(done.stdout)) == (0, {"findings": []})


def test_a_bad_plan_is_refused_with_rule_place_and_words(cambre: Run, tmp_path: Path, me: Path) -> None:
    document = written(tmp_path / "plan.json", of_items(item("bow", seconds=60)))
    done = cambre("plan", "check", str(document), "--profile", str(me), "--json")

    assert done.returncode == 1
    findings = json.loads(done.stdout)["findings"]
    assert {"I10", "I11"} <= {each["rule"] for each in findings}
    assert all(set(each) == {"rule", "severity", "where", "message"} for each in findings)


def test_warnings_refuse_nothing(cambre: Run, tmp_path: Path, me: Path) -> None:
    document = written(tmp_path / "plan.json", of_items(item("sphinx"), item("superman")))
    done = cambre("plan", "check", str(document), "--profile", str(me))

    assert done.returncode == 0
    assert "warn: I26" in done.stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("not-json", b"{"),
        ("nan", json.dumps(of_items(item("sphinx", seconds=20))).replace("20", "NaN", 1).encode()),
        ("deep", b"[" * 200_000),
        ("deeper", b'{"a":' * 100_000),
        ("latin", b'{"schema": "\xe9"}'),
        ("empty", b""),
        ("list", b"[]"),
        ("huge-number", b'{"schema": ' + b"9" * 6_000 + b"}"),
        ("unknown", json.dumps(of_items({**item("sphinx"), "exercise": "flying"})).encode()),
        ("large", b" " * 10_000_001),
        ("long-ago", json.dumps(plan() | {"start": "0001-01-01"}).encode()),
        ("missing", json.dumps({"schema": "cambre.plan/1", "start": "2026-11-23"}).encode()),
    ],
)
def test_what_cannot_be_read_is_told_in_lines_and_exit_2(
    cambre: Run, tmp_path: Path, me: Path, name: str, content: bytes
) -> None:
    document = tmp_path / f"{name}.json"
    document.write_bytes(content)
    done = cambre("plan", "check", str(document), "--profile", str(me), "--json")

    assert done.returncode == 2
    assert done.stdout == ""
    assert all(line.startswith(f"cambre: {name}.json: ") for line in done.stderr.splitlines())
    assert 1 <= len(done.stderr.splitlines()) <= 51


def test_a_million_items_are_refused_and_not_counted(cambre: Run, tmp_path: Path, me: Path) -> None:
    document = plan()
    document["weeks"][0]["days"][0]["blocks"][1]["items"] = [{}] * 1_000_000
    done = cambre("plan", "check", str(written(tmp_path / "plan.json", document)), "--profile", str(me))

    assert done.returncode == 2


def test_a_file_that_is_not_there_is_told(cambre: Run, tmp_path: Path, me: Path) -> None:
    done = cambre("plan", "check", str(tmp_path / "none.json"), "--profile", str(me))

    assert done.returncode == 2
    assert "can't be read" in done.stderr


def test_a_journal_in_the_profile_tells_the_past(cambre: Run, tmp_path: Path) -> None:
    hurt = {
        "uuid": "00000000-0000-4000-8000-000000000001",
        "person": "me",
        "at": "2026-11-22T18:00:00Z",
        "recorded_at": "2026-11-22T18:00:01Z",
        "kind": "pain_reported",
        "version": 1,
        "body": {"zone": "UTC", "amount": "lot"},
    }
    somebody = written(tmp_path / "me.json", {**SOMEBODY, "history": [hurt]})
    done = cambre("plan", "check", str(written(tmp_path / "p.json", plan())), "--profile", str(somebody), "--json")

    assert done.returncode == 1
    assert "I07" in {each["rule"] for each in json.loads(done.stdout)["findings"]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"at": "2026-02-30T18:00:00Z"},
        {"body": {"zone": "UTC"}},
        {"body": {"zone": "UTC", "amount": "huge"}},
        {"kind": "entry_withdrawn", "body": {"zone": "UTC"}},
        {"kind": "step_done", "body": {"zone": "UTC"}},
        {"uuid": "1"},
    ],
    ids=str,
)
def test_a_journal_that_cannot_be_is_told_and_exit_2(cambre: Run, tmp_path: Path, wrong: dict[str, object]) -> None:
    entry = {
        "uuid": "00000000-0000-4000-8000-000000000001",
        "person": "me",
        "at": "2026-11-22T18:00:00Z",
        "recorded_at": "2026-11-22T18:00:01Z",
        "kind": "pain_reported",
        "version": 1,
        "body": {"zone": "UTC", "amount": "lot"},
        **wrong,
    }
    somebody = written(tmp_path / "me.json", {**SOMEBODY, "history": [entry]})
    done = cambre("plan", "check", str(written(tmp_path / "p.json", plan())), "--profile", str(somebody))

    assert done.returncode == 2
    assert done.stdout == ""
    assert all(line.startswith("cambre: me.json: history") for line in done.stderr.splitlines())


@pytest.mark.parametrize(
    "wrong",
    [
        {"age": -1},
        {"weight_kg": float("nan")},
        {"usual_pain": 11},
        {"conditions": ["everything"]},
        {"history": {"last_pain": {"level": 3, "at": "yesterday"}}},
        {"history": {"load_rises": {"bow": "2026-13-01"}}},
        {"history": {"gates": {"wheel": True}}},
        {"wishes": []},
    ],
    ids=str,
)
def test_a_profile_that_cannot_be_is_told_and_exit_2(cambre: Run, tmp_path: Path, wrong: dict[str, object]) -> None:
    somebody = written(tmp_path / "me.json", {**SOMEBODY, **wrong})
    done = cambre("plan", "check", str(written(tmp_path / "p.json", plan())), "--profile", str(somebody))

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("cambre: me.json: ")


def test_a_plan_is_made_shown_and_passes_the_judge(cambre: Run, tmp_path: Path, me: Path) -> None:
    file = tmp_path / "made.json"
    made = cambre("plan", "make", "--profile", str(me), "--start", "2026-11-23", "-o", str(file))
    judged = cambre("plan", "check", str(file), "--profile", str(me), "--json")
    shown = cambre("plan", "show", str(file))

    assert (made.returncode, judged.returncode, shown.returncode) == (0, 0, 0)
    assert not {"block", "error"} & {each["severity"] for each in json.loads(judged.stdout)["findings"]}
    assert "superman" in shown.stdout
    assert "When to stop" in shown.stdout
    assert "Monday 23 November" in shown.stdout
    days, left_out = shown.stdout.split("\nLeft out\n")
    assert days.count("Warms the whole body with the easiest movement there is.") == 1, "a reason is told once"
    assert left_out.count("others were worth more in these weeks.") <= 1


def test_as_json_a_plan_is_one_document(cambre: Run, me: Path) -> None:
    done = cambre("plan", "make", "--profile", str(me), "--weeks", "2", "--json")

    assert len(json.loads(done.stdout)["weeks"]) == 2


def test_no_plan_tells_why_and_the_way_back(cambre: Run, tmp_path: Path) -> None:
    numb = written(tmp_path / "numb.json", {"age": 40, "screened": True, "red_flags": ["saddle_numbness"]})
    done = cambre("plan", "make", "--profile", str(numb), "--json")

    assert done.returncode == 3
    (clash,) = json.loads(done.stdout)["no_plan"]
    assert clash["clash"]
    assert clash["unlock"]


def test_a_goal_that_is_not_known_is_told_and_left_aside(cambre: Run, tmp_path: Path) -> None:
    somebody = written(tmp_path / "me.json", {**SOMEBODY, "goals": ["cambre", "flying"]})
    done = cambre("plan", "make", "--profile", str(somebody), "--json")

    assert done.returncode == 0
    assert "“flying”" in done.stderr
    assert "needle" in done.stderr


@pytest.mark.parametrize("start", ["2026-02-30", "9999-12-31", "20261125"])
def test_a_start_that_is_no_day_is_refused_in_one_line(cambre: Run, me: Path, start: str) -> None:
    done = cambre("plan", "make", "--profile", str(me), "--start", start)

    assert done.returncode == 2
    assert "--start" in done.stderr
    assert done.stderr.count("\n") == 1
