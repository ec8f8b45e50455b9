"""What the journal says when it is read from its first entry to its last."""

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.entry import Entry
from cambre.core.journal.moments import local, moment, training_day, when
from cambre.core.journal.replay import last, last_red_pain, sessions, standing

SESSION = str(UUID(int=7))
ZURICH = {"zone": "Europe/Zurich", "session": SESSION}


def entry(number: int, happened: str, moment_text: str = "2026-11-21T18:00:00Z", /, **body: object) -> Entry:
    """An entry of the test's person."""
    return Entry(
        uuid=str(UUID(int=number)),
        person="me",
        at=moment_text,
        recorded_at=moment_text,
        kind=happened,
        version=1,
        body={**ZURICH, **body},
    )


STARTED = entry(1, "session_started", program="dance-back-circuit", title="Circuit", library="x", steps=3)
DONE = entry(
    2, "step_done", "2026-11-21T18:01:00Z", step=1, exercise="cat-cow", kind="work", set=1, sets=2, seconds=100
)
SKIPPED = entry(
    3, "step_skipped", "2026-11-21T18:02:00Z", step=2, exercise="bow", kind="hold", set=1, sets=1, seconds=4
)
HURT = entry(4, "pain_reported", "2026-11-21T18:02:01Z", amount="little", exercise="bow", step=2)
ENDED = entry(5, "session_ended", "2026-11-21T18:03:00Z", reason="finished", effort=4)
ALL = [STARTED, DONE, SKIPPED, HURT, ENDED]

RED = frozenset({"sharp", "down-the-leg"})


def test_a_session_is_told_from_start_to_end() -> None:
    (past,) = sessions(ALL)

    assert [step.exercise for step in past.done] == ["cat-cow"]
    assert [step.exercise for step in past.skipped] == ["bow"]
    assert past.pains == ("little",)
    assert (past.ended, past.effort, past.seconds) == ("finished", 4, 100)


def test_a_session_without_an_end_goes_on() -> None:
    (past,) = sessions([STARTED, DONE])

    assert past.ended is None


def test_steps_without_their_session_are_kept_but_tell_nothing() -> None:
    assert sessions([DONE]) == ()


@given(st.permutations(ALL))
def test_the_order_of_arrival_does_not_matter(arrived: list[Entry]) -> None:
    assert sessions(arrived) == sessions(ALL)


def test_a_withdrawn_entry_counts_no_more_and_the_withdrawal_can_be_withdrawn() -> None:
    withdrawal = entry(6, "entry_withdrawn", "2026-11-21T18:04:00Z", entry=DONE.uuid)
    undo = entry(7, "entry_withdrawn", "2026-11-21T18:05:00Z", entry=withdrawal.uuid)

    assert sessions([*ALL, withdrawal])[0].done == ()
    assert sessions([*ALL, withdrawal, undo])[0].done == sessions(ALL)[0].done


def test_an_unknown_kind_is_kept_and_changes_nothing() -> None:
    strange = entry(8, "dreamt", about="flying")

    assert strange in standing([*ALL, strange])
    assert sessions([*ALL, strange]) == sessions(ALL)


def test_the_newest_entry_of_a_kind_is_found() -> None:
    assert last("session_ended", ALL) == ENDED
    assert last("screened", ALL) is None


def test_a_lot_of_pain_and_a_high_number_are_red_and_a_little_is_not() -> None:
    lot = entry(9, "pain_reported", "2026-11-21T18:06:00Z", amount="lot")
    high = entry(10, "session_ended", "2026-11-21T18:07:00Z", reason="finished", pain=6)

    assert last_red_pain(ALL, 5, RED) is None
    assert last_red_pain([*ALL, lot], 5, RED) == lot
    assert last_red_pain([*ALL, lot, high], 5, RED) == high


def test_a_word_told_afterwards_can_be_red_whatever_the_amount() -> None:
    dull = entry(9, "pain_described", "2026-11-21T18:06:00Z", pain="p", places=["low-back"], kinds=["ache"])
    sharp = entry(10, "pain_described", "2026-11-21T18:07:00Z", pain="p", places=["low-back"], kinds=["sharp"])
    below = entry(12, "pain_described", "2026-11-21T18:08:00Z", pain="p", places=["down-the-leg"])

    assert last_red_pain([*ALL, dull], 5, RED) is None
    assert last_red_pain([*ALL, dull, sharp], 5, RED) == sharp
    assert last_red_pain([*ALL, dull, below], 5, RED) == below


def test_red_pain_that_was_withdrawn_is_not_heeded() -> None:
    lot = entry(9, "pain_reported", "2026-11-21T18:06:00Z", amount="lot")
    withdrawal = entry(11, "entry_withdrawn", "2026-11-21T18:08:00Z", entry=lot.uuid)

    assert last_red_pain([*ALL, lot, withdrawal], 5, RED) is None


def test_a_day_ends_at_four_in_the_morning_where_the_person_is() -> None:
    assert training_day("2026-11-21T02:30:00Z", "Europe/Zurich").isoformat() == "2026-11-20"
    assert training_day("2026-11-21T03:30:00Z", "Europe/Zurich").isoformat() == "2026-11-21"


def test_an_unknown_zone_is_read_as_utc() -> None:
    assert (
        local("2026-11-21T18:00:00Z", "../../etc/passwd").utcoffset()
        == local("2026-11-21T18:00:00Z", "UTC").utcoffset()
    )


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_a_moment_is_written_and_read_to_the_millisecond(at: datetime) -> None:
    assert abs((when(moment(at)) - at).total_seconds()) < 0.001
