"""The clock of a hold: it runs while the pose is kept, and forgives a wobble."""

from cambre.core.observe.reference import Reference
from cambre.core.observe.trend import Trend
from cambre.core.observe.watching import Look

GRACE = 0.7
"""Seconds that the pose may be lost, or out of sight, without stopping the clock."""
KEPT = 0.45
"""Of the figure's way, beyond which the end of a movement counts as kept; less where a stiff body's end is nearer."""
_OF_STIFF, _LEAST = 0.75, 0.2  # of a stiff body's way; of the usual one
_LIKE = 0.7  # how far from the movement a body may be while it keeps its end
_STILL, _MOVES = 0.25, 0.4  # ways a second: slower is kept still, quicker is a movement
_WINDOW = 0.5  # seconds that stillness is told by


class HoldClock:
    """Seconds that a pose was kept; it starts when the pose is still, and stops where it is left for longer."""

    def __init__(self, reference: Reference | None) -> None:
        """Begin at 0, stopped."""
        self._kept = KEPT if reference is None else kept_from(reference)
        self.seconds = 0.0
        self.runs = False
        self._kept_at = float("-inf")
        self._there_since: float | None = None
        self._trend = Trend(_WINDOW)

    def see(self, look: Look) -> None:
        """Go on by one look."""
        speed = self._trend.see(look)
        if not self._is_there(look) or (speed is not None and abs(speed) > _MOVES):
            self._there_since = None
            self.runs = self.runs and look.time - self._kept_at <= GRACE
            return
        self._there_since = look.time if self._there_since is None else self._there_since
        if not self.runs and speed is not None and abs(speed) < _STILL:
            self.runs, self._kept_at = True, max(self._there_since, look.time - _WINDOW / 2)
        if self.runs:
            self.seconds += look.time - self._kept_at
            self._kept_at = look.time

    def _is_there(self, look: Look) -> bool:
        return look.why is None and look.apart <= _LIKE and max(look.phases.values(), default=0.0) > self._kept


def kept_from(reference: Reference) -> float:
    """How far along a body must be for its end to count as kept, so that a stiff one's does."""
    ends = [phase for course in reference.courses for end in course.others if (phase := course.phase(end)) is not None]
    return max(min(KEPT, _OF_STIFF * min(ends, default=1.0)), _LEAST)
