"""The plan document: what can be meant in it."""

import pytest

from cambre.core.plan_document import Plan, disagreements
from cambre.documents import DocumentProblemsError, read
from cambre.documents.reading import to_plain
from tests.core.people import library
from tests.core.safety.plans import Plain, day, item, of_days, of_items, plan, week


def problems(document: Plain) -> list[str]:
    return list(disagreements(read(Plan, document, "plan"), library(), frozenset({"scorpion"})))


def test_a_good_plan_has_no_problem() -> None:
    assert problems(plan()) == []


def test_an_unknown_exercise_is_named_with_its_place() -> None:
    document = of_items(item("sphinx"), {**item("bow"), "exercise": "flying"})

    assert problems(document) == ["weeks.0.days.0.blocks.1.items.1.exercise: there is no exercise “flying”"]


def test_a_skill_is_known_by_its_name() -> None:
    assert problems(of_items({**item("bow"), "exercise": "scorpion"})) == []


def test_a_day_twice_and_weeks_out_of_order_are_problems() -> None:
    assert problems(of_days(day(), day()))
    assert problems(plan(week(number=2), week(number=1)))
    assert problems(plan(week(), week()))


def test_a_test_that_nobody_knows_is_a_problem() -> None:
    assert problems(of_days(day(tests=["flying"])))


def test_a_dose_needs_seconds_or_repetitions_with_a_tempo() -> None:
    assert problems(of_items(item("bow", reps=3)))
    assert problems(of_items({**item("bow"), "seconds": None}))
    assert problems(of_items(item("bow", seconds=0)))
    assert problems(of_items(item("bow", reps=3, tempo={"up_s": 0, "hold_s": 0, "down_s": 0})))
    assert not problems(of_items(item("superman", reps=3)))


def test_every_problem_is_told_at_once() -> None:
    assert len(problems(of_days(day({**item("bow"), "exercise": "flying"}, tests=["flying"]), day()))) == 3


@pytest.mark.parametrize(
    "changed",
    [
        {"sets": 0},
        {"sets": -1},
        {"sets": 1e9},
        {"seconds": -5},
        {"seconds": float("nan")},
        {"seconds": float("inf")},
        {"seconds": 1e9},
        {"load_kg": -2},
        {"load_kg": float("nan")},
        {"reps": 0},
        {"reps": 1.5},
        {"sides": "middle"},
        {"role": "rest"},
        {"exercise": "../../etc"},
        {"exercise": None},
        {"speed": "fast"},
        {"why": ["x" * 3_000]},
        {"tempo": {"up_s": -1, "hold_s": 0, "down_s": 1}},
        {"tempo": {"up_s": 1}},
    ],
    ids=str,
)
def test_what_no_item_can_be_is_refused(changed: Plain) -> None:
    with pytest.raises(DocumentProblemsError):
        read(Plan, of_items({**item("sphinx"), **changed}), "plan")


@pytest.mark.parametrize(
    "changed",
    [
        {"schema": "cambre.plan/2"},
        {"start": "2026-02-30"},
        {"start": "soon"},
        {"weeks": []},
        {"weeks": [{"week": 0, "days": []}]},
        {"weeks": "many"},
        {"extra": 1},
        {"stop_rules": "stop"},
    ],
    ids=str,
)
def test_what_no_plan_can_be_is_refused(changed: Plain) -> None:
    with pytest.raises(DocumentProblemsError):
        read(Plan, plan(**changed), "plan")


def test_a_plan_that_is_written_and_read_is_the_same() -> None:
    once = read(Plan, of_items(item("cat-cow", modification=["MF", "FL"], why=["because"])), "plan")

    assert read(Plan, to_plain(once), "plan") == once
