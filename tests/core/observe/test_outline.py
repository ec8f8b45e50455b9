"""An outline to step into."""

import pytest

from cambre.core.observe.landmarks import POINTS, Mark
from cambre.core.observe.outline import SHAPE, outline
from cambre.core.observe.reference import marks
from tests.core.observe.filming import DRAWN


@pytest.mark.parametrize(("slug", "pose"), [("straight-knee-roll-down", "standing"), ("press-up", "prone")])
@pytest.mark.parametrize("azimuth", [0, 90, 180])
def test_a_body_is_whole_in_the_picture_and_as_large_as_fits(slug: str, pose: str, azimuth: float) -> None:
    told = outline(marks(DRAWN.body, DRAWN.book.pose(slug, pose)), azimuth)
    seen = [told[place : place + 4] for place in range(0, 4 * POINTS, 4) if told[place + 3]]
    across, down = ([each[axis] for each in seen] for axis in (0, 1))

    assert len(told) == 4 * POINTS
    assert len(seen) == len(Mark)
    assert min(across + down) >= 0.099
    assert max(across + down) <= 0.901
    assert max(max(across) - min(across), max(down) - min(down)) == pytest.approx(0.8, abs=0.01)


def test_it_keeps_the_bodys_shape() -> None:
    told = outline(marks(DRAWN.body, DRAWN.book.pose("straight-knee-roll-down", "standing")), 90)
    at = {mark: (told[4 * mark] * SHAPE, told[4 * mark + 1]) for mark in Mark}
    tall = at[Mark.ANKLE_L][1] - at[Mark.EAR_L][1]

    assert (at[Mark.SHOULDER_L][0] - at[Mark.SHOULDER_R][0]) / tall == pytest.approx(0.24, abs=0.06)
