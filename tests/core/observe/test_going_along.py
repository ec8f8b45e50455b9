"""Of a movement that nobody described, that angle is told which goes along with its repetitions."""

from math import pi, sin
from random import Random

import pytest

from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.going_along import goes_along
from cambre.core.observe.landmarks import Frame
from tests.core.observe.filming import Shot, film
from tests.core.observe.walking import Scene, filmed

WAY = [40 * sin(pi * place / 9) for place in range(10)]


def test_an_angle_that_every_repetition_takes_along_goes_its_whole_way() -> None:
    assert goes_along([WAY, WAY, WAY]) == pytest.approx(max(WAY))


def test_one_that_only_trembles_goes_hardly_anywhere() -> None:
    dice = Random(1)  # noqa: S311 -- noise, not secrets
    trembling = [[dice.gauss(0, 30) for _ in range(10)] for _ in range(6)]

    assert goes_along(trembling) < 0.2 * goes_along([WAY] * 6)


def test_what_goes_to_both_sides_goes_as_far() -> None:
    assert goes_along([WAY, [-value for value in WAY]] * 2) == pytest.approx(max(WAY))


def test_nothing_goes_nowhere() -> None:
    assert goes_along([]) == goes_along([[5.0] * 10] * 3) == 0


def ranges(frames: list[Frame]) -> list[float]:
    """How far each repetition of any movement went."""
    engine = Engine(Watched())
    engine.push(frames)
    return [each.range_deg or 0.0 for each in engine.finish().repetitions]


@pytest.mark.parametrize(
    ("slug", "least", "most"),
    [
        ("sit-to-stand", 80, 115),
        ("hip-hinge", 50, 75),
        ("cobra", 25, 60),
        ("superman", 25, 60),
        ("glute-bridge", 45, 70),
        ("standing-side-bend", 20, 40),
        ("seated-side-bend", 20, 90),
        ("seated-twist-hands-on-chest", 30, 50),
    ],
)
def test_how_far_any_movement_goes_is_told_by_an_angle_of_it(slug: str, least: float, most: float) -> None:
    told = ranges(film(slug, Shot(rate=12, repetitions=4, jitter=0.008)))

    assert len(told) >= 3
    assert all(least <= far <= most for far in told), told


def test_arms_that_rise_before_and_after_tell_nothing_of_what_is_done_in_between() -> None:
    scene = Scene((-1.3, 0)).walks((0, 0)).stands(2).does("standing-side-bend", 4).stands(2).walks((1.3, 0))

    assert all(25 <= far <= 40 for far in ranges(filmed(scene, 90)))
