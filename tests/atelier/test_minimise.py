"""The search finds the bottom, also of a narrow curved valley."""

import numpy as np
import pytest

from cambre.atelier.kinematics import Array
from cambre.atelier.minimise import minimise


def rosenbrock(u: Array) -> Array:
    return np.stack([100 * (u[1] - u[0] ** 2), 1 - u[0]])


def hinged(u: Array) -> Array:
    return np.stack([60 * np.minimum(0.0, u[0] - 0.5), 0.1 * u[0], u[1] - 2])


def test_it_follows_a_curved_valley_to_its_end() -> None:
    found = minimise(rosenbrock, np.array([-1.2, 1.0]), rounds=200, enough=1e-12)
    assert found.unknowns == pytest.approx([1, 1], abs=1e-4)


def test_it_rests_on_a_hinge() -> None:
    found = minimise(hinged, np.array([3.0, 0.0]), rounds=100, enough=1e-12)
    assert found.unknowns == pytest.approx([0.5, 2], abs=1e-3)


def test_it_stops_where_it_is_told_to() -> None:
    assert minimise(rosenbrock, np.array([-1.2, 1.0]), rounds=3, enough=0).rounds == 3
