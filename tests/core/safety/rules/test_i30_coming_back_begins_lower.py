"""Coming back begins lower."""

from typing import Any

from tests.core.safety.plans import day, item, of_days, of_items, plan, refused, week

RULE = "I30"


def off(since: str, **more: Any) -> dict[str, Any]:
    return {"history": {"last_trained": since, **more}}


def test_after_two_weeks_nothing_deep_in_the_first_week() -> None:
    document = plan(week(day(item("sphinx"), item("bow"))), week(day(item("bow")), number=2))

    assert refused(RULE, document, **off("2026-11-09")) == ["bow"]
    assert not refused(RULE, document, **off("2026-11-10"))


def test_after_two_weeks_what_was_done_comes_one_rung_lower() -> None:
    done = {"last_week_seconds": {"superman": 28}}

    assert refused(RULE, of_items(item("superman", reps=4)), **off("2026-11-05", **done)) == ["superman"]
    assert not refused(RULE, of_items(item("bird-dog", reps=4)), **off("2026-11-05", **done))


def test_after_two_weeks_weights_are_lighter() -> None:
    known = {"loads_kg": {"weighted-side-bend": 4}}

    assert refused(RULE, of_items(item("weighted-side-bend", load_kg=4)), **off("2026-11-05", **known))
    assert not refused(RULE, of_items(item("weighted-side-bend", load_kg=3)), **off("2026-11-05", **known))


def test_after_four_weeks_the_first_week_is_a_restart() -> None:
    assert refused(RULE, plan(), **off("2026-10-26")) == ["week 1"]
    assert not refused(RULE, plan(week(phase="restart")), **off("2026-10-26"))
    assert not refused(RULE, plan(), **off("2026-11-20"))


def test_after_four_weeks_a_restart_that_goes_deep_is_none() -> None:
    assert refused(RULE, plan(week(day(item("sphinx"), item("bow")), phase="restart")), **off("2026-10-01")) == ["bow"]


def test_after_four_weeks_no_weight_until_tests_are_done_again() -> None:
    loaded = day(item("weighted-side-bend", load_kg=1), weekday=2)

    assert refused(RULE, plan(week(loaded, phase="restart")), **off("2026-10-01"))
    assert not refused(RULE, plan(week(day(tests=["side-reach"]), loaded, phase="restart")), **off("2026-10-01"))


def test_where_nothing_is_known_nothing_was_missed() -> None:
    assert not refused(RULE, of_days(day(item("sphinx"), item("bow"))))
