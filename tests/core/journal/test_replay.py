"""What the journal says when it is read from its first entry to its last."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.entry import Entry
from cambre.core.journal.moments import local, moment, training_day, when
from cambre.core.journal.replay import last, sessions, standing
from cambre.core.journal.upgrading import present_version
from cambre.core.journal.withdrawing import telling

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


def test_what_is_taken_back_counts_whatever_the_clocks_said() -> None:
    withdrawal = entry(6, "entry_withdrawn", "2026-11-21T18:04:00Z", entry=DONE.uuid)
    undo = entry(7, "entry_withdrawn", "2026-11-21T17:00:00Z", entry=withdrawal.uuid)  # a device whose clock is late

    assert sessions([*ALL, withdrawal, undo])[0].done == sessions(ALL)[0].done


@given(st.lists(st.integers(0, 7), max_size=8), st.randoms())
def test_any_chain_of_withdrawals_is_read_the_same_in_any_order(targets: list[int], dice: Random) -> None:
    chain = [DONE]
    for number, target in enumerate(targets):
        chain.append(entry(100 + number, "entry_withdrawn", entry=chain[target % len(chain)].uuid))
    mixed = [*ALL, *chain[1:]]
    dice.shuffle(mixed)

    assert (DONE in standing(mixed)) == _counts(DONE, chain[1:])
    assert STARTED in standing(mixed)


def _counts(looked_at: Entry, withdrawals: list[Entry]) -> bool:
    """The definition: an entry counts unless a withdrawal of it does."""
    return not any(each.body["entry"] == looked_at.uuid and _counts(each, withdrawals) for each in withdrawals)


def test_withdrawals_that_take_each_other_back_hold_nothing() -> None:
    one = entry(20, "entry_withdrawn", entry=str(UUID(int=21)))
    other = entry(21, "entry_withdrawn", entry=str(UUID(int=20)))
    by_one = entry(22, "entry_withdrawn", entry=str(UUID(int=22)))

    assert sessions([*ALL, one, other, by_one]) == sessions(ALL)


def test_a_session_that_was_withdrawn_is_gone_with_what_arrives_of_it_later() -> None:
    withdrawal = entry(6, "session_withdrawn", "2026-11-21T18:02:30Z")
    undo = entry(7, "entry_withdrawn", "2026-11-21T18:05:00Z", entry=withdrawal.uuid)

    assert sessions([*ALL, withdrawal]) == ()
    assert ENDED not in standing([*ALL, withdrawal])
    assert sessions([*ALL, withdrawal, undo]) == sessions(ALL)


def test_a_withdrawn_session_takes_no_other_with_it() -> None:
    elsewhere = entry(6, "session_withdrawn", session=str(UUID(int=8)))

    assert sessions([*ALL, elsewhere]) == sessions(ALL)


def test_what_was_withdrawn_is_told_with_what_holds_it_back() -> None:
    withdrawal = entry(6, "entry_withdrawn", "2026-11-21T18:04:00Z", entry=DONE.uuid)

    told = [(each.entry, each.withdrawn_by) for each in telling([*ALL, withdrawal])]
    assert told == [(each, (withdrawal.uuid,) if each is DONE else ()) for each in ALL]


def test_an_older_version_is_read_as_the_present_one_and_stays_as_it_is() -> None:
    upgrades = {
        ("step_done", 1): lambda body: {**body, "reps": 1},
        ("step_done", 2): lambda body: {**body, "reps": body["reps"] + 1},
    }
    newer = replace(DONE, version=3, uuid=str(UUID(int=30)))

    read = standing([DONE, newer, ENDED], upgrades)

    assert [(each.version, each.body.get("reps")) for each in read] == [(3, 2), (3, None), (1, None)]
    assert (DONE.version, "reps" in DONE.body) == (1, False)
    assert present_version("step_done", upgrades) == 3


def test_a_known_kind_of_a_newer_version_counts_for_nothing_yet() -> None:
    newer = replace(DONE, version=2, body={"told": "otherwise"}, uuid=str(UUID(int=31)))

    assert sessions([*ALL, newer]) == sessions(ALL)


def test_an_unknown_kind_is_kept_and_changes_nothing() -> None:
    strange = replace(entry(8, "dreamt", about="flying"), version=9)

    assert strange in standing([*ALL, strange])
    assert sessions([*ALL, strange]) == sessions(ALL)


def test_the_newest_entry_of_a_kind_is_found() -> None:
    assert last("session_ended", ALL) == ENDED
    assert last("screened", ALL) is None


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
