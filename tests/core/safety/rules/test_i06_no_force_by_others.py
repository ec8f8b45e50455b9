"""No text asks for force by somebody else."""

import pytest

from tests.core.safety.plans import item, of_items, plan, refused

RULE = "I06"


@pytest.mark.parametrize(
    "text",
    [
        "Let your partner push your back down.",
        "A coach presses on your shoulders to get you deeper.",
        "Somebody stands on your lower back.",
        "Put weights on your back.",
        "Place a foot on your back for more.",
        "Have a friend pull your arms.",
        "Pull on their arms until it gives.",
        "No worries, let your coach push on your back.",
        "Hang from a bar for a minute.",
        "Let your mum pull your hands.",
        "Your mother may sit on your back. A parent can press you lower.",
    ],
)
def test_a_text_that_asks_for_force_is_refused(text: str) -> None:
    assert refused(RULE, of_items(item("sphinx", why=[text])))


@pytest.mark.parametrize(
    "text",
    [
        "Never let a partner push your back.",
        "Nobody stands on your back, no weights on your back.",
        "Your partner lies opposite you, and your hands meet.",
        "Press your hands into the floor.",
        "Pull your elbows back.",
        "Lie on your back.",
        "Show this to your mother. Pull your shoulders back.",
        "A coach beside the mat can see what you feel.",
    ],
)
def test_a_text_that_forbids_it_or_speaks_of_something_else_is_fine(text: str) -> None:
    assert not refused(RULE, of_items(item("sphinx", why=[text])))


def test_every_text_of_a_plan_is_read() -> None:
    bad = "Let your partner push your back down."

    assert refused(RULE, plan(left_out=[{"exercise": "bow", "why": "Too much.", "unlock": bad}]))
    assert refused(RULE, plan(stop_rules=[bad]))
    assert refused(RULE, of_items(item("sphinx", source={"article": 1, "heading": "Cobra", "said": bad})))
