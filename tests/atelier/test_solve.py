"""What a solved pose keeps to."""

import numpy as np
import pytest

from cambre.atelier.solve import objections, solve
from cambre.core.anatomy import Range
from cambre.core.figure.geometry import subtract
from cambre.core.figure.skeleton import Pose
from tests.atelier.workshop import TABLE, body, problem, solved


def table(reach: Range = Range.USUAL) -> Pose:
    return solve(problem(TABLE, reach), seed="table").pose


def points(pose: Pose) -> dict[str, tuple[float, float, float]]:
    rig = body().rig
    return rig.skeleton.points(rig.skeleton.place(pose))


def test_all_fours_stands_on_hands_and_knees() -> None:
    found = points(table())
    for name in ("palm_l", "tip_r", "knee_l", "toe_r"):
        radius = body().rig.skeleton.spheres[name].radius
        assert found[name][2] == pytest.approx(radius, abs=0.003)
    assert subtract(found["shoulder_l"], found["palm_l"])[:2] == pytest.approx((0, 0), abs=0.02)


def test_symmetric_poses_are_their_own_mirror() -> None:
    found, skeleton = table(), body().rig.skeleton
    mirror = skeleton.mirrored(found)
    assert mirror.angles == pytest.approx(found.angles)
    assert mirror.facing == pytest.approx(found.facing)


def test_the_same_seed_gives_the_same_numbers() -> None:
    assert table() == table()


def test_nothing_is_objected_to() -> None:
    asked = problem(TABLE)
    assert objections(asked, solve(asked, seed="table")) == []


def test_a_dancer_bends_further_than_a_stiff_body() -> None:
    cow = {**TABLE, "spine": {"ext": 45}}
    index = body().rig.skeleton.index
    bends = [
        solve(problem(cow, reach), seed="cow").pose.angles[index["lumbar_flex"]]
        for reach in (Range.STIFF, Range.USUAL, Range.DANCER)
    ]
    assert bends[0] > bends[1] > bends[2]


def test_what_rests_in_both_poses_stays_where_it_is() -> None:
    solution = solved({"table": TABLE, "cat": {**TABLE, "spine": {"flex": 80}}}, anchor="table")
    frames = [points(pose) for pose in solution.way("table", "cat")]
    for name in ("palm_l", "knee_r", "toe_l"):
        moved = np.ptp(np.array([frame[name] for frame in frames]), axis=0)
        assert moved.max() < 0.006
