"""What a decision about a session stands on."""

from dataclasses import dataclass

from cambre.core.library.catalogue import Library
from cambre.core.saying import Say
from cambre.core.screening.permission import Case
from cambre.core.screening.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The facts that can be trained, and the case of the person who asks."""

    library: Library
    case: Case

    @property
    def person(self) -> Person:
        """Who asks to train."""
        return self.case.person

    @property
    def say(self) -> Say:
        """The language to say it in."""
        return self.case.say

    def cap(self, name: str) -> float:
        """The value of a rule's number."""
        return self.library.caps[name].value
