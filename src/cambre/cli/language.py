"""The language of the command line: the one that somebody chose, or that the environment asks for."""

import os
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations

from cambre.core.settings import SYSTEM
from cambre.store.catalogues import Languages, languages_in
from cambre.store.folder import data_folder


@cache
def languages() -> Languages:
    """The languages that are there; raises StoreError."""
    return languages_in(data_folder(os.environ), os.environ)


@dataclass(slots=True)  # who is spoken to is known only after the command is
class _Spoken:
    """The language that is spoken."""

    chosen: str = SYSTEM


_SPOKEN = _Spoken()


def speak(chosen: str) -> None:
    """Speak the language that somebody chose, from now on."""
    _SPOKEN.chosen = chosen


def translations() -> NullTranslations:
    """The translations; raises StoreError."""
    return languages().of(_SPOKEN.chosen)


def say(sentence: str) -> str:
    """The sentence in the language."""
    return translations().gettext(sentence)


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: “1 week”, “4 weeks”."""
    return f"{number} {translations().ngettext(one, more, number)}"
