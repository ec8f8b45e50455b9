"""Which phrase a voice says next: a sentence is never cut off; what comes too late is dropped or waits."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from cambre.core.session.phrases import COUNTDOWN, Phrase
from cambre.core.session.timeline import Step

Talk: TypeAlias = Literal["much", "little", "off"]

PATIENCE = 6.0
"""Seconds that the clock waits for a sentence at most."""
MUST_BE_HEARD = ("must", "change")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """What is said now, and what waits for its turn."""

    saying: Phrase | None = None
    waiting: tuple[Phrase, ...] = ()

    def offered(self, phrase: Phrase) -> "Speaking":
        """After a phrase's moment has come: it is said if nothing is, and waits if it must be heard."""
        if self.saying is None:
            return replace(self, saying=phrase)
        return replace(self, waiting=(*self.waiting, phrase)) if phrase.rank in MUST_BE_HEARD else self

    def afterwards(self) -> "Speaking":
        """After the sentence has ended."""
        return Speaking(saying=next(iter(self.waiting), None), waiting=self.waiting[1:])

    def on_next_page(self) -> "Speaking":
        """After a step is over: what waited isn't needed any more; the sentence that runs is said to its end."""
        return Speaking(saying=self.saying)


SILENT = Speaking()


def is_wanted(phrase: Phrase, talk: Talk) -> bool:
    """Whether somebody who wants so much talk hears a phrase."""
    return talk == "much" or (talk == "little" and phrase.rank != "cue")


def counted(step: Step, into: float, seconds: float, *, waited: float) -> float:
    """How much of the time that passed counts while somebody speaks.

    A lead-in or a rest waits before its countdown until the sentence is over; `waited` is how long it did already.
    """
    gate = step.seconds - COUNTDOWN
    waits = not step.is_work and waited < PATIENCE and into <= gate < into + seconds
    return max(0.0, gate - into) if waits else seconds
