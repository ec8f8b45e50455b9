"""When to stop is told."""

from tests.core.safety.plans import plan, refused, said

RULE = "I40"


def test_a_plan_without_stop_rules_is_refused() -> None:
    assert refused(RULE, plan(stop_rules=[]))
    assert not refused(RULE, plan())


def test_stop_rules_that_forget_space_are_told() -> None:
    assert said(RULE, plan(stop_rules=["Stop when it hurts."]))
    assert not refused(RULE, plan(stop_rules=["Stop when it hurts."]))


def test_stop_rules_that_do_not_say_stop_are_told() -> None:
    assert said(RULE, plan(stop_rules=["Clear the floor."]))
    assert not said(RULE, plan())
