"""A hold is a position that is kept, not one that is passed."""

from math import pi, sin

from cambre.core.observe.repeating import stays
from cambre.core.observe.series import Even, Values
from cambre.core.observe.stretches import Stretch
from cambre.core.observe.watching import Look

STEP = 1 / 30


def stretch(values: Values, apart: float = 0.3) -> Stretch:
    """A body so far along its movement at each step, and so unlike it."""
    looks = tuple(Look(number * STEP, None, apart=apart) for number in range(len(values)))
    return Stretch(looks, Even(0.0, STEP, values))


def test_a_position_that_is_kept_is_a_hold() -> None:
    assert len(stays(stretch([0.0] * 15 + [0.9] * 60 + [0.0] * 15))) == 1


def test_a_swing_that_comes_by_again_and_again_is_none() -> None:
    assert stays(stretch([0.8 + 0.3 * sin(2 * pi * number / 36) for number in range(180)])) == []


def test_another_position_that_is_kept_is_none() -> None:
    assert stays(stretch([0.9] * 60, apart=0.8)) == []
