"""Left and right get the same."""

from tests.core.safety.plans import Plain, item, of_items, refused

RULE = "I25"


def twist(sides: str, **dose: float) -> Plain:
    return item("chair-twist", sides=sides, **{"sets": 2, "seconds": 20, **dose})


def test_one_side_alone_is_refused() -> None:
    assert refused(RULE, of_items(twist("left")))
    assert not refused(RULE, of_items(twist("each")))


def test_left_and_right_written_apart_are_fine() -> None:
    assert not refused(RULE, of_items(twist("left"), twist("right")))


def test_one_set_more_is_allowed_and_two_are_not() -> None:
    assert not refused(RULE, of_items(twist("left", sets=3), twist("right")))
    assert refused(RULE, of_items(twist("left", sets=4), twist("right")))


def test_seconds_count_and_not_only_sets() -> None:
    assert refused(RULE, of_items(twist("left", seconds=30, sets=3), twist("right", seconds=10, sets=3)))


def test_what_works_one_side_at_a_time_is_not_done_on_both_at_once() -> None:
    assert refused(RULE, of_items(twist("both")))


def test_what_works_both_sides_at_once_has_no_left() -> None:
    assert refused(RULE, of_items(item("sphinx", sides="each")))
    assert refused(RULE, of_items(item("sphinx", sides="left"), item("sphinx", sides="right")))
    assert not refused(RULE, of_items(item("sphinx")))


def test_sides_that_take_turns_are_not_told_apart() -> None:
    assert refused(RULE, of_items(item("bird-dog", sides="left")))
    assert not refused(RULE, of_items(item("bird-dog", sides="both")))
