"""Repetitions are counted out, never hurried."""

from tests.core.safety.plans import SLOW, item, of_items, refused

RULE = "P04"


def test_ten_slow_ones_do_not_fit_into_thirty_seconds() -> None:
    assert refused(RULE, of_items(item("superman", reps=10, seconds=30, tempo=SLOW)))
    assert refused(RULE, of_items(item("cobra", reps=4, seconds=30)))


def test_as_many_as_fit_are_fine() -> None:
    assert not refused(RULE, of_items(item("superman", reps=4, seconds=30, tempo=SLOW)))
    assert not refused(RULE, of_items(item("cobra", reps=3, seconds=30)))


def test_the_last_needs_no_rest() -> None:
    assert not refused(RULE, of_items(item("cobra", reps=3, seconds=29)))
    assert refused(RULE, of_items(item("cobra", reps=3, seconds=28)))


def test_where_only_one_is_named_it_takes_its_time() -> None:
    assert not refused(RULE, of_items(item("superman", reps=5), item("glute-bridge", seconds=30)))
