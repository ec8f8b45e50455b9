"""How quickly the body goes along a movement just now: a line through the last moments, which jitter hardly tilts."""

from collections import deque

from cambre.core.observe.series import mean
from cambre.core.observe.watching import Look
from cambre.core.vocabulary import Side

_FEW = 4
_WHOLE = 0.8  # of the window, to be there


class Trend:
    """The speed over a window of seconds, in ways a second; into the movement is positive."""

    def __init__(self, seconds: float) -> None:
        """Begin with nothing seen."""
        self._seconds = seconds
        self._looks: deque[Look] = deque()

    def see(self, look: Look) -> float | None:
        """The slower of the speeds to either side; None until the window is full of looks that can be judged."""
        if look.why is not None:
            self._looks.clear()
            return None
        self._looks.append(look)
        while look.time - self._looks[0].time > self._seconds:
            self._looks.popleft()
        if len(self._looks) < _FEW or look.time - self._looks[0].time < _WHOLE * self._seconds:
            return None
        told = [speed for side in look.phases if (speed := self._slope(side)) is not None]
        return min(told, key=abs, default=None)

    def _slope(self, side: Side | None) -> float | None:
        seen = [(look.time, look.phases[side]) for look in self._looks if side in look.phases]
        if len(seen) < _FEW:
            return None
        now, at = mean([time for time, _ in seen]), mean([phase for _, phase in seen])
        spread = sum((time - now) ** 2 for time, _ in seen)
        return sum((time - now) * (phase - at) for time, phase in seen) / spread
