"""What an exercise's file says about the camera agrees with itself."""

from dataclasses import replace

import pytest

from cambre.core.library.agreement import in_exercise
from cambre.core.library.exercise import FormCue
from cambre.store.library_files import load_library

LIBRARY = load_library()
COBRA = LIBRARY.exercises["cobra"]


@pytest.mark.parametrize(("least", "most"), [(5.0, None), (None, 5.0), (1.0, 5.0)])
def test_a_form_cue_with_a_limit_is_sound(least: float | None, most: float | None) -> None:
    cue = FormCue(measure="knees", say="Straight.", least=least, most=most)

    assert list(in_exercise(replace(COBRA, form=(cue,)), LIBRARY, COBRA.trains)) == []


def test_a_form_cue_without_any_limit_is_told() -> None:
    found = list(in_exercise(replace(COBRA, form=(FormCue(measure="knees", say="Straight."),)), LIBRARY, COBRA.trains))

    assert len(found) == 1
    assert found[0].startswith("exercises/cobra.toml: form.0: ")


def test_what_is_not_drawn_can_not_have_been_checked() -> None:
    found = list(in_exercise(replace(COBRA, figure=None), LIBRARY, COBRA.trains))

    assert [line for line in found if "filming.checked_on" in line]


def test_every_drawn_exercise_says_what_its_counting_was_checked_on() -> None:
    silent = {slug for slug, each in LIBRARY.exercises.items() if each.figure and each.filming.checked_on == "nothing"}

    assert silent == {"pelvic-tilt", "thoracic-bridge"}  # too small for a camera; turns over before it
