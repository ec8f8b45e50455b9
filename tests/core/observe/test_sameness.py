"""What is done again and again is told from what is done once, and once something else."""

from math import pi, sin
from random import Random

import pytest

from cambre.core.observe.counting import Counted
from cambre.core.observe.general import counted_in
from cambre.core.observe.landmarks import Frame
from cambre.core.observe.sameness import Way, again, way
from tests.core.observe.filming import Shot, film
from tests.core.observe.walking import Scene, filmed

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


def test_a_clip_cut_out_around_a_body_is_believed_even_where_its_points_jitter() -> None:
    scene = Scene((0, 0)).stands(1).turns(1.5).stands(1).turns(-1.5).does("standing-side-bend", 2).turns(3).stands(1)
    whole = filmed(scene, 90)
    clip = [_cut_out(frame) for frame in whole]
    dice = Random(1)  # noqa: S311 -- jitter, not secrets
    shaken = [
        Frame(time, tuple(p and p._replace(x=p.x + dice.gauss(0, 0.01), y=p.y + dice.gauss(0, 0.01)) for p in points))
        for time, points in clip
    ]

    assert counted_in(whole)[0] == ()
    assert len(counted_in(clip)[0]) > 1
    assert len(counted_in(shaken)[0]) > 1


def _cut_out(frame: Frame) -> Frame:
    there = [point for point in frame.points if point is not None]
    left, top = min(point.x for point in there), min(point.y for point in there)
    wide, high = max(point.x for point in there) - left, max(point.y for point in there) - top
    points = (p and p._replace(x=(p.x - left) / wide, y=(p.y - top) / high) for p in frame.points)
    return Frame(frame.time, tuple(points))
