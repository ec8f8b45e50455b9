"""A result as a mark on a line."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.assess.gauge import Mark, gauge
from cambre.core.assess.measured import Measured
from cambre.core.assess.picture import reading
from cambre.store.library_files import load_library

TESTS = load_library().self_tests


def marks(test: str, *results: dict[str, float]) -> tuple[Mark, ...]:
    """The marks after these results, a month apart."""
    taken = [
        Measured(
            test=test, at=datetime(2026, month, 1, tzinfo=UTC), by="hand", trials={s: [v] for s, v in each.items()}
        )
        for month, each in enumerate(results, start=1)
    ]
    found = reading(TESTS[test], taken)
    assert found is not None
    return gauge(found)


def test_further_lies_to_the_right_where_numbers_grow() -> None:
    left, right = marks("side-reach", {"left": 14, "right": 20})

    assert left.place < right.place


def test_further_lies_to_the_right_where_numbers_fall() -> None:
    (floor,) = marks("floor-reach", {"both": 12}, {"both": 2})

    assert floor.began is not None
    assert floor.began < floor.place


def test_the_error_reaches_as_far_on_either_side() -> None:
    (floor,) = marks("floor-reach", {"both": 5})

    assert floor.place - floor.least == pytest.approx(floor.most - floor.place)
    assert floor.least < floor.most


def test_where_one_began_is_not_shown_after_one_result() -> None:
    assert [mark.began for mark in marks("side-reach", {"left": 14, "right": 20})] == [None, None]


@given(st.floats(-60, 60), st.floats(-60, 60), st.sampled_from(["floor-reach", "standing-back-bend"]))
def test_every_mark_lies_on_the_line(first: float, second: float, test: str) -> None:
    (mark,) = marks(test, {"both": first}, {"both": second})

    assert mark.began is not None
    assert all(0 <= place <= 1 for place in (mark.least, mark.place, mark.most, mark.began))
