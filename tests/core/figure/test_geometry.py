"""Rotations: exact against each other."""

from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.figure.geometry import (
    IDENTITY,
    about,
    from_quaternion,
    product,
    quaternion_about,
    quaternion_product,
    shortest,
    then_x,
    then_y,
    then_z,
    turned,
    turned_back,
    unit,
)

_number = st.floats(-3, 3)
_vector = st.tuples(_number, _number, _number)
_direction = _vector.filter(lambda v: sum(c * c for c in v) > 0.01).map(unit)


@given(st.floats(-pi, pi))
def test_turning_about_an_axis_is_turning_about_its_vector(angle: float) -> None:
    assert then_x(IDENTITY, angle) == pytest.approx(about((angle, 0, 0)))
    assert then_y(IDENTITY, angle) == pytest.approx(about((0, angle, 0)))
    assert then_z(IDENTITY, angle) == pytest.approx(about((0, 0, angle)))


@given(_vector, _vector)
def test_quaternions_and_rotations_multiply_alike(a: tuple[float, float, float], b: tuple[float, float, float]) -> None:
    both = from_quaternion(quaternion_product(quaternion_about(a), quaternion_about(b)))
    assert both == pytest.approx(product(about(a), about(b)), abs=1e-9)


@given(_vector, _vector)
def test_turned_back_undoes_turned(axis: tuple[float, float, float], v: tuple[float, float, float]) -> None:
    assert turned_back(about(axis), turned(about(axis), v)) == pytest.approx(v, abs=1e-9)


@given(_direction, _direction)
def test_the_shortest_turn_arrives(a: tuple[float, float, float], b: tuple[float, float, float]) -> None:
    if sum(x * y for x, y in zip(a, b, strict=True)) > -0.99:
        assert turned(about(shortest(a, b)), a) == pytest.approx(b, abs=1e-6)
