"""One arrow, where there is a way to show; never on the body, never over itself."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import cos, hypot, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.figure.drawing.arrow import WIDTH, Arrow, along, around
from cambre.core.figure.drawing.camera import UNITS, Eye, Oval, Point, axes, on_page, oval
from cambre.core.figure.drawing.room import CLEAR, covered, with_room
from cambre.core.figure.drawing.scene import Path, Turn
from cambre.core.figure.drawing.ways import bow, last_leg, long, loop, spread
from cambre.core.figure.geometry import IDENTITY, Vector, about, cross, dot, scaled
from cambre.core.figure.skeleton import Frame
from tests.core.figure.drawing.staged import stage

EYE = Eye(azimuth=0, elevation=0)
MIDDLE = (0.0, 0.0, 0.5)
azimuths = st.floats(-180, 180)
directions = st.sampled_from([(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (0.6, 0.0, 0.8), (0.0, -0.6, 0.8)])


def tip(arrow: Arrow) -> Point:
    """Where an arrow points: the middle of the three points of its head."""
    return arrow.outline[len(arrow.outline) // 2]


def ball(x: float, z: float, radius: float) -> Oval:
    """A round body on the page."""
    return oval(EYE, IDENTITY, (x, 0.0, z), (radius,) * 3)


def turn(axis: Vector, angle: float) -> Turn:
    """A part that turns about an axis."""
    return Turn((Frame(IDENTITY, MIDDLE), Frame(about(scaled(axis, angle)), MIDDLE)))


def circle(radius: float = 0.3, *, y: float = 0.0) -> Path:
    """A way all round, in the plane of x and z."""
    turns = [2 * pi * k / 40 for k in range(41)]
    return Path(tuple((radius * cos(t), y, 0.5 + radius * sin(t)) for t in turns), closed=True)


def test_a_short_way_has_no_arrow() -> None:
    assert along(EYE, Path(((0.0, 0.0, 0.0), (0.0, 0.0, 0.005))), (), MIDDLE) is None


def test_a_small_way_has_an_arrow_that_can_be_seen() -> None:
    arrow = along(EYE, Path(((0.4, 0.0, 0.0), (0.4, 0.0, 0.03))), (), MIDDLE)

    assert arrow is not None
    assert max(y for _, y in arrow.outline) - min(y for _, y in arrow.outline) > 0.1 * UNITS


def test_an_arrow_keeps_beside_the_way_away_from_the_body() -> None:
    way = Path(tuple((0.4, 0.0, k / 10) for k in range(8)))

    arrow = along(EYE, way, (), MIDDLE)

    assert arrow is not None
    assert min(x for x, _ in arrow.outline) > on_page(EYE, (0.4, 0.0, 0.0))[0]


def test_an_arrow_points_where_the_way_ends() -> None:
    arc = Path(tuple((0.5 * sin(radians(a)), 0.0, 0.5 * cos(radians(a))) for a in range(0, 91, 10)))

    arrow = along(EYE, arc, (), (0.0, 0.0, 0.0))

    assert arrow is not None
    x, y = on_page(EYE, (0.555, 0.0, 0.0))
    u, v = tip(arrow)
    assert abs(u - x) + abs(v - y) < 20


def test_an_arrow_does_not_lie_on_the_body() -> None:
    bodies = [ball(0.0, k / 20, 0.06) for k in range(12)]
    rising = Path(tuple((0.01, 0.0, k / 20) for k in range(2, 9)))

    arrow = along(EYE, rising, bodies, (0.0, 0.0, 0.3))

    assert arrow is not None
    assert covered(arrow.outline, bodies) == 0


def test_where_there_is_room_an_arrow_stays() -> None:
    way = [(0.0, 0.0), (0.0, -400.0)]

    assert with_room(way, [ball(0.5, 0.1, 0.05)]) == way


@given(st.floats(-0.2, 0.2), st.floats(0.0, 0.4), st.floats(0.02, 0.12))
def test_an_arrow_finds_room_beside_any_ball(x: float, z: float, radius: float) -> None:
    bodies = [ball(x, z, radius)]

    moved = with_room(spread([(0.0, 0.0), (0.0, -500.0)], 10), bodies)

    depths = [radius * UNITS - hypot(p - bodies[0].x, q - bodies[0].y) for p, q in spread(moved, 10)]
    assert max(depths) < CLEAR


def test_what_goes_out_and_back_is_shown_coming_back() -> None:
    out = [(float(k), 0.0) for k in range(11)]
    back = [(float(k), 1.0) for k in range(9, 0, -1)]

    assert last_leg([*out, *back]) == [(10.0, 0.0), *back]


def test_a_bow_has_no_kinks() -> None:
    clean = bow([(0.0, 0.0), (100.0, 80.0), (120.0, -70.0), (200.0, 0.0)])

    turns = [
        cross((c - a, d - b, 0.0), (e - c, f - d, 0.0))[2]
        for (a, b), (c, d), (e, f) in zip(clean, clean[1:], clean[2:], strict=False)
    ]
    assert all(t >= -1e-6 for t in turns) or all(t <= 1e-6 for t in turns)


@given(st.floats(0.0, 1.0), st.floats(0, 2 * pi), st.booleans())
def test_a_loop_is_open_goes_its_own_way_and_never_over_itself(flat: float, start: float, backwards: bool) -> None:  # noqa: FBT001
    sense = -1 if backwards else 1
    turns = [start + sense * 2 * pi * k / 60 for k in range(61)]
    way = [(400 * cos(t), 400 * flat * sin(t)) for t in turns]

    found = loop(way, 28)

    apart = [hypot(a - c, b - d) for k, (a, b) in enumerate(found) for c, d in found[k + 6 :]]
    assert min(apart) > 3 * WIDTH
    swept = sum(a * d - b * c for (a, b), (c, d) in pairwise(found))
    assert flat < 0.05 or swept * sense > 0
    assert long(found) > 1000


def test_a_circle_s_arrow_is_most_of_the_circle() -> None:
    arrow = along(EYE, circle(), (), MIDDLE)

    assert arrow is not None
    xs, ys = [x for x, _ in arrow.outline], [y for _, y in arrow.outline]
    assert max(xs) - min(xs) > 0.5 * UNITS
    assert max(ys) - min(ys) > 0.5 * UNITS
    assert arrow.behind == []


def test_a_circle_inside_the_body_is_shown_round_it() -> None:
    waist = Path(tuple((0.05 * cos(t), 0.05 * sin(t), 0.5) for t in (2 * pi * k / 40 for k in range(41))), closed=True)
    eye = Eye(azimuth=40, elevation=8)
    bodies = [oval(eye, IDENTITY, (0.0, 0.0, 0.5), (0.1, 0.1, 0.2))]

    arrow = along(eye, waist, bodies, MIDDLE)

    assert arrow is not None
    assert arrow.behind
    assert max(x for x, _ in arrow.behind) - min(x for x, _ in arrow.behind) > 0.25 * UNITS


def test_a_standstill_has_no_arrow() -> None:
    assert around(EYE, turn((0.0, 0.0, 1.0), 0.0)) is None


@given(azimuths, st.floats(0, 25), directions, st.sampled_from([-0.8, 0.8]))
def test_before_the_body_a_turn_s_arrow_goes_as_the_body_does(
    azimuth: float, elevation: float, axis: Vector, angle: float
) -> None:
    eye = Eye(azimuth=azimuth, elevation=elevation)
    look = axes(eye)
    arrow = around(eye, turn(axis, angle))
    assert arrow is not None
    if not arrow.behind:
        return
    # the skin that faces whoever looks moves along axis x (toward the eye)
    way = scaled(cross(axis, scaled(look.into, -1.0)), angle)
    right, down = dot(look.right, way), -dot(look.up, way)
    first, last = arrow.outline[0], tip(arrow)

    assert (last[0] - first[0]) * right + (last[1] - first[1]) * down > 0


@given(azimuths, directions)
def test_a_turn_s_arrow_is_never_a_line(azimuth: float, axis: Vector) -> None:
    arrow = around(Eye(azimuth=azimuth, elevation=0), turn(axis, 0.7))

    assert arrow is not None
    xs, ys = [x for x, _ in arrow.outline], [y for _, y in arrow.outline]
    assert min(max(xs) - min(xs), max(ys) - min(ys)) > 4 * WIDTH


def test_a_ring_that_faces_whoever_looks_does_not_go_behind() -> None:
    arrow = around(EYE, turn((0.0, 1.0, 0.0), 0.7))

    assert arrow is not None
    assert arrow.behind == []


def test_a_head_s_ring_is_smaller_than_a_trunk_s_and_a_limb_s_the_smallest() -> None:
    wide = []
    for part in ("tho2", "head", "farm_l"):
        arrow = around(EYE, turn((0.0, 0.0, 1.0), 0.7)._replace(part=part))
        assert arrow is not None
        wide.append(max(x for x, _ in arrow.outline) - min(x for x, _ in arrow.outline))

    assert wide == sorted(wide, reverse=True)


def mirrored(points: Sequence[Point]) -> list[Point]:
    """Their mirror image, sorted."""
    return sorted((round(-x, 3), round(y, 3)) for x, y in points)


@given(azimuths, directions, st.floats(-0.9, 0.9))
def test_a_mirrored_eye_sees_the_mirror_image_of_a_turn_s_arrow(azimuth: float, axis: Vector, angle: float) -> None:
    eye = Eye(azimuth=azimuth, elevation=8)
    one, other = (around(each, turn(axis, angle)) for each in (eye, replace(eye, mirrored=True)))

    assert (one is None) == (other is None)
    if one is not None and other is not None:
        for a, b in ((one.outline, other.outline), (one.behind, other.behind)):
            assert [pytest.approx(p, abs=0.01) for p in mirrored(a)] == [
                (round(x, 3), round(y, 3)) for x, y in sorted((round(x, 3), round(y, 3)) for x, y in b)
            ]


@pytest.mark.parametrize(
    "path", [circle(), circle(0.1, y=0.2), Path(((0.3, 0.0, 0.2), (0.4, 0.1, 0.5), (0.2, 0.1, 0.9)))]
)
def test_a_mirrored_eye_sees_the_mirror_image_of_a_way_s_arrow(path: Path) -> None:
    found = []
    for flipped in (False, True):
        eye = Eye(azimuth=25, elevation=8, mirrored=flipped)
        bodies = [oval(eye, IDENTITY, (0.3, 0.05, 0.3 + k / 20), (0.06,) * 3) for k in range(8)]
        arrow = along(eye, path, bodies, MIDDLE)
        assert arrow is not None
        found.append(sorted(((-x if flipped else x), y) for x, y in arrow.outline))

    assert all(a == pytest.approx(b, abs=0.01) for a, b in zip(*found, strict=True))


def test_a_flowing_movement_s_arrow_goes_all_round_to_the_telling_pose() -> None:
    at = stage()
    cycle = replace(at.told.cycle, down=("upright",), flow=True)
    path = replace(at, told=replace(at.told, cycle=cycle)).scene().arrow

    assert isinstance(path, Path)
    assert path.closed
    assert path.places[0] == path.places[-1]
