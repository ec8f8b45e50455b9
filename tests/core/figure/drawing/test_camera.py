"""From the world to the page."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.figure.drawing.camera import DISTANCE, UNITS, Eye, from_page, on_page, oval, seen
from cambre.core.figure.geometry import IDENTITY

SIDE = Eye(azimuth=0, elevation=0)
FRONT = Eye(azimuth=90, elevation=0)
places = st.tuples(*[st.floats(-1, 1)] * 3)
eyes = st.builds(
    lambda a, e, m: Eye(azimuth=a, elevation=e, mirrored=m), st.floats(-180, 180), st.floats(0, 40), st.booleans()
)


def test_from_the_side_forward_is_right_and_up_is_up() -> None:
    assert on_page(SIDE, (1.0, 0.0, 0.5)) == (UNITS, -UNITS / 2)


def test_from_the_front_the_left_hand_is_on_the_right() -> None:
    x, y = on_page(FRONT, (0.0, 0.3, 0.0))

    assert (round(x), round(y)) == (600, 0)


def test_what_is_a_body_height_behind_is_smaller() -> None:
    behind = seen(SIDE, (1.0, 1.0, 0.0))

    assert behind.depth == 1.0
    assert isclose(behind.x, UNITS / (1 + 1 / DISTANCE))


def test_from_above_the_far_edge_of_the_floor_is_higher_on_the_page() -> None:
    eye = Eye(azimuth=0, elevation=10)

    assert on_page(eye, (0.0, 1.0, 0.0))[1] < on_page(eye, (0.0, 0.0, 0.0))[1]


@given(places, eyes)
def test_a_mirrored_eye_exchanges_left_and_right_and_twice_is_as_before(
    place: tuple[float, float, float], eye: Eye
) -> None:
    other = Eye(azimuth=eye.azimuth, elevation=eye.elevation, mirrored=not eye.mirrored)
    (x, y, depth, _), (u, v, other_depth, _) = seen(eye, place), seen(other, place)

    assert (-x, y, depth) == pytest.approx((u, v, other_depth))


@given(places, eyes)
def test_a_point_of_the_page_and_its_depth_lead_back_to_the_place(place: tuple[float, float, float], eye: Eye) -> None:
    x, y, depth, _ = seen(eye, place)

    assert from_page(eye, (x, y), depth) == pytest.approx(place, abs=1e-9)


@given(places, eyes)
def test_a_ball_is_round_from_everywhere(place: tuple[float, float, float], eye: Eye) -> None:
    ball = oval(eye, IDENTITY, place, (0.1, 0.1, 0.1))

    assert ball.radius == pytest.approx(0.1 * seen(eye, place).scale, rel=1e-6)
    assert (ball.xx - ball.yy, ball.xy) == pytest.approx((0, 0), abs=1e-6)
