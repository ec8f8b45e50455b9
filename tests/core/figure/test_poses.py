"""Solved poses written and read back."""

from dataclasses import replace

import pytest
from hypothesis import given

from cambre.core.anatomy import Range
from cambre.core.figure.poses import Solution, read_book, written
from cambre.core.figure.skeleton import Pose
from tests.core.figure.bodies import BODY, STANDING, poses


def round_trip(solution: Solution) -> Solution:
    document = {
        "joints": list(BODY.joints),
        "exercises": {"any": {"key": "k", "ranges": {"usual": written(solution, BODY.joints)}}},
    }
    return read_book(document).solution("any", Range.USUAL)


def close(pose: Pose) -> object:
    return pytest.approx((*pose.position, *pose.angles), abs=0.0501)


@given(poses(), poses(), poses())
def test_what_is_written_is_read_back(start: Pose, middle: Pose, end: Pose) -> None:
    read = round_trip(Solution({"a": start, "b": end}, {("a", "b"): (middle,)}))
    for ours, theirs in zip((start, middle, end), read.way("a", "b"), strict=True):
        assert (*theirs.position, *theirs.angles) == close(ours)
        assert theirs.position == pytest.approx(ours.position, abs=0.0001)
        assert theirs.facing == pytest.approx(ours.facing, abs=0.0002)


def test_a_mirrored_side_is_left_out() -> None:
    kept = written(Solution({"stand": STANDING}, {}), BODY.joints)["poses"]["stand"]
    assert len(kept) == 7 + sum(not name.endswith("_r") for name in BODY.joints)
    bent = replace(STANDING, angles=(*STANDING.angles[:-1], 9.0))
    assert len(written(Solution({"stand": bent}, {}), BODY.joints)["poses"]["stand"]) == 7 + len(BODY.joints)


def test_a_way_can_be_gone_backwards() -> None:
    high = replace(STANDING, position=(0.0, 0.0, 0.7))
    low = replace(STANDING, position=(0.0, 0.0, 0.5))
    solution = Solution({"low": low, "high": high}, {("low", "high"): (STANDING,)})
    assert solution.way("high", "low") == (high, STANDING, low)


def test_an_exercise_that_was_never_solved_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        read_book({"joints": list(BODY.joints), "exercises": {}}).pose("headstand", "up")
