"""Units: kept in SI, shown and typed in somebody's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.saying import decimal, in_english
from cambre.core.units import SI, Kept, Units

IMPERIAL = Units(length="inch", weight="lb")


@pytest.mark.parametrize(
    ("value", "kept", "si", "imperial"),
    [
        (25.4, "cm", "25.4 cm", "10 in"),
        (-3, "cm", "-3 cm", "-1.2 in"),
        (10, "kg", "10 kg", "22 lb"),
        (30, "deg", "30°", "30°"),
        (20.5, "s", "20.5 s", "20.5 s"),
    ],
)
def test_an_amount_is_told_in_the_chosen_units(value: float, kept: Kept, si: str, imperial: str) -> None:
    assert SI.amount(value, kept, in_english) == si
    assert IMPERIAL.amount(value, kept, in_english) == imperial


@given(st.integers(-200, 4_000))
def test_a_number_that_was_typed_comes_back_as_it_was_typed(tenths: int) -> None:
    for kept in ("cm", "kg"):
        typed = tenths / 10
        assert round(IMPERIAL.shown(IMPERIAL.stored(typed, kept), kept), 1) == typed
        assert SI.stored(typed, kept) == typed


def test_a_number_has_the_sign_of_the_language_before_its_tenths() -> None:
    assert decimal(12.5, lambda said: said.replace(".", ",")) == "12,5"
    assert decimal(12.04, in_english) == "12"
    assert decimal(-0.01, in_english) == "0"
