"""Repetitions in one number over time."""

from itertools import pairwise
from math import cos, pi, sin
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.observe.counting import counted
from cambre.core.observe.excursions import Excursion
from cambre.core.observe.leaving import marked

RATE = 30.0


def times(count: int) -> list[float]:
    """Seconds of so many frames."""
    return [number / RATE for number in range(count)]


def waves(count: int, seconds: float, *, rest: float = 1.0, low: float = 10.0, high: float = 60.0) -> list[float]:
    """So many movements from low to high and back, each with a rest before it, and one at the end."""
    still = [low] * round(rest * RATE)
    steps = round(seconds * RATE)
    once = [low + (high - low) * (0.5 - 0.5 * (sin(pi / 2 + 2 * pi * number / steps))) for number in range(steps)]
    return (still + once) * count + still


@pytest.mark.parametrize("count", [1, 2, 5, 12])
@pytest.mark.parametrize("seconds", [1.5, 4, 9])
def test_waves_are_counted(count: int, seconds: float) -> None:
    values = waves(count, seconds)

    assert len(counted(times(len(values)), values)[0]) == count


def test_rest_may_be_high() -> None:
    values = [-value for value in waves(4, 3)]

    assert len(counted(times(len(values)), values)[0]) == 4


def test_each_starts_and_ends_where_it_leaves_rest_and_comes_back() -> None:
    values = waves(3, 4, rest=3)
    found, _ = counted(times(len(values)), values)

    assert [each.start for each in found] == pytest.approx([3, 10, 17], abs=0.5)
    assert [each.end for each in found] == pytest.approx([7, 14, 21], abs=0.5)
    assert [each.turn for each in found] == pytest.approx([5, 12, 19], abs=0.2)


def test_a_movement_to_both_sides_of_zero_is_one_each_with_its_side() -> None:
    values = [40 * sin(2 * pi * number / 150) for number in range(601)]
    found, _ = counted(times(len(values)), values)

    assert [each.side for each in found] == [1, -1] * 4


def test_without_sides_there_and_back_on_both_sides_of_zero_is_one() -> None:
    values = [40 * sin(2 * pi * number / 150) for number in range(601)]
    found, _ = counted(times(len(values)), values, sided=False)

    assert [each.side for each in found] == [0] * len(found)
    assert 3 <= len(found) <= 4, "the last is cut off where the first began"


def test_jitter_alone_is_nothing() -> None:
    dice = Random(3)  # noqa: S311 -- jitter, not secrets
    values = [20 + dice.gauss(0, 0.5) for _ in range(900)]

    assert len(counted(times(900), values)[0]) == 0


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("keeps", [0.0, 0.97], ids=["noise", "drifting"])
def test_chance_about_zero_is_no_movement_to_two_sides(keeps: float, seed: int) -> None:
    dice, values = Random(seed), [0.0]  # noqa: S311 -- the same each time
    while len(values) < 1800:
        values.append(keeps * values[-1] + dice.gauss(0, 1))

    assert counted([place / 30 for place in range(1800)], values)[0] == ()


def test_how_sure_a_count_is_never_goes_beyond_what_people_s_recordings_bear_out() -> None:
    times = [place / 30 for place in range(1800)]

    assert counted(times, [1 - cos(pi * time / 2) for time in times])[1] <= 0.95
    assert counted(times, [sin(pi * time / 2) for time in times])[1] <= 0.6


def test_jitter_on_a_movement_changes_no_count() -> None:
    dice = Random(4)  # noqa: S311 -- jitter, not secrets
    values = [value + dice.gauss(0, 2) for value in waves(5, 4)]

    assert len(counted(times(len(values)), values)[0]) == 5


@pytest.mark.parametrize("values", [[], [1.0], [2.0] * 100, [float(n) for n in range(100)]])
def test_what_never_comes_back_is_not_counted(values: list[float]) -> None:
    assert counted(times(len(values)), values) == ((), 0.0) or not counted(times(len(values)), values)[0]


def test_an_hour_without_values_is_passed_over() -> None:
    once = waves(3, 4)
    both = [*times(len(once)), *(time + 3600 for time in times(len(once)))]

    assert len(counted(both, once * 2)[0]) == 6


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), max_size=300))
def test_repetitions_are_always_in_order_and_inside(values: list[float]) -> None:
    found, sure = counted(times(len(values)), values)

    assert 0 <= sure <= 1
    assert all(0 <= each.start <= each.turn <= each.end <= len(values) / RATE for each in found)
    assert all(a.end <= b.start + 1e-9 for a, b in pairwise(found))


def test_a_small_movement_in_the_long_rest_before_a_large_one_keeps_its_place() -> None:
    values = [0.0] * 20 + [0.2 * value for value in hill(40)] + [0.0] * 40 + hill(100) + [0.0] * 20
    large, small = Excursion(10, 150, 200, 1.0, 1.0, 1), Excursion(20, 40, 60, 0.2, 0.2, 1)
    told = marked(values, sorted([large, small]))

    assert [each.turn for each in told] == [40, 150]
    assert all(each.start < each.turn < each.end for each in told)
    assert told[0].end <= told[1].start


def test_of_two_movements_at_the_same_time_the_larger_is_meant() -> None:
    values = [0.0] * 20 + hill(100) + [0.0] * 20
    whole, within = Excursion(20, 70, 120, 1.0, 1.0, 1), Excursion(60, 75, 90, 0.1, 0.1, 1)

    assert [each.turn for each in marked(values, [whole, within])] == [70]
    assert [each.turn for each in marked(values, [within, whole])] == [70]


def hill(long: int) -> list[float]:
    return [(1 - cos(2 * pi * place / long)) / 2 for place in range(long)]


def test_turns_to_a_side_that_hardly_shows_are_counted_between_the_others() -> None:
    large, small = waves(1, 3, rest=0), waves(1, 2, rest=0, high=15)
    values = [10.0] * 30 + (large + small) * 4 + [10.0] * 30
    found, _ = counted(times(len(values)), values)

    assert len(found) == 8
    assert [each.reach > 20 for each in found] == [True, False] * 4


def test_twitches_between_repetitions_are_not() -> None:
    values = [10.0] * 30
    for place in range(5):
        twitch = waves(1, 0.6, rest=0, high=15) if place % 2 else []
        values += waves(1, 3, rest=0) + [10.0] * 20 + twitch + [10.0] * (30 - len(twitch) // 2)

    assert len(counted(times(len(values)), values)[0]) == 5


def test_what_the_recording_begins_in_the_middle_of_is_no_repetition() -> None:
    values = waves(4, 4)

    assert len(counted(times(len(values) - 75), values[75:])[0]) == 3
    assert len(counted(times(len(values) - 75), values[:-75])[0]) == 3


def test_settling_after_movements_to_both_sides_is_none_of_them() -> None:
    values = [40 * sin(2 * pi * number / 150) for number in range(601)]
    values += [16 * sin(2 * pi * number / 150) for number in range(76)] + [0.0] * 30

    assert len(counted(times(len(values)), values)[0]) == 8


def test_getting_into_place_before_the_first_movement_is_no_part_of_it() -> None:
    sinking = [100 - 24 * number / 150 for number in range(150)]
    values = sinking + [60 + 16 - value for value in waves(4, 3, low=0, high=60)]
    found, _ = counted(times(len(values)), values)

    assert len(found) == 4
    assert found[0].start == pytest.approx(6, abs=0.5)


def test_a_movement_to_a_side_begins_where_the_one_before_has_come_back() -> None:
    values = [40 * sin(2 * pi * number / 150) for number in range(601)]
    found, _ = counted(times(len(values)), values)

    assert [each.start for each in found] == pytest.approx([2.5 * number for number in range(8)], abs=0.2)
    assert [each.end for each in found] == pytest.approx([2.5 * number for number in range(1, 9)], abs=0.2)


def test_sides_are_told_apart_where_one_goes_farther_than_the_other() -> None:
    values = [(70 if sin(2 * pi * number / 150) > 0 else 44) * sin(2 * pi * number / 150) for number in range(601)]
    found, _ = counted(times(len(values)), values)

    assert [each.side for each in found] == [1, -1] * 4


def test_sides_are_told_apart_where_the_recording_ends_at_one_of_them() -> None:
    values = [40 * sin(2 * pi * number / 150) for number in range(601 + 38)]
    found, _ = counted(times(len(values)), values)

    assert [each.side for each in found] == [1, -1] * 4


def test_a_movement_that_rests_at_its_low_end_has_no_sides_wherever_zero_is() -> None:
    values = waves(5, 4, low=-30, high=30)
    found, _ = counted(times(len(values)), values)

    assert [each.side for each in found] == [0] * 5


def test_settling_before_and_after_turns_to_two_sides_is_none_of_them() -> None:
    large, small, settling = waves(1, 3, rest=0), waves(1, 2, rest=0, high=15), waves(1, 1, rest=0, high=15)
    pause = [10.0] * 5
    turns = (large + small) * 3 + large
    values = pause + settling + pause + turns + pause + settling + pause

    assert len(counted(times(len(values)), values)[0]) == 7


def test_single_wild_values_are_no_movement() -> None:
    values = waves(5, 4)
    for place in range(7, len(values), 97):
        values[place] += 200

    assert len(counted(times(len(values)), values)[0]) == 5


@pytest.mark.parametrize("share", [0.25, 0.5])
def test_a_creep_into_rest_is_no_part_of_a_repetition(share: float) -> None:
    creep = [share * (60 - 10) * 0.1 * (1 - number / 150) for number in range(150)]
    once = [*waves(1, 3, rest=0), *(10 + each for each in creep)]
    values = [10.0] * 60 + once * 4 + [10.0] * 60
    found, _ = counted(times(len(values)), values)

    assert [each.start for each in found] == pytest.approx([2 + 8 * number for number in range(4)], abs=0.4)
    assert [each.end for each in found] == pytest.approx([5 + 8 * number for number in range(4)], abs=0.4)


def test_a_rest_beside_a_much_smaller_movement_is_the_smaller_one_s() -> None:
    large, small, pause = waves(1, 3, rest=0), waves(1, 2, rest=0, high=20), [10.0] * 15
    values = [10.0] * 60 + (large + pause + small + pause) * 4 + [10.0] * 60
    found, _ = counted(times(len(values)), values)

    assert [each.end for each in found][:-1] == pytest.approx([each.start for each in found][1:])
    assert all(each.end - each.start == pytest.approx(3, abs=0.5) for each in found[1:-1])


def test_two_turns_to_a_side_that_hardly_shows_are_enough() -> None:
    large, small = waves(1, 3, rest=0), waves(1, 2, rest=0, high=15)
    values = [10.0] * 30 + large + small + large + small + [10.0] * 30

    assert len(counted(times(len(values)), values)[0]) == 4


@pytest.mark.parametrize(("first", "last"), [(0, 0), (38, 0), (38, 75)])
def test_sides_are_told_apart_wherever_the_recording_begins_and_ends(first: int, last: int) -> None:
    values = [40 * sin(2 * pi * number / 150) for number in range(first, 901 + last)]
    found, _ = counted(times(len(values)), values)

    assert {each.side for each in found} == {1, -1}
    assert all(a.side == -b.side for a, b in pairwise(found))


@settings(max_examples=30, deadline=None)
@given(
    count=st.integers(3, 9),
    seconds=st.floats(3, 5),
    slower=st.floats(0.5, 2),
    smaller=st.floats(0.6, 1),
    rest=st.floats(0.2, 0.8),
    sign=st.sampled_from([1, -1]),
)
def test_any_repetitions_are_counted_whose_tempo_and_reach_drift(
    count: int, seconds: float, slower: float, smaller: float, rest: float, sign: int
) -> None:
    values = [10.0] * 45
    for number in range(count):
        now = number / (count - 1)
        values += waves(1, seconds * slower**now, rest=rest, high=10 + 50 * smaller**now)
    values = [sign * value for value in values]

    assert len(counted(times(len(values)), values)[0]) == count
