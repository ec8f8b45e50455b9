"""A change is called one only beyond the measure's own error."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.assess.measured import Measured
from cambre.core.library.self_test import SelfTest
from cambre.core.progress.ranges import Verdict, courses
from cambre.store.library_files import load_library

TESTS = load_library().self_tests
START = datetime(2026, 1, 5, 18, tzinfo=UTC)


def measured(test: SelfTest, *values: float, side: str = "both") -> list[Measured]:
    """A result every four weeks."""
    return [
        Measured(test=test.slug, at=START + timedelta(days=28 * place), by="hand", trials={side: (value,) * 3})
        for place, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("slug", "values", "verdict"),
    [
        ("floor-reach", (10,), "first"),
        ("floor-reach", (10, 6), "no clear change yet"),
        ("floor-reach", (10, 8, 4), "further"),
        ("floor-reach", (10, 16), "less far"),
        ("prone-press-up", (20, 22.5), "no clear change yet"),
        ("prone-press-up", (20, 23.5), "further"),
    ],
)
def test_the_newest_is_compared_with_the_first(slug: str, values: tuple[float, ...], verdict: Verdict) -> None:
    test = TESTS[slug]

    (course,) = courses([test], measured(test, *values))

    assert course.verdict == verdict
    assert [point.value for point in course.points] == list(values)


def test_and_with_the_time_before() -> None:
    test = TESTS["floor-reach"]

    (course,) = courses([test], measured(test, 20, 12, 10))

    assert course.since_first is not None
    assert course.since_first.counts
    assert course.since_last is not None
    assert not course.since_last.counts


@given(st.sampled_from(sorted(TESTS)), st.floats(-50, 50), st.floats(-50, 50))
def test_nothing_smaller_than_the_error_is_ever_called_a_change(slug: str, first: float, last: float) -> None:
    test = TESTS[slug]
    side = test.measured_sides[0]

    (course,) = courses([test], measured(test, first, last, side=side))

    if abs(last - first) < test.real_change.by_hand:
        assert course.verdict == "no clear change yet"


def test_by_a_camera_whose_error_isnt_known_nothing_changes() -> None:
    test = TESTS["modified-schober"]
    seen = [
        Measured(test=test.slug, at=START + timedelta(days=d), by="camera", trials={"both": (30.0 - d,)})
        for d in (0, 28)
    ]

    (course,) = courses([test], seen)

    assert course.verdict == "no clear change yet"
    assert course.points[0].error is None


def test_a_course_holds_only_what_was_measured_as_the_newest_was() -> None:
    test = TESTS["floor-reach"]
    by_camera = [
        Measured(test=test.slug, at=START + timedelta(days=7 + d), by="camera", trials={"both": (value,)})
        for d, value in ((0, 18.0), (56, 17.0))
    ]

    (course,) = courses([test], [*measured(test, 10, 9), *by_camera])

    assert [(point.value, point.by) for point in course.points] == [(18.0, "camera"), (17.0, "camera")]
    assert course.verdict == "no clear change yet"
