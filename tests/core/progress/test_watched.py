"""Averages over ordinary sessions that a camera watched: a session is the unit, and noise is never a change."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import sqrt
from random import Random
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.core.entry import Entry
from cambre.core.journal.moments import moment
from cambre.core.progress.watched import (
    Average,
    WatchedCourse,
    averages,
    smallest_change,
    span_of,
    student,
    watched_courses,
)
from cambre.core.progress.watched_words import verdict
from cambre.core.saying import in_english
from cambre.core.units import SI
from cambre.store.library_files import load_library

LIBRARY = load_library()
START = datetime(2026, 1, 12, 18, tzinfo=UTC)  # a Monday that begins four weeks
FOUR_WEEKS = timedelta(days=28)
TIMES = 1000
COBRA: dict[str, Any] = {
    "way": 1, "view": "side", "near": "left", "confidence": 0.9, "angle": "trunk_lean",
    "ranges": [{"deg": 20, "reps": 4}],
}  # fmt: skip


def a_set(day: datetime, number: int = 0, exercise: str = "cobra", side: str | None = None, **watched: Any) -> Entry:
    """A set of the session of a day."""
    session = f"00000000-0000-4000-8000-{day:%Y%m%d}0000"
    body = {"zone": "UTC", "session": session, "step": number, "exercise": exercise, "kind": "work", "set": 1,
            "sets": 1, "seconds": 30, "watched": COBRA | watched} | ({"side": side} if side else {})  # fmt: skip
    at = moment(day + timedelta(minutes=number))
    uuid = f"00000000-0000-4000-9000-{day:%Y%m%d}{number:04d}"
    return Entry(uuid=uuid, person="me", at=at, recorded_at=at, kind="step_done", version=1, body=body)


def weeks(place: int, *degrees: float, **watched: Any) -> list[Entry]:
    """A session of one set every second day of some four weeks, each having gone so far."""
    ranges = [[{"deg": each, "reps": 4}] for each in degrees]
    begin = START + place * FOUR_WEEKS
    return [a_set(begin + timedelta(days=2 * at), **{"ranges": told, **watched}) for at, told in enumerate(ranges)]


def told(happened: Sequence[Entry]) -> list[WatchedCourse]:
    """The courses of these sets."""
    return list(watched_courses(averages(happened, LIBRARY), LIBRARY))


def test_four_weeks_of_sessions_are_one_point_with_a_band() -> None:
    (course,) = told(weeks(0, 20, 22, 24))

    (point,) = course.points
    assert (point.monday, point.sessions, point.value) == (span_of(START.date()), 3, 22)
    assert point.error > 1.96 * 6.4 / sqrt(3), "no less than the camera's own error leaves"
    assert course.verdict == "first"


def test_fewer_sessions_than_three_are_no_average_and_say_how_many_there_are() -> None:
    (course,) = told(weeks(0, 20, 22))

    assert (course.points, course.verdict) == ((), "not enough yet")
    assert verdict(course, SI, in_english) == "2 of 3 sessions that make an average were watched in four weeks."


@pytest.mark.parametrize(("later", "expected"), [(24, "no clear change yet"), (40, "more"), (4, "less")])
def test_a_change_of_averages_is_one_only_beyond_the_smallest_that_is_real(later: float, expected: str) -> None:
    (course,) = told([*weeks(0, 19, 20, 21), *weeks(2, later - 1, later, later + 1)])

    assert course.verdict == expected
    assert course.since_first is not None
    assert course.since_first.further == later - 20
    assert course.least is not None
    assert (abs(later - 20) >= course.least) == course.since_first.counts


def test_more_sets_and_repetitions_of_one_session_make_nothing_surer() -> None:
    days = [START + timedelta(days=2 * place) for place in range(3)]
    few = [a_set(day, ranges=[{"deg": 20 + at, "reps": 3}]) for at, day in enumerate(days)]
    many = [a_set(day, n, ranges=[{"deg": 20 + at, "reps": 90}]) for at, day in enumerate(days) for n in range(30)]

    assert told(few) == told(many)


def test_thirty_sets_of_one_session_are_no_average() -> None:
    (course,) = told([a_set(START, number) for number in range(30)])

    assert course.verdict == "not enough yet"


def test_a_session_is_told_by_its_median_set_so_one_that_was_missed_hardly_counts() -> None:
    sets = [a_set(START + timedelta(days=day), n, ranges=[{"deg": deg, "reps": 4}])
            for day in (0, 2, 4) for n, deg in enumerate((20, 21, 80))]  # fmt: skip

    (course,) = told(sets)

    assert course.points[0].value == 21


def test_a_session_of_two_repetitions_is_none_and_two_sets_of_two_are_one() -> None:
    few = [a_set(START + timedelta(days=day), ranges=[{"deg": 20, "reps": 2}]) for day in (0, 2, 4)]
    more = [*few, *(a_set(START + timedelta(days=day), 1, ranges=[{"deg": 20, "reps": 2}]) for day in (0, 2, 4))]

    assert told(few) == []
    assert [course.verdict for course in told(more)] == ["first"]


@pytest.mark.parametrize(("confidence", "courses"), [(0.49, 0), (0.5, 1)])
def test_a_set_of_which_less_than_half_was_seen_says_nothing(confidence: float, courses: int) -> None:
    assert len(told(weeks(0, 20, 20, 20, confidence=confidence))) == courses


@pytest.mark.parametrize("other", [{"angle": "hip_extension"}, {"view": "front"}, {"way": 2}])
def test_what_was_measured_another_way_is_never_compared_and_the_newest_way_is_told(other: dict[str, Any]) -> None:
    (course,) = told([*weeks(0, 20, 20, 20), *weeks(1, 60, 60, 60, **other)])

    assert [point.value for point in course.points] == [60]
    assert course.verdict == "first"


def test_sides_are_told_apart_where_an_exercise_has_sides_and_only_there() -> None:
    left, right = ([{"side": side, "deg": 20, "reps": 4}] for side in ("left", "right"))
    days = [START + timedelta(days=day) for day in (0, 2, 4)]
    bends = [a_set(day, number, "standing-side-bend", side, ranges=ranges, angle="side_bend", view="front")
             for day in days for number, (side, ranges) in enumerate((("left", left), ("right", right)))]  # fmt: skip
    arches = [a_set(day, number, ranges=ranges) for day in days for number, ranges in enumerate((left, right))]

    assert [course.side for course in told(bends)] == ["left", "right"]
    assert [course.side for course in told(arches)] == ["both"]


def test_smoothness_and_steadiness_are_told_too_and_less_sway_is_more() -> None:
    def still(place: int, unrest: float) -> list[Entry]:
        return weeks(place, 20, 20, 20, smoothness=-2.5, smooth_reps=3, unrest_deg=unrest, still_s=8)

    far, smooth, steady = told([*still(0, 4.0), *still(1, 1.0)])

    assert [far.measure, smooth.measure, steady.measure] == ["range", "smoothness", "unrest"]
    assert (smooth.verdict, steady.verdict) == ("no clear change yet", "more")
    assert verdict(steady, SI, in_english).startswith("Steadier than at first, by 3°")


@pytest.mark.parametrize(
    "halved", [{"angle": None}, {"smoothness": -2.0}, {"unrest_deg": 1.0}, {"ranges": [], "confidence": 1}]
)
def test_an_entry_that_tells_only_a_part_breaks_nothing(halved: dict[str, Any]) -> None:
    told(weeks(0, 20, 20, 20, **halved))


def test_an_exercise_that_nobody_knows_any_more_is_left_out() -> None:
    assert told([a_set(START + timedelta(days=day), exercise="levitation") for day in (0, 2, 4)]) == []


@pytest.mark.parametrize(
    ("freedom", "quantile"), [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (10, 2.228), (60, 2.0)]
)
def test_few_sessions_are_trusted_as_students_table_says(freedom: int, quantile: float) -> None:
    assert student(freedom) == pytest.approx(quantile, abs=0.02)


@pytest.mark.parametrize("sessions", [3, 6, 14])
@pytest.mark.parametrize("varies", [0.0, 3.0, 6.4, 15.0])
def test_where_nothing_changed_a_change_is_told_in_five_of_a_hundred_at_most(sessions: int, varies: float) -> None:
    dice = Random(7)  # noqa: S311 -- noise, not secrets
    told_anyway = 0
    for _ in range(TIMES):
        first, last = (_average(dice, sessions, varies) for _ in range(2))
        told_anyway += abs(last.mean - first.mean) >= smallest_change(first, last, 6.4, 3.2)

    assert told_anyway <= 0.05 * TIMES + 2 * sqrt(0.05 * 0.95 * TIMES), "more than chance explains"


def _average(dice: Random, sessions: int, varies: float) -> Average:
    """Sessions of a body that stays the same: they vary, and the camera is off in the same way in all of them."""
    off = dice.gauss(0, 3.2)
    values = [50 + off + dice.gauss(0, varies) for _ in range(sessions)]
    middle = fmean(values)
    return Average(sessions, middle, sum((value - middle) ** 2 for value in values))


@given(st.lists(st.floats(0, 180), min_size=3, max_size=14), st.integers(1, 4))
def test_a_band_gets_no_narrower_where_sessions_are_told_twice_over(degrees: list[float], times: int) -> None:
    days = [START + timedelta(days=place) for place in range(len(degrees))]
    once = [a_set(day, ranges=[{"deg": deg, "reps": 4}]) for day, deg in zip(days, degrees, strict=True)]
    again = [a_set(day, n, ranges=each.body["watched"]["ranges"])
             for day, each in zip(days, once, strict=True) for n in range(times)]  # fmt: skip

    assert told(again) == told(once)
