"""Lives that are lived with a plan, day by day: no rule has anything against a day that is trained."""

import pytest

from benchmarks.bench_year import Planner, facts
from benchmarks.living import Life

WEEKS = 6


@pytest.mark.parametrize("number", [2, 5, 11, 17])
def test_no_rule_refuses_a_trained_day_and_no_missed_day_makes_another_longer(number: int) -> None:
    year = Life(number, facts(), Planner()).live(WEEKS)

    assert year.sessions
    assert year.findings == []
    assert year.longer_for_missing == 0


def test_the_same_number_is_the_same_life() -> None:
    assert Life(2, facts(), Planner()).live(2) == Life(2, facts(), Planner()).live(2)
