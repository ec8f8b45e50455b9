"""The many-bodies kinematics agree with the core's, number for number."""

import numpy as np
import pytest

from cambre.atelier.kinematics import columns_of
from cambre.core.figure.geometry import normalised
from tests.atelier.workshop import body


def test_it_places_every_point_where_the_core_does() -> None:
    rig = body().rig
    unknowns = np.random.default_rng(1).normal(size=(rig.unknowns, 6)) * 0.4
    base = normalised((0.3, 0.5, -0.2, 0.7))
    placed = rig.place(unknowns, base)
    for k in range(6):
        points = rig.skeleton.points(rig.skeleton.place(rig.pose(unknowns[:, k], base)))
        assert placed.points[:, :, k] == pytest.approx(np.array(list(points.values())), abs=1e-12)


def test_a_pose_goes_into_unknowns_and_back() -> None:
    rig, base = body().rig, normalised((1.0, 0.2, 0.0, -0.4))
    unknowns = np.random.default_rng(2).normal(size=rig.unknowns) * 0.4
    assert columns_of(rig.pose(unknowns, base), base) == pytest.approx(unknowns, abs=1e-9)
