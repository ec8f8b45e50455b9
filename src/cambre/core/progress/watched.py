"""What a camera measured of ordinary sets, averaged over four weeks; told beside the self-tests, never as one of them.

A session is the unit: its sets and repetitions are alike because the phone stands where it stands, so however many
they are, they make one value, their median. The sessions of four weeks make a mean. What lies around it as error has a
part that falls with the number of sessions, and one that never does: a camera is wrong in the same way every time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf, sqrt
from statistics import fmean, median
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

from cambre.core.assess.measured import Difference
from cambre.core.entry import Entry
from cambre.core.journal.moments import training_day
from cambre.core.library.caps import Cap
from cambre.core.library.catalogue import Library
from cambre.core.vocabulary import Direction, Sides

Caps: TypeAlias = Mapping[str, Cap]
Measure = Literal["range", "smoothness", "unrest"]
UNITS: Mapping[Measure, str] = MappingProxyType({"range": "deg", "smoothness": "", "unrest": "deg"})
SPAN = timedelta(days=28)
_FIRST = date(1970, 1, 5)  # a Monday; spans are counted from it, so that nothing that arrives later moves them
_SEEN = 0.5  # of a set's looks, that could be judged at least
_FEW_REPS, _FEW_SECONDS = 3, 4.0  # of a session: less is chance
_SURE = 1.96  # standard errors within which 95 of 100 means lie


class Key(NamedTuple):
    """What alone may be compared: one measure of one exercise on one side, measured the same way from the same view."""

    exercise: str
    side: str
    measure: Measure
    angle: str
    view: str
    way: int


class Average(NamedTuple):
    """The mean of some sessions, and the sum of the squares of what each is off it."""

    sessions: int
    mean: float
    off: float


Averages: TypeAlias = Mapping[Key, Average]


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedPoint:
    """Four weeks: the mean of their sessions, and the band around it that is nothing but error."""

    monday: date
    sessions: int
    value: float
    error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedCourse:
    """One measure of an exercise on one side, the oldest four weeks first; only those with enough sessions."""

    exercise: str
    name: str
    directions: tuple[Direction, ...]
    side: str
    """left, right or both."""
    measure: Measure
    angle: str
    """Between which parts of the body it is measured."""
    view: str
    unit: str
    """deg; smoothness has none."""
    less_is_further: bool
    """Whether less is what training is after: less sway."""
    least: float | None
    """The smallest change between the first and the newest average that is more than error."""
    points: tuple[WatchedPoint, ...]
    since_first: Difference | None
    waiting: int
    """Sessions of the newest four weeks where they aren't enough for an average yet; else 0."""
    wanted: int
    """Sessions that make an average."""

    @property
    def verdict(self) -> Literal["not enough yet", "first", "no clear change yet", "more", "less"]:
        """What the newest average says beside the first; more is what training is after."""
        if not self.points:
            return "not enough yet"
        if self.since_first is None:
            return "first"
        if not self.since_first.counts:
            return "no clear change yet"
        return "more" if self.since_first.further > 0 else "less"


def span_of(day: date) -> date:
    """The Monday on which the four weeks of a day begin."""
    return _FIRST + (day - _FIRST) // SPAN * SPAN


def averages(happened: Iterable[Entry], library: Library) -> Mapping[date, Averages]:
    """The averages of each four weeks, from sets in entries that count and stand in order."""
    found: defaultdict[tuple[date, Key], defaultdict[str, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    for entry in happened:
        watched = entry.body.get("watched") if entry.kind == "step_done" else None
        if watched and watched["confidence"] >= _SEEN:
            span = span_of(training_day(entry.at, entry.body["zone"]))
            for key, told in _measures(entry.body, watched, library):
                found[span, key][entry.body["session"]].append(told)
    spans: defaultdict[date, dict[Key, Average]] = defaultdict(dict)
    for (span, key), sessions in found.items():
        values = [median(told.value for told in sets) for sets in sessions.values() if _is_enough(sets)]
        if values:
            middle = fmean(values)
            spans[span][key] = Average(len(values), middle, sum((value - middle) ** 2 for value in values))
    return spans


class _Told(NamedTuple):
    """One value of a set, and how much it is told by, as a share of what a session needs."""

    value: float
    weight: float


def _is_enough(sets: Sequence[_Told]) -> bool:
    return round(sum(told.weight for told in sets), 6) >= 1


def _measures(body: Mapping[str, Any], watched: Mapping[str, Any], library: Library) -> Iterator[tuple[Key, _Told]]:
    exercise = library.exercises.get(body["exercise"])
    if exercise is None:
        return
    one_way = exercise.sides is Sides.BOTH

    def key(measure: Measure, angle: str, side: str | None) -> Key:
        told = "both" if one_way else body.get("side") or side or "both"
        return Key(exercise.slug, told, measure, angle, watched["view"], watched["way"])

    angle: str = watched.get("angle") or ""
    for each in watched.get("ranges", ()) if angle else ():
        yield key("range", angle, each.get("side")), _Told(each["deg"], each["reps"] / _FEW_REPS)
    smoothness, unrest = watched.get("smoothness"), watched.get("unrest_deg")
    if smoothness is not None:
        yield key("smoothness", "", None), _Told(smoothness, (watched.get("smooth_reps") or 0) / _FEW_REPS)
    if unrest is not None:
        yield key("unrest", "", None), _Told(unrest, (watched.get("still_s") or 0) / _FEW_SECONDS)


def watched_courses(spans: Mapping[date, Averages], library: Library) -> tuple[WatchedCourse, ...]:
    """The course of everything that was measured in ordinary sets, by the exercises' names."""
    found: defaultdict[Key, dict[date, Average]] = defaultdict(dict)
    for monday in sorted(spans):
        for key, average in spans[monday].items():
            found[key][monday] = average
    told = (_course(key, of, library) for key, of in found.items() if key == _newest(key, found))
    return tuple(sorted(told, key=lambda each: (each.name, _ORDER[each.measure], each.side)))


def _newest(key: Key, found: Mapping[Key, Mapping[date, Average]]) -> Key:
    """Of what was measured in several ways the one that was measured last."""
    alike = [each for each in found if each[:3] == key[:3]]
    return max(alike, key=lambda each: (max(found[each]), each.way, each))


def _course(key: Key, of: Mapping[date, Average], library: Library) -> WatchedCourse:
    caps, exercise = library.caps, library.exercises[key.exercise]
    wanted = round(caps["watched_sessions"].value)
    full = {monday: average for monday, average in of.items() if average.sessions >= wanted}
    points = tuple(_point(monday, average, key, caps) for monday, average in full.items())
    kept = tuple(full.values())
    least = smallest_change(kept[0], kept[-1], *_errors(key, caps)) if len(kept) > 1 else None
    newest = max(of)
    return WatchedCourse(
        exercise=key.exercise,
        name=exercise.name,
        directions=exercise.directions,
        side=key.side,
        measure=key.measure,
        angle=key.angle,
        view=key.view,
        unit=UNITS[key.measure],
        less_is_further=key.measure == "unrest",
        least=least,
        points=points,
        since_first=None if least is None else _difference(key, points, least),
        waiting=0 if newest in full else of[newest].sessions,
        wanted=wanted,
    )


def _difference(key: Key, points: Sequence[WatchedPoint], least: float) -> Difference:
    grown = points[-1].value - points[0].value
    return Difference(further=-grown if key.measure == "unrest" else grown, counts=abs(grown) >= least)


def _point(monday: date, average: Average, key: Key, caps: Caps) -> WatchedPoint:
    one, stays = _errors(key, caps)
    varies = spread(average.off, average.sessions - 1, one) ** 2 / average.sessions
    error = sqrt((_SURE * stays) ** 2 + varies)
    return WatchedPoint(monday=monday, sessions=average.sessions, value=average.mean, error=error)


def _errors(key: Key, caps: Caps) -> tuple[float, float]:
    """The standard error of one measure, and the part of it that is the same every time."""
    turns = "_turn" if key.angle == "trunk_rotation" else ""
    one = caps[f"watched_error_{key.measure}{turns}"].value
    return one, one * caps["watched_same_share"].value


def smallest_change(first: Average, last: Average, one: float, stays: float) -> float:
    """The smallest difference of two averages that 95 of 100 differences without any change stay below."""
    freedom = first.sessions + last.sessions - 2
    varies = spread(first.off + last.off, freedom, one) ** 2 * (1 / first.sessions + 1 / last.sessions)
    return sqrt(2 * (_SURE * stays) ** 2 + varies)


def spread(off: float, freedom: int, one: float) -> float:
    """Half of what sessions differ by, 95 of 100: as they did, but never less than one measure's error is known for."""
    seen = student(freedom) * sqrt(off / freedom) if freedom > 0 else 0.0
    return max(_SURE * one, seen)


def student(freedom: int) -> float:
    """Within how many standard errors 95 of 100 lie where the error is estimated too (Cornish-Fisher)."""
    if freedom <= max(_FEWEST):
        return _FEWEST.get(freedom, inf)
    z, n = _SURE, freedom
    return z + sum((
        (z**3 + z) / (4 * n),
        (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2),
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3),
    ))  # fmt: skip


_FEWEST: Mapping[int, float] = MappingProxyType({1: 12.706, 2: 4.303, 3: 3.182})
_ORDER: Mapping[Measure, int] = MappingProxyType({"range": 0, "smoothness": 1, "unrest": 2})
