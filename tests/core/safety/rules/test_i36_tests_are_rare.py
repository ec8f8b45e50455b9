"""Tests are rare, and never on a bad day."""

from tests.core.safety.plans import day, item, of_days, plan, refused, week

RULE = "I36"
REACH = day(tests=["side-reach"])


def test_no_test_within_a_week_of_more_pain_than_usual() -> None:
    assert refused(RULE, of_days(REACH), history={"last_pain": {"level": 3, "at": "2026-11-18"}})
    assert not refused(RULE, of_days(REACH), history={"last_pain": {"level": 3, "at": "2026-11-10"}})
    assert not refused(RULE, of_days(REACH), history={"last_pain": {"level": 2, "at": "2026-11-22"}})


def test_no_test_on_a_day_that_begins_with_pain() -> None:
    assert refused(RULE, of_days(day(tests=["side-reach"], check_in={"pain": 3})))
    assert not refused(RULE, of_days(day(tests=["side-reach"], check_in={"pain": 2})))


def test_none_more_often_than_every_four_weeks() -> None:
    assert refused(RULE, of_days(REACH), history={"tests_at": {"side-reach": "2026-10-27"}})
    assert not refused(RULE, of_days(REACH), history={"tests_at": {"side-reach": "2026-10-26"}})


def test_after_red_pain_even_less() -> None:
    assert refused(RULE, of_days(REACH), history={"last_pain": {"level": 8, "at": "2026-11-22"}})
    assert refused(RULE, of_days(day(tests=["side-reach"], check_in={"pain_words": ["numb"]})))


def test_another_test_is_not_this_one() -> None:
    assert not refused(RULE, of_days(REACH), history={"tests_at": {"floor-reach": "2026-11-20"}})


def test_not_twice_within_the_plan() -> None:
    assert refused(RULE, plan(week(REACH), week(REACH, number=4))) == ["side-reach"]
    assert not refused(RULE, plan(week(REACH), week(REACH, number=5)))


def test_none_cold() -> None:
    assert refused(RULE, of_days(day(item("sphinx"), warm_up=[], tests=["side-reach"])))
    assert not refused(RULE, of_days(day(warm_up=[], tests=["side-reach"], check_in={"already_warm": True})))


def test_a_day_without_tests_is_not_judged() -> None:
    assert not refused(RULE, plan(), history={"last_pain": {"level": 4, "at": "2026-11-22"}})
