"""One of several people is followed."""

import pytest

from cambre.core.observe.engine import Watched
from cambre.core.observe.landmarks import POINTS, Frame, Point, Points
from cambre.observing import ANOTHER, observed
from cambre.store.recordings import Recording
from cambre.video.following import AWAY, Follower, others

STEP = 0.1


def somebody(x: float, size: float) -> Points:
    """A body at a place, so large."""
    return tuple(Point(x + size * (place % 5) / 5, 0.5 + size * (place % 7) / 7) for place in range(POINTS))


NEAR, FAR = somebody(0.2, 0.5), somebody(0.8, 0.1)


def test_the_largest_is_followed_first() -> None:
    assert Follower().see(0, [FAR, NEAR]) is NEAR


def test_who_was_followed_goes_on_being_followed_when_somebody_larger_comes() -> None:
    follower = Follower()
    follower.see(0, [FAR])

    assert follower.see(STEP, [NEAR, somebody(0.78, 0.12)]) == somebody(0.78, 0.12)


def test_nobody_is_nobody() -> None:
    assert Follower().see(0, []) is None


@pytest.mark.parametrize("other", [FAR, somebody(0.9, 0.5), somebody(0.2, 0.1)])
def test_somebody_elsewhere_or_of_another_size_is_not_the_one_who_is_gone(other: Points) -> None:
    follower = Follower()
    follower.see(0, [NEAR])

    assert follower.see(STEP, [other]) is None
    assert follower.see(AWAY, [other]) is None
    assert follower.given_up == []


def test_after_a_while_somebody_else_is_followed_and_it_is_told_since_when() -> None:
    follower = Follower()
    follower.see(0, [NEAR])
    follower.see(1, [FAR])

    assert follower.see(AWAY + 1, [FAR]) is FAR
    assert follower.given_up == [(0, AWAY + 1)]
    assert follower.see(AWAY + 1 + STEP, [NEAR, FAR]) is FAR


@pytest.mark.parametrize("speed", [0.2, 0.6])
def test_who_walks_through_the_picture_is_one_person(speed: float) -> None:
    follower = Follower()
    seen = [follower.see(place * STEP, [somebody(speed * place * STEP, 0.5), FAR]) for place in range(20)]

    assert seen == [somebody(speed * place * STEP, 0.5) for place in range(20)]


def test_who_is_lost_for_a_second_is_taken_up_where_they_may_have_gone() -> None:
    follower = Follower()
    follower.see(0, [NEAR])

    assert follower.see(1, [FAR, somebody(0.5, 0.45)]) == somebody(0.5, 0.45)
    assert follower.given_up == []


def test_the_same_body_found_twice_is_one_person() -> None:
    assert others([NEAR, somebody(0.21, 0.5)], NEAR) == 0
    assert others([NEAR, FAR], NEAR) == 1


def test_that_somebody_else_may_have_been_followed_is_told_with_its_seconds() -> None:
    frames = tuple(Frame(place * STEP, NEAR) for place in range(60))
    told = observed(Recording(frames=frames, aspect=1.0, changes=((1.0, 4.5),)), Watched()).not_judged

    assert [(each.from_s, each.to_s) for each in told if each.why == ANOTHER] == [(1.0, 4.5)]
