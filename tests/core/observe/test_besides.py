"""What a body does beside the movement: a little of it belongs to any repetition, much of it is something else."""

from math import pi, sin
from random import Random

import pytest

from cambre.core.observe.besides import does_little_else
from cambre.core.observe.body import Segment, Shape
from cambre.core.observe.engine import Engine
from cambre.core.observe.live import Happened
from cambre.core.observe.reference import Course
from tests.core.observe.filming import what
from tests.core.observe.moving_about import moving_about

MOMENTS = 40
SMALL = ("shoulder-rolls", "standing-hip-circles", "march-on-the-spot")


def course_of(slug: str) -> Course:
    """The way of a drawn exercise."""
    reference = what(slug).reference
    assert reference is not None
    return reference.courses[0]


def done(course: Course, *, sways: float = 0.0, jitter: float = 0.0) -> list[Shape]:
    """To the end and back; every segment beside it sways to and fro, in shares of its length."""
    dice = Random(1)  # noqa: S311 -- chance, not secrets
    rest, end = course.shapes[0], course.target
    shapes = []
    for moment in range(MOMENTS):
        phase, aside = sin(pi * moment / MOMENTS), sways * sin(2 * pi * moment / MOMENTS)
        shapes.append({
            name: Segment(
                at.x + phase * (end[name].x - at.x) + aside + dice.gauss(0, jitter),
                at.y + phase * (end[name].y - at.y) + dice.gauss(0, jitter),
            )
            for name, at in rest.items()
        })  # fmt: skip
    return shapes


@pytest.mark.parametrize("slug", SMALL)
def test_the_movement_itself_is_believed_with_some_sway_and_jitter(slug: str) -> None:
    course = course_of(slug)

    assert does_little_else(done(course), course)
    assert does_little_else(done(course, sways=0.5 * course.travel, jitter=0.1 * course.travel), course)


@pytest.mark.parametrize("slug", SMALL)
def test_a_body_that_mostly_goes_elsewhere_is_not(slug: str) -> None:
    course = course_of(slug)

    assert not does_little_else(done(course, sways=3 * course.travel), course)


def test_where_too_little_is_seen_it_is_believed() -> None:
    course = course_of(SMALL[0])

    assert does_little_else([], course)
    assert does_little_else([{}] * MOMENTS, course)
    assert does_little_else(done(course, sways=3 * course.travel)[:3], course)


@pytest.mark.parametrize("slug", SMALL)
def test_whoever_moves_about_for_six_minutes_is_hardly_ever_counted(slug: str) -> None:
    ends = lives = 0
    for seed in range(6):
        engine = Engine(what(slug))
        lives += sum(event.kind is Happened.REPETITION for event in engine.push(moving_about(seed + 10, 60.0)))
        ends += len(engine.finish().repetitions)

    assert max(ends, lives) <= 4
