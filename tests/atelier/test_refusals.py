"""What is refused, and that the message names it."""

import pytest

from cambre.atelier.body import UnknownWordError
from cambre.atelier.exercise import PoseRefusedError
from cambre.core.figure.intents import KeyPose
from cambre.documents import DocumentProblemsError, read
from tests.atelier.workshop import TABLE, problem, solved


def refusal(poses: dict[str, dict[str, object]], **more: object) -> str:
    with pytest.raises(PoseRefusedError) as refused:
        solved(poses, **more)
    return str(refused.value)


def test_a_support_out_of_reach_is_refused_by_name() -> None:
    far = {"box": {}, "wall": {"at": [2, 0, 0]}}
    told = refusal({"impossible": {"base": "stand", "supports": ["feet on box", "hands on wall"]}}, equipment=far)
    assert "any, pose 'impossible', range usual: support 'hands on wall' is" in told


def test_an_angle_beyond_the_joint_is_refused_by_name() -> None:
    assert "'knees' is" in refusal({"table": {**TABLE, "bend": {"knees": 10}}})


def test_every_problem_is_told_at_once() -> None:
    told = refusal({"a": {"base": "stand", "bend": {"elbows": 190}}, "b": {"base": "stand", "bend": {"knees": -60}}})
    assert "pose 'a'" in told
    assert "pose 'b'" in told


def test_a_possible_pose_is_let_through() -> None:
    assert set(solved({"table": TABLE}).poses) == {"table"}


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ({"base": "stand", "supports": ["feets"]}, "feets"),
        ({"base": "stand", "supports": ["belly_l"]}, "belly_l"),
        ({"base": "stand", "supports": ["hand"]}, "hand"),
        ({"base": "handstand"}, "handstand"),
        ({"base": "stand", "supports": ["feet on box"]}, "box"),
        ({"base": "stand", "grip": {"hands": "ankels"}}, "ankels"),
        ({"base": "stand", "supports": ["feet upon box"]}, "feet upon box"),
    ],
)
def test_an_unknown_word_is_refused(line: dict[str, object], word: str) -> None:
    with pytest.raises(UnknownWordError, match=word):
        problem(line)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ({"base": "stand", "bends": {}}, "bends"),
        ({"base": "stand", "bend": {"nees": 3}}, "nees"),
        ({"base": "stand", "point": {"arms": "upwards"}}, "arms"),
        ({"base": "stand", "spine": {"flex": "much"}}, "spine"),
    ],
)
def test_a_misspelt_line_is_refused_with_its_key(line: dict[str, object], key: str) -> None:
    with pytest.raises(DocumentProblemsError, match=key):
        read(KeyPose, line, "pose")
