"""One useful thing at a time: what is said to somebody who moves, the safest first, and seldom."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cambre.core.library.dose import Tempo
from cambre.core.observe import findings as found_in
from cambre.core.observe.engine import Watched
from cambre.core.observe.live import Event, Happened
from cambre.core.observe.observation import Finding, FindingKind, Repetition
from cambre.core.observe.reading import Reader
from cambre.core.observe.reference import Reference
from cambre.core.observe.trend import Trend
from cambre.core.observe.watching import Look
from cambre.core.saying import Say, noted

SLOWER = noted("Slower.")
SELDOM = 6.0
"""Seconds between two cues, at least."""
QUICK = 2.0
"""How much quicker than the tempo's own quickest moment is a jerk."""
_SUDDEN = 2.0  # ways a second, at least: jitter alone doesn't come near it
_PLAIN = 0.2  # how much a movement must change in the picture for a jerk to be told from jitter
_MOMENT = 0.4  # seconds that a jerk is told by
_BETWEEN = 0.6  # of the way lies between the two places that a stroke's steep middle is told by
_WHOLE = 0.8  # of its seconds that a repetition takes until it is counted, on its way back
_HELD_A_WHILE = 3.0  # seconds of a hold that are looked at together


class Cue(NamedTuple):
    """Something to say, and what it is about."""

    kind: FindingKind
    say: str


class Cues:
    """Chooses what is said; what couldn't be said at its moment isn't said later."""

    def __init__(self, watched: Watched, say: Say) -> None:
        """Begin with nothing said."""
        self._watched, self._say = watched, say
        self._said_at = float("-inf")
        self._looked_at: float | None = None
        self._trend = Trend(_MOMENT)

    def see(self, looks: Sequence[Look], events: Sequence[Event], *, holds: bool) -> Cue | None:
        """What to say now, or None; `looks` are all so far, `holds` whether a pose is being kept."""
        now, speed = looks[-1].time, self._trend.see(looks[-1])
        if now - self._said_at < SELDOM:
            return None
        cue = next(self._candidates(looks, events, speed, holds=holds), None)
        if cue is not None:
            self._said_at = now
        return cue

    def _candidates(
        self, looks: Sequence[Look], events: Sequence[Event], speed: float | None, *, holds: bool
    ) -> Iterator[Cue]:
        """The safest first: pace, then form in the order of the exercise's file."""
        done = [each for each in events if each.kind is Happened.REPETITION]
        if self._is_hurried(done) or self._is_jerk(speed):
            yield Cue(FindingKind.TOO_FAST, self._say(SLOWER))
        told = [_repetition(each) for each in done]
        spans = self._kept(looks[-1].time, holds=holds)
        if told or spans:
            yield from (Cue(each.kind, each.say) for each in self._form(looks, told, spans))

    def _is_hurried(self, done: Sequence[Event]) -> bool:
        tempo = self._watched.tempo
        if tempo is None:
            return False
        wanted = (tempo.up_s + tempo.hold_s + tempo.down_s) * _WHOLE
        return any(each.at - each.since < found_in.HURRIED * wanted for each in done)

    def _is_jerk(self, speed: float | None) -> bool:
        reference, tempo = self._watched.reference, self._watched.tempo
        if speed is None or reference is None or tempo is None or reference.courses[0].travel < _PLAIN:
            return False
        return abs(speed) > max(_SUDDEN, QUICK * quickest(reference, tempo, speed))

    def _kept(self, now: float, *, holds: bool) -> list[tuple[float, float]]:
        """The last seconds of a hold, each looked at once."""
        if not holds:
            self._looked_at = None
        elif self._looked_at is None:
            self._looked_at = now
        elif now - self._looked_at >= _HELD_A_WHILE:
            since, self._looked_at = self._looked_at, now
            return [(since, now)]
        return []

    def _form(
        self, looks: Sequence[Look], told: Sequence[Repetition], spans: Sequence[tuple[float, float]]
    ) -> Iterator[Finding]:
        start = min([each.start_s for each in told] + [since for since, _ in spans]) - 1.0
        part = [look for look in looks if look.time >= start]
        reader = Reader(part, self._watched.reference)
        for cue in self._watched.form:
            off = found_in.of_form(cue, told, spans, part, reader.seen, self._say)
            if off is not None:
                yield off


def quickest(reference: Reference, tempo: Tempo, speed: float) -> float:
    """How fast the tempo's own stroke is in its steep middle, in ways a second; `speed` tells which stroke."""
    course = reference.courses[0]
    seconds, stroke = (tempo.up_s, course.up) if speed > 0 else (tempo.down_s, course.down)
    return _BETWEEN / (stroke.between * seconds) if seconds > 0 else float("inf")


def _repetition(event: Event) -> Repetition:
    start, turn = max(event.since, 0.0), max(event.turn, 0.0)
    return Repetition(start_s=start, turn_s=turn, end_s=max(event.at, 0.0), side=event.side)
