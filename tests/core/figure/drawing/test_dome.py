"""What is seen of hair on a head."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.figure.drawing.camera import Eye, on_page
from cambre.core.figure.drawing.dome import Ball, dome, dome_round, drawn_on, faces
from cambre.core.figure.geometry import IDENTITY
from cambre.core.figure.skeleton import Frame

FRONT = Eye(azimuth=90, elevation=0)
HEAD = Ball(Frame(IDENTITY, (0.0, 0.0, 0.0)), (0.0, 0.0, 0.0), (0.06, 0.05, 0.06))
BACK, FACE = (-1.0, 0.0, 0.0), (1.0, 0.0, 0.0)
eyes = st.builds(lambda a, e: Eye(azimuth=a, elevation=e), st.floats(-180, 180), st.floats(-60, 60))


def test_hair_at_the_back_is_out_of_sight_from_the_front() -> None:
    assert len({(round(x), round(y)) for x, y in dome(FRONT, HEAD, BACK, 0.2, 9)}) == 1


def test_a_patch_that_faces_the_eye_shows_its_whole_rim() -> None:
    rim = dome(FRONT, HEAD, FACE, 0.5, 24)

    assert max(x for x, _ in rim) == pytest.approx(-min(x for x, _ in rim), rel=0.02)
    assert max(x for x, _ in rim) < on_page(FRONT, (0.0, 0.05, 0.0))[0]


@given(eyes, st.floats(0, 0.9))
def test_a_dome_has_as_many_points_from_everywhere(eye: Eye, cut: float) -> None:
    assert len(dome(eye, HEAD, BACK, cut, 9)) == 18
    assert len(dome_round(eye, HEAD, BACK, cut, 14)) == 14


@given(eyes)
def test_what_is_drawn_on_the_hidden_side_slides_to_the_edge(eye: Eye) -> None:
    ((x, y),) = drawn_on(eye, HEAD, (FACE,))
    edge = dome_round(eye, HEAD, FACE, 0.0, 60)

    assert min(u for u, _ in edge) - 1 <= x <= max(u for u, _ in edge) + 1
    assert min(v for _, v in edge) - 1 <= y <= max(v for _, v in edge) + 1


def test_a_face_faces_who_looks_at_it() -> None:
    assert faces(FRONT, HEAD, FACE) == pytest.approx(1)
    assert faces(FRONT, HEAD, BACK) == pytest.approx(-1)
