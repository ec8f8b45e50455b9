"""Bodies and shorthand that the workshop's tests share."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from cambre.atelier.body import Body
from cambre.atelier.exercise import solve_exercise
from cambre.atelier.problem import Problem, key_problem
from cambre.core.anatomy import Range
from cambre.core.figure.intents import Choreography, KeyPose
from cambre.core.figure.poses import Solution
from cambre.core.figure.props import Prop
from cambre.documents import read
from cambre.store.figure_files import load_anatomy, load_props

TABLE = {
    "base": "quad",
    "supports": ["hands", "knees", "insteps"],
    "spine": {"flex": 0},
    "bend": {"elbows": 4},
    "over": {"shoulders": "hands", "hips": "knees"},
}


@cache
def body(reach: Range = Range.USUAL) -> Body:
    """A body of one range."""
    return Body(load_anatomy(), reach)


def pose(line: Mapping[str, Any]) -> KeyPose:
    """A key pose from a line of data."""
    return read(KeyPose, dict(line), "pose")


def problem(line: Mapping[str, Any], reach: Range = Range.USUAL, props: Mapping[str, Prop] | None = None) -> Problem:
    """The problem of a line of data."""
    return key_problem(pose(line), body(reach), props or {})


def choreography(poses: Mapping[str, Mapping[str, Any]], **more: Any) -> Choreography:
    """A choreography that goes through these poses in order."""
    names = list(poses)
    table = {
        "telling": names[-1],
        "cycle": {"rest": names[0], "up": names[1:]},
        "views": [{"azimuth": 0, "elevation": 0}],
        "poses": dict(poses),
        **more,
    }
    return read(Choreography, table, "figure")


def solved(poses: Mapping[str, Mapping[str, Any]], **more: Any) -> Solution:
    """The solution of such a choreography for the usual range."""
    told = choreography(poses, **more)
    return solve_exercise("any", told, load_anatomy(), load_props(), (Range.USUAL,))[Range.USUAL]
