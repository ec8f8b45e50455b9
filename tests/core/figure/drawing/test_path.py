"""Outlines as path text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.figure.drawing.path import closed_path, corner_path, dot_path, open_path

points = st.lists(st.tuples(st.floats(-3000, 3000), st.floats(-3000, 3000)), min_size=3, max_size=40)


def numbers(path: str) -> list[int]:
    """Every number of a path."""
    return [int(n) for n in re.findall(r"-?\d+", path)]


@given(points)
def test_a_closed_curve_ends_where_it_began(outline: list[tuple[float, float]]) -> None:
    _, _, _, _, x, y, *steps = numbers(closed_path(outline))

    assert (x + sum(steps[::2]), y + sum(steps[1::2])) == (0, 0)


@given(points)
def test_an_open_curve_runs_from_its_first_point_to_its_last(way: list[tuple[float, float]]) -> None:
    x, y, _, _, u, v, *steps = numbers(open_path(way))

    assert abs(x - way[0][0]) <= 1.01
    assert abs(y - way[0][1]) <= 1.01
    assert abs(x + u + sum(steps[::2]) - way[-1][0]) <= 1.01
    assert abs(y + v + sum(steps[1::2]) - way[-1][1]) <= 1.01


def test_straight_sides_are_written_as_steps() -> None:
    assert corner_path([(0, 0), (10, 0), (10, 10)]) == "M0 0l10 0 0 10z"


def test_a_minus_needs_no_blank() -> None:
    assert corner_path([(0, 0), (-10, -5)], closed=False) == "M0 0l-10-5"


def test_dots_are_strokes_of_no_length() -> None:
    assert dot_path([(2, 2), (4, 6)]) == "M2 2h0M4 6h0"


@given(points, st.sampled_from([2, 4, 6, 8]))
def test_on_a_coarser_grid_a_curve_still_closes(outline: list[tuple[float, float]], grid: int) -> None:
    _, _, _, _, x, y, *steps = numbers(closed_path(outline, grid))

    assert (x + sum(steps[::2]), y + sum(steps[1::2])) == (0, 0)


def test_a_coarser_grid_moves_no_point_by_more_than_half_of_it() -> None:
    x, y, *_ = numbers(dot_path([(101.0, -49.0)], 8))

    assert abs(x - 101) <= 4
    assert abs(y + 49) <= 4
