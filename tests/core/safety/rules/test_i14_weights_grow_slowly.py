"""Weights grow slowly, and never by the calendar alone."""

from typing import Any

import pytest

from tests.core.safety.plans import Plain, day, item, of_items, plan, refused, week

RULE = "I14"
SLUG = "weighted-side-bend"


def bend(kilograms: float) -> Plain:
    return of_items(item(SLUG, load_kg=kilograms))


def history(load: float = 0, **more: Any) -> dict[str, Any]:
    return {"history": {"regular_weeks": 20, "clean_weeks": 20, "loads_kg": {SLUG: load} if load else {}, **more}}


@pytest.mark.parametrize(("kilograms", "is_refused"), [(1, False), (2.5, False), (2.6, True), (8, True)])
def test_the_first_weight_is_the_lightest(kilograms: float, *, is_refused: bool) -> None:
    assert bool(refused(RULE, bend(kilograms), **history())) is is_refused


def test_the_first_weight_wants_eight_regular_weeks() -> None:
    assert refused(RULE, bend(1), **history(regular_weeks=7))
    assert refused(RULE, bend(1))


@pytest.mark.parametrize(("kilograms", "is_refused"), [(3, False), (4, False), (4.1, True), (6, True)])
def test_later_it_grows_by_one_kilogram(kilograms: float, *, is_refused: bool) -> None:
    assert bool(refused(RULE, bend(kilograms), **history(3))) is is_refused


@pytest.mark.parametrize(("weeks", "is_refused"), [(8, False), (7, True)])
def test_it_first_grows_after_eight_clean_weeks(weeks: int, *, is_refused: bool) -> None:
    assert bool(refused(RULE, bend(4), **history(3, clean_weeks=weeks))) is is_refused


@pytest.mark.parametrize(("since", "is_refused"), [("2026-09-28", False), ("2026-09-29", True)])
def test_it_first_grows_after_eight_weeks_with_it(since: str, *, is_refused: bool) -> None:
    assert bool(refused(RULE, bend(4), **history(3, loads_since={SLUG: since}))) is is_refused


def test_once_there_is_a_weight_clean_weeks_say_enough() -> None:
    known = {"clean_weeks": 9, "loads_kg": {SLUG: 3}}

    assert not refused(RULE, bend(4), history=known)
    assert refused(RULE, bend(4), history={**known, "clean_weeks": 3})


@pytest.mark.parametrize(("grew", "is_refused"), [("2026-10-26", False), ("2026-10-27", True)])
def test_then_it_grows_once_in_four_weeks(grew: str, *, is_refused: bool) -> None:
    told = history(3, clean_weeks=5, load_rises={SLUG: grew})

    assert bool(refused(RULE, bend(4), **told)) is is_refused


def test_days_that_passed_without_being_clean_count_nothing() -> None:
    assert refused(RULE, bend(4), **history(3, clean_weeks=2, load_rises={SLUG: "2026-08-01"}))


def test_after_more_pain_than_usual_nothing_grows() -> None:
    hurt = {"last_pain": {"level": 4, "at": "2026-11-10"}}

    assert refused(RULE, bend(4), **history(3, **hurt))
    assert not refused(RULE, bend(3), **history(3, **hurt))


def test_a_second_rise_is_not_planned_ahead() -> None:
    heavier = [week(day(item(SLUG, load_kg=4)), number=1), week(day(item(SLUG, load_kg=5)), number=6)]

    assert refused(RULE, plan(*heavier), **history(3)) == [SLUG]
    assert not refused(RULE, plan(heavier[0]), **history(3))


def test_going_back_to_a_weight_is_no_rise() -> None:
    weeks = [week(day(item(SLUG, load_kg=each)), number=number) for number, each in enumerate((3, 2, 3), 1)]

    assert not refused(RULE, plan(*weeks), **history(3, clean_weeks=0))
