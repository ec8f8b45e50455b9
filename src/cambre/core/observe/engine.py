"""The engine: frames in, events as they happen, and at the end an observation. The same for live and for files.

Live events come from a causal filter and are never taken back. `finish` looks at everything once more, without
delay, and is what is kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from cambre.core.library.dose import Tempo
from cambre.core.library.exercise import FormCue
from cambre.core.observe import findings as found_in
from cambre.core.observe.askew import levelled
from cambre.core.observe.general import counted_in
from cambre.core.observe.landmarks import Frame
from cambre.core.observe.lengths import lengths
from cambre.core.observe.live import Event, Happened, Live
from cambre.core.observe.observation import Finding, Hold, NotJudged, Observation, Repetition
from cambre.core.observe.reading import Reader
from cambre.core.observe.reference import Reference
from cambre.core.observe.repeating import SHORTEST_HOLD, Done, repetitions, stays
from cambre.core.observe.rotating import TURN, UNTOLD
from cambre.core.observe.smoothness import dimensionless_jerk, spectral_arc
from cambre.core.observe.stretches import between_walks, doubts, hindsight, stretches
from cambre.core.observe.trace import Trace, traced
from cambre.core.observe.watching import Look, Watcher, Why
from cambre.core.saying import Say, in_english, noted
from cambre.core.vocabulary import Side

ANY = "any"
_SURE_HOLD = 0.7
SEVERAL = noted(
    "Different movements follow each other, so how far they go and how they were done isn't told; film each by itself."
)
DOUBTFUL = 0.6
"""Confidence in any movement below which it may be no exercise; a quarter of what is one is told with less."""
_MOST_SURE: Mapping[str, float] = MappingProxyType({"people": 0.95, "drawings": 0.9, "nothing": 0.8})
"""How sure a count may be by what it was checked on: nobody knows what a drawing doesn't do."""
_LONG_HOLD = 2.0  # seconds: shorter holds are part of a repetition, and of nothing else


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What is watched: an exercise with its reference and tempo, or any movement."""

    exercise: str = ANY
    reference: Reference | None = None
    tempo: Tempo | None = None
    form: tuple[FormCue, ...] = ()
    checked_on: str = "nothing"
    angle: str | None = None
    """The angle that tells how far somebody goes (`telling`); None where a camera can't tell it."""
    sided: bool = True
    """It may be done to a side; else it has none, though its figure isn't the same on both."""

    @property
    def is_repeated(self) -> bool:
        """Whether repetitions are looked for."""
        return self.reference is None or self.tempo is not None

    @property
    def is_held(self) -> bool:
        """Whether holds are looked for."""
        return self.reference is not None and (self.tempo is None or self.tempo.hold_s >= SHORTEST_HOLD)


class _Whole(NamedTuple):
    """All looks without delay, the same put upright, and their angles."""

    looks: Sequence[Look]
    level: Sequence[Look]
    reader: Reader


class Engine:
    """Watches one exercise; `aspect` is the picture's width by its height."""

    def __init__(self, watched: Watched, *, aspect: float = 1.0, say: Say = in_english) -> None:
        """Begin with nothing seen."""
        self._watched, self._say = watched, say
        self._watcher = Watcher(watched.reference, aspect=aspect)
        self._live = _lives(watched)
        self._goes_round = watched.reference is not None and watched.reference.courses[0].round
        self._first: Side | None = None
        self._looks: list[Look] = []
        self._frames = self._broken = 0
        self._whole: _Whole | None = None

    @property
    def looks(self) -> Sequence[Look]:
        """Every look so far, the newest last."""
        return self._looks

    def push(self, frames: Iterable[Frame]) -> tuple[Event, ...]:
        """Look at more frames; the events that they complete."""
        events: list[Event] = []
        for frame in frames:
            self._frames += 1
            look = self._watcher.look(frame)
            if look is None:
                self._broken += 1
                continue
            self._looks.append(look)
            self._whole = None
            events += self._live_events(look)
        return tuple(events)

    def _live_events(self, look: Look) -> Iterator[Event]:
        """What this look completes; who goes round passes both sides, and is counted on the first of them."""
        for side, live in self._live.items():
            for event in live.see(look):
                if event.kind is Happened.REPETITION and self._goes_round:
                    self._first = self._first or side
                    if side is not self._first:
                        continue
                yield event

    def finish(self, *, signals: bool = False, height_cm: float | None = None) -> Observation:
        """What was seen, with everything known; lengths for whoever tells their height."""
        if not self._looks:
            return Observation(
                exercise=self._watched.exercise, fps=0.0, frames=self._frames, not_judged=self._gaps(()),
                checked_on=self._watched.checked_on,
            )  # fmt: skip
        looks, level, reader = self._in_hindsight()
        told, holds, sure, is_one = self._happened(looks, reader)
        gaps = self._gaps(looks)
        judged = sum(look.why is None for look in looks) / len(looks)
        is_told = is_one and not self._is_doubtful(sure * judged)
        found = self._findings(told, holds, gaps, reader, level) if is_told else []
        return Observation(
            exercise=self._watched.exercise,
            fps=round(_rate(looks), 2),
            frames=self._frames,
            repetitions=tuple(told),
            holds=tuple(holds),
            findings=tuple(found),
            not_judged=(*gaps, *self._untold(looks, reader, is_one=is_one)),
            confidence=round(min(sure, _MOST_SURE[self._watched.checked_on]) * judged, 2),
            checked_on=self._watched.checked_on,
            signals=reader.signals() if signals else {},
            lengths=lengths(level, height_cm) if signals and height_cm else {},
        )

    def _is_doubtful(self, sure: float) -> bool:
        """Whether it may be no exercise at all, of which nothing is found, nor praised."""
        return self._watched.reference is None and sure < DOUBTFUL

    def trace(self, seen: Observation) -> Trace:
        """The course of what was seen, for whoever draws it."""
        whole = self._in_hindsight()
        return traced(whole.level, whole.reader, seen, sided=self._watched.sided)

    def _in_hindsight(self) -> _Whole:
        """Everything so far, looked at once more; kept until there is more."""
        if self._whole is None:
            looks = hindsight(self._looks)
            level = levelled(looks, self._watched.reference)
            self._whole = _Whole(looks, level, Reader(level, self._watched.reference, self._watched.angle))
        return self._whole

    def _happened(self, looks: Sequence[Look], reader: Reader) -> tuple[list[Repetition], list[Hold], float, bool]:
        """Repetitions, holds, how sure they are, and whether all are of one movement, which one angle tells."""
        reference = self._watched.reference
        if reference is None:
            between = [[Frame(look.time, look.points) for look in part] for part in between_walks(looks)]
            told, sure, is_one = counted_in(between)
            if is_one:
                reader.go_by([(each.start, each.turn, each.end) for each in told])
                return [reader.counted(each) for each in told], [], sure, True
            return [replace(reader.counted(each), range_deg=None) for each in told], [], sure, False
        done, sure = repetitions(looks, reference, _cycle(self._watched.tempo))
        reader.go_by([(each.start, each.turn, each.end) for each in done])
        holds = self._holds(looks, done, reader)
        is_told = self._watched.is_repeated
        repeated = [_told(each, reader, sided=self._watched.sided) for each in done] if is_told else []
        return repeated, holds, max(sure, _SURE_HOLD if holds else 0.0), True

    def _holds(self, looks: Sequence[Look], done: Sequence[Done], reader: Reader) -> list[Hold]:
        """Positions kept, as far as the exercise has any."""
        tempo, reference = self._watched.tempo, self._watched.reference
        if reference is None or not self._watched.is_held:
            return []
        spans = [kept for each in done if (kept := _kept(each, reader))[1] - kept[0] >= SHORTEST_HOLD]
        for side in reference.sides if tempo is None or tempo.hold_s >= _LONG_HOLD else ():
            for stretch in stretches(looks, side):
                for start, end in stays(stretch):
                    if not any(min(end, each.end) > max(start, each.start) for each in done):
                        spans += [each for each in reader.still(start, end) if each[1] - each[0] >= SHORTEST_HOLD]
        return [reader.hold(start, end) for start, end in sorted(set(spans))]

    def _gaps(self, looks: Sequence[Look]) -> tuple[NotJudged, ...]:
        say = self._say
        told = [NotJudged(from_s=max(a, 0.0), to_s=max(b, 0.0), why=say(why.value)) for a, b, why in doubts(looks)]
        if self._broken:
            told.append(NotJudged(from_s=0.0, to_s=0.0, why=say(Why.BROKEN.value)))
        return tuple(told)

    def _untold(self, looks: Sequence[Look], reader: Reader, *, is_one: bool) -> Iterator[NotJudged]:
        """That the angle an exercise is about isn't told, where the body itself was seen."""
        if not is_one:
            yield NotJudged(from_s=max(looks[0].time, 0.0), to_s=max(looks[-1].time, 0.0), why=self._say(SEVERAL))
        is_seen = self._watched.angle == TURN and any(look.why is None for look in looks)
        if is_seen and set(reader.angles(TURN)) <= {None}:
            yield NotJudged(from_s=max(looks[0].time, 0.0), to_s=max(looks[-1].time, 0.0), why=self._say(UNTOLD))

    def _findings(
        self,
        told: Sequence[Repetition],
        holds: Sequence[Hold],
        gaps: Sequence[NotJudged],
        reader: Reader,
        level: Sequence[Look],
    ) -> list[Finding]:
        watched, say = self._watched, self._say
        found = [
            *found_in.of_pace(told, watched.tempo, say),
            *found_in.of_smoothness(told, say),
            *found_in.of_reach(told, say),
        ]
        spans = [(each.start_s, each.end_s) for each in holds]
        for cue in watched.form:
            off = found_in.of_form(cue, told, spans, level, reader.seen, say)
            found += [off] if off else []
        if told:
            found += found_in.of_pose(gaps, told, say(Why.OTHER.value), say)
        return [*found, *found_in.of_control(told, found, watched.tempo, say)]


def _kept(done: Done, reader: Reader) -> tuple[float, float]:
    """From when to when a repetition's end was kept still; as long as nothing where it wasn't."""
    kept = reader.still(done.arrived, done.left) if done.hold > 0 else []
    return max(kept, key=lambda each: each[1] - each[0], default=(done.turn, done.turn))


def _told(done: Done, reader: Reader, *, sided: bool) -> Repetition:
    step = done.stretch.series.step
    arc, jerk = spectral_arc(done.values, step), dimensionless_jerk(done.values, step)
    arrived, left = _kept(done, reader)
    return Repetition(
        start_s=max(round(done.start, 3), 0.0),
        turn_s=max(round(done.turn, 3), 0.0),
        end_s=max(round(done.end, 3), 0.0),
        side=done.side if sided else None,
        range_deg=reader.range_of(done.start, done.end, done.side),
        smoothness=None if arc is None else round(arc, 3),
        jerk=None if jerk is None else round(jerk, 2),
        up_s=None if done.up is None else round(done.up, 2),
        hold_s=round(left - arrived, 2),
        down_s=None if done.down is None else round(done.down, 2),
    )


def _cycle(tempo: Tempo | None) -> float | None:
    return None if tempo is None else tempo.up_s + tempo.hold_s + tempo.down_s


def _lives(watched: Watched) -> dict[Side | None, Live]:
    reference, cycle = watched.reference, _cycle(watched.tempo)
    if reference is None:
        return {}
    course = reference.courses[0]
    return {
        side: Live(
            side, travel=course.travel, passes=course.passes, cycle=cycle, round=course.round, reference=reference,
            sided=watched.sided,
        )
        for side in reference.sides
    }  # fmt: skip


def _rate(looks: Sequence[Look]) -> float:
    return (len(looks) - 1) / (looks[-1].time - looks[0].time) if len(looks) > 1 else 0.0
