"""Where bones are: against cases worked out by hand, and in the mirror."""

from math import cos, radians, sin

import pytest
from hypothesis import given

from cambre.core.anatomy import Part
from cambre.core.figure.geometry import Vector, angle_between, length, quaternion_about, subtract, unit
from cambre.core.figure.skeleton import other_side, skeleton, swing_toward
from cambre.store.figure_files import load_anatomy
from tests.core.figure.bodies import BODY, STANDING, poses

THIGH, SHANK, UPPER_ARM, FOREARM = 0.245, 0.246, 0.18, 0.146
SWINGS = {segment.swing.joint: segment.swing for segment in load_anatomy().segments if segment.swing}


def near(expected: Vector) -> object:
    return pytest.approx(expected, abs=1e-9)


def hanging(**angles: float) -> dict[str, float]:
    """Arms and legs straight down, and what is asked for."""
    joints = dict(angles)
    for joint in ("shoulder", "hip"):
        up, out = swing_toward(SWINGS[joint], (0, 0, -1))
        for side in "lr":
            joints.setdefault(f"{joint}_up_{side}", up)
            joints.setdefault(f"{joint}_out_{side}", out)
    return joints


def test_the_pelvis_is_where_the_pose_says() -> None:
    frame = BODY.place(STANDING)["pelvis"]
    assert frame.position == (0.0, 0.0, 0.53)
    assert frame.rotation == (1, 0, 0, 0, 1, 0, 0, 0, 1)


def test_straight_legs_hang_below_the_hips() -> None:
    frames = BODY.place(BODY.pose(hanging(knee_l=0), position=(0, 0, 0.53)))
    assert frames["thigh_l"].position == near((0, 0.052, 0.53))
    assert frames["shank_l"].position == near((0, 0.052, 0.53 - THIGH))
    assert frames["foot_l"].position == near((0, 0.052, 0.53 - THIGH - SHANK))


def test_a_bent_knee_takes_the_shank_back() -> None:
    frames = BODY.place(BODY.pose(hanging(knee_l=90), position=(0, 0, 0.53)))
    assert frames["foot_l"].position == near((-SHANK, 0.052, 0.53 - THIGH))


def test_a_bent_elbow_takes_the_forearm_forward() -> None:
    frames = BODY.place(BODY.pose(hanging(elbow_l=30)))
    upper, lower = (
        subtract(frames[end].position, frames[start].position)
        for start, end in (("uarm_l", "farm_l"), ("farm_l", "hand_l"))
    )
    assert length(upper) == pytest.approx(UPPER_ARM)
    assert length(lower) == pytest.approx(FOREARM)
    assert angle_between(upper, lower) == pytest.approx(radians(30))
    assert frames["uarm_l"].direction((1, 0, 0)) != near(frames["farm_l"].direction((1, 0, 0)))
    assert sum(a * b for a, b in zip(lower, frames["uarm_l"].direction((1, 0, 0)), strict=True)) > 0


def test_bending_forward_bends_the_spine_forward() -> None:
    upright, bent = (BODY.place(BODY.pose({"lumbar_flex": angle})) for angle in (0, 40))
    assert bent["tho4"].position[0] > upright["tho4"].position[0]
    turn = angle_between(upright["tho4"].direction((0, 0, 1)), bent["tho4"].direction((0, 0, 1)))
    assert turn == pytest.approx(radians(40))


def test_bending_and_turning_left_go_left() -> None:
    side = BODY.place(BODY.pose({"lumbar_side": 20}))
    assert side["head"].position[1] > 0.05
    turned = BODY.place(BODY.pose({"thoracic_turn": 30}))
    assert turned["tho4"].direction((1, 0, 0))[1] > 0.4


def test_the_facing_turns_the_whole_body() -> None:
    lying = BODY.pose(hanging(), position=(0, 0, 0.1), facing=quaternion_about((0, radians(90), 0)))
    frames = BODY.place(lying)
    assert frames["pelvis"].direction((1, 0, 0)) == near((0, 0, -1))
    assert frames["foot_l"].position == near((-THIGH - SHANK * cos(radians(3)), 0.052, 0.1 + SHANK * sin(radians(3))))


@pytest.mark.parametrize("direction", [(1, 0, 0), (0, 1, 0), (0.3, 0.2, -1), (0.2, 0.1, 1)])
@pytest.mark.parametrize(("joint", "frame", "parent"), [("shoulder", "uarm", "tho3"), ("hip", "thigh", "pelvis")])
def test_a_swing_points_the_bone_where_it_is_asked(joint: str, frame: str, parent: str, direction: Vector) -> None:
    up, out = swing_toward(SWINGS[joint], direction)
    frames = BODY.place(BODY.pose({f"{joint}_up_l": up, f"{joint}_out_l": out}))
    bone = frames[f"{frame}_l"].direction((0, 0, -1))
    assert bone == near(frames[parent].direction(unit(direction)))


@given(poses())
def test_the_mirror_of_a_pose_puts_every_point_on_the_other_side(pose: object) -> None:
    points = BODY.points(BODY.place(pose))  # type: ignore[arg-type]
    mirrored = BODY.points(BODY.place(BODY.mirrored(pose)))  # type: ignore[arg-type]
    for name, (x, y, z) in points.items():
        assert mirrored[other_side(name)] == pytest.approx((x, -y, z), abs=1e-9)


@given(poses())
def test_mirrored_twice_is_the_same(pose: object) -> None:
    assert BODY.mirrored(BODY.mirrored(pose)) == pose  # type: ignore[arg-type]


def test_longer_legs_lengthen_only_legs() -> None:
    tall = skeleton(load_anatomy(), {Part.LEG: 1.1})
    ours, theirs = tall.place(STANDING), BODY.place(STANDING)
    shank = length(subtract(ours["shank_l"].position, ours["thigh_l"].position))
    assert shank == pytest.approx(THIGH * 1.1)
    assert ours["head"] == theirs["head"]


def test_an_unknown_joint_is_refused() -> None:
    with pytest.raises(KeyError, match="kneee_l"):
        BODY.pose({"kneee_l": 3})
