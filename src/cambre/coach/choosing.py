"""What somebody chose of how Cambré speaks, looks and counts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from cambre.coach.keeping import Keeping
from cambre.core.journal.chosen import Chosen, chosen
from cambre.core.journal.kinds import SettingsChosen
from cambre.core.settings import MIRA, SYSTEM, Settings
from cambre.core.units import Units
from cambre.documents import DocumentProblemsError, read
from cambre.documents.reading import to_plain
from cambre.pictures import people


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing(Keeping):
    """The settings of somebody."""

    def chosen(self) -> Chosen:
        """The settings, and when they were chosen; raises StoreError."""
        return self.remembered.once(("settings", self.who, self.journal.stand()), self._newest_choice)

    def settings(self) -> Settings:
        """The settings; somebody who is drawn no more is Mira."""
        settings = self.chosen().settings
        return settings if settings.figure in self.figures() else replace(settings, figure=MIRA)

    def spoken(self) -> Self:
        """The same coach, speaking the language that somebody chose; raises StoreError."""
        chosen = self.settings().language if self.languages.are_several else SYSTEM
        return replace(self, say=self.languages.of(chosen).gettext)

    def units(self) -> Units:
        """The units that somebody reads and types."""
        return self.settings().units

    def figures(self) -> Mapping[str, str]:
        """The names of the people who can be drawn, by their ids."""
        return people()

    def choose(self, zone: str, **choices: Any) -> Settings:
        """Keep these choices beside the others; raises DocumentProblemsError where one can't be had."""
        before = to_plain(self.settings())
        wanted = {**before, **choices}
        body = read(SettingsChosen, {"zone": zone, "settings": wanted}, "settings")
        if body.settings.figure not in self.figures():
            raise DocumentProblemsError([f"settings: figure: nobody is called {body.settings.figure}"])
        if body.settings.language not in (SYSTEM, before["language"], *self.languages.offered):
            there = ", ".join((SYSTEM, *self.languages.offered))
            raise DocumentProblemsError([f"settings: language: it is none of these: {there}"])
        new = {name: value for name, value in to_plain(body.settings).items() if value != before.get(name)}
        if new:  # only that: what is chosen on another device meanwhile stays
            self._keep([self._happened("settings_chosen", {"zone": zone, "settings": new})])
        return body.settings

    def _newest_choice(self) -> Chosen:
        return chosen((*self.journal.newest(self.who, "settings_chosen"), *self._withdrawals()))
