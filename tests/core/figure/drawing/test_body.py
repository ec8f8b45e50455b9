"""A body's outlines hold its bones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.figure.drawing.body import Body, Shape
from cambre.core.figure.drawing.camera import Eye, on_page
from cambre.core.figure.drawing.company import figure, tableau
from cambre.core.figure.drawing.path import closed_path
from cambre.core.figure.drawing.scene import Moment
from cambre.core.figure.skeleton import Pose
from cambre.store.figure_files import load_flesh, load_wardrobe
from tests.core.figure.bodies import BODY, STANDING, poses
from tests.core.figure.drawing.inside import is_inside
from tests.core.figure.drawing.staged import style

WARDROBE = load_wardrobe()
BONES = {
    "trunk": ("pelvis", "lum1", "tho0", "tho2"),
    "upper_arm_l": ("farm_l",),
    "lower_arm_r": ("farm_r", "hand_r"),
    "upper_leg_r": ("shank_r",),
    "lower_leg_l": ("shank_l", "foot_l"),
}
ROUNDS = {"farm_l": "elbow_l", "farm_r": "elbow_r", "shank_l": "knee_l", "shank_r": "knee_r"}
"""Where two parts meet, a round of its own is drawn."""
eyes = st.builds(lambda a, e: Eye(azimuth=a, elevation=e), st.floats(-180, 180), st.floats(0, 30))


def shapes(pose: Pose, eye: Eye, person: str = "mira") -> dict[str, tuple[Shape, ...]]:
    """The fills of every group."""
    who = WARDROBE.people[person]
    drawn = Body(flesh=load_flesh(), person=who, hair=WARDROBE.hair[who.hair], eye=eye, frames=BODY.place(pose))
    return {name: group.fills or group.lines for name, group in figure(drawn).items()}


@given(poses(), eyes)
@settings(max_examples=100)
def test_every_joint_lies_within_its_part_from_everywhere(pose: Pose, eye: Eye) -> None:
    found, frames = shapes(pose, eye), BODY.place(pose)

    for group, bones in BONES.items():
        for bone in bones:
            drawn = (*found[group], *found.get(ROUNDS.get(bone, ""), ()))
            solid = [shape.points for shape in drawn if shape.kind == "closed"]
            joint = on_page(eye, frames[bone].position)
            assert any(is_inside(joint, outline) for outline in solid), (group, bone)


@given(poses(), eyes)
@settings(max_examples=30)
def test_every_outline_is_closed_and_has_the_same_points_in_every_pose(pose: Pose, eye: Eye) -> None:
    standing, here = shapes(STANDING, eye), shapes(pose, eye)

    for group in standing:
        for a, b in zip(standing[group], here[group], strict=True):
            assert (a.name, a.kind, len(a.points)) == (b.name, b.kind, len(b.points))
            assert a.kind != "closed" or closed_path(b.points).endswith("z")


@pytest.mark.parametrize("person", WARDROBE.people)
def test_everybody_in_the_wardrobe_can_be_drawn(person: str) -> None:
    assert shapes(STANDING, Eye(), person)["head"]


def test_the_farther_leg_is_drawn_before_the_nearer_one() -> None:
    order = tableau(style(), Eye(azimuth=0, elevation=5), Moment(0.0, (BODY.place(STANDING),)), ()).order

    assert order.index("upper_leg_l") < order.index("trunk") < order.index("upper_leg_r")
