"""One of several people is followed."""

from cambre.core.observe.landmarks import POINTS, Point, Points
from cambre.video.following import followed, others


def somebody(x: float, size: float) -> Points:
    """A body at a place, so large."""
    return tuple(Point(x + size * (place % 5) / 5, 0.5 + size * (place % 7) / 7) for place in range(POINTS))


NEAR, FAR = somebody(0.2, 0.5), somebody(0.8, 0.1)


def test_the_largest_is_followed_first() -> None:
    assert followed([FAR, NEAR], None) is NEAR


def test_who_was_followed_goes_on_being_followed_when_somebody_larger_comes() -> None:
    assert followed([somebody(0.78, 0.12), NEAR], FAR) == somebody(0.78, 0.12)


def test_nobody_is_nobody() -> None:
    assert followed([], NEAR) is None


def test_the_same_body_found_twice_is_one_person() -> None:
    assert others([NEAR, somebody(0.21, 0.5)], NEAR) == 0
    assert others([NEAR, FAR], NEAR) == 1
