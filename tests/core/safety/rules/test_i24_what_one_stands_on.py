"""One stands on the floor, or on a low steady box."""

from dataclasses import replace

import pytest

from cambre.core.safety.judge import judge_exercise
from cambre.core.vocabulary import Equipment
from tests.core.people import library
from tests.core.safety.plans import item, of_items, refused, situation

RULE = "I24"


@pytest.mark.parametrize(
    "text",
    [
        "Stand on a chair.",
        "Step onto the sturdy chair.",
        "Use a box of 40 cm.",
        "Use a 45 cm box.",
        "Stand at the edge of a sturdy chair.",
        "Toes on the edge of the chair.",
        "Climb on your stool.",
        "Climb onto the seat of a chair and roll down.",
        "A box, 30.5 cm high.",
    ],
)
def test_a_chair_or_a_high_box_to_stand_on_is_refused(text: str) -> None:
    assert refused(RULE, of_items(item("sphinx", why=[text])))


@pytest.mark.parametrize(
    "text",
    [
        "Sit on a chair.",
        "Hold the back of a chair and stand.",
        "A box of 30 cm.",
        "A 30-cm-high box.",
        "Sit at the edge of a chair.",
        "Never stand on a chair.",
        "Get onto the mat beside the seat of a chair.",
        "Reach 40 cm further.",
    ],
)
def test_a_chair_to_sit_on_or_a_low_box_is_fine(text: str) -> None:
    assert not refused(RULE, of_items(item("sphinx", why=[text])))


def test_a_roll_down_that_needs_a_chair_is_refused() -> None:
    on_chair = replace(library().exercises["jefferson-curl"], equipment=(Equipment.CHAIR,))

    assert RULE in {finding.rule for finding in judge_exercise(on_chair, situation())}
    assert RULE not in {finding.rule for finding in judge_exercise(library().exercises["jefferson-curl"], situation())}
