"""A self-test watched live: rest, the way to the end, a stay, the way back; three times for each side."""

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from typing import Any

from cambre.core.observe.filmed import Filmed
from cambre.core.observe.measuring import telling
from cambre.core.observe.measuring.doubting import Doubting
from cambre.core.observe.measuring.missed import Missed
from cambre.core.observe.measuring.moments import Base, Calm, Moment, base_of, moment
from cambre.core.observe.measuring.result import Found, found
from cambre.core.observe.measuring.spec import Spec
from cambre.core.observe.measuring.trials import Judged, Tried, farthest_stay, is_aside, is_still, judged, tried
from cambre.core.observe.series import middle
from cambre.core.observe.watching import Watcher, Why
from cambre.core.saying import Say, in_english

RESTED = 1.0
"""Seconds at rest, from which a try is measured."""
ENOUGH = 2.0
"""Seconds at the end, after which somebody may come back."""
_LONGEST = 30.0  # seconds from rest to rest
_GAP = 0.7  # seconds without a frame, after which a try is lost
_BACK = 0.35  # of the way, within which somebody is back
_FAR = 1.3  # times what leaving rest takes: nobody is sent back from a halt on the way out
_AGAIN = 0.2  # seconds between two looks at whether somebody rests


class Measuring:
    """Watches one self-test; its numbers are what `end` tells."""

    def __init__(self, spec: Spec, *, say: Say = in_english) -> None:
        """Begin with nobody at rest yet."""
        self._spec, self._say = spec, say
        self._aspect, self._watcher, self._calm = 0.0, Watcher(None), Calm()
        self._doubting = Doubting()
        self._whys: Counter[Missed] = Counter()
        self._is_aside = False
        self._resting: deque[tuple[Moment, Missed | None]] = deque()
        self._looked_at = float("-inf")
        self._base: Base | None = None
        self._rest = 0.0
        self._way: list[Judged] = []
        self._before: deque[Judged] = deque(maxlen=8)
        self._is_away = self._is_enough = False
        self._time: float | None = None
        self._tries: dict[str, list[float]] = {side: [] for side in spec.sides}

    def push(self, filmed: Filmed) -> Mapping[str, Any] | None:
        """What this frame completes; None where nothing."""
        if self.found.is_over:
            return None
        if filmed.aspect != self._aspect:  # the first frame, or a phone that was turned
            self._aspect, self._watcher, self._calm = filmed.aspect, Watcher(None, aspect=filmed.aspect), Calm()
            self._begin_anew()
        look = self._watcher.look(filmed.frame)
        if look is None:
            return None
        gap = self._time is not None and look.time - self._time > _GAP
        self._time = look.time
        if gap:
            self._begin_anew()
        seen = moment(look.time, self._calm(look.time, look.points), filmed.aspect, self._spec)
        why = _doubt(look.why, filmed.people)
        told = self._away(seen, why) if self._is_away else self._at_rest(seen, why)
        if told is not None:  # one thing at a time; who is measured knows that they are seen
            self._doubting = Doubting()
            return told
        doubt = self._doubting.see(look.time, filmed, look.why)
        if doubt is None:
            return None
        return telling.of_doubt(doubt, self.found, self._spec, look.time, self._say)

    def end(self) -> Mapping[str, Any]:
        """The result, or why there is none."""
        why = next((why for why, _ in self._whys.most_common(1)), None)
        return telling.of_end(self.found, why, self._spec, self._time, self._say)

    @property
    def found(self) -> Found:
        """What the tries say so far."""
        return found(self._tries, self._spec)

    def _begin_anew(self) -> None:
        self._resting.clear()
        self._before.clear()
        self._base, self._way, self._is_away, self._is_enough = None, [], False, False

    def _at_rest(self, seen: Moment, why: Missed | None) -> Mapping[str, Any] | None:
        self._resting.append((seen, why))
        while seen.time - self._resting[0][0].time > RESTED + 1e-6:
            self._resting.popleft()
        was_known, was_aside = self._base is not None, self._is_aside
        if seen.time - self._looked_at >= _AGAIN:
            self._looked_at = seen.time
            self._take_base()
        if self._base is None:
            return self._tell_aside(seen.time) if self._is_aside and not was_aside else None
        now = judged(seen, why, self._base, self._spec)
        self._before.append(now)
        if self._has_left():
            self._is_away, self._is_enough, self._way = True, False, list(self._before)
            return telling.of_state("away", self.found, self._spec, seen.time, self._say)
        return None if was_known else telling.of_state("rest", self.found, self._spec, seen.time, self._say)

    def _tell_aside(self, time: float) -> Mapping[str, Any]:
        self._whys[Missed.VIEW] += 1
        return telling.of_state("aside", self.found, self._spec, time, self._say)

    def _has_left(self) -> bool:
        """Whether the last moments are away from rest, most of them; one that jumps is none."""
        values = [each.reading.value for each in self._before if each.reading is not None]
        return len(values) > 2 and abs(middle(values[-3:]) - self._rest) > self._spec.leaves  # noqa: PLR2004 -- one may jump

    def _take_base(self) -> None:
        """Measure from here, where somebody has stayed at rest."""
        first, last = self._resting[0][0], self._resting[-1][0]
        moments = [seen for seen, why in self._resting if why is None]
        base = base_of(moments, self._spec) if last.time - first.time > RESTED - _AGAIN else None
        if base is None:
            return
        told = [judged(seen, why, base, self._spec) for seen, why in self._resting]
        values = [each.reading.value for each in told if each.reading is not None]
        low, high = self._spec.rest
        if is_still(told, self._spec) and low <= middle(values) <= high:
            self._is_aside = is_aside(base.off, self._spec)
            self._base, self._rest = None if self._is_aside else base, middle(values)

    def _away(self, seen: Moment, why: Missed | None) -> Mapping[str, Any] | None:
        assert self._base is not None  # noqa: S101 -- nobody leaves a rest that isn't known
        self._way.append(judged(seen, why, self._base, self._spec))
        if seen.time - self._way[0].moment.time > _LONGEST:
            return self._tell(Tried(None, None, Missed.LONG), seen.time)
        if self._is_back():
            return self._tell(tried(self._way, self._base, self._rest, self._spec), seen.time)
        if not self._is_enough and self._has_stayed(seen.time):
            self._is_enough = True
            return telling.of_state("enough", self.found, self._spec, seen.time, self._say)
        return None

    def _is_back(self) -> bool:
        values = [each.reading.value for each in self._way if each.reading is not None]
        ways = sorted(abs(value - self._rest) for value in values)
        far = ways[int(0.9 * (len(ways) - 1))] if ways else 0.0
        now = [abs(value - self._rest) for value in values[-3:]]
        return len(values) > 2 and far > self._spec.leaves and middle(now) < max(_BACK * far, self._spec.leaves / 2)  # noqa: PLR2004 -- as above

    def _has_stayed(self, time: float) -> bool:
        last = [each for each in self._way if time - each.moment.time <= ENOUGH + 0.2]
        stay = farthest_stay(last, self._rest, self._spec, ENOUGH)
        return stay is not None and stay[-1].moment.time == time and self._is_far(stay)

    def _is_far(self, stay: Sequence[Judged]) -> bool:
        return (
            abs(middle([each.reading.value for each in stay if each.reading]) - self._rest) > _FAR * self._spec.leaves
        )

    def _tell(self, one: Tried, time: float) -> Mapping[str, Any]:
        self._begin_anew()
        if one.value is None or one.side not in self._tries:
            self._whys[one.why or Missed.LOST] += 1
            return telling.of_missed(one.why or Missed.LOST, self.found, self._spec, time, self._say)
        if len(self._tries[one.side]) < self._spec.trials:
            self._tries[one.side].append(one.value)
        return telling.of_try(one, self.found, self._spec, time, self._say)


_DOUBTS: Mapping[Why, Missed] = {Why.NOBODY: Missed.HIDDEN, Why.LOST: Missed.LOST, Why.STILL: Missed.LOST}


def _doubt(why: Why | None, people: int) -> Missed | None:
    if people > 1:
        return Missed.SEVERAL
    return None if why is None else _DOUBTS.get(why, Missed.LOST)
