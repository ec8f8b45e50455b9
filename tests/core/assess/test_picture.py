"""What the newest results say together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cambre.core.assess.measured import Measured
from cambre.core.assess.picture import PartOfPicture, picture
from tests.core.people import library

DAY = datetime(2026, 10, 1, 18, tzinfo=UTC)


def part(name: str, *results: Measured) -> PartOfPicture:
    """What is known of a part."""
    return next(each for each in picture(library().self_tests.values(), results) if each.part == name)


def measured(test: str, day: int = 0, **trials: tuple[float, ...]) -> Measured:
    """What was measured by hand."""
    return Measured(test=test, at=DAY + timedelta(days=day), by="hand", trials=trials)


def test_what_was_not_measured_is_unknown() -> None:
    assert all(not each.readings and not each.held_back for each in picture(library().self_tests.values(), ()))


def test_the_newest_result_stands_beside_the_last_and_the_first() -> None:
    results = [
        measured("side-reach", day, left=(value,), right=(20,)) for day, value in ((0, 12.0), (28, 15.0), (56, 18.0))
    ]

    (reading,) = part("side", *results).readings

    assert reading.newest.values["left"] == 18
    assert not reading.since_last["left"].counts
    assert reading.since_first["left"].counts


def test_the_floor_reach_tells_of_the_thighs_first_and_holds_back_the_fold() -> None:
    far_from_it = measured("floor-reach", both=(12,))

    assert part("hamstrings", far_from_it).readings
    (held,) = part("flexion", far_from_it).held_back
    assert (held.by.slug, held.sure) == ("floor-reach", "holds")
    assert "backs of your thighs" in held.holding.say


def test_what_a_camera_measures_in_its_own_way_is_shown_and_held_against_no_mark() -> None:
    by_camera = replace(measured("floor-reach", both=(30,)), by="camera")

    (reading,) = part("hamstrings", by_camera).readings
    assert not reading.is_like_hand
    assert part("flexion", by_camera).held_back == ()


def test_what_a_camera_measures_as_a_hand_does_is_held_against_its_mark_with_its_own_error() -> None:
    held = part("extension", replace(measured("shoulder-flexion", left=(172,), right=(168,)), by="camera")).held_back

    assert [(each.side, each.sure) for each in held] == [("left", "may hold"), ("right", "holds")]


def test_within_its_error_nothing_is_sure() -> None:
    assert [held.sure for held in part("flexion", measured("floor-reach", both=(3,))).held_back] == ["may hold"]
    assert [held.sure for held in part("flexion", measured("floor-reach", both=(-3,))).held_back] == ["may hold"]
    assert part("flexion", measured("floor-reach", both=(-6,))).held_back == ()


def test_shoulders_hold_back_the_arch_each_on_its_side() -> None:
    held = part("extension", measured("shoulder-flexion", left=(150,), right=(195,))).held_back

    assert [(each.side, each.sure) for each in held] == [("left", "holds")]
