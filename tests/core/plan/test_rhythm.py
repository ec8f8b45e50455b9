"""Which days of a week are trained."""

from itertools import combinations

import pytest

from cambre.core.plan.rhythm import rhythm

WEEK = range(7)


def rests(days: tuple[int, ...]) -> list[int]:
    """How many days follow each other without a rest, round the week, before each day of rest."""
    free = [day for day in WEEK if day not in days]
    return [(day - free[place - 1]) % 7 or 7 for place, day in enumerate(free)]


@pytest.mark.parametrize("wanted", range(1, 8))
@pytest.mark.parametrize("named", [days for count in range(4) for days in combinations(WEEK, count)])
def test_days_that_were_named_stay_and_only_as_many_as_wanted_are_added(wanted: int, named: tuple[int, ...]) -> None:
    days = rhythm(wanted, named).all

    assert set(named) <= set(days)
    assert len(days) == max(wanted, len(named))


@pytest.mark.parametrize("named", [*combinations(WEEK, 1), *combinations(WEEK, 2)])
def test_added_days_leave_rests_as_evenly_as_the_named_ones_let_them(named: tuple[int, ...]) -> None:
    for wanted in (4, 5):
        every_way = [
            tuple(sorted({*named, *more})) for more in combinations(set(WEEK) - set(named), wanted - len(named))
        ]
        best = min(max(rests(days)) for days in every_way)

        assert max(rests(rhythm(wanted, named).all)) == best


def test_monday_and_wednesday_of_five_leave_no_five_days_in_a_row() -> None:
    assert rhythm(5, (0, 2)).all == (0, 1, 2, 4, 5)
