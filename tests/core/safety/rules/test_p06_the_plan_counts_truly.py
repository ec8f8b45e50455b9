"""The plan counts truly."""

from tests.core.people import library
from tests.core.safety.plans import day, item, of_days, of_items, plan, refused, said

RULE = "P06"


def test_wrong_minutes_are_told_and_right_ones_are_not() -> None:
    assert said(RULE, of_items(item("sphinx"), minutes=25))
    assert not said(RULE, of_items(item("sphinx"), minutes=7.2))
    assert not said(RULE, of_days(day()))


def test_a_plan_for_somebody_else_is_told() -> None:
    assert said(RULE, plan(person={"age": 20, "screened": True}))
    assert not said(RULE, plan(person={"age": 30, "screened": True, "conditions": []}))


def test_the_order_of_answers_does_not_matter() -> None:
    told = {"conditions": ["wrist", "hernia"]}

    assert not said(RULE, plan(person={"conditions": ["hernia", "wrist"]}), **told)
    assert said(RULE, plan(person={"conditions": ["hernia"]}), **told)


def test_another_library_is_told() -> None:
    assert said(RULE, plan(library="another"))
    assert not said(RULE, plan(library=library().fingerprint))


def test_it_never_refuses() -> None:
    assert not refused(RULE, plan(person={"age": 90}, library="another"))
