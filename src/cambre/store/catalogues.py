"""Translations of all texts, as gettext reads them: `locale/<language>/LC_MESSAGES/cambre.mo`.

They lie in the package and in the data folder. One in the data folder goes before the one that Cambré brings.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from gettext import GNUTranslations, NullTranslations, translation
from importlib.resources import files
from pathlib import Path

from cambre.core.saying import noted
from cambre.store.trouble import StoreError

FOLDER = "locale"
DOMAIN = "cambre"
BROUGHT = Path(str(files("cambre"))) / FOLDER
ASKED_IN = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where an environment says its languages; the first that says something counts, as for every program."""
ENGLISH = "en"
NAME = noted("English")
"""Each catalogue translates this into the name of its own language."""


IN_ENGLISH = NullTranslations()


class Texts(GNUTranslations):
    """A catalogue in which nothing is translated into nothing; gettext itself takes that for the catalogue's head."""

    def gettext(self, message: str) -> str:
        """The message in the language."""
        return super().gettext(message) if message else message


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """The languages that are there, and the one for whoever chose none."""

    usual: NullTranslations = field(default_factory=NullTranslations)
    offered: tuple[str, ...] = (ENGLISH,)
    read: Callable[[str], NullTranslations] = lambda _: IN_ENGLISH
    """The translations into an offered language; the same value each time. It may raise StoreError."""

    named: Mapping[str, str] = field(default_factory=dict)
    """What languages are called in themselves, where that is known without their catalogues."""

    @property
    def are_several(self) -> bool:
        """Whether there is anything to choose."""
        return len(self.offered) > 1

    def of(self, chosen: str) -> NullTranslations:
        """The translations for somebody who chose a language, or “system”."""
        return self.read(chosen) if chosen in self.offered else self.usual

    def names(self) -> Mapping[str, str]:
        """What each language is called in itself."""
        return {each: self.named.get(each) or self.read(each).gettext(NAME) for each in self.offered}


def languages_in(home: Path, environment: Mapping[str, str]) -> Languages:
    """The languages that are there on a computer; raises StoreError."""
    offered = (ENGLISH, *sorted(_there(home) - {ENGLISH}))
    return Languages(
        usual=_first_of(home, wished(environment)), offered=offered, read=lambda language: _first_of(home, (language,))
    )


def wished(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The languages that an environment asks for, as far as English, which needs no catalogue."""
    said = next((environment[name] for name in ASKED_IN if environment.get(name)), "")
    return before_english(said.split(":"))


def before_english(wishes: Iterable[str]) -> tuple[str, ...]:
    """Languages in the order of somebody's wish, as far as the first that is English."""
    found = list[str]()
    for each in wishes:
        if each in ("C", "POSIX") or each.lower().startswith((ENGLISH, "c.")):
            break
        found.append(each)
    return tuple(found)


def _there(home: Path) -> frozenset[str]:
    found = (file for folder in (home / FOLDER, BROUGHT) for file in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return frozenset(file.parts[-3] for file in found)


@cache
def _first_of(home: Path, wishes: Sequence[str]) -> NullTranslations:
    """The translations into the first of the languages that is there; English, where none is."""
    for folder in (home / FOLDER, BROUGHT):
        try:
            found = translation(DOMAIN, folder, languages=wishes, class_=Texts, fallback=True)
        except (OSError, ValueError) as error:  # a file that isn't one, or that may not be read
            msg = f"a translation in {folder} can't be read ({error}); take it away, or compile it again"
            raise StoreError(msg) from None
        if isinstance(found, Texts):
            return found
    return IN_ENGLISH
