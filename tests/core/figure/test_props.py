"""Equipment where an exercise puts it: moved, stretched, mirrored."""

import pytest

from cambre.core.figure.props import Box, Placing, Prop, Surface, placed

CHAIR = Prop(
    boxes=(Box(name="back", centre=(-0.1, 0, 0.4), half=(0.01, 0.1, 0.1)),),
    surfaces={"back": Surface(at=(-0.09, 0, 0.4), up=(1, 0, 0), half=(0.1, 0.08))},
)


def test_an_unplaced_prop_is_itself() -> None:
    assert placed(CHAIR, Placing()) == CHAIR


def test_a_mirrored_chair_faces_the_other_way_and_keeps_its_size() -> None:
    mirrored = placed(CHAIR, Placing(at=(0.6, 0, 0), scale=(-1, 1, 1)))
    (back,), surface = mirrored.boxes, mirrored.surfaces["back"]
    assert back.centre == pytest.approx((0.7, 0, 0.4))
    assert back.half == pytest.approx((0.01, 0.1, 0.1))
    assert surface.at == pytest.approx((0.69, 0, 0.4))
    assert surface.up == pytest.approx((-1, 0, 0))
    assert surface.half == pytest.approx((0.1, 0.08))


def test_a_stretched_surface_reaches_farther() -> None:
    surface = placed(CHAIR, Placing(scale=(1, 2, 1.5))).surfaces["back"]
    assert surface.half == pytest.approx((0.2, 0.12))
