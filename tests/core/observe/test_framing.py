"""Stepping into the picture: what is wrong is said where it is and nowhere else, and ready never too soon."""

from collections.abc import Sequence
from dataclasses import replace
from math import nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.figure.skeleton import Pose
from cambre.core.observe.body import Plane
from cambre.core.observe.filmed import Filmed
from cambre.core.observe.framing import WHOLE, Framing
from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point
from cambre.core.observe.placing import NEEDS
from cambre.core.observe.prompts import SAYS, Prompt
from tests.core.observe.filming import DRAWN, Shot, shoot

STANDS = DRAWN.book.pose("straight-knee-roll-down", "standing")
LIES = DRAWN.book.pose("press-up", "prone")
SIDE, FRONT, BACK = 0.0, 90.0, -90.0
FAIR = Shot(rate=15, scale=0.6, lower=0.05, far=0.7)
LEVEL = replace(FAIR, elevation=0)
NOBODY = (None,) * POINTS
UPRIGHT = ((0.0, 1.0),)
LEVEL_TRUNKS = ((1.0, 0.0), (-1.0, 0.0))


def filmed(shot: Shot = FAIR, *, pose: Pose = STANDS, azimuth: float = SIDE, seconds: float = 3) -> list[Frame]:
    """Somebody who stands or lies there."""
    return shoot(lambda _: pose, seconds, azimuth, shot)


def told(
    frames: Sequence[Frame],
    view: str = "side",
    *,
    people: int = 1,
    needs: Sequence[str] = tuple(NEEDS),
    trunks: Sequence[Plane] = (),
) -> list[Prompt]:
    """Everything that is said, in turn."""
    framing = Framing(view, needs, trunks=trunks)
    found = (framing.push(Filmed(frame, people=people)) for frame in frames)
    return [Prompt(each["prompt"]) for each in found if each is not None]


def without(frames: Sequence[Frame], marks: set[Mark]) -> list[Frame]:
    """The same frames, some points unseen."""
    return [Frame(t, tuple(None if i in marks else p for i, p in enumerate(points))) for t, points in frames]


@pytest.mark.parametrize(("view", "azimuth"), [("side", 0), ("side", 180), ("front", 90), ("back", -90)])
@pytest.mark.parametrize("yaw", [-12, 0, 12])
def test_somebody_who_stands_right_hears_to_stay_and_then_ready(view: str, azimuth: float, yaw: float) -> None:
    assert told(filmed(replace(FAIR, yaw=yaw), azimuth=azimuth), view) == [Prompt.STAY, Prompt.READY]


@pytest.mark.parametrize("roll", [90, -90, 180])
@pytest.mark.parametrize(("view", "azimuth"), [("side", 0), ("front", 90), ("back", -90)])
def test_a_phone_on_its_side_or_head_over_is_told_to_be_turned(view: str, azimuth: float, roll: float) -> None:
    turned = filmed(replace(FAIR, roll=roll, lower=-0.1), azimuth=azimuth)

    assert told(turned, view, trunks=UPRIGHT) == [Prompt.UPRIGHT]


def test_whoever_still_stands_before_they_lie_down_is_told_to_get_into_position() -> None:
    assert told(filmed(), trunks=LEVEL_TRUNKS) == [Prompt.IN_PLACE]
    assert told(filmed(pose=LIES), trunks=LEVEL_TRUNKS) == [Prompt.STAY, Prompt.READY]


@pytest.mark.parametrize("roll", [-18, 18])
def test_a_phone_that_leans_is_told_to_be_stood_straight_where_a_lean_is_what_counts(roll: float) -> None:
    assert told(filmed(replace(FAIR, roll=roll), azimuth=FRONT), "front", trunks=UPRIGHT) == [Prompt.ASKEW]
    assert told(filmed(replace(FAIR, roll=roll)), trunks=UPRIGHT) == [Prompt.STAY, Prompt.READY]


def test_a_black_picture_is_said_to_be_dark() -> None:
    framing = Framing("side")
    found = [framing.push(Filmed(Frame(n / 15, NOBODY), people=0, is_dark=True)) for n in range(15)]

    assert [each["say"] for each in found if each] == [SAYS[Prompt.BLACK]]


def test_a_camera_that_gives_no_new_picture_is_told_too() -> None:
    framing = Framing("side")
    found = [framing.push(Filmed(Frame(n / 4, NOBODY), people=0, is_still=True)) for n in range(8)]

    assert [each["say"] for each in found if each] == [SAYS[Prompt.STILL]]


def test_somebody_who_lies_right_hears_the_same() -> None:
    assert told(filmed(pose=LIES)) == [Prompt.STAY, Prompt.READY]


@pytest.mark.parametrize(
    ("prompt", "view", "azimuth", "shot"),
    [
        (Prompt.BACK, "side", SIDE, replace(FAIR, scale=1.2, lower=0.3)),
        (Prompt.BACK, "front", FRONT, replace(FAIR, scale=0.95)),
        (Prompt.CLOSER, "side", SIDE, replace(FAIR, scale=0.2)),
        (Prompt.UP, "side", SIDE, replace(FAIR, lower=-0.25)),
        (Prompt.DOWN, "side", SIDE, replace(FAIR, lower=0.35)),
        (Prompt.LEFT, "front", FRONT, replace(FAIR, aside=-0.45)),
        (Prompt.RIGHT, "front", FRONT, replace(FAIR, aside=0.45)),
        (Prompt.RIGHT, "back", BACK, replace(FAIR, aside=-0.45)),
        (Prompt.LEFT, "back", BACK, replace(FAIR, aside=0.45)),
        (Prompt.BACKWARDS, "side", SIDE, replace(FAIR, aside=0.45)),
        (Prompt.FORWARDS, "side", SIDE, replace(FAIR, aside=-0.49)),
        (Prompt.FORWARDS, "side", 180, replace(FAIR, aside=0.49)),
        (Prompt.DARK, "side", SIDE, replace(FAIR, visibility=0.2, far=0.1)),
        (Prompt.TURN_TO, "side", SIDE, replace(LEVEL, yaw=-40)),
        (Prompt.TURN_FROM, "side", SIDE, replace(LEVEL, yaw=40)),
        (Prompt.TURN_FROM, "side", 180, replace(LEVEL, yaw=-40)),
        (Prompt.TURN_LEFT, "front", FRONT, replace(LEVEL, yaw=40)),
        (Prompt.TURN_RIGHT, "front", FRONT, replace(LEVEL, yaw=-40)),
        (Prompt.ROUND, "front", BACK, FAIR),
        (Prompt.ROUND, "back", FRONT, FAIR),
    ],
)
def test_what_is_wrong_is_said_and_nothing_else(prompt: Prompt, view: str, azimuth: float, shot: Shot) -> None:
    assert told(filmed(shot, azimuth=azimuth), view) == [prompt]


@pytest.mark.parametrize(
    ("prompt", "shot"),
    [
        (Prompt.AWAY, replace(FAIR, scale=1.05)),
        (Prompt.BRING, replace(FAIR, scale=0.2)),
        (Prompt.FEETWARDS, replace(FAIR, aside=0.3)),
        (Prompt.HEADWARDS, replace(FAIR, aside=-0.3)),
        (Prompt.PHONE_FEETWARDS, replace(LEVEL, yaw=40)),
        (Prompt.PHONE_HEADWARDS, replace(LEVEL, yaw=-40)),
    ],
)
def test_somebody_who_lies_is_told_in_their_own_directions(prompt: Prompt, shot: Shot) -> None:
    assert told(filmed(shot, pose=LIES)) == [prompt]


def test_depth_alone_turns_nobody_round() -> None:
    askew = [
        Frame(t, tuple(p and p._replace(z=0.2 if i == Mark.HIP_L else -0.2) for i, p in enumerate(points)))
        for t, points in filmed(azimuth=FRONT)
    ]

    assert told(askew, "front") == [Prompt.STAY, Prompt.READY]


def test_an_empty_room_is_nobody_and_two_people_are_several() -> None:
    assert told([Frame(each.time, NOBODY) for each in filmed()], people=0) == [Prompt.NOBODY]
    assert told(filmed(), people=2) == [Prompt.SEVERAL]


def test_a_hidden_knee_is_said_only_where_the_knee_is_needed() -> None:
    hidden = without(filmed(), {Mark.KNEE_R})

    assert told(hidden) == [Prompt.HIDDEN]
    assert told(hidden, needs=["head", "hands", "hips"]) == [Prompt.STAY, Prompt.READY]


def test_the_farther_side_may_be_hidden() -> None:
    assert told(without(filmed(), {mark for mark in Mark if mark.name.endswith("_L")})) == [Prompt.STAY, Prompt.READY]


def test_points_that_drop_out_now_and_then_change_nothing() -> None:
    assert told(filmed(replace(FAIR, dropped=0.1, jitter=0.01))) == [Prompt.STAY, Prompt.READY]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    "shot",
    [replace(FAIR, scale=0.302), replace(LEVEL, yaw=25), replace(FAIR, lower=0.255), replace(FAIR, visibility=0.36)],
)
def test_at_a_limit_nothing_flickers(shot: Shot, seed: int) -> None:
    assert len(told(filmed(replace(shot, jitter=0.01, seed=seed), seconds=8))) <= 3


def test_ready_comes_after_a_whole_second_and_not_before() -> None:
    frames = [*filmed(replace(FAIR, lower=0.35), seconds=2), *(Frame(t + 2, p) for t, p in filmed())]
    framing = Framing("side")
    ready = next(frame.time for frame in frames if framing.push(Filmed(frame)) and framing.is_ready)

    assert 2 + WHOLE <= ready <= 2 + WHOLE + 0.4


def test_ready_is_taken_back_when_somebody_steps_out() -> None:
    away = [Frame(t + 3, p) for t, p in filmed(replace(FAIR, lower=0.35))]

    assert told([*filmed(), *away]) == [Prompt.STAY, Prompt.READY, Prompt.DOWN]


def test_a_picture_that_stands_still_is_never_ready() -> None:
    points = filmed()[0].points

    assert told([Frame(number / 15, points) for number in range(90)]) == [Prompt.STILL]


@pytest.mark.parametrize(
    "times", [[0.0] * 60, [-n / 15 for n in range(60)], [nan] * 60, [n / 15 % 0.6 for n in range(60)]]
)
def test_frames_without_a_clock_are_never_ready(times: list[float]) -> None:
    frames = [Frame(time, each.points) for time, each in zip(times, filmed(seconds=5), strict=False)]

    assert Prompt.READY not in told(frames)


def test_frames_that_come_too_seldom_are_never_ready() -> None:
    seldom = told([Frame(n * 0.8, each.points) for n, each in enumerate(filmed())])

    assert Prompt.READY not in seldom
    assert seldom[-1] is Prompt.SLOW  # and that is said, for nothing else is wrong


NUMBERS = st.floats(allow_nan=True, allow_infinity=True)
VIEWS = st.sampled_from(["side", "front", "back"])
WILD = st.lists(st.builds(Point, NUMBERS, NUMBERS, NUMBERS, NUMBERS) | st.none(), min_size=0, max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NUMBERS, WILD, st.integers(-1, 3)), max_size=12), VIEWS)
def test_nothing_that_a_camera_could_send_breaks_it(
    sent: list[tuple[float, list[Point | None], int]], view: str
) -> None:
    framing = Framing(view)
    for time, points, people in sent:
        said = framing.push(Filmed(Frame(time, tuple(points)), people=people))
        assert said is None or said["say"]

    assert framing.end()["say"]


def test_every_prompt_has_its_words() -> None:
    assert set(SAYS) == set(Prompt)
    assert len(set(SAYS.values())) == len(SAYS)
