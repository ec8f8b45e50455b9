"""The nearest of the five solved bodies, measured as people are."""

from datetime import date
from itertools import pairwise

import pytest

from cambre.core.anatomy import Range
from cambre.core.progress.likeness import Bodies, bodies
from cambre.core.progress.ranges import Course, Point
from cambre.core.progress.then_and_now import then_and_now
from cambre.pictures import pictures
from cambre.store.library_files import load_library

LIBRARY = load_library()
MEASURED = ("floor-reach", "side-reach", "prone-press-up", "trunk-lift", "seated-rotation")


def five(slug: str) -> Bodies:
    """The five bodies in a test."""
    test, drawn = LIBRARY.self_tests[slug], pictures()
    shown = LIBRARY.shows(test)
    assert shown is not None
    found = bodies(test, shown, drawn.book, drawn.body)
    assert found is not None
    return found


def course(slug: str, *values: float) -> Course:
    """Results of a test."""
    test = LIBRARY.self_tests[slug]
    return Course(
        test=slug, name=test.name, directions=test.directions, side="both", unit=test.unit, least=5,
        less_is_further=test.less_is_further, since_first=None, since_last=None,
        points=tuple(Point(day=date(2026, 1, i), value=value, error=5, by="hand") for i, value in enumerate(values, 1)),
    )  # fmt: skip


@pytest.mark.parametrize("slug", MEASURED)
def test_a_more_supple_body_never_goes_less_far(slug: str) -> None:
    found = five(slug)

    values = [each.value for each in found.found]
    further = [-value for value in values] if found.less_is_further else values
    assert all(later > earlier - 0.5 for earlier, later in pairwise(further))


def test_who_reaches_little_is_the_stiff_one_and_who_reaches_far_the_dancer() -> None:
    found = five("floor-reach")

    assert found.nearest(40).reach is Range.STIFF
    assert found.nearest(-20).reach is Range.DANCER


def test_then_now_and_a_step_further() -> None:
    told = then_and_now(course("floor-reach", 22, 11), five("floor-reach"), may_go_further=True)

    assert {name: each.reach for name, each in told.shown.items()} == {
        "then": Range.STIFF, "now": Range.USUAL, "goal": Range.SUPPLE,
    }  # fmt: skip
    assert told.measured == {"then": 22, "now": 11}, "a goal is not measured"


def test_whose_joints_go_too_far_already_has_no_goal() -> None:
    told = then_and_now(course("floor-reach", 22, 11), five("floor-reach"), may_go_further=False)

    assert "goal" not in told.shown


def test_one_result_is_only_now() -> None:
    told = then_and_now(course("floor-reach", 22), five("floor-reach"), may_go_further=True)

    assert "then" not in told.shown


def test_what_no_figure_shows_has_no_bodies() -> None:
    test, drawn = LIBRARY.self_tests["side-plank-endurance"], pictures()

    assert bodies(test, test, drawn.book, drawn.body) is None
