"""The library read from its TOML files; every problem of a broken folder is told at once."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from cambre.core.library.agreement import disagreements
from cambre.core.library.caps import Cap
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.library.own import a_page_of_each
from cambre.core.library.program import Program
from cambre.core.library.self_test import SelfTest
from cambre.core.library.source import Source
from cambre.core.plan.preferences import Preferences
from cambre.core.plan.skills import Skills
from cambre.core.safety.words import Words
from cambre.core.screening.card import Card
from cambre.documents import DocumentProblemsError
from cambre.documents.reading import MOST_PROBLEMS
from cambre.store.toml_files import Reading

BUILT_IN = files("cambre") / "data"
Fact = TypeVar("Fact")


def load_library(folder: Traversable = BUILT_IN) -> Library:
    """Read exercises, programs, sources and caps; raises DocumentProblemsError with every problem."""
    reading = Reading()
    library = Library(
        exercises=reading.slugged(Exercise, folder, "exercises"),
        programs=reading.slugged(Program, folder, "programs"),
        self_tests=reading.slugged(SelfTest, folder, "self_tests"),
        sources=reading.keyed(Source, folder, "sources.toml", key="id"),
        caps=reading.keyed(Cap, folder, "limits.toml"),
        fingerprint=reading.fingerprint,
    )
    reading.problems.extend(disagreements(library))
    if reading.problems:
        raise DocumentProblemsError([*a_page_of_each(reading.problems, MOST_PROBLEMS)])
    return library


def load_card(folder: Traversable = BUILT_IN) -> Card:
    """Read the first card; raises DocumentProblemsError with every problem."""
    return _single(Card, folder, "screening.toml")


def load_words(folder: Traversable = BUILT_IN) -> Words:
    """Read the words that rules look for; raises DocumentProblemsError with every problem."""
    return _single(Words, folder, "words.toml")


def load_preferences(folder: Traversable = BUILT_IN) -> Preferences:
    """Read what the planner prefers; raises DocumentProblemsError with every problem."""
    return _single(Preferences, folder, "planning.toml")


def load_skills(folder: Traversable = BUILT_IN) -> Skills:
    """Read what skills ask for; raises DocumentProblemsError with every problem."""
    return _single(Skills, folder, "skills.toml")


def _single(kind: type[Fact], folder: Traversable, name: str) -> Fact:
    """The value of one file; raises DocumentProblemsError with every problem."""
    reading = Reading()
    found = reading.single(kind, folder, name)
    if found is None:
        raise DocumentProblemsError(reading.problems)
    return found
