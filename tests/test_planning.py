"""The plan of somebody's coming days, asked of the coach."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cambre.coach import Coach
from cambre.coach.remembering import Remembered
from cambre.core.journal.coming import Now, State
from cambre.core.journal.kinds import PlanWished
from cambre.core.screening.person import Answers
from cambre.core.session.timeline import NoSession, Timeline
from cambre.core.vocabulary import Experience
from cambre.documents.reading import to_plain
from cambre.store.journal import open_journal
from tests.core.people import card, library

MONDAY, WEDNESDAY, THURSDAY = date(2026, 11, 23), date(2026, 11, 25), date(2026, 11, 26)
ASKED = Answers(
    age_band="20-64",
    signs={"emergency": (), "urgent": (), "history": ()},
    conditions=(),
    experience=Experience.REGULAR,
)


@pytest.fixture
def clock() -> list[datetime]:
    """The time; a test turns it."""
    return [datetime(2026, 11, 23, 12, tzinfo=UTC)]


REMEMBERED = Remembered()  # the same plans are asked for again and again


@pytest.fixture
def coach(tmp_path: Path, clock: list[datetime]) -> Iterator[Coach]:
    """A coach of somebody who answered the first card, over an empty journal."""
    journal = open_journal(tmp_path)
    ready = Coach(library=library(), card=card(), journal=journal, clock=lambda: clock[0], remembered=REMEMBERED)
    ready.answer(ASKED, "UTC")
    yield ready
    journal.close()


def wish(coach: Coach, **wished: object) -> None:
    """Wish for three days a week."""
    told = {"zone": "UTC", "days_per_week": 3, "minutes": 20, "weekdays": (0, 2, 4), **wished}
    coach.wish(PlanWished(**told))  # type: ignore[arg-type]


def test_nobody_who_didnt_wish_has_a_plan(coach: Coach) -> None:
    assert coach.plan_today("UTC").now is Now.NOT_ASKED


def test_a_wish_makes_today_a_day_to_train(coach: Coach) -> None:
    wish(coach)
    today = coach.plan_today("UTC")

    assert today.now is Now.TRAIN
    assert today.day is not None
    assert today.day.program == "plan-2026-11-23"
    assert today.minutes
    assert today.coming is not None
    assert today.coming.on == WEDNESDAY


def test_todays_session_lasts_as_long_as_the_plan_says(coach: Coach) -> None:
    wish(coach)
    session = coach.played("plan-2026-11-23", coach.person())

    assert isinstance(session, Timeline)
    assert session.total_seconds / 60 == pytest.approx(coach.plan_today("UTC").minutes, abs=0.05)


def test_another_days_session_is_not_played_today(coach: Coach) -> None:
    wish(coach)

    assert isinstance(coach.played("plan-2026-11-25", coach.person()), NoSession)


def test_a_day_of_rest_says_when_it_goes_on(coach: Coach, clock: list[datetime]) -> None:
    wish(coach)
    clock[0] += timedelta(days=1)
    closed = coach.played("plan-2026-11-24", coach.person())

    assert isinstance(closed, NoSession)
    assert "Wednesday 25 November" in closed.unlock
    assert coach.program("plan-2026-11-24") is not None


def test_without_a_wish_no_day_has_a_program(coach: Coach) -> None:
    assert coach.program("plan-2026-11-23") is None


def test_a_day_moves_within_its_week_and_back(coach: Coach) -> None:
    wish(coach)
    before = coach.planned("UTC")

    assert THURSDAY in coach.days_to(WEDNESDAY, "UTC")
    assert coach.move_day(WEDNESDAY, THURSDAY, "UTC") is None
    moved = coach.planned_day(THURSDAY, "UTC")
    assert moved is not None
    assert moved.moved_from == WEDNESDAY
    coach.undo(moved.changes[0].undo or "", "UTC")
    assert coach.planned("UTC") == before


def test_a_day_moves_neither_onto_another_nor_into_the_past(coach: Coach, clock: list[datetime]) -> None:
    wish(coach)
    clock[0] += timedelta(days=1)

    assert coach.move_day(WEDNESDAY, date(2026, 11, 27), "UTC")
    assert coach.move_day(WEDNESDAY, MONDAY, "UTC")
    assert coach.planned_day(WEDNESDAY, "UTC").state is State.COMING  # type: ignore[union-attr]


def test_a_swap_is_offered_made_and_undone(coach: Coach) -> None:
    wish(coach)
    before = coach.planned("UTC")
    day = coach.planned_day(WEDNESDAY, "UTC")
    assert day is not None
    assert day.day is not None
    offered = {item.exercise: coach.swaps(WEDNESDAY, item.exercise, "UTC") for item in day.day.items}
    exercise, swaps = next((slug, some) for slug, some in offered.items() if some)

    assert coach.swap(WEDNESDAY, exercise, swaps[0].exercise, "UTC") is None
    swapped = coach.planned_day(WEDNESDAY, "UTC")
    assert swapped is not None
    assert swapped.day is not None
    assert swaps[0].exercise in {item.exercise for item in swapped.day.items}
    coach.undo(swapped.changes[0].undo or "", "UTC")
    assert coach.planned("UTC") == before


def test_no_swap_is_offered_that_the_session_has_already(coach: Coach) -> None:
    wish(coach)
    day = coach.planned_day(WEDNESDAY, "UTC")
    assert day is not None
    assert day.day is not None
    has = {item.exercise for item in day.day.items}

    offered = {swap.exercise for slug in has for swap in coach.swaps(WEDNESDAY, slug, "UTC")}
    assert offered
    assert offered.isdisjoint(has)


def test_what_isnt_offered_is_not_swapped_in(coach: Coach) -> None:
    wish(coach)

    assert coach.swap(WEDNESDAY, "cat-cow", "wheel", "UTC")


def test_what_was_taken_out_comes_back(coach: Coach) -> None:
    wish(coach)
    before = coach.planned("UTC")
    coach.leave_out_of_plan("cat-cow", "UTC")

    assert coach.left_out_by_wish() == ("cat-cow",)
    coach.bring_back("cat-cow", "UTC")
    assert coach.left_out_by_wish() == ()
    assert coach.planned("UTC") == before


def test_on_paper_the_plan_begins_today_though_it_was_wished_in_mid_week(coach: Coach, clock: list[datetime]) -> None:
    clock[0] = datetime(2026, 11, 25, 12, tzinfo=UTC)
    wish(coach)
    paper, whole = coach.plan_from_today("UTC"), coach.plan_document("UTC")

    assert paper is not None
    assert whole is not None
    assert (paper.start, [day.weekday for day in paper.weeks[0].days]) == ("2026-11-23", [2, 4])
    assert (whole.start, [day.weekday for day in whole.weeks[0].days]) == ("2026-11-30", [0, 2, 4])


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "America/New_York", "UTC", "Pacific/Auckland"])
@pytest.mark.parametrize("hour", [7, 20, 23])
def test_red_pain_closes_the_day_on_which_it_hurt_wherever_that_is(
    coach: Coach, clock: list[datetime], zone: str, hour: int
) -> None:
    evening = datetime(2026, 11, 23, hour, tzinfo=ZoneInfo(zone))
    clock[0] = evening.replace(hour=6)
    wish(coach, zone=zone)
    clock[0] = evening
    coach.record([coach._happened("checked_in", {"zone": zone, "pain": 8, "warm": False})])  # noqa: SLF001

    assert isinstance(coach.played_day(MONDAY, zone), NoSession)
    assert coach.plan_today(zone).now is not Now.TRAIN
    assert "Monday" not in (coach.outcome().unlock or "")


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "UTC", "Pacific/Auckland"])
def test_pain_of_an_evening_eases_that_evenings_session(coach: Coach, clock: list[datetime], zone: str) -> None:
    clock[0] = datetime(2026, 11, 23, 6, tzinfo=ZoneInfo(zone))
    wish(coach, zone=zone)
    clock[0] = datetime(2026, 11, 23, 20, tzinfo=ZoneInfo(zone))
    before = coach.played_day(MONDAY, zone)
    coach.record([coach._happened("checked_in", {"zone": zone, "pain": 4, "warm": False})])  # noqa: SLF001
    eased = coach.played_day(MONDAY, zone)

    assert isinstance(before, Timeline)
    assert isinstance(eased, Timeline)
    assert eased.total_seconds < before.total_seconds


def test_an_amber_check_in_names_what_it_changes_and_today_says_the_same(coach: Coach, clock: list[datetime]) -> None:
    wish(coach)
    clock[0] += timedelta(hours=1)
    coach.record([coach._happened("checked_in", {"zone": "UTC", "pain": 4, "warm": False})])  # noqa: SLF001
    played, today = coach.played_day(MONDAY, "UTC"), coach.plan_today("UTC")
    assert isinstance(played, Timeline)

    assert {each.why for each in played.changes} == {"It hurt 4 of 10 on Monday."}
    assert all(library().exercises[each.now or ""].name in " ".join(today.why) for each in played.changes)


def test_a_red_check_in_closes_the_session(coach: Coach) -> None:
    wish(coach)
    coach.record([coach._happened("checked_in", {"zone": "UTC", "pain": 8, "warm": False})])  # noqa: SLF001

    assert isinstance(coach.played("plan-2026-11-23", coach.person()), NoSession)


def test_a_green_check_in_leaves_it_as_it_is(coach: Coach) -> None:
    wish(coach)
    before = coach.played("plan-2026-11-23", coach.person())
    coach.record([coach._happened("checked_in", {"zone": "UTC", "pain": 1, "warm": False})])  # noqa: SLF001

    assert to_plain(coach.played("plan-2026-11-23", coach.person())) == to_plain(before)


def test_a_skill_is_never_more_than_prepared_for(coach: Coach) -> None:
    wish(coach)
    ready = coach.readiness()

    assert {"needle", "scorpion"} <= {each.skill for each in ready}
    assert all("coach" in each.coach for each in ready)
    assert not any(each.is_prepared for each in ready)


@pytest.mark.parametrize(("today", "adult_days"), [(0, (0, 2, 4)), (3, (0, 2, 4)), (5, (1,)), (6, tuple(range(7)))])
def test_a_child_trains_on_the_days_of_a_grown_up_whenever_the_plan_is_wished_for(
    coach: Coach, clock: list[datetime], today: int, adult_days: tuple[int, ...]
) -> None:
    clock[0] += timedelta(days=today, minutes=1)  # later than the card that was answered first
    coach.answer(replace(ASKED, age_band="under-13", signs={**ASKED.signs, "child": ()}), "UTC")
    wish(coach, weekdays=(), adult_days=adult_days)
    week = coach.planned("UTC", weeks=2).weeks[1]
    days = {day.on.weekday() for day in week.days if day.day}

    assert days
    assert days <= set(adult_days)
    assert len(days) <= 3
