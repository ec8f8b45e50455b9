"""The languages of the home in a browser: the site says which there are, and each is learned when somebody wants it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from gettext import NullTranslations
from io import BytesIO

from cambre.store.catalogues import ENGLISH, IN_ENGLISH, Languages, Texts, before_english


class Later(NullTranslations):
    """Translations whose catalogue comes later; until it is there they speak English."""

    def __init__(self) -> None:
        """Begin without a catalogue."""
        super().__init__()
        self.found: NullTranslations = IN_ENGLISH

    def info(self) -> dict[str, str]:
        """What the catalogue says of itself."""
        return self.found.info()

    def gettext(self, message: str) -> str:
        """The message in the language."""
        return self.found.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The message in the language, for so many."""
        return self.found.ngettext(msgid1, msgid2, n)


@dataclass(frozen=True, slots=True)
class Learning:
    """What was learned so far of the languages that a site has."""

    there: tuple[str, ...] = ()
    device: str = ENGLISH
    """The language of the device, where it is there."""
    named: dict[str, str] = field(default_factory=dict)
    catalogues: dict[str, Later] = field(default_factory=dict)

    def languages(self) -> Languages:
        """The languages that can be chosen."""
        return Languages(usual=self.read(self.device), offered=(ENGLISH, *self.there), read=self.read, named=self.named)

    def read(self, language: str) -> NullTranslations:
        """The translations into a language."""
        return IN_ENGLISH if language == ENGLISH else self.catalogues.setdefault(language, Later())

    def lacks(self, chosen: str) -> str:
        """The language that somebody is to be spoken to in and whose catalogue is missing; empty where none is."""
        language = chosen if chosen in (ENGLISH, *self.there) else self.device
        return language if language != ENGLISH and self.catalogues[language].found is IN_ENGLISH else ""

    def learn(self, language: str, catalogue: bytes) -> None:
        """Speak a language from now on; raises OSError for what is no catalogue."""
        self.catalogues[language].found = Texts(BytesIO(catalogue))


def learning(named: dict[str, str], device: Iterable[str]) -> Learning:
    """Languages by their names, none of them learned, for a device that prefers some (`de-AT`, `de`)."""
    wishes = (each.partition("-")[0] for each in before_english(device))
    mine = next((each for each in wishes if each in named), ENGLISH)
    return Learning(tuple(named), mine, {ENGLISH: "English", **named}, {each: Later() for each in named})
