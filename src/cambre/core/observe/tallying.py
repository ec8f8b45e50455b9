"""What is kept of a set that a camera watched: how far each side went, how smoothly, and how still it was held.

Told from the past alone, while the set goes on, so that it can stand in the set's own entry. A repetition, or two
seconds of a hold, of which a fifth wasn't seen gives no number. `WAY` is raised whenever the same movement would give
other numbers than before: only what was measured the same way is compared.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from cambre.core.observe.engine import Watched
from cambre.core.observe.live import Event, Happened
from cambre.core.observe.reading import Reader
from cambre.core.observe.series import mean, place_of
from cambre.core.observe.smoothness import spectral_arc
from cambre.core.observe.stretches import stretches
from cambre.core.observe.telling import SWAY
from cambre.core.observe.watching import Look
from cambre.core.vocabulary import Side

WAY = 2
A_WHILE = 2.0
"""Seconds of a hold that are looked at together: how still it is doesn't go by how long it is."""
_SETTLES = 0.8  # seconds at either end of a hold that still belong to the movement
_LONG = 4.0  # seconds: a shorter hold is a part of its repetition
_SEEN = 0.8
_BEFORE = 0.5  # seconds beside what is read, for the filter to settle
_DENSE = 0.1  # seconds between values that smoothness is told by: there is nothing above a few hertz in them
_LEADS = 0.4  # of a repetition's time: it is told from where rest is left for good, and rest belongs to its way
_LINGERS = 2.0  # times its own way there and back, after which somebody rests


class Tally:
    """Measures the repetitions and holds of one set as they happen."""

    def __init__(self, watched: Watched) -> None:
        """Begin with nothing seen."""
        self._watched = watched
        self._ranges: defaultdict[Side | None, list[float]] = defaultdict(list)
        self._smooth: list[float] = []
        self._unrest: list[float] = []
        self._before: Event | None = None
        self._held_since: float | None = None
        self._seen = self._looks = 0

    def see(self, looks: Sequence[Look], events: Sequence[Event], *, holds: bool) -> Mapping[str, Any] | None:
        """Go on by the newest look; what is known of the set so far where that is anything new."""
        self._looks += 1
        self._seen += looks[-1].why is None
        known = self._known
        for each in events:
            if each.kind is Happened.REPETITION:
                self._repeat(looks, each)
        self._hold(looks, holds=holds)
        return self._told(looks[-1]) if self._known != known else None

    @property
    def _known(self) -> int:
        return sum(map(len, self._ranges.values())) + len(self._smooth) + len(self._unrest)

    def _repeat(self, looks: Sequence[Look], event: Event) -> None:
        angle, before = self._watched.angle, self._before
        event = replace(event, since=_rested(event, before))
        self._before = event
        if angle is not None and (reader := self._reader(looks, event.since, event.at)) is not None:
            far = reader.range_between(event.since, event.at, angle)
            self._ranges[event.side] += [] if far is None else [far]
        if before is not None:  # only now is it known where the one before came to rest
            self._smooth += _smoothness(looks, before, min(event.since, before.since + _LINGERS * _lasted(before)))

    def _hold(self, looks: Sequence[Look], *, holds: bool) -> None:
        now, tempo = looks[-1].time, self._watched.tempo
        if not holds or self._held_since is None or (tempo is not None and tempo.hold_s < _LONG):
            self._held_since = now + _SETTLES if holds else None
            return
        since = self._held_since
        if now - _SETTLES < since + A_WHILE:
            return
        self._held_since = since + A_WHILE
        reader = self._reader(looks, since, since + A_WHILE)
        unrest = None if reader is None else reader.hold(since, since + A_WHILE, SWAY[reader.view]).unrest_deg
        self._unrest += [] if unrest is None else [unrest]

    def _reader(self, looks: Sequence[Look], start: float, end: float) -> Reader | None:
        """A reader of what lies between two moments; None where too little of it was seen."""
        part, reference = _part(looks, start, end), self._watched.reference
        if reference is None or not _is_seen(part, start, end):
            return None
        return Reader(part, reference)

    def _told(self, look: Look) -> Mapping[str, Any]:
        """As it stands in the journal; what isn't known isn't there."""
        reference = self._watched.reference
        told: dict[str, Any] = {
            "way": WAY,
            "view": None if reference is None else reference.view,
            "near": look.near.value,
            "confidence": round(self._seen / self._looks, 2),
        }
        if self._ranges:
            told |= {"angle": self._watched.angle, "ranges": [_range(*each) for each in self._ranges.items()]}
        if self._smooth:
            told |= {"smoothness": round(median(self._smooth), 3), "smooth_reps": len(self._smooth)}
        if self._unrest:
            told |= {"unrest_deg": round(median(self._unrest), 2), "still_s": round(len(self._unrest) * A_WHILE)}
        return told


def _range(side: Side | None, went: Sequence[float]) -> Mapping[str, Any]:
    told = {"deg": round(median(went), 1), "reps": len(went)}
    return told if side is None else {"side": side.value, **told}


def _part(looks: Sequence[Look], start: float, end: float) -> Sequence[Look]:
    first = len(looks)
    while first > 0 and looks[first - 1].time >= start - _BEFORE:
        first -= 1
    part = looks[first:]
    return part[: place_of([look.time for look in part], end + _BEFORE) + 1]


def _is_seen(part: Sequence[Look], start: float, end: float) -> bool:
    within = [look.why is None for look in part if start <= look.time <= end]
    return bool(within) and mean(within) >= _SEEN


def _rested(event: Event, before: Event | None) -> float:
    """When somebody was at rest before a repetition."""
    since = event.since - _LEADS * _lasted(event)
    return since if before is None else max(since, before.at)


def _lasted(event: Event) -> float:
    return event.at - event.since


def _smoothness(looks: Sequence[Look], event: Event, end: float) -> list[float]:
    """How smooth a repetition was from rest to rest; empty where too little of it was seen."""
    part = _part(looks, event.since, end)
    found = list(stretches(part, event.course)) if _is_seen(part, event.since, end) else []
    if len(found) != 1:
        return []
    series = found[0].series
    every = max(1, round(_DENSE / series.step))
    low, high = (max(0, round((second - series.start) / series.step)) for second in (event.since, end))
    arc = spectral_arc(series.values[low : high + 1 : every], every * series.step)
    return [] if arc is None else [arc]
