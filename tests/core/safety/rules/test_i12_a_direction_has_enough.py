"""A direction has enough after ten minutes a week."""

from tests.core.safety.plans import Plain, day, item, of_days, refused, said

RULE = "I12"


def turning(days: int, sets: int = 6) -> Plain:
    return of_days(*(day(item("chair-twist", sets=sets, seconds=30), weekday=each) for each in range(days)))


def test_more_than_ten_minutes_are_told() -> None:
    assert said(RULE, turning(4))
    assert not refused(RULE, turning(4))


def test_up_to_ten_are_fine() -> None:
    assert not said(RULE, turning(3))


def test_more_than_twenty_are_refused() -> None:
    assert refused(RULE, turning(7))
