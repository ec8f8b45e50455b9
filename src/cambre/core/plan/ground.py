"""The facts that a plan is made from."""

from dataclasses import dataclass

from cambre.core.library.catalogue import Library
from cambre.core.plan.preferences import Preferences
from cambre.core.screening.card import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What can be trained, what is asked first, and what is preferred."""

    library: Library
    card: Card
    preferences: Preferences

    def cap(self, name: str) -> int:
        """The value of a rule's number, where it is a whole one."""
        return int(self.library.caps[name].value)
