"""One arrow, where there is a way to show."""

from math import cos, radians, sin

from cambre.core.figure.drawing.arrow import along, around
from cambre.core.figure.drawing.camera import Eye, on_page
from cambre.core.figure.drawing.scene import Path, Turn
from cambre.core.figure.geometry import IDENTITY, then_z
from cambre.core.figure.skeleton import Frame

EYE = Eye(azimuth=0, elevation=0)
MIDDLE = (0.0, 0.0, 0.5)


def test_a_short_way_has_no_arrow() -> None:
    assert along(EYE, Path(((0.0, 0.0, 0.0), (0.0, 0.0, 0.01))), MIDDLE) is None


def test_an_arrow_keeps_beside_the_way_away_from_the_body() -> None:
    way = Path(tuple((0.4, 0.0, k / 10) for k in range(8)))

    arrow = along(EYE, way, MIDDLE)

    assert arrow is not None
    assert min(x for x, _ in arrow.outline) > on_page(EYE, (0.4, 0.0, 0.0))[0]


def test_an_arrow_points_where_the_way_ends() -> None:
    arc = Path(tuple((0.5 * sin(radians(a)), 0.0, 0.5 * cos(radians(a))) for a in range(0, 91, 10)))

    arrow = along(EYE, arc, (0.0, 0.0, 0.0))

    assert arrow is not None
    x, y = on_page(EYE, (0.555, 0.0, 0.0))
    assert min(abs(u - x) + abs(v - y) for u, v in arrow.outline) < 20


def test_a_turn_has_an_arrow_round_its_axis_and_a_standstill_none() -> None:
    start = Frame(IDENTITY, MIDDLE)
    eye = Eye(azimuth=90, elevation=10)

    assert around(eye, Turn((start, start))) is None
    left = around(eye, Turn((start, Frame(then_z(IDENTITY, 0.7), MIDDLE))))
    right = around(eye, Turn((start, Frame(then_z(IDENTITY, -0.7), MIDDLE))))
    assert left is not None
    assert right is not None
    # seen from the front, somebody who turns to their left turns to the right of the page
    assert sum(x for x, _ in left.outline[-20:]) != sum(x for x, _ in right.outline[-20:])
