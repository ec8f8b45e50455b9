"""What passes through what."""

import numpy as np
import pytest

from cambre.atelier.clearance import Capsules, outside
from cambre.core.figure.props import Ball, Box, Prop, Wall
from tests.atelier.workshop import body, problem

POINT = np.array([[[0.5], [0.0], [0.1]]])
RADIUS = np.array([0.02])


def smallest(**angles: float) -> tuple[str, float]:
    """The pair that is closest in a standing body with these angles."""
    rig, capsules = body().rig, Capsules(body())
    pose = rig.skeleton.pose(angles)
    unknowns = np.array([*pose.position, 0, 0, 0, *np.radians(pose.angles)])[:, None]
    clearances = capsules.clearances(rig.place(unknowns, (1.0, 0.0, 0.0, 0.0)))[:, 0]
    return capsules.labels[int(clearances.argmin())], float(clearances.min())


def test_limbs_held_apart_touch_nothing() -> None:
    assert smallest()[1] > -0.004


def test_a_hand_in_the_neck_is_seen() -> None:
    label, clearance = smallest(elbow_l=150, shoulder_up_l=20, shoulder_out_l=-30, neck_flex=10)
    assert label == "hand_l and neck"
    assert clearance < -0.005


def test_what_holds_each_other_may_touch() -> None:
    free = {label for label in Capsules(body()).labels if label == "hand_l and shank_l"}
    held = Capsules(body(), holding=[("hand_l", "shank_l")]).labels
    assert free
    assert not free & set(held)


@pytest.mark.parametrize(
    ("prop", "distance"),
    [
        (Prop(boxes=(Box(name="b", centre=(0, 0, 0.1), half=(0.2, 0.2, 0.1)),)), 0.28),
        (Prop(boxes=(Box(name="b", centre=(0.5, 0, 0.1), half=(0.2, 0.2, 0.1)),)), -0.12),
        (Prop(balls=(Ball(name="b", centre=(0, 0, 0.1), radius=0.3),)), 0.18),
        (Prop(walls=(Wall(name="w", at=(0.4, 0, 0), up=(-1, 0, 0)),)), -0.12),
        (Prop(walls=(Wall(name="w", at=(0.4, 0, 0), up=(1, 0, 0)),)), 0.08),
    ],
)
def test_how_far_a_point_is_outside(prop: Prop, distance: float) -> None:
    assert outside(prop, POINT, RADIUS)[0, 0] == pytest.approx(distance)


def test_a_mat_is_nothing_to_bump_into() -> None:
    assert outside(Prop(size=(1, 0.4)), POINT, RADIUS).shape == (0, 1)
    terms = problem({"base": "stand"}, props={"mat": Prop(size=(1, 0.4))}).terms
    assert "mat" not in [term.label for term in terms]
