"""What is done again and again is told from what is done once, and once something else."""

from math import pi, sin

import pytest

from cambre.core.observe.counting import Counted
from cambre.core.observe.general import counted_in
from cambre.core.observe.sameness import Way, again, way
from tests.core.observe.filming import Shot, film

WAVE = [sin(pi * place / 20) for place in range(21)]


def movement(*shares: float) -> Way:
    """A movement of which each part of the body does its share; a negative one the other way."""
    return way([[share * value for value in WAVE] for share in shares], 0, 10, 20)


def at(*starts: float) -> list[Counted]:
    """Two seconds each."""
    return [Counted(start, start + 1, start + 2, 1.0, 0) for start in starts]


BEND, REACH = movement(1, 0.2, 0), movement(0, 0.3, -1)


def test_the_same_again_and_again_is_counted() -> None:
    found = at(0, 2, 4, 6)

    assert again(found, [BEND, movement(1.2, 0.2, 0), movement(0.8, 0.1, 0), BEND]) == tuple(found)


def test_one_thing_and_another_are_no_repetitions() -> None:
    assert again(at(0, 2, 4, 6), [BEND, REACH, movement(-1, 0.1, 0), movement(0, -1, 1)]) == ()


def test_what_comes_before_and_after_something_else_is_left_out() -> None:
    found = at(0, 2, 4, 6, 8)

    assert again(found, [REACH, BEND, BEND, BEND, movement(0, 0, 1)]) == tuple(found[1:4])


@pytest.mark.parametrize(("starts", "count"), [((0, 2.5), 2), ((0, 9), 0), ((0, 2, 9), 0), ((0, 9, 18, 27), 4)])
def test_two_or_three_with_long_rests_between_them_were_each_done_once(starts: tuple[float, ...], count: int) -> None:
    assert len(again(at(*starts), [BEND] * len(starts))) == count


def test_once_is_not_again() -> None:
    assert again(at(0), [BEND]) == again([], []) == ()


def test_the_same_way_at_another_pace_is_the_same() -> None:
    slow = way([[sin(pi * place / 60) for place in range(61)], [0.0] * 61], 0, 30, 60)

    assert len(again(at(0, 2), [way([WAVE, [0.0] * 21], 0, 10, 20), slow])) == 2


def test_a_body_that_does_nothing_is_like_nothing() -> None:
    assert again(at(0, 2), [movement(0, 0, 0)] * 2) == ()


@pytest.mark.parametrize("slug", ["sit-to-stand", "glute-bridge", "standing-side-bend"])
def test_a_whole_body_before_a_camera_is_counted_as_before(slug: str) -> None:
    assert len(counted_in(film(slug, Shot(rate=12, repetitions=4)))[0]) in {4, 5}
