"""Days from outside are read in one way only."""

from datetime import date

import pytest

from cambre.core.bounds import day_in


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2024, 2, 29), date(2026, 11, 23), date(2200, 12, 31)])
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert day_in(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        *("", "2026-W10-1", "20261125", "2026-2-3", "2026-02-30", "2026-11-23 ", "2026-11-23\n", "2026-11-23T00:00"),
        *("0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31", "\u0662\u0660\u0662\u0666-11-23"),
    ],
)
def test_what_is_written_otherwise_or_far_away_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        day_in(text)
