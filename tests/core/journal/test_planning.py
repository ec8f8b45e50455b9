"""The plan of the coming days, told by the journal."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.entry import Entry
from cambre.core.journal.coming import State
from cambre.core.journal.day_told import told
from cambre.core.journal.wishing import wishes_in
from tests.core.journal.lives import DAY, MONDAY, Life, day_of, on, reads
from tests.core.people import library

Happens: TypeAlias = Callable[[Life], Entry]


def happens(kind: str, day: int, hour: int, told: dict[str, object]) -> Happens:
    """Something that can happen to anybody on a day of the first week."""
    return lambda life: life.tell(kind, on(day, hour), **told)


happenings: st.SearchStrategy[Happens] = st.builds(
    lambda what, day, hour: happens(what[0], day, hour, what[1]),
    st.sampled_from(
        [
            ("pain_reported", {"amount": "little", "exercise": "bird-dog"}),
            ("checked_in", {"pain": 4, "warm": False}),
            ("checked_in", {"pain": 7, "warm": False}),
            ("checked_in", {"words": ["numb"], "ill": True}),
            ("exercise_taken_out", {"exercise": "glute-bridge"}),
            ("exercise_swapped", {"exercise": "bird-dog", "now": "dead-bug"}),
            ("exercise_swapped", {"exercise": "bird-dog", "now": "dead-bug", "day": "2026-11-25"}),
            ("day_moved", {"day": "2026-11-25", "to": "2026-11-26"}),
            ("day_shortened", {"day": "2026-11-25"}),
            ("day_moved", {"day": "2026-11-27", "to": "2026-11-28"}),
            ("plan_wished", {"days_per_week": 2, "minutes": 20, "weekdays": [1, 4]}),
        ]
    ),
    st.integers(0, 6),
    st.integers(6, 20),
)


def lived(told: list[Happens]) -> Life:
    """A life in which all of this happened after a wish."""
    life = Life()
    life.wish(on(0, 5))
    for each in told:
        each(life)
    return life


def test_without_a_wish_there_is_no_plan() -> None:
    assert Life().planned(0).wishes is None


def test_a_wish_makes_the_days_of_this_week_and_the_coming_ones() -> None:
    life = Life()
    life.wish()
    week = life.planned(0, weeks=4)

    assert [day.on.weekday() for day in week.weeks[0].days if day.day] == [0, 2, 4]
    assert [each.phase for each in week.weeks] == ["build", "build", "build", "deload"]
    assert [each.is_certain for each in week.weeks] == [True, False, False, False]


@pytest.mark.parametrize("days", [1, 2, 3, 4, 5, 6])
def test_a_plan_without_named_days_begins_on_the_day_of_the_wish(days: int) -> None:
    life = Life()
    life.wish(on(3, 9), days_per_week=days, weekdays=[])
    first = life.planned(3).weeks[0]

    assert next(day.on.weekday() for day in first.days if day.day) == 3


def test_days_beside_a_class_are_days_of_the_plan() -> None:
    life = Life()
    life.wish(on(0, 5), days_per_week=5, weekdays=[], after_class=[1, 3])
    week = life.planned(0, weeks=2).weeks[1]
    trained = {day.on.weekday() for day in week.days if day.day}

    assert trained == {1, 3}, "the planner adds others to those that are named"


def test_what_is_told_on_the_first_day_begins_the_plan_and_changes_none() -> None:
    life = Life()
    life.wish(on(0, 8))
    life.wish(on(0, 9), minutes=20)

    assert life.planned(0).changes == ()


def test_what_is_told_on_a_later_day_changes_the_plan_and_says_so() -> None:
    life = Life()
    life.wish(on(0, 8))
    life.wish(on(1, 9), minutes=20)

    assert [each.said for each in life.planned(1).changes] == [
        "The days from Tuesday on were planned anew: you changed your wishes."
    ]


def test_days_before_the_wish_are_no_missed_days() -> None:
    life = Life()
    life.wish(on(3))

    assert [day.state for day in life.planned(3).weeks[0].days][:3] == [State.REST] * 3


def test_a_trained_day_is_done_and_an_untrained_one_is_missed() -> None:
    life = Life()
    life.wish()
    life.train(day_of(life, 0))
    states = [day.state for day in life.planned(4).weeks[0].days]

    assert states[0] is State.DONE
    assert states[2] is State.MISSED
    assert states[4] is State.TODAY


def test_a_missed_day_makes_no_other_day_longer() -> None:
    life = Life()
    life.wish()
    before = [day.day for day in life.planned(0).weeks[0].days]

    assert [day.day for day in life.planned(6).weeks[0].days] == before


@pytest.mark.parametrize(
    ("pain", "why"),
    [(3, "it hurt a little on Monday"), (4, "it hurt 4 of 10 on Monday"), (8, "was a lot, or of a bad kind")],
)
def test_a_pain_is_told_back_as_it_was_told_and_an_answer_without_a_number_without_one(pain: int, why: str) -> None:
    life = Life()
    life.wish()
    life.train(day_of(life, 0), pain=pain)
    said = [change.said for day in life.planned(1).weeks[0].days for change in day.changes]

    assert any(why in each for each in said)
    assert pain == 4 or not any(f"{pain} of 10" in each for each in said)


def test_a_warm_up_that_hurt_is_another_one_on_the_coming_days_and_that_is_said() -> None:
    life = Life()
    life.wish()
    session = life.train(day_of(life, 0))
    before = {item.exercise for item in day_of(life, 2).day.items}  # type: ignore[union-attr]
    life.tell("pain_reported", on(0, 18), session=session, exercise="march-on-the-spot", amount="little")
    wednesday = day_of(life, 2, today=1)

    assert wednesday.day is not None
    assert "march-on-the-spot" in before
    assert "march-on-the-spot" not in {item.exercise for item in wednesday.day.items}
    assert any(each.exercise == "march-on-the-spot" for each in wednesday.differences)
    warms = [item.exercise for block in wednesday.day.blocks if block.kind == "warmup" for item in block.items]
    assert len(warms) == len(set(warms))


def test_pain_steps_the_coming_days_of_the_week_back_and_says_so() -> None:
    life = Life()
    life.wish()
    life.train(day_of(life, 0), pain=4)
    wednesday = day_of(life, 2, today=1)

    assert wednesday.day is not None
    assert "it hurt 4 of 10 on Monday" in wednesday.changes[0].said
    assert all(library().exercises[each.now or ""].name in wednesday.changes[0].said for each in wednesday.differences)
    assert wednesday.differences
    assert day_of(life, 0, today=1).changes == ()


def test_after_a_week_of_little_pain_leaves_easy_movement_only() -> None:
    life = Life()
    life.wish()
    for step, day in enumerate((0, 2)):
        done = {"exercise": "bird-dog", "kind": "work", "phase": "main", "seconds": 20, "session": "s", "step": step}
        life.tell("step_done", on(day, 8), **done)
    life.tell("checked_in", on(7, 8), pain=4, warm=False)
    days = [day for day in life.planned(7).weeks[0].days if day.day]

    assert days
    assert all(day.day.kind == "gentle" for day in days if day.day)
    assert all(block.kind == "warmup" for day in days if day.day for block in day.day.blocks)


def test_a_green_day_changes_nothing() -> None:
    life = Life()
    life.wish()
    before = day_of(life, 2, today=0)
    life.train(day_of(life, 0), pain=1)

    assert day_of(life, 2, today=1) == before


def test_red_pain_closes_two_days() -> None:
    life = Life()
    life.wish(days_per_week=7, weekdays=list(range(7)))
    life.train(day_of(life, 0), pain=8)
    states = [day.state for day in life.planned(1).weeks[0].days]

    assert states[:3] == [State.DONE, State.CLOSED, State.CLOSED]
    assert State.CLOSED not in states[4:]


def test_a_moved_day_is_trained_on_another_and_comes_back_when_that_is_undone() -> None:
    life = Life()
    life.wish()
    before = life.planned(0)
    move = life.tell("day_moved", on(0, 8), day="2026-11-25", to="2026-11-26")
    thursday = day_of(life, 3, today=0)

    assert thursday.moved_from == MONDAY + 2 * DAY
    assert thursday.changes[0].undo == move.uuid
    assert day_of(life, 2, today=0).day is None
    life.tell("entry_withdrawn", on(0, 9), entry=move.uuid)
    assert life.planned(0) == before


def test_a_day_that_was_trained_is_not_moved() -> None:
    life = Life()
    life.wish()
    life.train(day_of(life, 0))
    life.tell("day_moved", on(0, 20), day="2026-11-23", to="2026-11-24")

    assert day_of(life, 0, today=0).state is State.DONE
    assert day_of(life, 1, today=0).day is None


def test_an_exercise_that_was_taken_out_is_in_no_coming_day() -> None:
    life = Life()
    life.wish()
    life.train(day_of(life, 0))
    slug = next(iter(day_of(life, 0).day.blocks[1].items)).exercise  # type: ignore[union-attr]
    life.tell("exercise_taken_out", on(1), exercise=slug)

    assert slug in {item.exercise for item in day_of(life, 0, today=1).day.items}  # type: ignore[union-attr]
    assert slug not in {item.exercise for item in day_of(life, 2, today=1).day.items}  # type: ignore[union-attr]


def test_what_holds_for_all_days_is_said_once() -> None:
    life = Life()
    life.wish()
    life.tell("exercise_taken_out", on(0, 9), exercise="bird-dog")
    said = [each.said for each in life.planned(0, weeks=4).changes]

    assert [each for each in said if "Bird-dog" in each] == [
        "Bird-dog is out of your plan from Monday on: you took it out."
    ]


def test_after_three_full_weeks_an_easy_one_comes() -> None:
    life = Life()
    life.wish()
    for week in range(3):
        for weekday in (0, 2, 4):
            life.train(day_of(life, 7 * week + weekday))
    eased = life.planned(21, weeks=2)

    assert [each.phase for each in eased.weeks] == ["deload", "build"]
    assert "three full weeks" in eased.changes[0].said


def test_a_missed_week_begins_the_count_of_full_weeks_anew() -> None:
    life = Life()
    life.wish()
    for week in (0, 2):
        for weekday in (0, 2, 4):
            life.train(day_of(life, 7 * week + weekday))

    assert life.planned(21).weeks[0].phase == "build"


def test_what_lies_long_back_changes_nothing() -> None:
    life = Life()
    life.wish()
    life.train(day_of(life, 0), pain=4)
    later = Life(*life.entries[:1])
    today = timedelta(weeks=30).days

    assert life.planned(today).weeks == later.planned(today).weeks


@settings(max_examples=60)
@given(st.lists(happenings, max_size=6), st.randoms())
def test_two_devices_merged_in_any_order_tell_the_same_plan(told: list[Happens], dice: Random) -> None:
    life = lived(told)
    merged = list(life.entries)
    dice.shuffle(merged)

    assert Life(*merged).planned(6) == life.planned(6)


@settings(max_examples=60)
@given(st.lists(happenings, max_size=4), happenings)
def test_what_is_withdrawn_leaves_the_plan_as_it_was(told: list[Happens], mistake: Happens) -> None:
    life = lived(told)
    before = life.planned(6, weeks=2)
    entry = mistake(life)
    life.tell("entry_withdrawn", on(6), entry=entry.uuid)

    assert life.planned(6, weeks=2) == before


@settings(max_examples=60)
@given(st.lists(happenings, max_size=6), st.integers(0, 6))
def test_what_happens_later_changes_no_day_before_it(told: list[Happens], day: int) -> None:
    life = lived(told)
    moment = on(day, 5).isoformat()
    earlier = Life(*(entry for entry in life.entries if entry.at < moment))
    if not earlier.entries:
        return
    then, now = ({each.on: each.day for each in some.planned(6).weeks[0].days} for some in (earlier, life))
    past = [each for each in now if each < MONDAY + (day - 1) * DAY]

    assert [now[each] for each in past] == [then[each] for each in past]


def test_swapping_back_leaves_the_plan_as_it_was() -> None:
    life = Life()
    life.wish()
    before = [day.day for day in life.planned(3).days]
    life.tell("exercise_swapped", on(0, 8), exercise="bird-dog", now="dead-bug")
    life.tell("exercise_swapped", on(0, 9), exercise="dead-bug", now="bird-dog")

    assert wishes_in(told(life.entries, MONDAY), reads).swaps == {}
    assert [day.day for day in life.planned(3, monday=MONDAY + 7 * DAY).days] == before
