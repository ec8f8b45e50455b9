"""Which load classes the changes of form that an item names really answer."""

import re
from collections.abc import Iterable, Iterator

from cambre.core.library.exercise import Exercise, Modification
from cambre.core.vocabulary import LoadClass

CLASSES = frozenset(LoadClass)


def answered(exercise: Exercise, names: Iterable[str]) -> frozenset[LoadClass]:
    """The classes answered; a name that the exercise's file doesn't know answers nothing."""
    return frozenset(each for name in names for form in named(exercise, name) for each in form.answers)


def named(exercise: Exercise, name: str) -> Iterator[Modification]:
    """The changes of form that a name stands for: load classes (“MF”, “EE+PR”), or the change in its own words."""
    tokens = re.findall(r"\w+", name.upper())
    if tokens and set(tokens) <= CLASSES:
        found = (exercise.modification_for(LoadClass(token)) for token in tokens)
        yield from (form for form in found if form is not None)
        return
    said = _plain(name)
    yield from (form for form in exercise.modifications if _plain(form.say) == said)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
