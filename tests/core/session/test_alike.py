"""What an exercise trains beside another is told by the library's own facts, and never more than that."""

from itertools import permutations

import pytest

from cambre.core.saying import in_english
from cambre.core.session.alike import trains_the_same, why_instead
from tests.core.people import library

SAME = "It trains the same, in another way."


def why(other: str, exercise: str) -> str:
    return why_instead(library().exercises[other], library().exercises[exercise], in_english)


def test_what_has_the_same_kind_direction_and_aim_trains_the_same() -> None:
    assert why("thread-the-needle", "supine-knee-sway") == SAME


@pytest.mark.parametrize(
    ("other", "exercise", "told"),
    [
        (
            "side-plank-on-knees",
            "glute-bridge",
            "It doesn't train the same: strength (bending sideways), in place of strength (no direction of the back). ",
        ),
        ("puppy-pose", "wall-back-bend", "It trains range (arching) too, for another aim. "),
        ("march-on-the-spot", "shoulder-rolls", "It trains range too, for another aim. "),
    ],
)
def test_what_differs_is_told_with_what_it_is_for(other: str, exercise: str, told: str) -> None:
    assert why(other, exercise) == told + library().exercises[other].purpose


def test_a_rung_is_called_one() -> None:
    assert why("sphinx", "cobra") == "An easier rung of the same."
    assert why("press-up", "cobra") == "A harder rung of the same, open to you."


def test_the_same_is_said_only_where_every_known_fact_is_the_same() -> None:
    for other, exercise in permutations(library().exercises.values(), 2):
        facts = [(each.kind, set(each.directions), set(each.trains)) for each in (other, exercise)]
        is_known = bool(exercise.directions or exercise.trains)
        assert trains_the_same(other, exercise) == (is_known and facts[0] == facts[1])
