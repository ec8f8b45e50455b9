"""A device whose clock was wrong for a while: what was told last counts, and nothing closes or opens for years."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cambre.coach import Coach
from cambre.core.screening.outcome import Level
from cambre.core.screening.person import Answers
from cambre.core.screening.profile import Sign
from cambre.core.vocabulary import Experience
from cambre.store.journal import open_journal
from tests.core.people import card, library

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
WRONG = datetime(2029, 3, 1, 12, tzinfo=UTC)
HEALTHY = Answers(
    age_band="20-64", signs={"emergency": (), "urgent": (), "history": ()}, conditions=(), experience=Experience.REGULAR
)
DIZZY = Answers(age_band="20-64", signs={"emergency": (Sign.CHEST_PAIN,), "urgent": (), "history": ()}, conditions=())


@pytest.fixture
def clock() -> list[datetime]:
    """The time; a test turns it."""
    return [NOW]


@pytest.fixture
def coach(tmp_path: Path, clock: list[datetime]) -> Iterator[Coach]:
    """A coach over an empty journal."""
    journal = open_journal(tmp_path)
    yield Coach(library=library(), card=card(), journal=journal, clock=lambda: clock[0])
    journal.close()


def check_in(coach: Coach, **told: Any) -> None:
    """Say how it is now."""
    coach.record([coach._happened("checked_in", {"zone": "UTC", **told})])  # noqa: SLF001


@pytest.mark.parametrize("ahead", [timedelta(days=4), WRONG - NOW])
def test_pain_told_now_counts_whatever_was_dated_later_before(
    coach: Coach, clock: list[datetime], ahead: timedelta
) -> None:
    coach.answer(HEALTHY, "UTC")
    clock[0] = NOW + ahead
    check_in(coach, pain=4)
    clock[0] = NOW + timedelta(minutes=5)
    check_in(coach, pain=9)

    assert coach.outcome().level is Level.BLOCKED


def test_an_emergency_told_now_counts_whatever_card_was_dated_later_before(coach: Coach, clock: list[datetime]) -> None:
    clock[0] = WRONG
    coach.answer(HEALTHY, "UTC")
    clock[0] = NOW
    coach.answer(DIZZY, "UTC")
    assert coach.outcome().level is Level.BLOCKED

    clock[0] = NOW + timedelta(minutes=1)
    coach.answer(HEALTHY, "UTC")
    assert coach.outcome().level is Level.OPEN


def test_illness_told_now_counts_and_so_does_being_well_again(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(HEALTHY, "UTC")
    clock[0] = WRONG
    check_in(coach, ill=False)
    clock[0] = NOW
    check_in(coach, ill=True)
    assert coach.person().is_ill

    clock[0] = WRONG
    check_in(coach, ill=True)
    clock[0] = NOW + timedelta(hours=1)
    assert coach.person().is_ill
    check_in(coach, ill=False)
    assert not coach.person().is_ill


def test_pain_under_a_wrong_clock_closes_for_two_days_from_what_is_told_next_and_no_longer(
    coach: Coach, clock: list[datetime]
) -> None:
    coach.answer(HEALTHY, "UTC")
    clock[0] = WRONG
    check_in(coach, pain=8)
    clock[0] = NOW + timedelta(hours=1)
    assert coach.outcome().level is Level.BLOCKED
    check_in(coach, pain=0)
    assert coach.outcome().level is Level.BLOCKED

    clock[0] = NOW + timedelta(hours=50)
    assert coach.outcome().level is Level.OPEN


def test_a_card_answered_under_a_wrong_clock_grows_old_from_what_is_told_next(
    coach: Coach, clock: list[datetime]
) -> None:
    clock[0] = WRONG
    coach.answer(HEALTHY, "UTC")
    clock[0] = NOW
    check_in(coach, pain=0)
    assert coach.outcome().level is Level.OPEN

    clock[0] = NOW + timedelta(days=400)
    assert coach.outcome().level is Level.GENTLE
