"""Every exercise of the library has its figure, standing still and moving, and none is heavy."""

import gzip

import pytest

from cambre.pictures import Look, pictures
from cambre.store.library_files import load_library

EXERCISES = load_library().exercises
MOST_BYTES = 40_000


@pytest.mark.parametrize("slug", EXERCISES)
def test_every_exercise_is_drawn_and_moves_in_few_bytes(slug: str) -> None:
    exercise = EXERCISES[slug]

    assert pictures().has(exercise)
    assert pictures().still(exercise, Look()).startswith("<svg")
    assert len(gzip.compress(pictures().moving(exercise, Look()).encode())) <= MOST_BYTES


@pytest.mark.parametrize("slug", EXERCISES)
def test_the_other_side_is_its_mirror(slug: str) -> None:
    exercise = EXERCISES[slug]

    assert pictures().still(exercise, Look(mirrored=True)) != pictures().still(exercise, Look())
