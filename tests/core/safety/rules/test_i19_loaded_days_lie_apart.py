"""Loaded days lie apart."""

from tests.core.safety.plans import Plain, day, item, of_days, plan, refused, week

RULE = "I19"


def loaded(weekday: int, kilograms: float = 2) -> Plain:
    return day(item("weighted-side-bend", load_kg=kilograms), weekday=weekday)


def test_two_days_running_are_refused() -> None:
    assert refused(RULE, of_days(loaded(0), loaded(1))) == ["Tuesday"]


def test_a_day_between_is_enough() -> None:
    assert not refused(RULE, of_days(loaded(0), loaded(2), loaded(4)))


def test_four_days_a_week_are_refused() -> None:
    assert "week 1" in refused(RULE, of_days(loaded(0), loaded(2), loaded(4), loaded(6)))


def test_the_end_of_a_week_is_no_rest() -> None:
    assert refused(RULE, plan(week(loaded(6)), week(loaded(0), number=2))) == ["Monday"]


def test_days_without_weight_do_not_count() -> None:
    assert not refused(RULE, of_days(*(loaded(each, 0) for each in range(7))))
