"""A change counts only beyond the error."""

import pytest

from cambre.core.safety.judge import judge_progress
from cambre.core.safety.progress import Claim
from tests.core.people import library
from tests.core.safety.plans import situation


def told(slug: str, before: float, after: float, said: str = "better", *, by_camera: bool = False) -> bool:
    test = library().self_tests[slug]
    claim = Claim(test=test, before=before, after=after, said=said, by_camera=by_camera)  # type: ignore[arg-type]
    return bool(judge_progress(claim, situation()))


@pytest.mark.parametrize(("after", "is_told"), [(5.0, False), (5.1, True), (-2.0, False), (10.0, True)])
def test_five_centimetres_of_floor_reach_are_a_change(after: float, *, is_told: bool) -> None:
    assert told("floor-reach", 10, after) is is_told


def test_worse_is_a_change_as_better_is() -> None:
    assert told("floor-reach", 5, 8, "worse")
    assert not told("floor-reach", 5, 11, "worse")


def test_the_same_is_never_wrong_to_say() -> None:
    assert not told("floor-reach", 10, 9, "same")


def test_a_camera_has_its_own_error() -> None:
    assert told("seated-rotation", 40, 50, by_camera=True)
    assert not told("seated-rotation", 40, 50)


def test_beyond_the_top_there_is_nothing_to_win() -> None:
    assert told("trunk-lift", 30, 36)
    assert not told("trunk-lift", 26, 36)
