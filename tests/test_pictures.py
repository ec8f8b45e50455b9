"""Every exercise and self-test of the library has its figure, standing still and moving, and none is heavy."""

import gzip

import pytest

from cambre.core.library.self_test import SelfTest
from cambre.pictures import Look, pictures
from cambre.store.library_files import load_library

LIBRARY = load_library()
TOLD = {each.slug: each for each in LIBRARY.drawables if each.figure is not None or each.slug in LIBRARY.exercises}
MOST_BYTES = 40_000


@pytest.mark.parametrize("slug", TOLD)
def test_every_figure_is_drawn_and_moves_in_few_bytes(slug: str) -> None:
    told = TOLD[slug]

    assert pictures().has(told)
    assert pictures().still(told, Look()).startswith("<svg")
    assert len(gzip.compress(pictures().moving(told, Look()).encode())) <= MOST_BYTES


@pytest.mark.parametrize("slug", TOLD)
def test_the_other_side_is_its_mirror(slug: str) -> None:
    told = TOLD[slug]

    assert pictures().still(told, Look(mirrored=True)) != pictures().still(told, Look())


@pytest.mark.parametrize("test", LIBRARY.self_tests.values(), ids=lambda test: test.slug)
def test_every_self_test_has_a_moving_figure(test: SelfTest) -> None:
    shown = LIBRARY.shows(test)

    assert shown is not None
    assert "<animate" in pictures().moving(shown, Look())
