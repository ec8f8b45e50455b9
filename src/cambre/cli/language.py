"""The language of the command line: English, or one whose catalogue lies in the data folder and is asked for."""

import os
from functools import cache
from gettext import NullTranslations

from cambre.store.catalogues import translations_in
from cambre.store.folder import data_folder


@cache
def translations() -> NullTranslations:
    """The translations; raises StoreError."""
    return translations_in(data_folder(os.environ))


def say(sentence: str) -> str:
    """The sentence in the language."""
    return translations().gettext(sentence) if sentence else sentence  # nothing would be the catalogue's own head


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: “1 week”, “4 weeks”."""
    return f"{number} {translations().ngettext(one, more, number)}"
