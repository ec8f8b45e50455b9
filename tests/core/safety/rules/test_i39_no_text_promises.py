"""No text promises, diagnoses or cures."""

from dataclasses import replace

import pytest

from cambre.core.safety.judge import judge_exercise
from tests.core.people import library
from tests.core.safety.plans import item, of_items, plan, refused, situation

RULE = "I39"


@pytest.mark.parametrize(
    "text",
    [
        "This is safe for everyone.",
        "No pain, no gain!",
        "It cures back pain.",
        "Your diagnosis is clear.",
        "Fix your posture in a week.",
        "It corrects bad posture.",
        "Treats back pain.",
        "100% safe",
        "We guarantee a deeper backbend.",
        "Push through the pain.",
        "You have a slipped disc.",
        "This treats sciatica.",
        "Your pain is caused by a weak core.",
        "Your back pain comes from tight hips.",
    ],
)
def test_a_promise_is_refused_wherever_it_stands(text: str) -> None:
    assert refused(RULE, of_items(item("sphinx", why=[text])))
    assert refused(RULE, plan(stop_rules=[text]))
    assert refused(RULE, plan(left_out=[{"exercise": "bow", "why": text}]))


@pytest.mark.parametrize(
    "text",
    [
        "Keep the curve of your low back.",
        "Stop when it hurts.",
        "Curl your tail.",
        "Secure the mat.",
        "A clinician can say what it is.",
        "Pain is no reason to be afraid.",
        "Tell where your pain comes and goes.",
    ],
)
def test_plain_words_are_fine(text: str) -> None:
    assert not refused(RULE, of_items(item("sphinx", why=[text])))


def test_an_exercise_that_promises_is_refused() -> None:
    own = replace(library().exercises["sphinx"], purpose="Heals your back.")

    assert RULE in {finding.rule for finding in judge_exercise(own, situation())}
