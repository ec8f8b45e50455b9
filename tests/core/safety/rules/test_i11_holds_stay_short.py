"""Holds and directions stay short."""

from tests.core.safety.plans import SLOW, item, of_items, refused

RULE = "I11"


def test_thirty_seconds_are_enough() -> None:
    assert refused(RULE, of_items(item("chair-twist", seconds=31))) == ["chair-twist"]
    assert not refused(RULE, of_items(item("chair-twist", seconds=30)))


def test_from_65_on_sixty() -> None:
    assert not refused(RULE, of_items(item("half-kneeling-hip-flexor-lunge", seconds=60)), age=65)
    assert refused(RULE, of_items(item("chair-twist", seconds=61)), age=65)


def test_lying_easy_in_the_middle_of_the_range_sixty_too() -> None:
    assert not refused(RULE, of_items(item("prone-lie", seconds=60)))
    assert refused(RULE, of_items(item("prone-lie", seconds=90)))


def test_a_hold_within_a_repetition_is_a_hold() -> None:
    assert refused(RULE, of_items(item("cobra", reps=1, tempo={**SLOW, "hold_s": 40}))) == ["cobra"]
    assert refused(RULE, of_items(item("bow", reps=1, seconds=20, tempo={**SLOW, "hold_s": 40}))) == ["bow"]


def test_a_strength_hold_lasts_a_bout() -> None:
    assert not refused(RULE, of_items(item("side-plank-on-knees", seconds=45)))
    assert refused(RULE, of_items(item("side-plank-on-knees", seconds=60)))


def test_a_direction_has_four_minutes_each_side_on_its_own() -> None:
    most = item("chair-twist", sets=8, seconds=30)

    assert not refused(RULE, of_items(most))
    assert refused(RULE, of_items(most, item("superman"), item("seated-twist-hands-on-chest")))


def test_calling_a_stretch_strength_does_not_make_it_shorter() -> None:
    assert refused(RULE, of_items(item("childs-pose", sets=10, seconds=30, role="strength"))) == ["Monday"]
