"""Silhouettes hold what they are drawn round, with as many points whatever the view."""

from math import cos, radians, sin

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.figure.drawing.camera import Eye, Oval, oval
from cambre.core.figure.drawing.outline import hull, near_rim, thickened, tube
from cambre.core.figure.drawing.path import closed_path
from cambre.core.figure.geometry import IDENTITY
from tests.core.figure.drawing.inside import is_inside

EYE = Eye(azimuth=-12, elevation=8)
bends = st.lists(st.floats(-50, 50), min_size=3, max_size=7)


def limb(turns: list[float], radius: float = 0.04) -> list[Oval]:
    """Balls in a row, each step turned by so many degrees against the one before."""
    x = z = angle = 0.0
    found = [oval(EYE, IDENTITY, (x, 0.0, z), (radius,) * 3)]
    for turn in turns:
        angle += turn
        x, z = x + 0.08 * cos(radians(angle)), z + 0.08 * sin(radians(angle))
        found.append(oval(EYE, IDENTITY, (x, 0.0, z), (radius,) * 3))
    return found


@given(bends)
def test_a_limb_s_skin_goes_round_every_oval_s_middle(turns: list[float]) -> None:
    string = limb(turns)

    outline = tube(thickened(string, 1))

    assert all(is_inside((each.x, each.y), outline) for each in string)


@given(bends, bends)
def test_a_hull_goes_round_every_middle(turns: list[float], others: list[float]) -> None:
    ovals = limb(turns) + limb(others)

    assert all(is_inside((each.x, each.y), hull(ovals, 20)) for each in ovals)


@given(st.lists(st.floats(-160, 160), min_size=5, max_size=5))
def test_the_number_of_points_depends_on_nothing_but_the_number_of_ovals(turns: list[float]) -> None:
    assert len(tube(limb(turns))) == len(tube(limb([0.0] * 5)))


def test_a_limb_that_points_straight_at_the_eye_is_drawn_all_the_same() -> None:
    same = [limb([])[0]] * 4

    assert closed_path(tube(same)).endswith("z")


def test_the_near_rim_is_the_half_towards_the_eye() -> None:
    eye = Eye(azimuth=0, elevation=20)

    rim = near_rim(eye, IDENTITY, (0.0, 0.0, 0.0), (0.1, 0.1, 0.1), 5)

    assert all(y >= -1e-6 for _, y in rim)
    assert max(y for _, y in rim) > 60
