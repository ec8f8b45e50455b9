"""Young or sore wrists carry a minute."""

from tests.core.safety.plans import Plain, item, of_items, refused

RULE = "I33"


def planks(seconds: float) -> Plain:
    return of_items(item("high-plank", sets=2, seconds=seconds))


def test_the_young_carry_a_minute() -> None:
    assert refused(RULE, planks(31), age=16)
    assert not refused(RULE, planks(30), age=16)


def test_so_does_a_sore_wrist() -> None:
    assert refused(RULE, planks(31), conditions=["wrist"])


def test_a_grown_sound_wrist_carries_more() -> None:
    assert not refused(RULE, planks(31))


def test_each_wrist_has_its_own_minute() -> None:
    assert not refused(RULE, of_items(item("side-plank", sets=2, seconds=30)), age=16)
    assert refused(RULE, of_items(item("side-plank", sets=3, seconds=30)), age=16)


def test_different_exercises_add_up() -> None:
    assert refused(
        RULE, of_items(item("side-plank", sets=1, seconds=40), item("bear-hold", sets=1, seconds=30)), age=16
    )


def test_hands_and_knees_are_exempt() -> None:
    assert not refused(RULE, of_items(item("cat-cow", sets=2, reps=10)), age=16)
