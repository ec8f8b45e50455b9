"""What the answers on the first card conclude to."""

import pytest

from cambre.core.saying import in_english
from cambre.core.screening.outcome import BLOCKING, Level, Outcome, conclude
from cambre.core.screening.person import Answers, Person, unanswered
from cambre.core.screening.profile import Condition, Sign
from tests.core.people import card, person, person_told, screened

ALL_NONE = Answers(age_band="20-64", signs={"emergency": (), "urgent": (), "history": ()}, conditions=())


def outcome_of(somebody: Person) -> Outcome:
    """What screening concludes for somebody."""
    return conclude(somebody, card(), in_english)


def after(answers: Answers) -> Outcome:
    """What screening concludes from answers on the card."""
    return outcome_of(person_told(answers))


def test_none_of_these_everywhere_opens_the_library() -> None:
    assert after(ALL_NONE).level is Level.OPEN


@pytest.mark.parametrize("tier", ["emergency", "urgent", "history"])
def test_a_group_without_an_answer_stays_gentle_for_unknown_is_never_no(tier: str) -> None:
    answers = Answers(
        age_band="20-64",
        signs={name: () for name in ALL_NONE.signs if name != tier},
        conditions=(),
    )

    assert after(answers).level is Level.GENTLE
    assert unanswered(answers) == (tier,)


def test_no_age_or_no_conditions_answered_stays_gentle() -> None:
    assert after(Answers(signs=ALL_NONE.signs, conditions=())).level is Level.GENTLE
    assert after(Answers(age_band="20-64", signs=ALL_NONE.signs)).level is Level.GENTLE


def test_somebody_under_18_is_asked_the_children_s_signs_too() -> None:
    answers = Answers(age_band="13-17", signs=ALL_NONE.signs, conditions=())

    assert unanswered(answers) == ("child",)
    assert after(answers).level is Level.GENTLE


@pytest.mark.parametrize("sign", [question.id for question in card().signs if question.tier in BLOCKING])
def test_every_sign_that_blocks_says_what_to_do_now(sign: Sign) -> None:
    outcome = outcome_of(screened(red_flags=[sign]))

    assert outcome.level is Level.BLOCKED
    assert outcome.do_now
    assert outcome.unlock


@pytest.mark.parametrize("sign", [question.id for question in card().signs if question.tier == "history"])
def test_a_sign_from_the_past_asks_for_one_check_and_keeps_the_gentle_moves(sign: Sign) -> None:
    assert outcome_of(screened(red_flags=[sign])).level is Level.GENTLE


def test_a_blocking_sign_blocks_even_where_the_rest_is_unanswered() -> None:
    assert outcome_of(person(red_flags=["saddle_numbness"])).level is Level.BLOCKED


def test_an_operation_blocks_until_cleared() -> None:
    assert outcome_of(screened(conditions=["recent_surgery"])).level is Level.BLOCKED
    cleared = screened(conditions=["recent_surgery"], clearances=["recent_surgery"])
    assert outcome_of(cleared).level is Level.GENTLE


def test_an_age_is_not_a_tick() -> None:
    assert outcome_of(screened(age=70)).level is Level.OPEN
    assert outcome_of(screened(age=15)).level is Level.OPEN


def test_a_condition_leaves_the_library_to_the_matrix() -> None:
    ticked = Answers(age_band="20-64", signs=ALL_NONE.signs, conditions=(Condition.WRIST,))

    assert after(ticked) == Outcome(level=Level.OPEN)


def test_taking_an_answer_back_restores_what_was_open() -> None:
    ticked = Answers(age_band="20-64", signs={**ALL_NONE.signs, "history": (Sign.CANCER_HISTORY,)}, conditions=())

    assert after(ticked).level is Level.GENTLE
    assert after(ALL_NONE) == Outcome(level=Level.OPEN)


def test_what_wants_a_clinician_once_says_so_and_closes_nothing() -> None:
    expecting = outcome_of(screened(conditions=["pregnancy"]))
    assert expecting.level is Level.OPEN
    assert expecting.advice == ("Ask your midwife or doctor once whether this training suits you now.",)

    assert outcome_of(screened(conditions=["osteoporosis", "glaucoma"])).advice == (
        "Ask a doctor once whether training your back suits you.",
    )
    assert outcome_of(screened(conditions=["osteoporosis"], clearances=["osteoporosis"])).advice == ()
    assert outcome_of(screened(conditions=["wrist"])).advice == ()
