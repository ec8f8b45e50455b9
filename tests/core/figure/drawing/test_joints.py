"""Joints are round from everywhere, and belong to whichever of two parts is drawn first."""

import pytest

from cambre.core.figure.drawing.body import Body
from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.company import figure, tableau
from cambre.core.figure.drawing.fillers import needless
from cambre.core.figure.drawing.joints import with_joints
from cambre.core.figure.drawing.scene import Moment
from cambre.store.figure_files import load_flesh, load_wardrobe
from tests.core.figure.bodies import BODY, STANDING
from tests.core.figure.drawing.staged import style

FRONT = Eye(azimuth=90, elevation=6)
SIDE = Eye(azimuth=0, elevation=6)
SEATED = BODY.pose({"hip_up_l": 85, "hip_up_r": 85, "knee_l": 88, "knee_r": 88}, position=(0.0, 0.0, 0.3))
WARDROBE = load_wardrobe()


def test_every_limb_has_a_round_at_its_root_and_its_middle() -> None:
    groups = tableau(style(), SIDE, Moment(0.0, (BODY.place(STANDING),)), ()).groups

    rounds = {name for name, group in groups.items() if group.joins}
    assert rounds == {f"{joint}_{side}" for joint in ("shoulder", "elbow", "hip", "knee") for side in "lr"}


@pytest.mark.parametrize("eye", [SIDE, FRONT, Eye(azimuth=-120, elevation=20)])
def test_a_round_is_drawn_once_with_the_first_of_its_two_parts(eye: Eye) -> None:
    shown = tableau(style(), eye, Moment(0.0, (BODY.place(SEATED),)), ())
    found = with_joints(shown.order, shown.groups)

    for group in shown.groups.values():
        if group.joins:
            (ball,) = group.lines
            (owner,) = [name for name, shapes in found.items() if ball in shapes]
            assert owner == min(group.joins, key=shown.order.index)


def test_of_two_people_each_has_their_own_joints() -> None:
    frames = BODY.place(STANDING)
    groups = tableau(style(), SIDE, Moment(0.0, (frames, frames)), ()).groups

    assert groups["knee_l.1"].joins == ("upper_leg_l.1", "lower_leg_l.1")
    assert groups["knee_l"].joins == ("upper_leg_l", "lower_leg_l")


def test_a_knee_that_points_at_whoever_looks_is_outlined() -> None:
    person = WARDROBE.people["mira"]
    hair = WARDROBE.hair[person.hair]

    def hidden(eye: Eye) -> frozenset[str]:
        drawn = Body(flesh=load_flesh(), person=person, hair=hair, eye=eye, frames=BODY.place(SEATED))
        return needless([figure(drawn)])

    assert "knee_l_ball" in hidden(SIDE)
    assert not {"knee_l_ball", "upper_leg_l_bulk", "hip_l_ball"} <= hidden(Eye(azimuth=90, elevation=40))


@pytest.mark.parametrize(("person", "role"), [("mira", "legs"), ("jonas", "legs")])
def test_a_knee_wears_what_the_leg_wears(person: str, role: str) -> None:
    shown = tableau(style(person=person), SIDE, Moment(0.0, (BODY.place(STANDING),)), ())

    assert shown.groups["knee_l"].lines[0].role == role
    assert shown.groups["elbow_l"].lines[0].role == "skin"
