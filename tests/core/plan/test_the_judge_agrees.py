"""Whoever it is, what the planner makes is nothing that the judge refuses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.plan.no_plan import NoPlan
from cambre.core.screening.profile import Profile
from cambre.documents import read
from tests.core.plan.people_at_random import somebody, wishes
from tests.core.plan.plans import outcome, refusing

PEOPLE = 200
AT_ONCE = 20


@pytest.mark.parametrize("first", range(0, PEOPLE, AT_ONCE))
def test_the_judge_refuses_nothing_in_the_plans_of_people_at_random(first: int) -> None:
    for number in range(first, first + AT_ONCE):
        person = read(Profile, somebody(number), f"person {number}")

        plan = outcome(person, **wishes(number))

        assert isinstance(plan, NoPlan) or refusing(plan, person) == [], number


@given(st.integers(PEOPLE, 10**9), st.integers(1, 9))
@settings(max_examples=15)
def test_nor_in_those_of_anybody_else_over_any_number_of_weeks(number: int, weeks: int) -> None:
    person = read(Profile, somebody(number), f"person {number}")

    plan = outcome(person, weeks=weeks, **wishes(number))

    assert isinstance(plan, NoPlan) or refusing(plan, person) == []
