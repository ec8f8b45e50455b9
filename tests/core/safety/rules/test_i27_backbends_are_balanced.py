"""Backbends are balanced."""

from tests.core.safety.plans import item, of_items, plan, said

RULE = "I27"


def test_nothing_but_backbends_is_told() -> None:
    assert said(RULE, of_items(item("sphinx"), item("superman"), item("cobra")))


def test_twice_the_rest_is_fine() -> None:
    assert not said(RULE, of_items(item("sphinx", sets=2, seconds=30), item("segmental-cat", sets=1, seconds=30)))
    assert said(RULE, of_items(item("sphinx", sets=2, seconds=30), item("segmental-cat", sets=1, seconds=28)))


def test_strength_backwards_counts() -> None:
    assert said(RULE, of_items(item("segmental-cat", seconds=10), item("superman")))


def test_the_good_plan_is_balanced() -> None:
    assert not said(RULE, plan())
