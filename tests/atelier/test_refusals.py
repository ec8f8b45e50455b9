"""What is refused, and that the message names it."""

from dataclasses import replace

import numpy as np
import pytest

from cambre.atelier.body import UnknownWordError
from cambre.atelier.exercise import PoseRefusedError
from cambre.atelier.problem import Problem
from cambre.atelier.solve import MOST_CM, MOST_DEGREES, MOST_OVERLAP_CM, MOST_WANDER, Found, found, objections
from cambre.core.figure.intents import KeyPose
from cambre.core.figure.props import Placing, placed
from cambre.documents import DocumentProblemsError, read
from cambre.store.figure_files import load_anatomy, load_props
from cambre.store.library_files import load_library
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


STANDING = {"base": "stand", "supports": ["feet"]}


def placed_at(asked: Problem, *, z: float = 0.0, **degrees: float) -> Found:
    """The first guess, moved up and with some joints turned, as if a solver had ended there."""
    free = asked.free.copy()
    free[1] += z
    unknowns = asked.ties @ free
    for joint, turn in degrees.items():
        unknowns[asked.body.rig.joint(joint)] += np.radians(turn)
    return found(asked, unknowns[asked.ties.argmax(0)], 0.0)


@pytest.mark.parametrize("name", ["chair", "box"])
def test_a_body_inside_equipment_is_refused_by_its_name(name: str) -> None:
    props = {name: load_props()[name]}
    asked = problem(STANDING, props=props)
    assert any(f"inside the {name}" in line for line in objections(asked, placed_at(asked)))


def test_a_body_beside_equipment_is_not_refused_for_it() -> None:
    away = {"box": placed(load_props()["box"], Placing(at=(2.0, 0.0, 0.0)))}
    asked = problem(STANDING, props=away)
    assert not any("inside the box" in line for line in objections(asked, placed_at(asked)))


def test_parts_in_each_other_are_refused_by_name() -> None:
    asked = problem(STANDING)
    told = objections(asked, placed_at(asked, hip_out_l=-30, hip_out_r=-30))
    assert any("thigh" in line and "overlap by" in line for line in told)


@pytest.mark.parametrize(("wander", "refused"), [(0.11, True), (0.09, False)])
def test_a_second_run_may_end_a_tenth_of_a_degree_away(wander: float, *, refused: bool) -> None:
    asked = problem(STANDING)
    told = objections(asked, replace(placed_at(asked), wander=wander))
    assert any("a second run ends" in line for line in told) is refused


def test_the_limits_are_those_that_were_promised() -> None:
    assert (MOST_CM, MOST_DEGREES, MOST_OVERLAP_CM, MOST_WANDER) == (1.0, 15.0, 1.5, 0.1)


def test_every_limit_and_every_bone_names_a_source_that_is_there() -> None:
    anatomy, known = load_anatomy(), load_library().sources
    cited = [fact.sources for fact in anatomy.joints]
    cited += [fact.sources for fact in anatomy.reach]
    cited += [fact.sources for fact in anatomy.segments]
    cited += [fact.sources for fact in anatomy.masses]
    assert all(sources and set(sources) <= set(known) for sources in cited)


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
