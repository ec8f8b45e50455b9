"""Bendy joints get strong, not further."""

import pytest

from tests.core.safety.plans import day, item, of_days, of_items, refused

RULE = "I34"
BENDY = {"conditions": ["hypermobility"]}


@pytest.mark.parametrize("slug", ["bow", "wheel", "press-up", "ball-drape", "childs-pose", "chair-twist"])
def test_the_end_of_the_range_is_refused(slug: str) -> None:
    assert refused(RULE, of_items(item(slug)), **BENDY) == [slug]
    assert not refused(RULE, of_items(item(slug)))


def test_a_clearance_does_not_open_it() -> None:
    assert refused(RULE, of_items(item("bow", modification="EE")), **BENDY, clearances=["hypermobility"])


@pytest.mark.parametrize("slug", ["bird-dog", "side-plank-on-knees", "dead-bug", "glute-bridge", "cat-cow"])
def test_strength_and_control_stay(slug: str) -> None:
    assert not refused(RULE, of_items(item(slug)), **BENDY)


def test_range_is_not_measured_and_endurance_is() -> None:
    assert refused(RULE, of_days(day(tests=["side-reach"])), **BENDY) == ["side-reach"]
    assert not refused(RULE, of_days(day(tests=["side-plank-endurance"])), **BENDY)
