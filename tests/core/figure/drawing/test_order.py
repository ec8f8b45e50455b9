"""The deeper first."""

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.figure.drawing.camera import Oval
from cambre.core.figure.drawing.order import depth_votes, paint_order, steady


def disc(x: float, depth: float) -> tuple[Oval, ...]:
    """A group of one round oval."""
    return (Oval(x, 0.0, 100.0, 0.0, 100.0, depth, 10.0),)


def test_the_deeper_of_two_that_overlap_is_drawn_first() -> None:
    votes = depth_votes({"near": disc(0, 0.0), "far": disc(5, 0.3)}, {})

    assert paint_order(votes, ["near", "far"]) == ("far", "near")


def test_two_that_do_not_touch_stay_as_they_were() -> None:
    votes = depth_votes({"near": disc(0, 0.0), "far": disc(500, 0.3)}, {})

    assert paint_order(votes, ["near", "far"]) == ("near", "far")


def test_neighbours_at_a_joint_go_by_habit() -> None:
    votes = depth_votes({"arm": disc(0, 0.0), "trunk": disc(0, 0.0)}, {("trunk", "arm"): 0.1})

    assert paint_order(votes, ["arm", "trunk"]) == ("trunk", "arm")


def test_a_hair_s_breadth_changes_no_order_in_motion() -> None:
    before = depth_votes({"a": disc(0, 0.02), "b": disc(0, 0.0)}, {})
    after = depth_votes({"a": disc(0, 0.0), "b": disc(0, 0.004)}, {})

    assert paint_order(steady(after, before), ["a", "b"]) == ("a", "b")
    assert paint_order(after, ["a", "b"]) == ("b", "a")


@given(st.lists(st.tuples(st.floats(-20, 20), st.floats(-1, 1)), min_size=1, max_size=8))
def test_everything_is_drawn_once_even_where_nobody_is_deepest(discs: list[tuple[float, float]]) -> None:
    groups = {str(k): disc(*each) for k, each in enumerate(discs)}

    assert sorted(paint_order(depth_votes(groups, {}), list(groups))) == sorted(groups)
