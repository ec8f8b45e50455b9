"""The committed poses hold what they promise: supports, limits, no sliding, and they are current.

What happens between them, as it is played, is looked at in test_passages.py.
"""

import numpy as np
import pytest

from cambre.atelier.body import Body
from cambre.atelier.contacts import contact
from cambre.atelier.figures import differences, key_of, solve_one
from cambre.atelier.kinematics import columns_of
from cambre.atelier.problem import key_problem
from cambre.atelier.solve import MOST_CM
from cambre.atelier.terms import BODY_CM, Kind
from cambre.atelier.ways import resting_points, shared
from cambre.core.anatomy import Range
from cambre.core.figure.drawing.camera import Eye
from cambre.core.figure.drawing.equipment import pieces
from cambre.core.figure.drawing.solid import Block
from cambre.core.figure.intents import Choreography
from cambre.core.figure.motion import frames
from cambre.core.figure.props import Prop, placed
from cambre.core.figure.skeleton import Pose
from cambre.core.figure.track import track
from cambre.store.figure_files import load_choreographies, load_pose_book, load_pose_document, load_props
from cambre.store.library_files import load_library
from tests.atelier.workshop import body

TOLD = load_choreographies()
LIBRARY = load_library()
BOOK = load_pose_book()
EACH = [pytest.param(slug, reach, id=f"{slug}-{reach}") for slug in TOLD for reach in Range]
ROUNDED_CM = 0.3  # what tenths of a degree add up to along a leg or arm
LIMIT_SLACK = 1.0  # degrees; limits are soft to the solver


def props_of(told: Choreography) -> dict[str, Prop]:
    return {name: placed(load_props()[name], placing) for name, placing in told.equipment.items()}


def places(pose: Pose, ours: Body) -> np.ndarray:
    skeleton = ours.rig.skeleton
    return np.array(list(skeleton.points(skeleton.place(pose)).values()))


def test_everything_with_key_poses_is_solved_as_it_is_told_now() -> None:
    assert set(BOOK.keys) == set(TOLD)
    assert [slug for slug, told in TOLD.items() if BOOK.keys[slug] != key_of(told)] == []


def test_every_exercise_is_told_and_every_self_test_that_no_exercise_shows() -> None:
    assert set(TOLD) == {*LIBRARY.exercises, *(each.slug for each in LIBRARY.self_tests.values() if not each.shown_by)}


@pytest.mark.parametrize("slug", TOLD)
def test_a_moving_exercise_has_three_key_poses_and_a_hold_has_its_start(slug: str) -> None:
    told = LIBRARY.drawable(slug)
    assert told is not None
    assert len(TOLD[slug].poses) >= (2 if told.tempo is None else 3)


@pytest.mark.parametrize(("slug", "reach"), EACH)
def test_every_support_holds(slug: str, reach: Range) -> None:
    told, ours = TOLD[slug], body(reach)
    for name, line in told.poses.items():
        asked = key_problem(line, ours, props_of(told))
        column = columns_of(BOOK.pose(slug, name, reach), asked.base)[:, None]
        here = ours.rig.place(column, asked.base)
        misses = {term.label: term.miss(here) for term in asked.terms if term.kind is Kind.SUPPORT}
        assert all(miss <= MOST_CM + ROUNDED_CM for miss in misses.values()), (name, misses)


@pytest.mark.parametrize(("slug", "reach"), EACH)
def test_every_joint_keeps_its_limits(slug: str, reach: Range) -> None:
    solution, ours = BOOK.solution(slug, reach), body(reach)
    for way in TOLD[slug].ways:
        for pose in solution.way(*way):
            for (joint, (low, high)), angle in zip(ours.limits.items(), pose.angles, strict=True):
                assert low - LIMIT_SLACK <= angle <= high + LIMIT_SLACK, (way, joint)


@pytest.mark.parametrize(("slug", "reach"), EACH)
def test_nothing_that_rests_slides(slug: str, reach: Range) -> None:
    told, ours, solution = TOLD[slug], body(reach), BOOK.solution(slug, reach)
    for start, end in told.ways:
        both = shared(told.poses[start], told.poses[end])
        resting = resting_points(both, ours, props_of(told))
        line = track(frames(solution, (start, end)))
        moments = np.array([places(line.at(share), ours)[resting] for share in np.linspace(0, 1, 25)])
        if resting:
            assert np.ptp(moments, axis=0).max() * BODY_CM <= MOST_CM, (start, end)


@pytest.mark.parametrize(("slug", "reach"), EACH)
def test_no_frame_is_far_from_the_next(slug: str, reach: Range) -> None:
    solution = BOOK.solution(slug, reach)
    for way in TOLD[slug].ways:
        angles = np.array([pose.angles for pose in solution.way(*way)])
        assert np.abs(np.diff(angles, axis=0)).max() < 40, way


@pytest.mark.parametrize("reach", Range)
@pytest.mark.parametrize("slug", ["wall-angel", "wall-slide", "shoulder-flexion", "side-reach"])
def test_arms_along_a_wall_stay_before_what_is_drawn_of_it(slug: str, reach: Range) -> None:
    told, skeleton = TOLD[slug], body(reach).rig.skeleton
    (wall,) = pieces(Eye(azimuth=0, elevation=0), props_of(told))
    assert isinstance(wall.bounds, Block)
    (_, _, middle), (_, wide, high) = wall.bounds.centre, wall.bounds.half
    for name in told.poses:
        points = skeleton.points(skeleton.place(BOOK.pose(slug, name, reach)))
        for part in ("elbow_l", "elbow_r", "tip_l", "tip_r"):
            _, y, z = points[part]
            assert abs(y) <= wide, (name, part)
            assert z <= middle + high, (name, part)


def test_what_supports_is_known_to_the_anatomy() -> None:
    for told in TOLD.values():
        for line in told.poses.values():
            assert all(contact(text, body(), props_of(told)).spots for text in line.supports)


@pytest.mark.slow
@pytest.mark.parametrize("slug", ["cat-cow", "dead-bug"])
def test_solved_again_it_is_the_same(slug: str) -> None:
    fresh = solve_one(slug)
    document = load_pose_document()
    assert isinstance(fresh, dict)
    assert differences(slug, fresh, document["exercises"][slug], document["joints"]) == []
