"""Where and how a pain hurt, told by the numbers of a list."""

import pytest

from cambre.cli.training.answers import Answers
from cambre.cli.training.pains import listed, reported, words_in
from cambre.core.saying import in_english
from cambre.core.session.session import Described, Hurt
from tests.core.people import card, library

PLACES, KINDS = card().pain_places, card().pain_kinds
RED_PAIN = library().caps["red_pain"].value


def test_a_list_fits_a_narrow_terminal_and_no_name_is_broken() -> None:
    lines = [line.plain for line in listed(PLACES, 40, in_english)]

    assert all(len(line) <= 38 for line in lines)
    assert all(any(f"{number} {word.name}" in line for line in lines) for number, word in enumerate(PLACES, start=1))


def test_the_words_are_those_of_the_numbers_in_the_order_of_the_list() -> None:
    assert words_in("3, 1 3", PLACES) == ("neck", "low-back")
    assert words_in(" ", PLACES) == ()


@pytest.mark.parametrize("told", ["0", "99", "-1", "one", "1;2", "²"])
def test_what_isnt_on_the_list_is_refused(told: str) -> None:
    with pytest.raises(ValueError, match=told):
        words_in(told, PLACES)


def test_a_title_says_what_was_reported() -> None:
    assert (
        reported(Hurt(place=1, exercise="cobra", amount="little"), "Cobra", in_english).plain == "Cobra hurt a little"
    )
    assert reported(Hurt(place=1, exercise="cobra", amount="lot"), "Cobra", in_english).plain == "Cobra hurt"


@pytest.mark.parametrize(
    ("answers", "is_red"),
    [
        (Answers(), False),
        (Answers(said={"pain": RED_PAIN - 1}), False),
        (Answers(said={"pain": RED_PAIN}), True),
        (Answers(described=(Described(place=1, places=("low-back",), kinds=("ache",)),)), False),
        (Answers(described=(Described(place=1, kinds=("sharp",)),)), True),
        (Answers(described=(Described(place=1, places=("down-the-leg",)),)), True),
    ],
)
def test_a_red_word_or_number_closes_training(answers: Answers, *, is_red: bool) -> None:
    assert answers.is_red(RED_PAIN, card().red_words) is is_red
