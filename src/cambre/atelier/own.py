"""Solves the figure of one exercise that isn't shipped, for whoever asks."""

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any

from cambre.atelier.exercise import PoseRefusedError, solve_exercise
from cambre.core.anatomy import Range
from cambre.core.figure.drawing.staging import TURN
from cambre.core.figure.intents import Choreography
from cambre.core.figure.poses import Solution, written
from cambre.core.figure.props import Prop
from cambre.core.figure.skeleton import Skeleton, skeleton
from cambre.store.figure_files import load_anatomy, load_props

__all__ = ["PoseRefusedError", "solved"]


def solved(slug: str, told: Choreography) -> dict[str, Any]:
    """The poses of every range, as poses.json keeps them; raises PoseRefusedError with every problem."""
    anatomy, props = load_anatomy(), load_props()
    body = skeleton(anatomy)
    unknown = [f"{slug}: {problem}" for problem in _unknown(told, body, props)]
    if unknown:
        raise PoseRefusedError(unknown)
    solutions = solve_exercise(slug, told, anatomy, props)
    if not all(map(_is_finite, solutions.values())):
        raise PoseRefusedError([f"{slug}: no posture comes near to what is told"])
    return {reach.value: written(solutions[reach], body.joints) for reach in Range}


def _unknown(told: Choreography, body: Skeleton, props: Mapping[str, Prop]) -> Iterator[str]:
    """What the solver would never look at, and the drawing would miss."""
    for name in told.equipment:
        if name not in props:
            yield f"no equipment is called {name!r}; there is {', '.join(props)}"
    followed = {*body.spheres, *(f"{TURN}{link.frame}" for link in body.links)}
    if told.arrow is not None and told.arrow not in followed:
        yield f"the arrow can't follow {told.arrow!r}; it follows a place such as 'crown' or 'wrist_l'"


def _is_finite(solution: Solution) -> bool:
    poses = (*solution.poses.values(), *(pose for way in solution.between.values() for pose in way))
    return all(isfinite(number) for pose in poses for number in (*pose.position, *pose.facing, *pose.angles))
