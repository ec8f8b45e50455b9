"""The first card: nothing unasked, no cell of the matrix empty, plain words."""

import re

import pytest

from cambre.core.library.catalogue import Library
from cambre.core.screening.card import Card
from cambre.core.screening.profile import Condition, Sign
from cambre.core.vocabulary import LoadClass

STRICTEST = [
    (Condition.RECENT_SURGERY, "MF ME UF EE AE PR", "X"),
    (Condition.GLAUCOMA, "UF EE IN", "X"),
    (Condition.OSTEOPOROSIS, "UF LF RT IN", "X"),
    (Condition.EXTENSION_PAIN, "EE AE IN", "X"),
    (Condition.PREGNANCY, "EE IN PR LF", "X"),
    (Condition.AGE_13_17, "LF LS", "X"),
    (Condition.AGE_13_17, "EE IN", "S"),
    (Condition.AGE_UNDER_13, "EE IN LF LS", "X"),
    (Condition.AGE_65_PLUS, "LF IN", "X"),
    (Condition.AGE_65_PLUS, "EE LS", "C"),
]
FREE = [
    (Condition.GLAUCOMA, "AE PR FL ME MF"),
    (Condition.WRIST, "UF RT AE PR"),
    (Condition.AGE_13_17, "MF ME AE UF RT PR FL"),
]


def test_every_sign_is_asked_once(card: Card) -> None:
    assert sorted(question.id for question in card.signs) == sorted(Sign)


def test_every_condition_is_asked_or_follows_from_the_age(card: Card) -> None:
    told = [question.id for question in card.conditions] + [row.condition for row in card.age_limits]
    assert sorted(told) == sorted(Condition)


def test_every_row_of_the_matrix_answers_for_every_class(card: Card) -> None:
    short = [each for each in Condition if set(card.limits_of(each)) != set(LoadClass)]
    assert short == []


def test_every_class_has_a_name_and_a_form(card: Card) -> None:
    assert set(card.classes) == set(LoadClass)


@pytest.mark.parametrize(("condition", "classes", "limit"), STRICTEST)
def test_the_strictest_cells_hold(card: Card, condition: Condition, classes: str, limit: str) -> None:
    limits = card.limits_of(condition)
    assert {limits[LoadClass(each)] for each in classes.split()} == {limit}


@pytest.mark.parametrize(("condition", "classes"), FREE)
def test_what_needs_no_limit_has_none(card: Card, condition: Condition, classes: str) -> None:
    limits = card.limits_of(condition)
    assert {limits[LoadClass(each)] for each in classes.split()} == {"."}


@pytest.mark.parametrize("age", range(121))
def test_every_age_falls_into_one_band(card: Card, age: int) -> None:
    assert len([band for band in card.age_bands if band.youngest <= age <= band.oldest]) == 1


def test_an_emergency_says_to_call_for_help(card: Card) -> None:
    assert "Call your emergency number now." in card.tiers["emergency"].do_now


def test_every_group_of_signs_says_what_unlocks_training(card: Card) -> None:
    assert set(card.tiers) == {"emergency", "urgent", "child", "history"}


def test_a_question_has_at_most_fifteen_words(card: Card) -> None:
    asked = [question.ask for question in card.signs] + [question.ask for question in card.conditions]
    assert [ask for ask in asked if len(ask.split()) > 15] == []


def test_the_card_asks_and_never_concludes(card: Card) -> None:
    said = [line for tier in card.tiers.values() for line in (tier.heading, tier.why, *tier.do_now, tier.unlock)]
    assert [line for line in said if re.search(r"\byou (may |might |probably )?have (?!any)", line)] == []


def test_every_source_on_the_card_exists(card: Card, library: Library) -> None:
    cited = {sign.source for sign in card.signs} | {condition.source for condition in card.conditions}
    cited |= {row.source for row in card.age_limits}
    assert cited <= set(library.sources)


def test_the_words_for_pain_are_told_apart(card: Card) -> None:
    words = [word.id for word in (*card.pain_places, *card.pain_kinds)]

    assert len(words) == len(set(words))
    assert card.red_words == {
        "down-the-leg", "chest", "shoulder", "wrist", "sharp", "pinching", "electric", "numb", "giving-way", "giddy"
    }  # fmt: skip
    assert {"ache", "pull", "low-back"} <= set(words) - card.red_words
