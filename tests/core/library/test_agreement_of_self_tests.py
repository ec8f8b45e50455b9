"""What a self-test names has to be there, and its figure has to agree with itself."""

from dataclasses import replace
from typing import Any

import pytest

from cambre.core.library.agreement import disagreements
from cambre.core.library.dose import Tempo
from tests.core.people import library

OWN = library().self_tests["hip-extension"]  # shown by its own figure
BORROWED = library().self_tests["bridge"]  # shown by an exercise
NO_TIME = Tempo(up_s=0, hold_s=0, down_s=0, rest_s=0)


def told(slug: str, **changes: Any) -> list[str]:
    """What is wrong with the library once a self-test is changed so."""
    known = library()
    changed = replace(known.self_tests[slug], **changes)
    return [*disagreements(replace(known, self_tests={**known.self_tests, slug: changed}))]


@pytest.mark.parametrize("slug", ["hip-extension", "bridge"])
def test_a_test_shows_itself_or_an_exercise_that_there_is(slug: str) -> None:
    assert told(slug) == []


def test_what_shows_a_test_is_an_exercise_that_there_is() -> None:
    assert told("bridge", shown_by="no-such") == ["self_tests/bridge.toml: shown_by: there is no exercise “no-such”"]


def test_a_test_with_a_figure_of_its_own_names_no_exercise() -> None:
    assert told("hip-extension", shown_by="dead-bug") == [
        "self_tests/hip-extension.toml: shown_by: a test with a [figure] of its own is shown by that"
    ]


def test_a_figure_that_goes_through_a_pose_that_is_not_told_is_refused() -> None:
    assert OWN.figure is not None
    assert told("hip-extension", figure=replace(OWN.figure, telling="no-such")) == [
        "self_tests/hip-extension.toml: figure.telling: there is no pose “no-such”"
    ]


def test_a_tempo_needs_a_figure_and_takes_time() -> None:
    assert told("bridge", tempo=OWN.tempo) == [
        "self_tests/bridge.toml: tempo: it is that of a [figure], and there is none"
    ]
    assert told("hip-extension", tempo=NO_TIME) == ["self_tests/hip-extension.toml: tempo: a try takes some time"]


def test_no_exercise_shares_a_name_with_a_test() -> None:
    known = library()
    both = replace(known, self_tests={**known.self_tests, "wheel": replace(BORROWED, slug="wheel")})

    assert [*disagreements(both)] == ["self_tests/wheel.toml: slug: there is an exercise “wheel” too"]


def test_it_is_drawn_as_itself_or_as_the_exercise_that_shows_it() -> None:
    known = library()

    assert (OWN.drawn_as, BORROWED.drawn_as) == ("hip-extension", "wheel")
    assert known.shows(OWN) is OWN
    assert known.shows(BORROWED) is known.exercises["wheel"]
    assert known.shows(replace(BORROWED, shown_by=None)) is None


@pytest.mark.parametrize(("slug", "side"), [("hip-extension", None), ("bridge", "the arm")])
def test_what_left_and_right_are_said_of_goes_with_two_sides(slug: str, side: str | None) -> None:
    assert told(slug, measured_side=side) == [
        f"self_tests/{slug}.toml: measured_side: it goes with sides = “each”, and says what left and right are"
    ]
