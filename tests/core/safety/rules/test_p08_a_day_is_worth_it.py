"""A training day is worth it, and varied."""

from tests.core.safety.plans import gentle, item, of_days, of_items, plan, refused, said

RULE = "P08"


def test_a_thin_day_is_told() -> None:
    assert said(RULE, of_items(item("sphinx"), item("superman")))
    assert said(RULE, of_items(item("sphinx"), item("chair-twist")))


def test_two_stretches_and_a_bout_are_a_day() -> None:
    assert not said(RULE, of_items(item("sphinx"), item("superman"), item("chair-twist")))


def test_a_gentle_day_may_be_thin() -> None:
    assert not said(RULE, of_days(gentle(item("sphinx"))))


def test_the_same_bout_three_times_running_is_told() -> None:
    stretches = [item("sphinx"), item("chair-twist"), item("standing-side-bend")]
    same = [each for stretch in stretches for each in (stretch, item("superman"))]

    assert said(RULE, of_items(*same))
    assert not said(RULE, plan())
    assert not refused(RULE, of_items(*same))
