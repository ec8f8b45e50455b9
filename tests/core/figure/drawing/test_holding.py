"""What is held is before some parts of the body and behind others, in every picture."""

from collections.abc import Sequence
from dataclasses import replace
from math import hypot
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from cambre.core.figure.drawing import animated, still
from cambre.core.figure.drawing.camera import Eye, Point
from cambre.core.figure.drawing.company import Tableau, tableau
from cambre.core.figure.drawing.holding import held
from cambre.core.figure.drawing.scene import Moment
from cambre.core.figure.drawing.straps import straps
from cambre.core.figure.held import Holding, InHand, Strapped
from cambre.core.figure.intents import Partner
from cambre.core.figure.skeleton import Pose
from cambre.core.library.dose import Tempo
from cambre.store.figure_files import load_held
from tests.core.figure.bodies import BODY, STANDING, poses
from tests.core.figure.drawing.staged import stage, style

EQUIPPED = load_held()
SIDE = Eye(azimuth=0, elevation=4)
FRONT = Eye(azimuth=90, elevation=4)
EVERYTHING = Holding(
    tuple(InHand(name=name, thing=thing, hands=("hand_l", "hand_r")) for name, thing in EQUIPPED.things.items()),
    (
        Strapped(strap=EQUIPPED.strap, places=("hand_r", "foot_r"), length=0.7),
        Strapped(strap=EQUIPPED.strap, places=("hand_l", "shoulder_l", "shin_l"), length=0.9),
    ),
)


def holding(name: str, *hands: str) -> Holding:
    """One thing."""
    return Holding((InHand(name=name, thing=EQUIPPED.things[name], hands=hands),))


def shown(eye: Eye, what: Holding, pose: Pose = STANDING) -> Tableau:
    """Somebody who holds something."""
    return tableau(style(), eye, Moment(0.0, (BODY.place(pose),), what), ())


def strap(far: float, pose: Pose = STANDING) -> list[tuple[float, float]]:
    """The places on the page of a strap of that length from hand to foot."""
    tied = (Strapped(strap=EQUIPPED.strap, places=("hand_r", "foot_r"), length=far),)
    first = next(iter(straps(SIDE, BODY.place(pose), tied)))
    return list(first.group.fills[0].points)


@pytest.mark.parametrize("eye", [SIDE, FRONT, Eye(azimuth=-120, elevation=10)])
def test_fingers_are_drawn_over_the_handle(eye: Eye) -> None:
    order = shown(eye, holding("dumbbell", "hand_r")).order

    assert order.index("dumbbell_handle") < order.index("lower_arm_r")


def test_of_a_dumbbell_s_heads_the_nearer_one_is_before_the_hand_and_the_other_behind() -> None:
    order = shown(FRONT, holding("dumbbell", "hand_r")).order
    hand = order.index("lower_arm_r")

    assert order.index("dumbbell_head_b") < hand < order.index("dumbbell_head_a")


def test_both_hands_are_before_what_they_hold_between_them() -> None:
    order = shown(FRONT, holding("plate", "hand_l", "hand_r")).order

    assert order.index("plate_disc") < min(order.index("lower_arm_l"), order.index("lower_arm_r"))


def test_a_hand_that_holds_is_closed_with_as_many_points_as_an_open_one() -> None:
    free, busy = shown(SIDE, Holding()), shown(SIDE, holding("kettlebell", "hand_r"))
    for name in ("palm_r", "thumb_r", "palm_l"):
        arm = f"lower_arm_{name[-1]}"
        before, after = (next(s for s in t.groups[arm].fills if s.name == name).points for t in (free, busy))
        assert len(before) == len(after)
        assert (list(before) == list(after)) == (name == "palm_l")


@given(poses())
@settings(max_examples=40)
def test_whatever_the_pose_everything_held_has_the_same_points(pose: Pose) -> None:
    here, there = (held(SIDE, BODY.place(each), EVERYTHING).groups for each in (STANDING, pose))

    for a, b in zip(here, there, strict=True):
        assert [(s.name, len(s.points)) for s in a.fills] == [(s.name, len(s.points)) for s in b.fills]


@given(poses())
@settings(max_examples=40)
def test_a_disc_s_sides_stay_within_its_rim(pose: Pose) -> None:
    groups = {g.name: g for g in held(SIDE, BODY.place(pose), holding("plate", "hand_l", "hand_r")).groups}
    rim, *sides = groups["plate_disc"].fills
    xs, ys = [x for x, _ in rim.points], [y for _, y in rim.points]

    for side in sides:
        assert all(min(xs) - 4 < x < max(xs) + 4 and min(ys) - 4 < y < max(ys) + 4 for x, y in side.points)


def test_a_taut_strap_is_straight_and_a_slack_one_hangs_through() -> None:
    _, *taut = strap(0.0)
    _, *slack = strap(0.9)

    def off(points: list[tuple[float, float]]) -> float:
        (a, b), (c, d) = points[0], points[-1]
        return max(abs((x - a) * (d - b) - (y - b) * (c - a)) / hypot(c - a, d - b) for x, y in points)

    assert off(taut) < 1
    assert len(taut) == len(slack)
    assert max(y for _, y in slack) >= max(y for _, y in taut)


def test_a_slack_strap_lies_on_the_floor_and_not_below() -> None:
    sunk = strap(3.0)

    assert max(y for _, y in sunk) < 60  # the floor is at 0; what is nearer lies lower on the page


def test_a_strap_goes_round_the_foot_and_into_the_hand() -> None:
    tied = Holding((), (Strapped(strap=EQUIPPED.strap, places=("hand_r", "foot_r"), length=1.0),))
    order = shown(SIDE, tied).order

    assert order.index("loop_foot_r") > order.index("lower_leg_r")
    assert order.index("strap_0_0") < order.index("lower_arm_r")


def test_what_both_hands_hold_is_taut() -> None:
    tied = (Strapped(strap=EQUIPPED.strap, places=("hand_l", "hand_r"), length=2.0),)
    (first,) = straps(FRONT, BODY.place(STANDING), tied)
    _, *between, _ = first.group.fills[0].points

    assert max(y for _, y in between) - min(y for _, y in between) < 40


def test_a_strap_is_as_long_as_it_must_be_in_some_pose() -> None:
    at = stage()
    tied = replace(at, told=replace(at.told, straps=(("hand_r", "foot_r"),)))
    (found,) = tied.holding.straps
    spans = [EQUIPPED.strap.span(found.places, BODY.place(pose)) for pose in at.solved.poses.values()]

    assert found.length == max(spans)


def test_in_the_other_round_the_other_hand_holds() -> None:
    at = stage()
    at = replace(at, told=replace(at.told, held={"dumbbell": "hand_r"}))

    moments = at.course(Tempo(up_s=3, hold_s=1, down_s=3, rest_s=1), alternating=True).moments

    assert moments[0].holding.hands == {"hand_r"}
    assert moments[-1].holding.hands == {"hand_l"}
    change = next(k for k, moment in enumerate(moments) if moment.holding.hands == {"hand_l"})
    assert moments[change].seconds == moments[change - 1].seconds


def test_a_partner_holds_the_same() -> None:
    at = stage()
    told = replace(at.told, held={"kettlebell": "hand_l"}, partner=Partner(turn=180, at=(1.0, 0.0)))
    both = replace(at, told=told)
    svg = still(both.scene(), style(), title="Two", description="")
    names = [each.attrib.get("id", "") for each in ET.fromstring(svg).iter()]  # noqa: S314 - drawn a moment ago

    assert sum("kettlebell_bell" in name and not name.endswith("_shine") for name in names) >= 2


def test_what_is_held_moves_in_the_moving_picture() -> None:
    at = stage()
    at = replace(at, told=replace(at.told, held={"stick": "hands"}))
    svg = animated(at.scene(), at.course(), style(), title="Bow", description="")

    assert "stick_middle" in svg


def test_a_flat_side_that_faces_away_has_no_area() -> None:
    (group,) = held(SIDE, BODY.place(STANDING), holding("plate", "hand_l", "hand_r")).groups
    sides = {shape.name: shape.points for shape in group.fills}

    def area(points: Sequence[Point]) -> float:
        spots = list(points)
        return abs(sum(a * d - b * c for (a, b), (c, d) in zip(spots, [*spots[1:], spots[0]], strict=True))) / 2

    away, toward = sorted((area(sides["plate_disc_a"]), area(sides["plate_disc_b"])))
    assert away < 30
    assert toward >= away
