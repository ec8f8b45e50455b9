"""Deep backbends are rationed."""

from tests.core.safety.plans import Plain, day, item, of_days, of_items, plan, refused, week

RULE = "I20"
NOVICE = {"experience": "new"}


def deep(weekday: int, **dose: float) -> Plain:
    return day(item("sphinx"), item("superman"), item("bow", **dose), weekday=weekday)


def test_five_days_a_week_are_refused_and_four_are_not() -> None:
    assert refused(RULE, of_days(*(deep(each) for each in range(5)))) == ["week 1"]
    assert not refused(RULE, of_days(*(deep(each) for each in range(4))))


def test_a_novice_leaves_a_day_between() -> None:
    assert refused(RULE, of_days(deep(0), deep(1)), **NOVICE) == ["Tuesday"]
    assert not refused(RULE, of_days(deep(0), deep(2)), **NOVICE)


def test_a_novice_leaves_one_over_the_weeks_end_too() -> None:
    assert refused(RULE, plan(week(deep(6)), week(deep(0), number=2)), **NOVICE) == ["Monday"]


def test_a_novice_is_known_by_their_weeks() -> None:
    assert refused(RULE, of_days(deep(0), deep(1)), history={"regular_weeks": 7})
    assert not refused(RULE, of_days(deep(0), deep(1)), history={"regular_weeks": 8})


def test_three_minutes_a_session_are_the_most() -> None:
    assert refused(RULE, of_days(deep(0, sets=7, seconds=30))) == ["Monday"]
    assert not refused(RULE, of_days(deep(0, sets=6, seconds=30)))


def test_both_sides_bend_the_same_back() -> None:
    assert refused(RULE, of_items(item("thoracic-bridge", sets=3, reps=4)), experience="advanced")
