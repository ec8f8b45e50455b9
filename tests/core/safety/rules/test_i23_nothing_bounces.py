"""Nothing bounces."""

from dataclasses import replace

import pytest

from cambre.core.library.dose import Tempo
from cambre.core.safety.judge import judge_exercise
from tests.core.people import library
from tests.core.safety.plans import SLOW, item, of_items, refused, situation, warm

RULE = "I23"
FAST = {**SLOW, "up_s": 1, "down_s": 1}


def test_a_fast_deep_move_is_refused() -> None:
    assert refused(RULE, of_items(item("press-up", reps=4, tempo=FAST))) == ["press-up"]
    assert not refused(RULE, of_items(item("press-up", reps=4, tempo=SLOW)))


def test_a_tempo_given_to_a_hold_makes_it_a_move() -> None:
    assert refused(RULE, of_items(item("chair-twist", seconds=20, tempo={**FAST, "hold_s": 0})))
    assert not refused(RULE, of_items(item("chair-twist", seconds=20)))


def test_a_weight_is_never_moved_fast() -> None:
    assert refused(RULE, of_items(item("weighted-side-bend", reps=5, load_kg=2, tempo=FAST)))
    assert not refused(RULE, of_items(item("weighted-side-bend", reps=5, load_kg=2, tempo=SLOW)))


def test_the_middle_of_the_range_is_slow_too() -> None:
    assert refused(RULE, of_items(item("cat-cow", reps=5, tempo=FAST))) == ["cat-cow"]


def test_marching_moves_no_back_and_may_be_quick() -> None:
    assert not refused(RULE, of_items(item("sphinx"), warm_up=[warm("march-on-the-spot", 300)]))


@pytest.mark.parametrize(
    "text",
    [
        "Bounce gently at the end.",
        "Use a springy fold.",
        "Ballistic reps.",
        "Jerk into it.",
        "Swing down with momentum.",
        "Throw your arms back.",
    ],
)
def test_a_text_that_asks_for_bounces_is_refused(text: str) -> None:
    assert refused(RULE, of_items(item("sphinx", why=[text])))


@pytest.mark.parametrize(
    "text",
    ["Never bounce.", "Slow, without jerks.", "A spring morning.", "No bouncing at the end.", "Without momentum."],
)
def test_a_text_that_forbids_them_is_fine(text: str) -> None:
    assert not refused(RULE, of_items(item("sphinx", why=[text])))


def test_an_exercise_that_is_too_fast_by_itself_is_refused() -> None:
    quick = replace(library().exercises["press-up"], tempo=Tempo(up_s=1, hold_s=0, down_s=1))

    assert RULE in {finding.rule for finding in judge_exercise(quick, situation())}
