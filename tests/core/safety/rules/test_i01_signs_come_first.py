"""Signs come first: nothing is trained while one is there."""

import pytest

from tests.core.safety.plans import gentle, of_days, plan, refused

RULE = "I01"


@pytest.mark.parametrize("sign", ["saddle_numbness", "chest_pain", "fever", "foot_drop", "new_fragility_fracture"])
def test_a_plan_is_refused_while_an_emergency_or_urgent_sign_is_there(sign: str) -> None:
    assert refused(RULE, plan(), red_flags=[sign])


def test_a_gentle_plan_is_refused_too() -> None:
    assert refused(RULE, of_days(gentle()), red_flags=["fever"])


def test_a_sign_of_the_young_blocks_before_18() -> None:
    assert refused(RULE, plan(), age=17, red_flags=["limp"])
    assert not refused(RULE, plan(), age=18, red_flags=["limp"])


def test_a_recent_operation_blocks_until_it_is_cleared() -> None:
    assert refused(RULE, plan(), conditions=["recent_surgery"])
    assert not refused(RULE, plan(), conditions=["recent_surgery"], clearances=["recent_surgery"])


def test_looking_at_a_sign_that_is_there_now_lifts_nothing() -> None:
    assert refused(RULE, plan(), red_flags=["fever"], checked={"fever": "2026-11-20"})


def test_something_in_the_past_is_no_emergency() -> None:
    assert not refused(RULE, plan(), red_flags=["cancer_history"])


def test_a_plan_with_nothing_in_it_is_the_answer_to_a_sign() -> None:
    empty = of_days({"weekday": 0, "kind": "gentle", "blocks": []}, left_out=[{"exercise": "bow", "why": "Not now."}])

    assert not refused(RULE, empty, red_flags=["fever"])
