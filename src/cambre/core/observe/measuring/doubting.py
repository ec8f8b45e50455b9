"""Why nothing can be measured just now, told once that lasts: whoever doesn't see the screen has nothing else."""

from collections.abc import Mapping
from types import MappingProxyType

from cambre.core.observe.filmed import Filmed
from cambre.core.observe.prompts import HELPS, SAYS, Prompt
from cambre.core.observe.watching import Why
from cambre.core.saying import noted

LASTS = 2.0
"""Seconds of doubt before it is told; a try that is lost for less tells that itself."""
AGAIN = 12.0
"""Seconds until it is told once more."""
SURE = 1.0
"""Seconds that nothing must be in the way before that is told: the model finds a second person now and then only."""
OVER = noted("I see you again.")
_SAYS: Mapping[Why, str] = MappingProxyType({why: HELPS[why] for why in (Why.NOBODY, Why.STILL, Why.DARK)})
DOUBTS = (*_SAYS.values(), SAYS[Prompt.SEVERAL], OVER)
"""Everything that may be said of it, in English."""


class Doubting:
    """Follows what stands in the way of measuring, from one frame to the next."""

    def __init__(self) -> None:
        """Begin with nothing in the way."""
        self._since: float | None = None
        self._told_at: float | None = None
        self._fine: float | None = None

    def see(self, time: float, filmed: Filmed, why: Why | None) -> str | None:
        """What is to be said after this frame, in English; None where nothing is."""
        doubt = _doubt(filmed, why)
        if doubt is None:
            return self._fine_at(time)
        self._fine = None
        self._since = time if self._since is None else self._since
        if time - self._since < LASTS or (self._told_at is not None and time - self._told_at < AGAIN):
            return None
        self._told_at = time
        return doubt

    def _fine_at(self, time: float) -> str | None:
        """That it is over, where something was told and nothing has been wrong for a while."""
        if self._told_at is None:
            self._since = None
            return None
        self._fine = time if self._fine is None else self._fine
        if time - self._fine < SURE:
            return None
        self._since = self._told_at = self._fine = None
        return OVER


def _doubt(filmed: Filmed, why: Why | None) -> str | None:
    if filmed.people > 1:
        return SAYS[Prompt.SEVERAL]
    if why is Why.NOBODY and (filmed.is_dark or filmed.is_still):
        why = Why.DARK if filmed.is_dark else Why.STILL
    return None if why is None else _SAYS.get(why)
