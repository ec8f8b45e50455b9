"""Wheels are counted, and behind a gate."""

from typing import Any

from tests.core.safety.plans import Plain, day, item, of_days, of_items, refused

RULE = "I21"
OPEN: dict[str, Any] = {"regular_weeks": 20, "gates": {"wheel": "2026-10-01"}}
LONG = {"up_s": 3, "hold_s": 10, "down_s": 3, "rest_s": 4}


def wheel(**dose: Any) -> Plain:
    return of_items(item("sphinx"), item("superman"), item("wheel", **dose))


def test_without_its_gate_the_wheel_is_closed_to_the_advanced_too() -> None:
    assert refused(RULE, wheel(), experience="advanced")
    assert not refused(RULE, wheel(), history=OPEN)


def test_a_gate_opens_on_the_day_it_was_passed() -> None:
    assert refused(RULE, wheel(), history={**OPEN, "gates": {"wheel": "2026-11-24"}})
    assert not refused(RULE, wheel(), history={**OPEN, "gates": {"wheel": "2026-11-23"}})


def test_another_gate_is_not_this_one() -> None:
    assert refused(RULE, wheel(), history={**OPEN, "gates": {"easy-cobra": "2026-10-01"}})


def test_three_a_session_are_the_most() -> None:
    assert refused(RULE, wheel(reps=4), history=OPEN)
    assert refused(RULE, wheel(sets=2, reps=2), history=OPEN)
    assert not refused(RULE, wheel(reps=3), history=OPEN)


def test_its_rungs_are_counted_with_it() -> None:
    both = of_items(item("sphinx"), item("superman"), item("wheel-bent-legs", reps=2), item("wheel", reps=2))

    assert refused(RULE, both, history=OPEN)


def test_the_advanced_have_five() -> None:
    assert not refused(RULE, wheel(reps=5, tempo=LONG), history=OPEN, experience="advanced")
    assert refused(RULE, wheel(reps=6), history=OPEN, experience="advanced")


def test_five_seconds_are_enough_and_ten_for_the_advanced() -> None:
    assert refused(RULE, wheel(reps=2, tempo=LONG), history=OPEN)
    assert not refused(RULE, wheel(reps=2, tempo=LONG), history=OPEN, experience="advanced")


def test_as_many_as_possible_is_no_dose() -> None:
    assert refused(RULE, wheel(seconds=30), history=OPEN)
    assert not refused(RULE, wheel(seconds=30, reps=2), history=OPEN)


def test_a_novice_waits() -> None:
    assert refused(RULE, wheel(), history={**OPEN, "regular_weeks": 7})
    assert refused(RULE, wheel(), history={"gates": OPEN["gates"]}, experience="new")


def test_two_weeks_without_more_pain_than_usual_come_first() -> None:
    assert refused(RULE, wheel(), history={**OPEN, "last_pain": {"level": 4, "at": "2026-11-12"}})
    assert not refused(RULE, wheel(), history={**OPEN, "last_pain": {"level": 4, "at": "2026-11-01"}})


def test_other_gates_hold_too() -> None:
    assert refused(RULE, of_items(item("bow")), experience="new")
    assert not refused(RULE, of_items(item("bow")))
    assert not refused(RULE, of_items(item("bow")), experience="new", history={"gates": {"easy-cobra": "2026-11-01"}})


def test_who_reaches_the_floor_has_passed_that_gate() -> None:
    assert refused(RULE, of_items(item("jefferson-curl")))
    assert refused(RULE, of_items(item("jefferson-curl")), tests={"floor-reach": 3})
    assert not refused(RULE, of_items(item("jefferson-curl")), tests={"floor-reach": 0})


def test_the_tests_behind_it_wait_too() -> None:
    assert refused(RULE, of_days(day(tests=["bridge"])))
    assert not refused(RULE, of_days(day(tests=["bridge"])), history=OPEN)
