"""Strength stands between stretches."""

from tests.core.safety.plans import gentle, item, of_days, of_items, plan, refused

RULE = "P02"


def test_two_stretches_running_are_refused() -> None:
    assert refused(RULE, of_items(item("sphinx"), item("chair-twist"))) == ["chair-twist"]


def test_a_bout_between_them_is_enough() -> None:
    assert not refused(RULE, of_items(item("sphinx"), item("superman"), item("chair-twist")))


def test_a_bout_before_both_is_not_between_them() -> None:
    assert refused(RULE, of_items(item("superman"), item("sphinx"), item("chair-twist")))


def test_a_mobility_move_is_no_bout() -> None:
    assert refused(RULE, of_items(item("sphinx"), item("wall-slide"), item("chair-twist")))
    assert refused(RULE, of_items(item("sphinx"), item("wall-slide", role="strength"), item("chair-twist")))


def test_a_moment_of_strength_is_no_bout() -> None:
    assert refused(RULE, of_items(item("sphinx"), item("side-plank-on-knees", seconds=3), item("chair-twist")))


def test_any_strength_will_do() -> None:
    for slug in ("side-plank-on-knees", "dead-bug", "glute-bridge", "high-plank"):
        assert not refused(RULE, of_items(item("sphinx"), item(slug), item("chair-twist")))


def test_a_stretch_that_is_called_strength_stays_a_stretch() -> None:
    disguised = item("bow", role="strength")

    assert refused(RULE, of_items(item("sphinx"), disguised, item("chair-twist"))) == ["bow", "bow", "chair-twist"]


def test_a_move_of_both_kinds_is_strength_on_an_easy_rung() -> None:
    assert not refused(RULE, of_items(item("chair-twist"), item("cobra", role="strength"), item("standing-side-bend")))


def test_left_and_right_written_apart_are_one_stretch() -> None:
    assert not refused(RULE, of_items(item("chair-twist", sides="left"), item("chair-twist", sides="right")))


def test_a_gentle_day_flows() -> None:
    assert not refused(RULE, of_days(gentle(item("cat-cow"), item("sphinx"))))


def test_the_good_plan_alternates() -> None:
    assert not refused(RULE, plan())
