"""A figure that turns and bends by known angles: what is told of it is right, or nothing is told."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.landmarks import POINTS, Frame, Mark, Point, Points
from cambre.core.observe.rotating import rotations
from cambre.core.observe.series import middle
from cambre.core.observe.watching import Watcher
from tests.core.observe.filming import LIBRARY, Shot, film, moved, what
from tests.core.observe.turning_figure import STANCES, Compared, Faults, Moving, compared, filmed, in_shape, true_bend

TURN, BEND = Moving(turn=40, times=2), Moving(bend=32, times=2, stance="hanging")
SHOT = Shot(jitter=0.01, rate=15, seed=5)
USUAL = Faults()
FLAT = Faults(deep=0, flicker=0, wander=0, leans=0)


def turned(moving: Moving = TURN, shot: Shot = SHOT, faults: Faults = USUAL, view: str = "front") -> Compared:
    return compared("trunk_rotation", filmed(moving, view, shot, faults), moving)


def bent(moving: Moving = BEND, shot: Shot = SHOT, faults: Faults = USUAL, view: str = "front") -> Compared:
    return compared("side_bend", filmed(moving, view, shot, faults), moving)


@pytest.mark.parametrize("view", ["front", "back"])
def test_a_turn_is_right_from_the_front_and_from_behind(view: str) -> None:
    told = turned(view=view)

    assert [told.told, told.wrong] == [1, 0]
    assert told.error < 6
    assert told.range == pytest.approx(told.true_range, rel=0.15)


@pytest.mark.parametrize(
    "faults",
    [
        Faults(flicker=0.1),
        Faults(deep=0.3),
        Faults(wander=0.04),
        Faults(nearer=0.1),
        Faults(nearer=-0.1),
        Faults(flips=0.05, spells=6),
        Faults(late=0.2),
        Faults(dim=8),
    ],
    ids=str,
)
def test_a_turn_has_its_side_however_bad_the_depth_is(faults: Faults) -> None:
    told = turned(faults=faults)

    assert told.wrong == 0
    assert told.error < 7
    assert told.told > 0.8


@pytest.mark.parametrize("yaw", [-20, 10, 20])
def test_a_camera_that_stands_aside_is_no_turn(yaw: float) -> None:
    told = turned(shot=replace(SHOT, yaw=yaw, rate=30))

    assert told.wrong == 0
    assert told.error < abs(yaw)


@pytest.mark.parametrize("stance", STANCES)
def test_the_arms_may_be_kept_in_any_way(stance: str) -> None:
    assert turned(replace(TURN, stance=stance)).wrong < 0.02
    assert bent(replace(BEND, stance=stance)).error < 5


@pytest.mark.parametrize("rate", [8, 60])
def test_the_frame_rate_changes_neither_angle_much(rate: float) -> None:
    shot = replace(SHOT, rate=rate)

    assert turned(shot=shot).error < 8
    assert bent(shot=shot).error < 5


@pytest.mark.parametrize("wide", [0.8, 1.25])
def test_shoulders_of_any_width_are_measured_by_their_own(wide: float) -> None:
    frames = filmed(TURN, "front", SHOT, wide=wide)

    assert compared("trunk_rotation", frames, TURN).error < 6


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
def test_a_turn_needs_no_picture_size(aspect: float) -> None:
    told = compared("trunk_rotation", in_shape(filmed(TURN, "front", SHOT), aspect), TURN)

    assert told.wrong == 0
    assert told.error < 9


def test_turns_to_one_side_are_to_that_side_whichever_seems_nearer() -> None:
    right = replace(TURN, sides=(-1,), times=4)

    assert [turned(right, faults=Faults(nearer=off)).wrong for off in (-0.1, 0, 0.1)] == [0, 0, 0]


def test_hips_that_turn_along_are_no_turn_of_the_trunk() -> None:
    told = turned(replace(TURN, turn=30, pelvis=30), shot=replace(SHOT, rate=30))

    assert told.error < 5


@pytest.mark.parametrize(
    ("moving", "faults"),
    [
        (TURN, FLAT),  # no depth at all
        (TURN, Faults(deep=0)),  # a depth that is nothing but noise
        (replace(TURN, turn=0), Faults()),  # nothing turns, while depth wanders
        (replace(BEND, stance="crossed"), Faults()),
    ],
    ids=["flat", "noise", "still", "bending"],
)
def test_a_turn_that_cant_be_told_has_no_number(moving: Moving, faults: Faults) -> None:
    assert turned(moving, faults=faults).told < 0.1


def test_a_body_seen_from_the_side_has_no_turn_and_no_bend() -> None:
    watcher = Watcher(None)
    looks = [look for frame in film("cobra", Shot(rate=10, jitter=0.01)) if (look := watcher.look(frame))]

    assert set(rotations(looks, "any")) == {None}


@pytest.mark.parametrize("view", ["front", "back"])
def test_a_bend_is_the_ribcages_more_than_the_line_from_hips_to_shoulders(view: str) -> None:
    told = bent(view=view)

    assert [told.told, told.wrong] == [1, 0]
    assert told.error < 5
    assert told.together > 0.98
    assert told.range == pytest.approx(told.true_range, rel=0.2)  # the line alone goes 0.57 of it


def test_the_range_of_a_side_bend_is_the_figures_ribcages_within_a_fifth() -> None:
    shot = Shot(jitter=0.001, elevation=0)
    engine = Engine(what("standing-side-bend"))
    engine.push(film("standing-side-bend", shot))
    done = moved(LIBRARY.exercises["standing-side-bend"], shot)
    own = true_bend(done.at(3.0)) - true_bend(done.at(0.0))

    assert middle([each.range_deg or 0 for each in engine.finish().repetitions]) == pytest.approx(own, rel=0.2)


@pytest.mark.parametrize("roll", [-8, 8])
@pytest.mark.parametrize("stance", ["hanging", "crossed"])
def test_a_camera_held_askew_is_no_bend(roll: float, stance: str) -> None:
    assert bent(replace(BEND, stance=stance), replace(SHOT, roll=roll)).error < 5


def test_shoulders_that_are_uneven_at_rest_are_no_bend() -> None:
    assert bent(Moving(bend=0, turn=0, stance="hand on ribs", times=1)).range < 6


def test_left_and_right_that_flip_are_no_bend_to_the_other_side() -> None:
    assert bent(faults=Faults(flips=0.1, spells=8)).wrong == 0


NUMBERS = st.floats(allow_nan=True, allow_infinity=True)
WILD = st.lists(st.builds(Point, NUMBERS, NUMBERS, NUMBERS, NUMBERS) | st.none(), min_size=POINTS, max_size=POINTS)


@settings(max_examples=30, deadline=None)
@given(st.lists(WILD, max_size=12), st.sampled_from(["front", "back", "any"]))
def test_no_points_break_the_angles(sent: list[list[Point | None]], view: str) -> None:
    frames = [Frame(number / 4, tuple(points)) for number, points in enumerate(sent)]
    watcher = Watcher(None)
    looks = [look for frame in frames if (look := watcher.look(frame))]

    assert len(rotations(looks, view)) == len(looks)
    if frames:
        compared("side_bend", frames, TURN, view)


MISREAD: Mapping[str, Callable[[Points], Points]] = {
    "hips in one point": lambda points: _put(points, Mark.HIP_R, points[Mark.HIP_L]),
    "shoulders in one point": lambda points: _put(points, Mark.SHOULDER_R, points[Mark.SHOULDER_L]),
    "nobody": lambda _: (None,) * POINTS,
    "sides exchanged": lambda points: _put(
        _put(points, Mark.HIP_R, points[Mark.HIP_L]), Mark.HIP_L, points[Mark.HIP_R]
    ),
    "no depth": lambda points: tuple(point and point._replace(z=0.0) for point in points),
}


def _put(points: Points, mark: Mark, point: Point | None) -> Points:
    """The points with one of them elsewhere in the picture; it keeps its depth."""
    before = points[mark]
    there = point and before and point._replace(z=before.z)
    return (*points[:mark], there, *points[mark + 1 :])


@pytest.mark.parametrize("slug", ["seated-twist-hands-on-chest", "standing-side-bend"])
@pytest.mark.parametrize("misread", MISREAD)
@pytest.mark.parametrize("every", [1, 3])
def test_a_film_that_is_misread_all_along_or_now_and_then_breaks_nothing(misread: str, slug: str, every: int) -> None:
    good = filmed(TURN, "front", SHOT, USUAL)
    frames = [
        frame if number % every else frame._replace(points=MISREAD[misread](frame.points))
        for number, frame in enumerate(good)
    ]
    for watched in (what(slug), Watched()):
        engine = Engine(watched)
        engine.push(frames)

        told = engine.finish(signals=True).signals["trunk_rotation"].deg
        assert all(each is None or abs(each) <= 180 for each in told)
