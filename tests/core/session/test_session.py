"""A session as a value: whatever is pressed, time never runs backwards and each step's outcome is told once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.session.place import seconds_before, total_seconds
from cambre.core.session.session import (
    Described,
    Done,
    Happening,
    Session,
    Turn,
    back,
    begin,
    change,
    ease,
    end,
    hurt,
    hurting,
    leave_out,
    next_work,
    passing,
    place_of,
    repeat,
    seconds_left,
    sets_done,
    skip,
    uuid_of,
    ways_in,
)
from cambre.core.session.timeline import StepKind, Timeline
from tests.core.session.timelines import CIRCUIT, EASIER, HARDER, OTHER, SESSION, SMALLER, WAYS, timelines


def begun(played: Timeline = CIRCUIT) -> Session:
    """A session at its beginning."""
    return begin(played, SESSION).session


def at(seconds: float) -> Session:
    """The circuit after so many seconds."""
    return passing(begun(), seconds).session


def kinds(happened: Sequence[Happening]) -> list[str]:
    """What kinds of things happened."""
    return [each.kind for each in happened]


actions = st.one_of(
    st.sampled_from([skip, back, repeat, leave_out]),
    st.builds(lambda seconds: lambda now: passing(now, seconds), st.floats(0, 90)),
    st.builds(lambda amount: lambda now: hurt(now, amount), st.sampled_from(["little", "lot", "giddy"])),
    st.builds(lambda way: lambda now: ease(now, way), st.sampled_from(WAYS)),
    st.builds(lambda way: lambda now: change(now, way), st.sampled_from(WAYS)),
)


def test_a_session_says_what_it_is_when_it_begins() -> None:
    body = {"program": "circuit", "title": "Circuit", "library": "abc", "steps": 12}

    assert begin(CIRCUIT, SESSION).happened == (Happening(kind="session_started", body=body),)


@given(timelines, st.floats(0, 1))
def test_at_any_moment_the_step_found_contains_it(played: Timeline, share: float) -> None:
    moment = share * total_seconds(played)
    session = passing(begun(played), moment).session

    assert abs(seconds_before(played, session.index, session.into) - moment) < 1e-6
    assert session.step is None or 0 <= session.into < session.step.seconds


@given(timelines, st.lists(st.floats(0.01, 20), min_size=1))
def test_however_time_is_cut_each_step_of_work_is_done_once_and_in_order(played: Timeline, ticks: list[float]) -> None:
    turn = Turn(session=begun(played))
    for seconds in [*ticks, 10_000.0]:
        turn = turn.then(lambda now, passed=seconds: passing(now, passed))  # type: ignore[misc]

    assert [each.body["step"] for each in turn.happened] == [
        index for index, step in enumerate(played.steps) if step.is_work
    ]
    assert turn.session.is_over


@given(timelines, st.lists(actions, max_size=40))
def test_whatever_is_pressed_no_time_is_negative_and_no_step_is_left_between(
    played: Timeline, pressed: list[Callable[[Session], Turn]]
) -> None:
    session = begun(played)
    for action in pressed:
        session = action(session).session

        assert session.step is None or 0 <= session.into < session.step.seconds
        assert 0 <= session.index <= len(played.steps)


@given(timelines, st.lists(actions, max_size=40))
def test_whatever_is_pressed_every_step_of_work_has_an_outcome_and_done_stays_done(
    played: Timeline, pressed: list[Callable[[Session], Turn]]
) -> None:
    turn = Turn(session=begun(played))
    for action in pressed:
        turn = turn.then(action)
    turn = turn.then(lambda now: passing(now, 100_000.0))
    told: dict[int, list[str]] = {}
    for each in turn.happened:
        if each.kind.startswith("step_"):
            told.setdefault(each.body["step"], []).append(each.kind)

    assert set(told) == {index for index, step in enumerate(played.steps) if step.is_work}
    assert {index: kinds[-1].removeprefix("step_") for index, kinds in told.items()} == dict(turn.session.taken)
    assert all(
        "step_skipped" not in kinds[kinds.index("step_done") :] for kinds in told.values() if "step_done" in kinds
    )


@given(timelines, st.lists(actions, max_size=40))
def test_no_two_entries_of_a_session_share_a_uuid(played: Timeline, pressed: list[Callable[[Session], Turn]]) -> None:
    turn = begin(played, SESSION)
    for action in pressed:
        turn = turn.then(action)

    assert turn.session.written == len(turn.happened)
    assert len({uuid_of(SESSION, place) for place in range(turn.session.written)} | {SESSION}) == 1 + len(turn.happened)


def test_a_step_that_is_done_says_what_was_done() -> None:
    told: dict[str, Any] = {"step": 1, "exercise": "cat-cow", "kind": "work", "set": 1, "sets": 2, "reps": 5}
    body = {**told, "seconds": 50, "phase": "main"}

    assert passing(begun(), 65).happened == (Happening(kind="step_done", body=body),)


def test_skipping_work_keeps_what_was_done_of_it() -> None:
    turn = skip(at(15 + 21.04))

    assert turn.session.index == 2
    assert kinds(turn.happened) == ["step_skipped"]
    assert (turn.happened[0].body["reps"], turn.happened[0].body["seconds"]) == (2, 21)


def test_skipping_a_lead_in_begins_the_work_and_is_no_entry() -> None:
    turn = skip(begun())

    assert (turn.session.index, turn.session.into, turn.happened) == (1, 0, ())


def test_going_back_gives_ten_seconds_to_get_ready() -> None:
    now = back(at(15 + 50 + 10 + 20)).session

    assert (now.index, now.into) == (0, 5)


def test_what_was_done_once_is_never_skipped_afterwards() -> None:
    again = back(at(15 + 50 + 2)).session

    assert skip(passing(again, 12).session).happened == ()


def test_repeating_leads_into_the_same_exercise_and_from_a_rest_into_the_one_before_it() -> None:
    assert repeat(at(20)).session.index == 0
    assert repeat(at(15 + 50 + 3)).session.index == 0
    assert repeat(at(15 + 50 + 10 + 3)).session.index == 2


def test_pain_is_meant_for_what_runs_and_while_getting_ready_for_what_ran_last() -> None:
    assert hurting(at(20)) == "cat-cow"
    assert hurting(at(125 + 2)) == "cat-cow"
    body = {"step": 1, "exercise": "cat-cow", "amount": "little"}
    assert hurt(at(20), "little").happened == (Happening(kind="pain_reported", body=body),)


def test_who_gets_giddy_is_kept_as_after_a_lot_with_the_word_for_it() -> None:
    turn = hurt(at(20), "giddy")
    reported, described = turn.happened

    assert (reported.kind, reported.body["amount"]) == ("pain_reported", "lot")
    pain = uuid_of(turn.session.session, turn.session.pains[0].place)
    assert described == Happening(kind="pain_described", body={"pain": pain, "places": (), "kinds": ("giddy",)})
    assert turn.session.is_giddy
    assert not hurt(turn.session, "lot").session.is_giddy


def test_an_exercise_left_out_is_passed_over_now_and_later_and_each_of_its_sets_is_a_skip() -> None:
    turn = leave_out(at(135 + 5))
    rest = passing(turn.session, 1000)

    assert kinds(turn.happened) == ["step_skipped"]
    assert turn.session.step is not None
    assert turn.session.step.exercise == "half-bow"
    assert [(each.kind, each.body["exercise"], each.body["seconds"]) for each in rest.happened] == [
        ("step_done", "half-bow", 20),
        ("step_done", "half-bow", 20),
        ("step_skipped", "superman", 0),
    ]


def test_the_other_exercises_stay_when_one_is_left_out() -> None:
    step = leave_out(at(20)).session.step

    assert step is not None
    assert step.exercise == "superman"


def test_an_easier_exercise_takes_the_place_of_every_set_that_is_left() -> None:
    turn = ease(at(135 + 5), EASIER)
    rest = passing(turn.session, 1000)

    assert (turn.session.index, turn.session.into) == (4, 0)
    assert [each.body["exercise"] for each in rest.happened] == ["bird-dog", "half-bow", "half-bow", "bird-dog"]
    body = {"step": 5, "exercise": "superman", "now": "bird-dog", "way": "easier"}
    assert turn.happened == (Happening(kind="exercise_changed", body=body),)


def test_a_change_while_getting_ready_is_meant_for_what_comes() -> None:
    turn = change(at(135 - 5), EASIER)

    assert [step.exercise for step in turn.session.timeline.steps if step.is_work][1:3] == ["cat-cow", "bird-dog"]


def test_a_form_keeps_the_exercise_and_a_share_of_its_dose() -> None:
    step = change(at(5), SMALLER).session.timeline.steps[1]

    assert (step.exercise, step.reps, step.seconds) == ("cat-cow", 2, 20)
    assert step.cues[0] == "Go half as far."


def test_a_change_on_the_second_side_begins_the_set_again_on_the_first() -> None:
    turn = change(at(135 + 30 + 10 + 20 + 5 + 8), OTHER)

    assert (turn.session.index, turn.session.into) == (6, 0)
    assert [each.body.get("side") for each in passing(turn.session, 100).happened] == ["left", "right", None]


def test_what_hurts_on_the_second_side_is_eased_there_and_then() -> None:
    now = ease(at(135 + 30 + 10 + 20 + 5 + 8), OTHER).session

    assert [now.timeline.steps[index].exercise for index in (7, 9)] == ["half-bow", "move-1"]
    assert now.step is not None
    assert now.step.kind is StepKind.PREPARE


def test_what_must_be_kept_is_heard_before_it_begins() -> None:
    now = ease(at(135 + 5), EASIER).session

    assert now.step is not None
    assert (now.step.seconds, now.step.cues) == (23, ("Fists, not palms.",))
    assert now.timeline.steps[6].seconds == 15, "what follows has time to change the position"


def test_nothing_that_hurt_nothing_harder_after_pain_and_no_form_twice_is_offered() -> None:
    ways = (EASIER, HARDER, SMALLER)

    assert ways_in(at(20), ways) == ways
    assert ways_in(hurt(at(20), "little").session, ways) == (EASIER, SMALLER)
    assert ways_in(change(at(20), SMALLER).session, ways) == (EASIER, HARDER)
    assert ways_in(replace(at(20), left_out=frozenset({"bird-dog"})), ways) == (HARDER, SMALLER)


def test_the_rungs_above_what_hurts_are_left_out_with_it() -> None:
    eased = ease(hurt(at(20), "little").session, EASIER, ["superman"]).session
    left = leave_out(at(20), ["half-bow"]).session

    assert list(sets_done(passing(eased, 1000).session.done)) == ["bird-dog", "half-bow"]
    assert list(sets_done(passing(left, 1000).session.done)) == ["superman"]


def test_what_is_left_out_is_neither_next_nor_counted_in_the_time_that_is_left() -> None:
    without = replace(at(20), left_out=frozenset({"superman"}))
    coming = next_work(without, 4)

    assert coming is not None
    assert coming.exercise == "half-bow"
    assert seconds_left(at(20)) - seconds_left(without) == 80
    assert seconds_left(begun()) == total_seconds(CIRCUIT)


def test_two_sides_are_one_set() -> None:
    done = sets_done(passing(begun(), 1000).session.done)

    assert done["superman"] == Done(sets=2, has_sides=False)
    assert done["half-bow"] == Done(sets=1, has_sides=True)


def test_a_pain_is_described_by_the_uuid_of_its_report() -> None:
    turn = hurt(at(20), "little")
    told = end(turn.session, "stopped", {}, [Described(place=turn.session.pains[0].place, places=("neck",))])

    body = {"pain": uuid_of(SESSION, 1), "places": ("neck",), "kinds": ()}
    assert told.happened[0] == Happening(kind="pain_described", body=body)
    assert place_of(SESSION, uuid_of(SESSION, 1)) == 1
    assert kinds(told.happened) == ["pain_described", "session_ended"]


def test_the_end_says_why_and_what_was_answered() -> None:
    turn = end(at(1000), "finished", {"effort": 4, "pain": 0})

    assert turn.session.is_over
    assert turn.happened[0].body == {"reason": "finished", "effort": 4, "pain": 0}
