"""A camera held askew: what it tells is put right, and a level one is left alone."""

from dataclasses import replace

import pytest

from cambre.core.anatomy import Range
from cambre.core.observe.askew import camera_roll, levelled
from cambre.core.observe.engine import Engine
from cambre.core.observe.landmarks import Frame, Mark
from cambre.core.observe.reference import Reference
from cambre.core.observe.series import mean
from cambre.core.observe.watching import Look, Watcher
from tests.core.observe.filming import Shot, film, what
from tests.core.observe.test_lengths import lowest, told

HEELS = (Mark.HEEL_L, Mark.HEEL_R)
FROM_THE_SIDE = ["hip-hinge", "cobra", "cat-cow", "glute-bridge"]


def reference_of(slug: str) -> Reference:
    """What is watched for an exercise that is drawn."""
    reference = what(slug).reference
    assert reference is not None
    return reference


def looks(slug: str, shot: Shot) -> list[Look]:
    """The looks of a film."""
    watcher = Watcher(reference_of(slug))
    return [look for frame in film(slug, shot) if (look := watcher.look(frame))]


def lean(slug: str, frames: list[Frame]) -> list[float | None]:
    """The trunk's lean over time."""
    engine = Engine(what(slug))
    engine.push(frames)
    return list(engine.finish(signals=True).signals["trunk_lean"].deg)


@pytest.mark.parametrize("slug", FROM_THE_SIDE)
@pytest.mark.parametrize("roll", [-10, -5, 5, 10])
def test_how_askew_the_camera_is_held_is_told_within_two_degrees(slug: str, roll: float) -> None:
    shot = Shot(repetitions=1, rate=10, roll=roll, jitter=0.01)

    assert camera_roll(looks(slug, shot), reference_of(slug)) == pytest.approx(roll, abs=2)


@pytest.mark.parametrize("slug", FROM_THE_SIDE)
@pytest.mark.parametrize("reach", [Range.STIFF, Range.SUPPLE])
def test_a_level_camera_is_left_alone_whoever_moves(slug: str, reach: Range) -> None:
    shot = Shot(repetitions=1, rate=10, reach=reach, jitter=0.01)

    assert camera_roll(looks(slug, shot), reference_of(slug)) == 0


@pytest.mark.parametrize("slug", ["hip-hinge", "cat-cow"])
@pytest.mark.parametrize("roll", [-10, -5, 5, 10])
def test_the_lean_of_the_trunk_is_that_of_a_level_camera_within_two_degrees(slug: str, roll: float) -> None:
    level = lean(slug, film(slug, Shot(repetitions=1, rate=10, jitter=0.01)))
    askew = lean(slug, film(slug, Shot(repetitions=1, rate=10, jitter=0.01, roll=roll)))
    off = [abs(a - b) for a, b in zip(askew, level, strict=True) if a is not None and b is not None]

    assert len(off) > len(level) / 2
    assert mean(off) <= 2


@pytest.mark.parametrize("roll", [-10, -5, 5, 10])
def test_the_reach_to_the_floor_is_right_within_three_centimetres_in_a_picture_askew(roll: float) -> None:
    reach = told(film("jefferson-curl", Shot(repetitions=1, rate=15, roll=roll, jitter=0.01))).lengths["floor_reach"]

    assert min(value for value in reach.cm if value is not None) == pytest.approx(lowest(), abs=3)


@pytest.mark.parametrize("roll", [-10, 10])
@pytest.mark.parametrize("slug", ["cobra", "cat-cow"])
def test_a_picture_askew_changes_no_count(slug: str, roll: float) -> None:
    engine = Engine(what(slug))
    engine.push(film(slug, Shot(rate=15, roll=roll)))

    assert len(engine.finish().repetitions) == 3


def test_feet_that_look_tilted_under_an_upright_body_are_no_camera_held_askew() -> None:
    tilted = [
        replace(look, at={mark: (x, y - 0.02 if mark in HEELS else y) for mark, (x, y) in look.at.items()})
        for look in looks("hip-hinge", Shot(repetitions=1, rate=10))
    ]

    assert camera_roll(tilted, reference_of("hip-hinge")) == 0


def test_what_nobody_is_seen_in_is_not_turned() -> None:
    assert camera_roll([], reference_of("hip-hinge")) == 0
    assert levelled([], None) == []
