"""What is never seen isn't drawn."""

from cambre.core.figure.drawing import animated
from cambre.core.figure.drawing.body import Body
from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.company import figure
from cambre.core.figure.drawing.fillers import needless, without
from cambre.core.figure.skeleton import Pose
from cambre.store.figure_files import load_flesh
from tests.core.figure.bodies import BODY, STANDING
from tests.core.figure.drawing.staged import stage, style

SIDE = Eye(azimuth=0, elevation=5)
FRONT = Eye(azimuth=90, elevation=5)
ARM = BODY.pose({"shoulder_up_l": 85}, position=(0.0, 0.0, 0.53))  # straight ahead: at whoever looks from the front


def hidden(pose: Pose, eye: Eye) -> frozenset[str]:
    """The fillers that aren't seen."""
    role = style().cast[0]
    body = Body(flesh=load_flesh(), person=role.person, hair=role.hair, eye=eye, frames=BODY.place(pose))
    return needless([figure(body)])


def test_seen_from_the_side_bulk_needs_no_filling() -> None:
    assert {"waist", "ribs", "upper_leg_l_bulk", "lower_leg_r_end", "knee_l_ball"} <= hidden(STANDING, SIDE)


def test_what_is_seen_once_stays() -> None:
    role = style().cast[0]
    moments = [
        figure(Body(flesh=load_flesh(), person=role.person, hair=role.hair, eye=eye, frames=BODY.place(ARM)))
        for eye in (SIDE, FRONT)
    ]

    assert needless(moments) == needless(moments[:1]) & needless(moments[1:])


def test_a_group_loses_lines_and_fills_alike() -> None:
    role = style().cast[0]
    groups = figure(Body(flesh=load_flesh(), person=role.person, hair=role.hair, eye=SIDE, frames=BODY.place(STANDING)))

    less = without(groups["trunk"], frozenset({"waist"}))

    assert "waist" not in {shape.name for shape in (*less.lines, *less.fills)}
    assert len(less.lines) == len(groups["trunk"].lines) - 1


def test_only_fillers_are_left_out_of_a_moving_picture() -> None:
    at = stage()
    svg = animated(at.scene(), at.course(), style(), title="Bow", description="")

    for name in ("torso", "pelvis", "upper_leg_l_cloth", "face", "palm_r"):
        assert f'-{name}"' in svg
