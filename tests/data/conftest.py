"""The facts that ship with Cambré: the whole library, the first card, and each exercise by itself."""

import pytest

from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.screening.card import Card
from cambre.store.library_files import load_card, load_library

SHIPPED = load_library()


@pytest.fixture
def library() -> Library:
    """Everything that can be trained."""
    return SHIPPED


@pytest.fixture(scope="session")
def card() -> Card:
    """The first card."""
    return load_card()


@pytest.fixture(params=SHIPPED.exercises.values(), ids=lambda exercise: exercise.slug)
def exercise(request: pytest.FixtureRequest) -> Exercise:
    """Each exercise in turn."""
    found: Exercise = request.param
    return found
