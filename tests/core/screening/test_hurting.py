"""What somebody is told whose pain closes training: directly, where they said what it is like."""

from dataclasses import replace

import pytest

from cambre.core.saying import in_english
from cambre.core.screening.giddiness import when_giddy
from cambre.core.screening.hurting import NERVES
from cambre.core.screening.outcome import Level, Outcome, conclude
from tests.core.people import card, screened

CONDITIONAL = "If it gets worse, spreads down a leg or stays for a week, let a clinician look."


def told(*words: str) -> Outcome:
    """What is concluded after a pain in these words that closes training."""
    outcome = conclude(replace(screened(), hurts=True, pain_words=frozenset(words)), card(), in_english)
    assert outcome.level is Level.BLOCKED
    return outcome


def test_whoever_says_that_it_goes_down_a_leg_isnt_told_if_it_does() -> None:
    outcome = told("low-back", "down-the-leg")

    assert "Let a clinician look at this soon: below the buttock, down the leg." in outcome.do_now
    assert CONDITIONAL not in outcome.do_now
    assert outcome.reasons == ("You told of pain: below the buttock, down the leg.",)


def test_whoever_said_nothing_of_a_leg_is_told_what_to_watch_for() -> None:
    outcome = told("sharp")

    assert CONDITIONAL in outcome.do_now
    assert outcome.reasons == ("You told of pain: sharp.",)


def test_a_number_alone_is_called_a_lot_of_pain() -> None:
    assert told().reasons == ("You reported a lot of pain.",)


def test_a_pain_in_the_chest_is_an_emergency_and_nobody_is_sent_for_a_walk() -> None:
    outcome = told("chest", "numb")

    assert "Call your emergency number now." in outcome.do_now
    assert not any("walk" in line for line in outcome.do_now)


def test_several_words_are_all_named_in_the_order_of_the_card() -> None:
    assert (
        "Let a clinician look at this soon: below the buttock, down the leg; numb or tingling."
        in told("numb", "down-the-leg").do_now
    )


def test_whoever_is_giddy_is_told_to_sit_or_lie_down_first_and_nothing_of_pain() -> None:
    outcome = told("giddy")

    assert outcome.do_now[:4] == when_giddy(in_english)
    assert outcome.do_now[0].startswith("Sit or lie down now")
    assert "call your emergency number" in outcome.do_now[1]
    assert "Let a clinician look at this soon: giddy, or my sight changed." in outcome.do_now
    assert not any("walk" in line for line in outcome.do_now)
    assert not any("pain" in line for line in (*outcome.reasons, outcome.unlock))


def test_whoever_is_giddy_and_in_pain_is_told_about_both() -> None:
    outcome = told("giddy", "sharp")

    assert outcome.reasons == ("You told of pain: sharp. You told that you got giddy, or that your sight changed.",)


def test_a_pain_in_the_chest_comes_before_giddiness() -> None:
    assert told("chest", "giddy").do_now == told("chest").do_now


@pytest.mark.parametrize("word", sorted(NERVES))
def test_every_word_that_a_clinician_looks_at_is_a_red_one_of_the_card(word: str) -> None:
    assert word in card().red_words
