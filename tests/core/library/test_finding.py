"""Finding exercises among all: by words, and by what they need."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.library.finding import Origin, Wanted, find
from cambre.core.saying import in_english
from cambre.core.vocabulary import Direction, Equipment, Position
from tests.core.people import library
from tests.own_files import own_exercise


def slugs(wanted: Wanted) -> list[str]:
    """What fits, in order."""
    return [each.slug for each in find(wanted, library(), in_english)]


def found(**wanted: Any) -> list[str]:
    """What fits, in order."""
    return slugs(Wanted(**wanted))


def test_nothing_wanted_finds_everything_by_name() -> None:
    everything = found()

    assert set(everything) == set(library().exercises)
    names = [re.findall(r"\w+", library().exercises[slug].name.casefold()) for slug in everything]
    assert names == sorted(names)


@pytest.mark.parametrize("words", ["cobra", "COBRA", "cob", "  cobra ", "Cóbra", "low cobra"])
def test_a_name_is_found_however_it_is_typed(words: str) -> None:
    assert found(words=words)[0] == "cobra"


@pytest.mark.parametrize("words", ["cat cow", "cat/cow", "cow cat"])
def test_words_are_found_in_any_order(words: str) -> None:
    assert "cat-cow" in found(words=words)


def test_a_word_in_the_middle_of_another_finds_nothing() -> None:
    assert "cobra" not in found(words="obra")


def test_a_purpose_and_a_muscle_are_found_after_the_names() -> None:
    named = {slug for slug in found() if "bridge" in library().exercises[slug].name.casefold()}
    by_muscle = found(words="buttocks")

    assert set(found(words="bridge")[: len(named)]) == named
    assert "cobra" in by_muscle


def test_what_isnt_there_isnt_found() -> None:
    assert found(words="unicorn") == []


def test_every_filter_keeps_what_fits_and_only_that() -> None:
    exercises = library().exercises
    for direction in Direction:
        assert set(found(direction=direction)) == {s for s, e in exercises.items() if direction in e.directions}
    for position in Position:
        assert set(found(position=position)) == {s for s, e in exercises.items() if e.position is position}
    for thing in Equipment:
        assert set(found(equipment=thing)) == {s for s, e in exercises.items() if thing in e.equipment}


def test_somebody_with_nothing_is_shown_what_needs_nothing_but_a_mat() -> None:
    needed = {thing for slug in found(equipment="nothing") for thing in library().exercises[slug].equipment}

    assert needed <= {Equipment.MAT}


def test_an_article_s_exercises_are_those_it_prints() -> None:
    assert "wheel" in found(origin=Origin.ARTICLE_1)
    assert "wheel" not in found(origin=Origin.ARTICLE_2)
    assert "reverse-curl" in found(origin=Origin.ARTICLE_2)


def test_one_s_own_are_found_among_the_others() -> None:
    mine = own_exercise("slow-table")
    both = replace(library(), exercises={**library().exercises, "slow-table": mine}, own=frozenset({"slow-table"}))

    assert find(Wanted(origin=Origin.OWN), both, in_english) == (mine,)
    assert find(Wanted(words="quadruped"), both, in_english) == (mine,)


@given(
    st.builds(
        Wanted,
        words=st.text(max_size=20),
        direction=st.none() | st.sampled_from(Direction),
        equipment=st.none() | st.just("nothing") | st.sampled_from(Equipment),
        position=st.none() | st.sampled_from(Position),
        origin=st.none() | st.sampled_from(Origin),
    )
)
def test_asking_for_less_never_finds_fewer(wanted: Wanted) -> None:
    all_of_it = slugs(wanted)

    for less in (replace(wanted, words=""), replace(wanted, direction=None), replace(wanted, origin=None)):
        assert set(all_of_it) <= set(slugs(less))
