"""What a decision about a session stands on."""

from dataclasses import dataclass

from cambre.core.library.catalogue import Library
from cambre.core.saying import Say
from cambre.core.screening.card import Card
from cambre.core.screening.outcome import Outcome
from cambre.core.screening.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The facts, the person, what screening concluded, and the language to say it in."""

    library: Library
    card: Card
    person: Person
    outcome: Outcome
    say: Say

    def cap(self, name: str) -> float:
        """The value of a rule's number."""
        return self.library.caps[name].value
