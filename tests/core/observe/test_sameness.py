"""What is done again and again is told from what is done once, and once something else."""

from itertools import count
from math import pi, sin
from random import Random

import pytest

from cambre.core.observe.counting import Counted
from cambre.core.observe.general import counted_in
from cambre.core.observe.landmarks import Frame
from cambre.core.observe.sameness import Movement, Way, again, of_a_session, way
from tests.core.observe.filming import Shot, film
from tests.core.observe.moving_about import About
from tests.core.observe.walking import Scene, filmed

WAVE = [sin(pi * place / 20) for place in range(21)]


SURE, UNSURE = 0.9, 0.5


def movement(*shares: float, stands: float = 0.0) -> Way:
    """A movement of which each part of the body does its share, a negative one the other way; from where it stands."""
    return way([[stands + share * value for value in WAVE] for share in shares], 0, 10, 20)


def series(*ways: Way, reach: float = 1.0) -> tuple[Movement, ...]:
    """Movements of two seconds, one after the other, so many lengths of a body's box far."""
    return tuple(
        Movement(Counted(at, at + 1, at + 2, reach, 0), each) for at, each in zip(count(0, 2), ways, strict=False)
    )


BEND, REACH, TURN = movement(1, 0.2, 0), movement(0, 0.3, -1), movement(0, 0, 1)
ONE_AND_ANOTHER = (BEND, REACH, movement(-1, 0.1, 0), movement(0, -1, 1))


def test_the_same_again_and_again_is_counted() -> None:
    found = series(BEND, movement(1.2, 0.2, 0), movement(0.8, 0.1, 0), BEND)

    assert again(found, SURE) == found


def test_one_thing_and_another_are_no_repetitions() -> None:
    assert again(series(*ONE_AND_ANOTHER), SURE) == ()


def test_one_thing_and_another_are_counted_where_it_is_known_that_something_is_repeated() -> None:
    assert len(again(series(*ONE_AND_ANOTHER), UNSURE, is_repeated=True)) == 4


def test_what_comes_before_and_after_something_else_is_left_out() -> None:
    found = series(REACH, BEND, BEND, BEND, TURN)

    assert again(found, SURE) == again(found, UNSURE, is_repeated=True) == found[1:4]


def test_the_same_from_another_posture_is_something_else() -> None:
    assert len(again(series(BEND, movement(1, 0.2, 0, stands=0.1)), SURE)) == 2
    assert again(series(BEND, movement(1, 0.2, 0, stands=1)), SURE) == ()


@pytest.mark.parametrize(("times", "reach", "told"), [(2, 1, 0), (8, 1, 8), (2, 4, 2), (3, 0.1, 0)])
def test_a_few_small_ones_must_be_more_alike_than_many_large_ones(times: int, reach: float, told: int) -> None:
    hardly_alike = [movement(1, 0.2, 0, stands=0.3 * each) for each in range(times)]

    assert len(again(series(*hardly_alike, reach=reach), SURE)) == told


def test_what_ends_elsewhere_than_it_began_is_hardly_the_same_again() -> None:
    leaning = way([[place / 20 for place in range(21)], [0.0] * 21], 0, 10, 20)

    assert again(series(leaning, leaning, reach=0.5), SURE) == ()
    assert len(again(series(movement(1, 0), movement(1, 0), reach=0.5), SURE)) == 2


def test_two_that_a_long_rest_parts_must_be_more_alike() -> None:
    alike = movement(1, 0.2, 0), movement(1, 0.2, 0, stands=0.23)
    one, other = series(*alike)
    later = other._replace(counted=Counted(20, 21, 22, 1.0, 0))

    assert again((one, other), SURE) == (one, other)
    assert again((one, later), SURE) == ()


def test_the_less_regular_their_lengths_are_the_more_alike_they_must_be() -> None:
    alike = series(movement(1, 0.2, 0), movement(1, 0.2, 0, stands=0.23))

    assert (len(again(alike, SURE)), len(again(alike, UNSURE))) == (2, 0)


def test_what_is_no_more_than_jitter_is_no_repetition_however_often_it_is_found() -> None:
    dice = Random(1)  # noqa: S311 -- jitter, not secrets
    columns = [[dice.gauss(0, 0.05) for _ in range(420)] for _ in range(26)]
    places = range(0, 400, 20)
    smoothed = [way(columns, place, place + 10, place + 20, jitter=26 * 0.05**2) for place in places]
    from_a_still_picture = [each._replace(jitter=each.jitter / 100) for each in smoothed]

    assert again(series(*smoothed), SURE) == ()
    assert len(again(series(*from_a_still_picture), SURE)) == 20


def test_once_is_not_again() -> None:
    assert again(series(BEND), SURE) == again((), SURE) == again(series(BEND), SURE, is_repeated=True) == ()


def test_the_same_way_at_another_pace_is_the_same() -> None:
    slow = way([[sin(pi * place / 60) for place in range(61)], [0.0] * 61], 0, 30, 60)

    assert len(again(series(way([WAVE, [0.0] * 21], 0, 10, 20), slow), SURE)) == 2


def test_a_body_that_does_nothing_is_like_nothing() -> None:
    assert again(series(*[movement(0, 0, 0)] * 2), SURE) == ()


def test_a_handful_beside_a_set_is_counted_where_it_is_plainly_the_same_again() -> None:
    whole, twice = series(*[BEND] * 5), series(REACH, REACH)
    in_passing = series(REACH, movement(0, 0.3, -1, stands=0.25), reach=2)

    assert again(in_passing, SURE) == in_passing
    assert of_a_session([twice, whole]) == (twice, whole)
    assert of_a_session([in_passing, whole]) == ((), whole)
    assert of_a_session([in_passing, ()]) == (in_passing, ())
    assert of_a_session([in_passing, twice]) == (in_passing, twice), "neither is more of a set than the other"
    assert of_a_session([]) == ()


def test_two_movements_one_after_the_other_are_both_counted() -> None:
    scene = Scene((0.0, 0.0)).stands(1).does("arm-circles", 5).stands(2).does("hip-hinge", 5).stands(1)
    told, *_ = counted_in([filmed(scene, 30, Shot(rate=10, jitter=0.005))])
    middle = 1 + 5 * 4 + 4

    assert sum(each.turn < middle for each in told) in {4, 5}
    assert sum(each.turn > middle for each in told) in {4, 5}


def test_what_else_is_done_before_a_set_must_be_a_set_itself() -> None:
    few, many = (
        Scene((0.0, 0.0)).stands(1).does("standing-side-bend", times).stands(2).does("hip-hinge", 6)
        for times in (2, 5)
    )  # fmt: skip

    assert len(counted_in([filmed(few, 0, Shot(rate=10))])[0]) <= 7
    assert len(counted_in([filmed(many, 0, Shot(rate=10))])[0]) >= 9


@pytest.mark.parametrize("slug", ["sit-to-stand", "glute-bridge", "standing-side-bend"])
def test_a_whole_body_before_a_camera_is_counted_as_before(slug: str) -> None:
    assert len(counted_in([film(slug, Shot(rate=12, repetitions=4))])[0]) in {4, 5}


def test_a_clip_cut_out_around_a_body_is_believed_even_where_its_points_jitter() -> None:
    about = About(2)
    about.kneels()
    about.bends()
    whole = filmed(about.scene, 0)
    clip = [_cut_out(frame) for frame in whole]
    dice = Random(1)  # noqa: S311 -- jitter, not secrets
    shaken = [
        Frame(time, tuple(p and p._replace(x=p.x + dice.gauss(0, 0.01), y=p.y + dice.gauss(0, 0.01)) for p in points))
        for time, points in clip
    ]

    assert counted_in([whole])[0] == ()
    assert len(counted_in([clip])[0]) > 1
    assert len(counted_in([shaken])[0]) > 1


def _cut_out(frame: Frame) -> Frame:
    there = [point for point in frame.points if point is not None]
    left, top = min(point.x for point in there), min(point.y for point in there)
    wide, high = max(point.x for point in there) - left, max(point.y for point in there) - top
    points = (p and p._replace(x=(p.x - left) / wide, y=(p.y - top) / high) for p in frame.points)
    return Frame(frame.time, tuple(points))
