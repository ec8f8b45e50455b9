"""The language of the command line: the one that the environment asks for, where it is there."""

import os
from functools import cache
from gettext import NullTranslations

from cambre.store.catalogues import Languages, languages_in
from cambre.store.folder import data_folder


@cache
def languages() -> Languages:
    """The languages that are there; raises StoreError."""
    return languages_in(data_folder(os.environ), os.environ)


def translations() -> NullTranslations:
    """The translations; raises StoreError."""
    return languages().usual


def say(sentence: str) -> str:
    """The sentence in the language."""
    return translations().gettext(sentence)


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: “1 week”, “4 weeks”."""
    return f"{number} {translations().ngettext(one, more, number)}"
