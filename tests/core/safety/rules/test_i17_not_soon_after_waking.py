"""No deep bending forward soon after getting up."""

import pytest

from tests.core.safety.plans import day, item, of_days, of_items, refused

RULE = "I17"
EARLY, LATER = {"minutes_since_waking": 59}, {"minutes_since_waking": 60}


@pytest.mark.parametrize("slug", ["childs-pose", "straight-knee-roll-down", "jefferson-curl", "reverse-curl"])
def test_deep_flexion_waits_an_hour(slug: str) -> None:
    assert refused(RULE, of_items(item(slug), check_in=EARLY)) == [slug]
    assert not refused(RULE, of_items(item(slug), check_in=LATER))


def test_easy_rounding_and_arching_do_not_wait() -> None:
    assert not refused(RULE, of_items(item("cat-cow"), item("bird-dog"), item("sphinx"), check_in=EARLY))


def test_a_hinge_with_a_long_back_does_not_wait() -> None:
    assert not refused(RULE, of_items(item("childs-pose", modification="UF"), check_in=EARLY))


def test_a_toe_touch_is_not_measured_early() -> None:
    assert refused(RULE, of_days(day(tests=["floor-reach"], check_in=EARLY))) == ["floor-reach"]
    assert refused(RULE, of_days(day(tests=["sit-and-reach", "side-reach"], check_in=EARLY))) == ["sit-and-reach"]


def test_a_day_that_nobody_checked_in_for_is_not_judged() -> None:
    assert not refused(RULE, of_items(item("childs-pose")))
