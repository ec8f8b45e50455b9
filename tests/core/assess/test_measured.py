"""Measurements: their median, their error, and what may be called a change."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.assess.measured import By, Measured, again_from, before, differences, slips, uneven
from cambre.core.assess.picture import reading
from cambre.core.saying import in_english
from cambre.core.units import SI, Units
from tests.core.people import library

DAY = datetime(2026, 10, 1, 18, tzinfo=UTC)
FLOOR, SIDE, TURN, SCHOBER = (
    library().self_tests[slug] for slug in ("floor-reach", "side-reach", "seated-rotation", "modified-schober")
)


def measured(test: str, day: int = 0, by: By = "hand", **trials: tuple[float, ...]) -> Measured:
    """What was measured so many days after the first of October."""
    return Measured(test=test, at=DAY + timedelta(days=day), by=by, trials=trials)


def test_the_median_stands_for_three_tries() -> None:
    assert measured("side-reach", left=(12, 20, 13), right=(15, 15, 9)).values == {"left": 13, "right": 15}


def test_a_change_counts_only_beyond_the_error() -> None:
    earlier = measured("side-reach", left=(15,), right=(15,))
    after = measured("side-reach", 28, left=(18.9,), right=(19,))

    changed = differences(SIDE, earlier, after)

    assert not changed["left"].counts
    assert changed["right"].counts
    assert changed["right"].further == 4


def test_reaching_the_floor_less_is_further() -> None:
    changed = differences(FLOOR, measured("floor-reach", both=(8,)), measured("floor-reach", 28, both=(1,)))

    assert changed["both"].further == 7
    assert changed["both"].counts


def test_what_was_measured_in_two_ways_is_not_compared() -> None:
    by_hand = measured("seated-rotation", left=(40,), right=(40,))
    by_camera = measured("seated-rotation", 28, by="camera", left=(50,), right=(56,))

    assert differences(TURN, by_hand, by_camera) == {}


def test_what_a_camera_measured_is_compared_by_its_own_error() -> None:
    first = measured("seated-rotation", by="camera", left=(40,), right=(40,))
    later = measured("seated-rotation", 28, by="camera", left=(50,), right=(56,))
    changed = differences(TURN, first, later)

    assert not changed["left"].counts
    assert changed["right"].counts


def test_a_result_is_compared_with_the_last_that_was_measured_in_the_same_way() -> None:
    results = [
        measured("floor-reach", both=(9,)),
        measured("floor-reach", 28, by="camera", both=(15,)),
        measured("floor-reach", 56, both=(3,)),
    ]

    assert before(results, results[2]) == results[0]
    assert before(results, results[1]) is None
    read = reading(FLOOR, results)
    assert read is not None
    assert read.since_last["both"].further == 6


def test_a_way_whose_error_nobody_knows_never_counts() -> None:
    first, later = (measured("modified-schober", day, by="camera", both=(each,)) for day, each in ((0, 3), (28, 9)))

    assert not differences(SCHOBER, first, later)["both"].counts


def test_left_and_right_of_a_turn_are_not_compared_by_camera() -> None:
    assert uneven(TURN, measured("seated-rotation", left=(30,), right=(60,))) == -30
    assert uneven(TURN, measured("seated-rotation", by="camera", left=(30,), right=(60,))) is None


def test_sides_are_called_uneven_only_beyond_the_error() -> None:
    assert uneven(SIDE, measured("side-reach", left=(16,), right=(19.5,))) is None
    assert uneven(SIDE, measured("side-reach", left=(16,), right=(21,))) == -5
    assert uneven(FLOOR, measured("floor-reach", both=(3,))) is None


def test_it_is_measured_again_after_four_weeks() -> None:
    results = [measured("side-reach", left=(16,)), measured("floor-reach", 9, both=(3,))]

    assert again_from(SIDE, results) == date(2026, 10, 29)
    assert again_from(TURN, results) is None


def test_slips_are_told_one_by_one() -> None:
    lines = slips(SIDE, {"left": (15, 15, 150), "right": (15,)}, SI, in_english)

    assert lines == ("150 can't be right: it lies between 0 and 60 cm.", "Right: 3 tries are wanted; 2 are missing.")
    assert slips(SIDE, {"left": (15, 16, 14), "right": (15, 15, 15)}, SI, in_english) == ()


def test_slips_are_told_in_the_units_that_were_typed() -> None:
    lines = slips(SIDE, {"left": (63.5, 15, 15), "right": (15, 15, 15)}, Units(length="inch"), in_english)

    assert lines == ("25 can't be right: it lies between 0 and 23.6 in.",)


@given(st.floats(-40, 90), st.floats(-40, 90))
def test_there_and_back_is_the_same_change_the_other_way(one: float, other: float) -> None:
    first, second = measured("floor-reach", both=(one,)), measured("floor-reach", 28, both=(other,))

    there, back = differences(FLOOR, first, second)["both"], differences(FLOOR, second, first)["both"]
    assert there.further == -back.further
    assert there.counts == back.counts
