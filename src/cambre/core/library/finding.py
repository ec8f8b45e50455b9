"""Finding exercises: by words of their name, purpose or muscles, and by what they need."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.saying import Say
from cambre.core.vocabulary import Direction, Equipment, Position

AT_HAND = frozenset({Equipment.MAT})  # what somebody has who has nothing


class Origin(StrEnum):
    """Who an exercise comes from."""

    ARTICLE_1 = "article-1"
    ARTICLE_2 = "article-2"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for; whatever is left out doesn't matter."""

    words: str = ""
    direction: Direction | None = None
    equipment: Equipment | Literal["nothing"] | None = None
    position: Position | None = None
    origin: Origin | None = None


def find(wanted: Wanted, library: Library, say: Say) -> tuple[Exercise, ...]:
    """The exercises that fit everything, those whose name fits first, then by name."""
    asked = tuple(_tokens(wanted.words))
    fitting = (each for each in library.exercises.values() if _fits(each, wanted, library))
    ranked = [(_rank(each, asked, say), each) for each in fitting]
    found = [(rank, by_name(each, say), each) for rank, each in ranked if rank is not None]
    return tuple(each for *_, each in sorted(found, key=lambda item: item[:2]))


def by_name(exercise: Exercise, say: Say) -> tuple[str, str]:
    """What exercises are put in order by."""
    return " ".join(_tokens(say(exercise.name))), exercise.slug


def _fits(exercise: Exercise, wanted: Wanted, library: Library) -> bool:
    return (
        wanted.direction in (None, *exercise.directions)
        and wanted.position in (None, exercise.position)
        and _is_equipped(exercise, wanted)
        and _is_from(exercise, wanted, library)
    )


def _is_equipped(exercise: Exercise, wanted: Wanted) -> bool:
    if wanted.equipment == "nothing":
        return set(exercise.equipment) <= AT_HAND
    return wanted.equipment in (None, *exercise.equipment)


def _is_from(exercise: Exercise, wanted: Wanted, library: Library) -> bool:
    if wanted.origin is Origin.OWN:
        return exercise.slug in library.own
    return wanted.origin in (None, *(f"article-{printed.article}" for printed in exercise.printed))


def _rank(exercise: Exercise, asked: tuple[str, ...], say: Say) -> int | None:
    """How early a word search shows it: what has every word in its name, then in other names, then anywhere."""
    told: set[str] = set()
    for rank, texts in enumerate(((exercise.name,), exercise.other_names, (exercise.purpose, *exercise.muscles))):
        told.update(token for text in texts for token in _tokens(say(text)))
        if all(any(token.startswith(word) for token in told) for word in asked):
            return rank
    return None


def _tokens(text: str) -> Iterator[str]:
    """The words of a text in small letters, without accents."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return iter(re.findall(r"\w+", plain.casefold()))
