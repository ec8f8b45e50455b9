"""Before class, move; hold afterwards."""

from tests.core.safety.plans import found, item, of_items, said

RULE = "I35"
BEFORE, AFTER = {"before_class": True}, {"before_class": False}
LONG = item("chair-twist", sets=3, seconds=30)


def test_long_holds_before_class_are_told() -> None:
    assert said(RULE, of_items(LONG, check_in=BEFORE))


def test_the_same_holds_after_class_are_fine() -> None:
    assert not said(RULE, of_items(LONG, check_in=AFTER))
    assert not said(RULE, of_items(LONG))


def test_a_minute_is_fine() -> None:
    assert not said(RULE, of_items(item("chair-twist", sets=2, seconds=30), check_in=BEFORE))


def test_holds_of_one_exercise_add_up() -> None:
    part = item("chair-twist", sets=2, seconds=20)

    assert said(RULE, of_items(part, item("superman"), part, check_in=BEFORE))


def test_moving_is_fine_and_it_only_warns() -> None:
    assert not said(RULE, of_items(item("segmental-cat", sets=3, reps=8), check_in=BEFORE))
    assert {each.severity for each in found(of_items(LONG, check_in=BEFORE)) if each.rule == RULE} == {"warn"}
