"""Skills are never prescribed."""

from dataclasses import replace

import pytest

from cambre.core.safety.judge import judge_exercise
from tests.core.people import library
from tests.core.safety.plans import item, of_items, refused, situation

RULE = "I38"


@pytest.mark.parametrize("skill", ["back-walkover", "needle", "scorpion"])
def test_a_skill_in_a_plan_is_refused_with_any_gate_and_adult(skill: str) -> None:
    prescribed = {**item("sphinx"), "exercise": skill}
    told = {"adult_present": True, "experience": "advanced", "history": {"gates": {skill: "2026-01-01"}}}

    assert refused(RULE, of_items(prescribed, adult_present=True), **told) == [skill]


def test_threading_a_needle_is_none() -> None:
    assert not refused(RULE, of_items(item("thread-the-needle")))


def test_a_goal_is_a_wish_and_no_prescription() -> None:
    assert not refused(RULE, of_items(item("sphinx")), goals=["needle"])


def test_an_own_exercise_of_that_name_is_refused() -> None:
    own = replace(library().exercises["bow"], slug="scorpion")

    assert RULE in {finding.rule for finding in judge_exercise(own, situation())}
