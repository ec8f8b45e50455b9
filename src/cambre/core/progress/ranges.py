"""How far a body went, test after test; a change is one only where it exceeds the measure's own error."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cambre.core.assess.measured import By, Difference, Measured, error_of
from cambre.core.assess.picture import Reading, reading
from cambre.core.library.self_test import SelfTest, Unit
from cambre.core.vocabulary import Direction

Verdict = Literal["first", "no clear change yet", "further", "less far"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One result: the median of a day's tries, and the band around it that is nothing but error."""

    day: date
    value: float
    error: float | None
    by: By


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The results of one test on one side, measured as the newest was, the oldest first, in the test's unit."""

    test: str
    name: str
    directions: tuple[Direction, ...]
    side: str
    unit: Unit
    less_is_further: bool
    least: float | None
    """The smallest change that is more than error, as the newest was measured; none where that isn't known."""
    points: tuple[Point, ...]
    since_first: Difference | None
    since_last: Difference | None

    @property
    def verdict(self) -> Verdict:
        """What the newest result says beside the first."""
        if self.since_first is None:
            return "first"
        if not self.since_first.counts:
            return "no clear change yet"
        return "further" if self.since_first.further > 0 else "less far"


def courses(tests: Iterable[SelfTest], results: Iterable[Measured]) -> tuple[Course, ...]:
    """The course of every test that was taken, side by side, in the order in which tests are offered."""
    kept = tuple(results)
    ordered = sorted(tests, key=lambda test: (test.place or 99, test.name))
    return tuple(course for test in ordered if (read := reading(test, kept)) for course in _sides(read, kept))


def _sides(read: Reading, results: Iterable[Measured]) -> Iterator[Course]:
    test = read.test
    alike = (each for each in results if each.test == test.slug and each.by == read.newest.by)
    own = sorted(alike, key=lambda each: each.at)
    for side in read.newest.values:
        yield Course(
            test=test.slug,
            name=test.name,
            directions=test.directions,
            side=side,
            unit=test.unit,
            less_is_further=test.less_is_further,
            least=read.error,
            points=tuple(_point(test, each, side) for each in own if side in each.values),
            since_first=read.since_first.get(side),
            since_last=read.since_last.get(side),
        )


def _point(test: SelfTest, measured: Measured, side: str) -> Point:
    return Point(day=measured.at.date(), value=measured.values[side], error=error_of(test, measured.by), by=measured.by)
