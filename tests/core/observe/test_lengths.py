"""Centimetres for somebody whose height is known."""

import pytest

from cambre.core.figure.motion import motion
from cambre.core.observe.engine import Engine
from cambre.core.observe.landmarks import Frame, Mark
from cambre.core.observe.observation import Observation
from cambre.core.observe.reference import marks
from tests.core.observe.filming import DRAWN, LIBRARY, Shot, film, what

TALL = 170.0
FEET = {Mark.HEEL_L, Mark.HEEL_R, Mark.TOE_L, Mark.TOE_R}


def told(frames: list[Frame], height_cm: float | None = TALL) -> Observation:
    """What is seen of a Jefferson curl by somebody so tall."""
    engine = Engine(what("jefferson-curl"))
    engine.push(frames)
    return engine.finish(signals=True, height_cm=height_cm)


def lowest() -> float:
    """How far the figure's own hands come down, in cm above what its feet stand on."""
    exercise = LIBRARY.exercises["jefferson-curl"]
    assert exercise.figure is not None
    assert exercise.tempo is not None
    solved = DRAWN.book.solution(exercise.slug, exercise.figure.shown)
    moved = motion(DRAWN.body, exercise.figure, solved, exercise.tempo)
    at = marks(DRAWN.body, moved.at(exercise.tempo.up_s + exercise.tempo.hold_s / 2))
    return TALL * (min(at[Mark.INDEX_L][2], at[Mark.INDEX_R][2]) - min(at[mark][2] for mark in FEET))


@pytest.mark.parametrize("yaw", [-20, 0, 20])
def test_the_reach_to_the_floor_is_right_within_three_centimetres(yaw: float) -> None:
    reach = told(film("jefferson-curl", Shot(repetitions=1, rate=15, yaw=yaw, jitter=0.01))).lengths["floor_reach"]

    assert min(value for value in reach.cm if value is not None) == pytest.approx(lowest(), abs=3)
    assert len(reach.t) == len(reach.cm)


def test_without_feet_there_is_no_floor_and_no_number() -> None:
    frames = film("jefferson-curl", Shot(repetitions=1, rate=15))
    hidden = [
        Frame(each.time, tuple(None if mark in FEET else point for mark, point in enumerate(each.points)))
        for each in frames
    ]

    assert set(told(hidden).lengths["floor_reach"].cm) <= {None}


def test_without_a_height_there_are_no_centimetres() -> None:
    assert told(film("jefferson-curl", Shot(repetitions=1, rate=8)), height_cm=None).lengths == {}
