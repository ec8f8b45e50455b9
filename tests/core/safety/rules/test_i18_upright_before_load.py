"""Two minutes upright between long bending and load."""

from tests.core.safety.plans import Plain, item, of_items, refused

RULE = "I18"
FOLD = item("straddle-centre-fold", sets=2, seconds=30)
BEND = item("weighted-side-bend", load_kg=2)


def upright(seconds: float) -> Plain:
    return item("wall-slide", sets=1, seconds=seconds)


def test_a_weight_right_after_a_minute_of_folding_is_refused() -> None:
    assert refused(RULE, of_items(FOLD, BEND)) == ["weighted-side-bend"]


def test_ninety_seconds_upright_are_too_few() -> None:
    assert refused(RULE, of_items(FOLD, upright(80), BEND))


def test_two_minutes_upright_are_enough() -> None:
    assert not refused(RULE, of_items(FOLD, upright(120), BEND))


def test_two_minutes_lying_are_not() -> None:
    assert refused(RULE, of_items(FOLD, item("supine-knee-sway", seconds=180), BEND))


def test_half_a_minute_of_folding_needs_no_wait() -> None:
    assert not refused(RULE, of_items(item("straddle-centre-fold", sets=1, seconds=30), BEND))


def test_without_a_weight_there_is_nothing_to_wait_for() -> None:
    assert not refused(RULE, of_items(FOLD, item("weighted-side-bend")))


def test_a_hold_in_parts_adds_up() -> None:
    part = item("straddle-centre-fold", sets=1, seconds=30)

    assert refused(RULE, of_items(part, item("superman"), part, BEND))
