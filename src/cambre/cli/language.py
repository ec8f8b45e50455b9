"""The language of the command line: the one that somebody chose, or that the environment asks for."""

import os
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations

from cambre.core.settings import SYSTEM
from cambre.store.catalogues import Languages, languages_in
from cambre.store.folder import data_folder
from cambre.store.trouble import StoreError


@cache
def languages() -> Languages:
    """The languages that are there; raises StoreError."""
    return languages_in(data_folder(os.environ), os.environ)


@dataclass(slots=True)  # who is spoken to is known only after the command is
class _Spoken:
    """The language that is spoken."""

    chosen: str | None = None
    """None until somebody is known."""


_SPOKEN = _Spoken()


def speak(language: str) -> None:
    """Speak the language that somebody chose, from now on."""
    _SPOKEN.chosen = language


def translations() -> NullTranslations:
    """The translations; raises StoreError."""
    if _SPOKEN.chosen is None:
        _SPOKEN.chosen = _chosen_here()
    return languages().of(_SPOKEN.chosen)


def _chosen_here() -> str:
    """The language of whoever lives here alone; whom a command is about is known only once it was read."""
    from cambre.core.journal.chosen import chosen  # noqa: PLC0415 -- more to import than most commands need
    from cambre.store.journal import glance  # noqa: PLC0415

    try:
        journal = glance(data_folder(os.environ))
    except StoreError:  # then the command says so
        return SYSTEM
    if journal is None:
        return SYSTEM
    with closing(journal):
        who = journal.people()
        told = [*journal.newest(who[0], "settings_chosen"), *journal.newest(who[0], "entry_withdrawn")] if who else []
        return chosen(told).settings.language if len(who) == 1 else SYSTEM


def say(sentence: str) -> str:
    """The sentence in the language."""
    return translations().gettext(sentence)


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: “1 week”, “4 weeks”."""
    return f"{number} {translations().ngettext(one, more, number)}"
