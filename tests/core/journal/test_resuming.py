"""A session that was cut off goes on where its entries end."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.entry import Entry
from cambre.core.journal.kinds import Sent
from cambre.core.journal.resuming import Rungs, resumed
from cambre.core.journal.written import entries_of
from cambre.core.session.session import (
    Session,
    Turn,
    back,
    begin,
    change,
    ease,
    hurt,
    hurting,
    leave_out,
    passing,
    repeat,
    skip,
)
from cambre.core.session.timeline import Timeline
from tests.core.session.timelines import CIRCUIT, EASIER, SESSION, SMALLER, timelines

Action = Callable[[Session], Turn]
FIRST = 7_000

actions = st.one_of(
    st.sampled_from([skip, back, repeat]),
    st.builds(lambda seconds: lambda now: passing(now, seconds), st.floats(0, 90)),
)


RUNGS = Rungs(
    ways={"superman": (EASIER, SMALLER)},
    above=lambda slug: ("half-bow",) if slug == "cat-cow" else (),
)
"""The bird-dog is easier than the superman; the half bow stands above the cat-cow."""


def played(timeline: Timeline, *actions: Action) -> tuple[Session, list[Entry]]:
    """A session after these actions, and the entries it left."""
    turn = begin(timeline, SESSION)
    sent = [*entries_of(turn, _at(0), "UTC")]
    for minute, action in enumerate(actions, start=1):
        turn = action(turn.session)
        sent += entries_of(turn, _at(minute), "UTC")
    return turn.session, [_kept(each) for each in sent]


def _at(minute: int) -> str:
    return f"2026-11-21T{18 + minute // 60:02d}:{minute % 60:02d}:00.000Z"


def _kept(sent: Sent) -> Entry:
    told: dict[str, Any] = {"uuid": sent.uuid, "at": sent.at, "kind": sent.kind, "version": 1, "body": sent.body}
    return Entry(person="me", recorded_at=sent.at, **told)


def pass_(seconds: float) -> Action:
    """So many seconds of playing."""
    return lambda now: passing(now, seconds)


def on(timeline: Timeline, entries: list[Entry]) -> Session:
    """The session as it goes on."""
    turn = resumed(timeline, entries, RUNGS, FIRST)
    assert turn is not None
    return turn.session


@given(timelines, st.lists(actions, max_size=30))
def test_what_was_taken_is_known_and_no_step_of_work_is_lost(timeline: Timeline, pressed: list[Action]) -> None:
    before, entries = played(timeline, *pressed)
    after = on(timeline, entries)
    rest = passing(after, 100_000)

    assert dict(after.taken) == dict(before.taken)
    assert (after.session, after.written) == (SESSION, FIRST)
    assert set(rest.session.taken) >= {
        index for index, step in enumerate(timeline.steps) if step.is_work and index >= after.index
    }


def test_it_goes_on_with_the_lead_in_to_the_next_work() -> None:
    _, entries = played(CIRCUIT, pass_(15 + 50 + 10 + 20))
    after = on(CIRCUIT, entries)

    assert (after.index, after.into) == (2, 0)


def test_one_of_which_all_was_taken_has_only_its_end_to_come() -> None:
    _, entries = played(CIRCUIT, pass_(1_000))

    assert on(CIRCUIT, entries).step is None


def test_what_was_made_easier_stays_easier() -> None:
    _, entries = played(CIRCUIT, pass_(140), lambda now: ease(now, EASIER), pass_(45))
    after = on(CIRCUIT, entries)

    assert [step.exercise for step in after.timeline.steps if step.is_work][-1] == "bird-dog"


def test_another_form_stays() -> None:
    before, entries = played(CIRCUIT, pass_(140), lambda now: change(now, SMALLER))

    assert on(CIRCUIT, entries).timeline == before.timeline


def test_what_was_reported_can_still_be_asked_about() -> None:
    before, entries = played(CIRCUIT, pass_(140), lambda now: hurt(now, "little"))

    assert on(CIRCUIT, entries).pains == before.pains


def test_what_hurt_comes_back_easier_and_that_is_told() -> None:
    _, entries = played(CIRCUIT, pass_(140), lambda now: hurt(now, "little"))
    turn = resumed(CIRCUIT, entries, RUNGS, FIRST)
    after = on(CIRCUIT, entries)

    assert turn is not None
    assert [each.kind for each in turn.happened] == ["exercise_changed"]
    assert "superman" not in {step.exercise for step in after.timeline.steps}


def test_what_hurt_and_has_nothing_easier_is_left_out() -> None:
    _, entries = played(CIRCUIT, pass_(20), lambda now: hurt(now, "little"))
    after = on(CIRCUIT, entries)

    assert after.left_out == {"cat-cow", "half-bow"}
    assert after.step is not None
    assert after.step.exercise == "superman"


def test_what_hurt_and_was_left_out_stays_out() -> None:
    _, entries = played(CIRCUIT, pass_(140), lambda now: hurt(now, "little"), leave_out)
    after = on(CIRCUIT, entries)

    assert after.left_out == {"superman"}
    assert [each.body["exercise"] for each in passing(after, 1_000).happened][-1] == "superman"
    assert passing(after, 1_000).happened[-1].kind == "step_skipped"


def test_what_hurt_and_was_done_again_is_as_it_was() -> None:
    _, entries = played(CIRCUIT, pass_(140), lambda now: hurt(now, "little"), pass_(30))
    after = on(CIRCUIT, entries)

    assert hurting(after) == "superman"
    assert after.timeline == CIRCUIT


def test_entries_of_another_timeline_are_no_session_of_this_one() -> None:
    _, entries = played(CIRCUIT, pass_(100))
    other = Timeline(
        program="circuit", title="x", library="xyz", version="lawful", total_seconds=0, changes=(), steps=CIRCUIT.steps
    )

    assert resumed(other, entries, RUNGS, FIRST) is None
    assert resumed(CIRCUIT, entries[1:], RUNGS, FIRST) is None
    assert resumed(CIRCUIT, entries, RUNGS, FIRST) is not None


def test_an_exercise_that_nobody_would_be_offered_is_no_session_of_this_one() -> None:
    _, entries = played(CIRCUIT, pass_(20), lambda now: ease(now, EASIER), pass_(60))

    assert resumed(CIRCUIT, entries, RUNGS, FIRST) is None
