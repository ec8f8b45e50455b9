"""The use cases, with a clock that can be turned."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from cambre.coach import Coach
from cambre.core.journal.kinds import Sent
from cambre.core.journal.moments import moment
from cambre.core.screening.outcome import Level
from cambre.core.screening.person import Answers
from cambre.store.journal import open_journal
from tests.core.people import card, library

NONE = Answers(age_band="20-64", signs={"emergency": (), "urgent": (), "history": ()}, conditions=())
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> list[datetime]:
    """The time; a test turns it."""
    return [NOON]


@pytest.fixture
def coach(tmp_path: Path, clock: list[datetime]) -> Iterator[Coach]:
    """A coach over an empty journal."""
    journal = open_journal(tmp_path)
    yield Coach(library=library(), card=card(), journal=journal, clock=lambda: clock[0])
    journal.close()


def hurt(coach: Coach, amount: str) -> None:
    """Report pain now."""
    body = {"zone": "UTC", "amount": amount}
    coach.record([Sent(uuid=str(UUID(int=1)), at=moment(coach.clock()), kind="pain_reported", version=1, body=body)])


def test_a_lot_of_pain_closes_training_for_two_days_and_no_longer(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(NONE, "UTC")
    hurt(coach, "lot")

    clock[0] = NOON + timedelta(hours=47)
    assert coach.outcome().level is Level.BLOCKED
    clock[0] = NOON + timedelta(hours=49)
    assert coach.outcome().level is Level.OPEN


def test_a_little_pain_closes_nothing(coach: Coach) -> None:
    coach.answer(NONE, "UTC")
    hurt(coach, "little")

    assert coach.outcome().level is Level.OPEN


def test_a_bad_kind_told_afterwards_closes_training_too(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(NONE, "UTC")
    hurt(coach, "little")
    body = {"zone": "UTC", "pain": str(UUID(int=1)), "places": ["low-back"], "kinds": ["electric"]}
    coach.record([Sent(uuid=str(UUID(int=2)), at=moment(NOON), kind="pain_described", version=1, body=body)])

    assert coach.outcome().level is Level.BLOCKED
    clock[0] = NOON + timedelta(hours=49)
    assert coach.outcome().level is Level.OPEN


def test_answers_older_than_a_year_count_as_not_given(coach: Coach, clock: list[datetime]) -> None:
    coach.answer(NONE, "UTC")
    clock[0] = NOON + timedelta(days=366)

    assert coach.outcome().level is Level.GENTLE


def test_answers_taken_back_leave_what_was_before(coach: Coach) -> None:
    coach.answer(NONE, "UTC")
    coach.take_back("UTC")

    assert coach.answers() is None
    assert coach.outcome().level is Level.GENTLE


def test_what_a_gentle_program_plays_is_open_on_its_own_page_too(coach: Coach) -> None:
    assert "pelvic-tilt" in coach.case().opened
    assert "superman" not in coach.case().opened
