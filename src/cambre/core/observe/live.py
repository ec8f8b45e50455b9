"""Events as they happen: a repetition done, a hold that begins and ends. From the past alone, and never taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cambre.core.observe.besides import MUCH_LIVE, does_little_else
from cambre.core.observe.reference import Reference
from cambre.core.observe.repeating import LEAST_TRAVEL, LIKE, REACHED, SHORTEST_HOLD, takes_its_time
from cambre.core.observe.series import OneEuro, mean
from cambre.core.observe.watching import Look
from cambre.core.vocabulary import Side

_AWAY, _BACK = 0.6, 0.3  # of the way that this person goes
_USUAL = 0.55  # of the figure's way: what is expected before anything was done
_AT_REST = 0.15  # of the way, above the lowest: however long somebody rests there, nothing has begun
_LOWEST = -0.4  # of the figure's way: who walks by looks farther from rest than any body at rest does
_FARTHER = 1.4  # times the usual way, at most, that must be gone back
_LEARNS = 0.3
_REFRACTORY = 0.6  # seconds
_FORGETS = 1.5  # seconds out of sight after which a movement begun is forgotten
_STEADY = 0.12  # of the way a second: slower is kept still
_PER_TRAVEL, _SLOWEST, _QUICKEST, _QUICKNESS = 7.5, 0.6, 1.5, 0.67  # hertz, by how much changes in the picture
_HELD = 0.45  # of the way, beyond which a stay is a hold


class Happened(StrEnum):
    """What kind of thing happened."""

    REPETITION = "repetition"
    HOLD_BEGAN = "hold-began"
    HOLD_ENDED = "hold-ended"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, at the second it was known; `since` is when it began, `turn` when it turned.

    `side` is the one that it was done to, None where the exercise has none; `course` the way that it was told by.
    """

    kind: Happened
    at: float
    since: float
    turn: float
    side: Side | None
    travel: float
    course: Side | None


class Live:
    """Follows how far along a movement the body is, done to one side.

    Not `sided`: the exercise has no side, though its figure, and so the way to be followed, isn't the same on both.
    """

    def __init__(
        self,
        side: Side | None,
        *,
        travel: float = 1.0,
        passes: int = 1,
        cycle: float | None = None,
        round: bool = False,  # noqa: A002 -- as a course has it
        reference: Reference | None = None,
        sided: bool = True,
    ) -> None:
        """Begin at rest, with nothing known of this person's way; what travels little is smoothed more."""
        self._cycle = cycle
        self._lowest = _LOWEST if side is None or round else 0.0  # beyond rest is the other side
        self._reference = reference
        self._since: list[Look] = []
        self._side, self._told_side = side, side if sided else None
        hertz = min(max(_PER_TRAVEL * travel, _SLOWEST), _QUICKEST)
        self._filter = OneEuro(hertz=hertz, quickness=hertz * _QUICKNESS)
        self._passes, self._passed = passes, 0
        self._seen_at: float | None = None
        self._value = self._low = 0.0
        self._way = _USUAL
        self._began = self._turned = 0.0
        self._top = 0.0
        self._away = False
        self._still_since: float | None = None
        self._holding = False
        self._last_end = float("-inf")
        self._votes = 0
        self._first = 0.0

    def see(self, look: Look) -> Iterator[Event]:
        """What this look completes."""
        if look.why is not None or self._side not in look.phases:
            yield from self._missed(look.time)
            return
        before, value = self._value, self._filter(look.time, look.phases[self._side])
        step = 0.0 if self._seen_at is None else look.time - self._seen_at
        if self._seen_at is None:
            self._low = value
        self._seen_at, self._value = look.time, value
        self._votes += 1 if look.likely is self._side else -1
        self._since.append(look)
        yield from self._count(look.time, value)
        yield from self._hold(look.time, value, abs(value - before) / step if step > 0 else float("inf"))

    def _count(self, time: float, value: float) -> Iterator[Event]:
        if not self._away:
            self._low = min(self._low, max(value, self._lowest))
            if value <= self._low + _AT_REST * self._way:
                self._began = time
                self._since = []
            if value - self._low > _AWAY * self._way and time - self._last_end > _REFRACTORY:
                self._away, self._top, self._turned, self._votes = True, value, time, 0
            return
        if value > self._top:
            self._top, self._turned = value, time
        travel = self._top - self._low
        if self._top - value > (1 - _BACK) * min(travel, max(_FARTHER * self._way, 1.0)):
            self._away = False
            if travel >= LEAST_TRAVEL and self._is_this_side() and self._is_it(time - self._began):
                yield from self._pass(time, travel)
                self._way += _LEARNS * (max(travel, LEAST_TRAVEL) - self._way)
                self._last_end = time
            self._low, self._began = value, time
            self._since = []

    def _is_this_side(self) -> bool:
        return self._votes >= 0 and (self._side is None or self._top >= REACHED)

    def _is_it(self, seconds: float) -> bool:
        if self._cycle is None or not takes_its_time(seconds, self._cycle / self._passes):
            return False  # what is held isn't counted
        since = self._since
        if not since or self._reference is None:
            return True
        course = self._reference.course(self._side, since[-1].facing)
        return mean([look.apart for look in since]) <= LIKE and does_little_else(
            [look.shape for look in since], course, MUCH_LIVE
        )

    def _pass(self, time: float, travel: float) -> Iterator[Event]:
        self._first = self._began if not self._passed else self._first
        self._passed += 1
        if self._passed == self._passes:
            self._passed = 0
            yield self._event(Happened.REPETITION, time, self._first, self._turned, travel)

    def _hold(self, time: float, value: float, speed: float) -> Iterator[Event]:
        steady = value > _HELD and speed < _STEADY
        if steady and self._still_since is None:
            self._still_since = time
        if not steady and not (self._holding and value > _HELD):
            yield from self._let_go(time)
        elif self._still_since is not None and not self._holding and time - self._still_since >= SHORTEST_HOLD:
            self._holding = True
            yield self._event(Happened.HOLD_BEGAN, time, self._still_since, time, value)

    def _let_go(self, time: float) -> Iterator[Event]:
        if self._holding and self._still_since is not None:
            yield self._event(Happened.HOLD_ENDED, time, self._still_since, time, self._value)
        self._holding, self._still_since = False, None

    def _event(self, kind: Happened, at: float, since: float, turn: float, travel: float) -> Event:
        return Event(kind, at, since, turn, self._told_side, travel, self._side)

    def _missed(self, time: float) -> Iterator[Event]:
        if self._seen_at is not None and time - self._seen_at > _FORGETS:
            yield from self._let_go(self._seen_at)
            self._away, self._seen_at = False, None
