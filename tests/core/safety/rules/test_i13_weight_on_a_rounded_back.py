"""A rounded back gets weight last."""

from typing import Any

import pytest

from tests.core.safety.plans import item, of_items, refused

RULE = "I13"
CURL = of_items(item("jefferson-curl", load_kg=2))
READY: dict[str, Any] = {
    "tests": {"floor-reach": 0},
    "history": {"regular_weeks": 8, "clean_weeks": 8},
}


def test_whoever_is_ready_may() -> None:
    assert not refused(RULE, CURL, **READY)


@pytest.mark.parametrize(
    "changed",
    [
        {"age": 17},
        {"age": 65},
        {"tests": {"floor-reach": 0.5}},
        {"tests": {}},
        {"screened": False},
        {"conditions": ["wrist"]},
        {"red_flags": ["cancer_history"]},
        {"history": {"regular_weeks": 7, "clean_weeks": 8}},
        {"history": {"regular_weeks": 8, "clean_weeks": 1}},
        {"history": {"regular_weeks": 8}},
        {"history": {"clean_weeks": 8}},
        {"history": {"regular_weeks": 9, "clean_weeks": 9, "last_pain": {"level": 3, "at": "2026-11-15"}}},
    ],
    ids=str,
)
def test_whoever_lacks_one_thing_may_not(changed: dict[str, Any]) -> None:
    assert refused(RULE, CURL, **{**READY, **changed})


def test_a_rise_of_pain_holds_it_back_for_two_weeks() -> None:
    history = {**READY["history"], "last_pain": {"level": 4, "at": "2026-11-20"}}

    assert refused(RULE, CURL, **{**READY, "history": history})


def test_every_missing_thing_is_told() -> None:
    assert len(refused(RULE, CURL, age=16)) == 4


def test_without_weight_it_is_not_this_rules_matter() -> None:
    assert not refused(RULE, of_items(item("jefferson-curl")), age=70)


def test_an_old_pain_does_not_hold_it_back() -> None:
    history = {**READY["history"], "last_pain": {"level": 3, "at": "2026-10-15"}}

    assert not refused(RULE, CURL, **{**READY, "history": history})
