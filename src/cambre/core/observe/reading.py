"""Angles read off the looks: over time, within a repetition, during a hold."""

from collections.abc import Mapping, Sequence
from math import cos, inf, radians

from cambre.core.anatomy import Degrees
from cambre.core.observe.bending import bends
from cambre.core.observe.counting import Counted
from cambre.core.observe.going_along import PLACES, goes_along
from cambre.core.observe.observation import Hold, Repetition, Signal
from cambre.core.observe.reference import Reference
from cambre.core.observe.rotating import rotations
from cambre.core.observe.series import Even, Values, even, low_passed, mean, place_of, share, step_of
from cambre.core.observe.signals import FARTHEST, OF_VIEW, SIGNALS, Seen
from cambre.core.observe.smoothness import dimensionless_jerk, spectral_arc
from cambre.core.observe.telling import SWAY
from cambre.core.observe.watching import Look
from cambre.core.vocabulary import Side

SMOOTH = 1.8  # hertz
_MOST_YAW = 25.0  # degrees that are put right
_GAP = 0.4  # seconds: a longer gap isn't bridged with a line
_FEW = 8
_ROUND = 360.0  # degrees
_AGAIN = 0.3  # of the repetitions
_WITHIN = 0.25  # seconds before and after a moment, between which it is told how far an angle goes
_STILL = 8.0  # degrees that it goes at most while somebody is still
_FORGIVEN = 0.7  # seconds of unrest that a hold survives
_OVER_TIME = {"side_bend": bends, "trunk_rotation": rotations}  # what one look alone doesn't tell


class Reader:
    """Reads the angles of a recording; each is read once, when it is first asked for."""

    def __init__(self, looks: Sequence[Look], reference: Reference | None, main: str | None = None) -> None:
        """Take the looks; `reference` tells which view they are in, `main` which angle tells how far, if one does."""
        self._looks = [look for look in looks if look.at]
        self.view = reference.view if reference else "any"
        self._paired = reference is not None and reference.near_only
        self._read: dict[str, tuple[float | None, ...]] = {}
        self._main = main
        self._times = [look.time for look in self._looks]
        self._facing = None if reference else _usual_facing(self._looks)

    def seen(self, look: Look) -> Seen:
        """A look as the signals want it, what the camera foreshortens by standing aside put right."""
        at = look.at
        if self.view == "side" and look.yaw:
            longer = 1 / cos(radians(min(look.yaw, _MOST_YAW)))
            at = {mark: (x * longer, y) for mark, (x, y) in at.items()}
        return Seen(at, look.points, look.near, self._facing or look.facing, self.view, self._paired)

    def angles(self, name: str) -> tuple[float | None, ...]:
        """An angle at every look, smoothed without delay; None where it isn't seen or can't be judged."""
        if name not in self._read:
            self._read[name] = tuple(smoothed(self._times, self._raw(name)))
        return self._read[name]

    def _raw(self, name: str) -> list[float | None]:
        if name in _OVER_TIME:
            return _OVER_TIME[name](self._looks, self.view)
        return [SIGNALS[name](self.seen(look)) if look.why is None else None for look in self._looks]

    def signals(self) -> Mapping[str, Signal]:
        """Every angle that this view can tell."""
        times = tuple(round(time, 3) for time in self._times)
        return {
            name: Signal(t=times, deg=tuple(None if v is None else round(v, 2) for v in self.angles(name)))
            for name in OF_VIEW[self.view]
        }

    def range_between(self, start: float, end: float, angle: str | None = None) -> Degrees | None:
        """How far an angle went between two moments; the one that moves most where none is named.

        None where it isn't known, or farther than a joint goes.
        """
        name = angle or self.main
        values = self._within(name, start, end)
        gone = max(values) - min(values) if values else inf
        return round(gone, 1) if gone <= FARTHEST.get(name, _ROUND) else None

    def range_of(self, start: float, end: float, side: Side | None) -> Degrees | None:
        """How far the main angle went in a repetition; of a limb, done to a side, that of the pair that went further.

        What one limb does to the left the other one does to the right, so neither side is told by a limb at rest.
        """
        names = {self.main} if side is None else {self.main, *(self._other(self.main))}
        told = [gone for name in names if (gone := self.range_between(start, end, name)) is not None]
        return max(told, default=None)

    @staticmethod
    def _other(angle: str) -> tuple[str, ...]:
        """The same angle of the other side, where it has one."""
        name, _, side = angle.rpartition("_")
        return (f"{name}_{'right' if side == Side.LEFT else 'left'}",) if side in set(Side) else ()

    def still(self, start: float, end: float) -> list[tuple[float, float]]:
        """From when to when, between two moments, neither trunk nor main angle moved; what is short is forgiven."""
        names = [name for name in {self.main, SWAY.get(self.view, self.main)} if set(self.angles(name)) != {None}]
        found: list[tuple[float, float]] = []
        looked = self._times[place_of(self._times, start) : place_of(self._times, end) + 1]
        for time in looked:
            if any((gone := self._goes(name, time)) is None or gone > _STILL for name in names):
                continue
            if found and time - found[-1][1] <= _FORGIVEN:
                found[-1] = (found[-1][0], time)
            else:
                found.append((time, time))
        return [(max(first, start), end if last == looked[-1] else last) for first, last in found]

    def _goes(self, name: str, time: float) -> Degrees | None:
        """How far an angle goes around a moment; None where that isn't known."""
        values, times = self.angles(name), self._times
        before, after = (values[place_of(times, moment)] for moment in (time - _WITHIN, time + _WITHIN))
        return abs(after - before) if before is not None and after is not None else None

    def hold(self, start: float, end: float, angle: str | None = None) -> Hold:
        """A hold from a moment to another, with the drift and unrest of that angle."""
        values = self._within(angle or self.main, start, end)
        drift = unrest = None
        if len(values) >= _FEW:
            fifth = max(1, len(values) // 5)
            drift = round(mean(values[-fifth:]) - mean(values[:fifth]), 1)
            centre = mean(values)
            unrest = round((sum((value - centre) ** 2 for value in values) / len(values)) ** 0.5, 2)
        start, end = round(max(start, 0.0), 3), round(max(end, 0.0), 3)
        return Hold(start_s=start, end_s=end, seconds=round(end - start, 3), drift_deg=drift, unrest_deg=unrest)

    def counted(self, each: Counted) -> Repetition:
        """A repetition of any movement, with the range of the angle that moves most."""
        values = self._within(self.main, each.start, each.end)
        step = (each.end - each.start) / max(len(values) - 1, 1)
        arc, jerk = (spectral_arc(values, step), dimensionless_jerk(values, step)) if step > 0 else (None, None)
        return Repetition(
            start_s=round(max(each.start, 0.0), 3),
            turn_s=round(max(each.turn, 0.0), 3),
            end_s=round(max(each.end, 0.0), 3),
            range_deg=self.range_between(each.start, each.end),
            smoothness=None if arc is None else round(arc, 3),
            jerk=None if jerk is None else round(jerk, 2),
        )

    def _within(self, name: str, start: float, end: float) -> Values:
        if not self._times:
            return []
        part = self.angles(name)[place_of(self._times, start) : place_of(self._times, end) + 1]
        return [value for value in part if value is not None]

    def go_by(self, repetitions: Sequence[tuple[float, float, float]]) -> None:
        """Where the exercise has no angle of its own, tell how far it goes by the one that goes along with these.

        Each repetition is told by the moments of its start, turn and end.
        """
        if self._main is not None:
            return
        spans = [(start, end) for start, _, end in repetitions]
        told = [name for name in OF_VIEW[self.view] if not self._goes_too_far(name, spans)]
        gone = {name: goes_along(self._courses(name, repetitions)) for name in told}
        farthest = max(gone, key=gone.__getitem__, default=None)
        self._main = farthest if farthest is not None and gone[farthest] > 0 else None

    def _goes_too_far(self, name: str, spans: Sequence[tuple[float, float]]) -> bool:
        """Whether an angle goes farther than a joint does, again and again: a limb that points at the camera."""
        seen = [values for span in spans if (values := self._within(name, *span))]
        far = sum(max(values) - min(values) > FARTHEST.get(name, _ROUND) for values in seen)
        return far > _AGAIN * len(seen)

    def _courses(self, name: str, repetitions: Sequence[tuple[float, float, float]]) -> list[Values]:
        """An angle in each repetition in which it was seen."""
        found: list[Values] = []
        for start, turn, end in repetitions:
            ways = ((start, turn), (turn, end))
            times = [begin + place * (over - begin) for begin, over in ways for place in PLACES]
            seen = [self.angles(name)[place_of(self._times, time)] for time in times]
            values = [value for value in seen if value is not None]
            found += [values] if len(values) == len(seen) else []
        return found if len(found) > len(repetitions) / 2 else []

    @property
    def main(self) -> str:
        """The exercise's own angle; where it has none, the one of this view whose middle nine tenths are widest."""
        if self._main is None:
            self._main = max(OF_VIEW[self.view], key=self._width_of)
        return self._main

    def _width_of(self, name: str) -> float:
        values = sorted(value for value in self.angles(name) if value is not None)
        return share(values, 0.95) - share(values, 0.05) if len(values) > _FEW else 0.0


def _usual_facing(looks: Sequence[Look]) -> int:
    """Which way somebody faces while doing anything: who lies seems to turn at every lift of the head."""
    return 1 if sum(look.facing for look in looks) >= 0 else -1


def smoothed(times: Values, raw: Sequence[float | None]) -> list[float | None]:
    """Each run of seen values smoothed; a jump over 180 degrees is a turn past the back, not a movement."""
    found: list[float | None] = [None] * len(raw)
    run: list[int] = []
    for place in range(len(raw) + 1):
        ended = place == len(raw) or (run and times[place] - times[run[-1]] > _GAP)
        if ended and run:
            _smooth_run(times, raw, run, found)
            run = []
        if place < len(raw) and raw[place] is not None:
            run.append(place)
    return found


def _smooth_run(times: Values, raw: Sequence[float | None], run: Sequence[int], found: list[float | None]) -> None:
    at = [times[place] for place in run]
    values = _unwrapped([value for place in run if (value := raw[place]) is not None])
    if len(run) >= _FEW:
        series = even(at, values, step_of(at))
        smooth = Even(series.start, series.step, low_passed(series.values, SMOOTH, series.step))
        values = [_at(smooth, time) for time in at]
    for place, value in zip(run, values, strict=True):
        found[place] = value


def _at(series: Even, time: float) -> float:
    place = min(max((time - series.start) / series.step, 0.0), len(series.values) - 1.0)
    low = int(place)
    high = min(low + 1, len(series.values) - 1)
    return series.values[low] + (series.values[high] - series.values[low]) * (place - low)


def _unwrapped(values: Values) -> Values:
    found = values[:1]
    for value in values[1:]:
        turns = round((found[-1] - value) / 360)
        found.append(value + 360 * turns)
    return found
