"""What is wrong with a whole recording is said together with what to do about it."""

from cambre.core.observe.caveats import TOO_SHORT, TOO_SLOW, UPSIDE_DOWN, caveats
from cambre.core.observe.landmarks import Frame, Point, Points
from tests.core.observe.filming import Shot, film

STANDING = film("sit-to-stand", Shot(repetitions=1, rate=10))


def turned_over(points: Points) -> Points:
    """The points with y turned round."""
    return tuple(None if point is None else Point(point.x, 1 - point.y, point.z, point.visibility) for point in points)


def test_of_an_ordinary_film_there_is_nothing_to_say() -> None:
    assert list(caveats(STANDING)) == []


def test_less_than_a_second_is_too_short() -> None:
    assert list(caveats([])) == [TOO_SHORT]
    assert list(caveats(STANDING[:9])) == [TOO_SHORT]


def test_frames_a_second_apart_are_too_few() -> None:
    assert list(caveats([Frame(float(place), each.points) for place, each in enumerate(STANDING)])) == [TOO_SLOW]


def test_a_body_on_its_head_from_beginning_to_end_may_be_y_that_grows_upwards() -> None:
    assert list(caveats([Frame(each.time, turned_over(each.points)) for each in STANDING])) == [UPSIDE_DOWN]


def test_who_rolls_onto_the_shoulders_is_not_taken_for_upside_down() -> None:
    assert list(caveats(film("reverse-curl", Shot(repetitions=1, rate=10)))) == []
