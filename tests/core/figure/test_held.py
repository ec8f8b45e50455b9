"""What hands hold goes where they go."""

from typing import get_args

import pytest
from hypothesis import given

from cambre.core.figure.geometry import cross, dot, length, subtract
from cambre.core.figure.held import Holding, InHand, Strapped, grip
from cambre.core.figure.intents import Choreography, Holdable, StrapEnd
from cambre.core.figure.skeleton import Pose
from cambre.documents import DocumentProblemsError, read
from cambre.store.figure_files import load_held
from tests.core.figure.bodies import BODY, STANDING, poses

EQUIPPED = load_held()
TOLD = {
    "telling": "up",
    "cycle": {"rest": "up"},
    "poses": {"up": {"base": "stand"}},
    "views": [{"azimuth": 0, "elevation": 0}],
}


def in_hands(name: str, *hands: str) -> InHand:
    """A thing of the data in these hands."""
    return InHand(name=name, thing=EQUIPPED.things[name], hands=hands)


def test_everything_that_can_be_told_is_there() -> None:
    assert set(EQUIPPED.things) == set(get_args(Holdable))
    assert {f"{place}_{side}" for place in EQUIPPED.strap.places for side in "lr"} == set(get_args(StrapEnd))


@given(poses())
def test_a_thing_is_in_the_hand_whatever_the_pose(pose: Pose) -> None:
    frames = BODY.place(pose)

    at = grip(frames, in_hands("dumbbell", "hand_r"))

    assert length(subtract(at.position, frames["hand_r"].position)) < 0.05
    assert dot(at.direction((1.0, 0.0, 0.0)), frames["hand_r"].direction((1.0, 0.0, 0.0))) == pytest.approx(1.0)


@given(poses())
def test_a_thing_between_both_hands_is_halfway_and_keeps_its_shape(pose: Pose) -> None:
    frames = BODY.place(pose)

    at = grip(frames, in_hands("plate", "hand_l", "hand_r"))

    far = [length(subtract(at.position, frames[hand].position)) for hand in ("hand_l", "hand_r")]
    assert abs(far[0] - far[1]) < 0.1
    x, y, z = (at.direction(axis) for axis in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)))
    assert cross(x, y) == pytest.approx(z, abs=1e-6)
    assert length(z) == pytest.approx(1.0)


def test_a_kettlebell_hangs_straight_down() -> None:
    bell = EQUIPPED.things["kettlebell"].balls[0]
    bent = BODY.pose({"elbow_l": 70}, position=(0.0, 0.0, 0.53))

    for pose in (STANDING, bent):
        at = grip(BODY.place(pose), in_hands("kettlebell", "hand_l"))
        x, y, z = subtract(at.point(bell.centre), at.position)
        assert z < -0.05
        assert dot((x, y, z), at.direction((1.0, 0.0, 0.0))) == pytest.approx(0.0, abs=1e-9)


def test_the_mirror_image_holds_with_the_other_hand() -> None:
    strapped = Strapped(strap=EQUIPPED.strap, places=("hand_r", "shoulder_r", "foot_r"), length=1.0)
    holding = Holding((in_hands("dumbbell", "hand_l"), in_hands("stick", "hand_l", "hand_r")), (strapped,))

    other = holding.mirrored

    assert [each.hands for each in other.things] == [("hand_r",), ("hand_l", "hand_r")]
    assert other.straps[0].places == ("hand_l", "shoulder_l", "foot_l")
    assert other.mirrored == holding
    assert other.hands == {"hand_l", "hand_r"}


def test_what_is_held_is_told_in_a_line() -> None:
    told = read(Choreography, TOLD | {"held": {"dumbbell": "hand_r"}, "straps": [["hand_l", "foot_l"]]}, "here")

    assert told.held == {"dumbbell": "hand_r"}
    assert told.straps == (("hand_l", "foot_l"),)


@pytest.mark.parametrize(
    ("extra", "problem"),
    [
        ({"held": {"dumbbell": "hand_x"}}, "here: held.dumbbell: expected one of hand_l, hand_r, hands"),
        ({"held": {"anvil": "hands"}}, "dumbbell, kettlebell, plate, stick"),
        ({"straps": [["hand_r", "nose"]]}, "here: straps.0.1: expected one of hand_l"),
        ({"straps": [["hand_r"]]}, "here: straps.0: "),
    ],
)
def test_what_nobody_can_hold_is_refused(extra: dict[str, object], problem: str) -> None:
    with pytest.raises(DocumentProblemsError) as refused:
        read(Choreography, TOLD | extra, "here")

    assert problem in str(refused.value)
