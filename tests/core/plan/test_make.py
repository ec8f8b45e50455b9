"""What a plan promises: the same for the same person, a reason for everything, nothing by the calendar alone."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from cambre.core.plan.no_plan import NoPlan
from cambre.core.plan_document import Plan, PlanItem, Role
from cambre.core.safety.minutes import seconds_of as judged_seconds
from cambre.core.safety.recounted import recounted
from cambre.core.screening.profile import Profile
from cambre.core.vocabulary import Direction, LoadClass, Sides
from cambre.documents import read
from cambre.documents.reading import read_json, write_json
from tests.core.people import library
from tests.core.plan.people_at_random import START, somebody
from tests.core.plan.plans import outcome, planned, profile, refusing
from tests.core.safety.plans import situation

MARCH = "march-on-the-spot"
SEASONED = {"regular_weeks": 40, "clean_weeks": 40}
DANCER = {"age": 22, "experience": "advanced", "minutes": 30, "days_per_week": 6, "history": SEASONED}
PROGRAM = """
from datetime import date
from cambre.documents.reading import write_json
from tests.core.plan.people_at_random import somebody
from tests.core.plan.plans import outcome
from cambre.documents import read
from cambre.core.screening.profile import Profile
for number in (1, 4, 8, 12, 40):
    print(write_json(outcome(read(Profile, somebody(number), "somebody"))))
"""


def items(plan: Plan) -> list[PlanItem]:
    return [item for week in plan.weeks for day in week.days for item in day.items]


def test_the_same_person_gets_the_same_bytes_whatever_the_hash_seed() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }

    assert len(told) == 1


@pytest.mark.parametrize("number", range(0, 40, 5))
def test_a_plan_written_and_read_again_is_the_same(number: int) -> None:
    plan = outcome(read(Profile, somebody(number), "somebody"))

    assert isinstance(plan, NoPlan) or read_json(Plan, write_json(plan), "plan") == plan


def test_every_item_has_a_reason_and_a_source() -> None:
    plan = planned(profile(**DANCER))

    assert all(item.why and item.source for item in items(plan))


def test_what_is_left_out_says_why() -> None:
    plan = planned(profile(minutes=15))
    named = {left.exercise for left in plan.left_out} | {item.exercise for item in items(plan)}

    assert named == set(library().exercises)
    assert all(left.why for left in plan.left_out)


def test_strength_stands_after_every_stretch() -> None:
    for week in planned(profile(**DANCER)).weeks:
        for day in week.days:
            roles = [item.role for item in day.items if item.role is not Role.WARMUP]
            if day.kind == "training":
                assert [role is Role.STRETCH for role in roles] == [place % 2 == 0 for place in range(len(roles))]


def test_every_direction_comes_every_week() -> None:
    for week in planned(profile(minutes=10)).weeks:
        trained = {
            direction
            for day in week.days
            for item in day.items
            if item.role is not Role.WARMUP
            for direction in library().exercises[item.exercise].directions
        }
        assert trained == set(Direction)


def test_somebody_unasked_gets_the_gentle_set_only() -> None:
    plan = planned(profile(screened=False, minutes=12))

    assert {day.kind for week in plan.weeks for day in week.days} == {"gentle"}
    assert not {LoadClass.EE, LoadClass.UF, LoadClass.RT} & {
        each for item in items(plan) for each in library().exercises[item.exercise].classes
    }


def test_somebody_unasked_who_did_little_last_week_still_has_a_plan() -> None:
    little = profile(screened=False, history={"last_week_seconds": {"cat-cow": 40}})

    assert refusing(planned(little), little) == []


def test_daily_training_has_a_gentle_day() -> None:
    plan = planned(profile(days_per_week=7, experience="regular"))

    assert [day.kind for day in plan.weeks[0].days].count("gentle") == 1


def test_the_fourth_week_has_three_fifths_of_the_work() -> None:
    somebody_ = profile(**DANCER)
    weeks = recounted(planned(somebody_), library()).weeks

    assert weeks[3].week.phase == "deload"
    assert weeks[3].main_work <= 0.6 * weeks[2].main_work
    assert weeks[0].main_work <= weeks[1].main_work <= weeks[2].main_work


def test_an_easy_week_keeps_the_days_with_easy_movement_where_the_work_is_too_little_for_all() -> None:
    somebody = profile(age=40, days_per_week=5, minutes=8, equipment=["chair"])
    usual, easy = planned(somebody).weeks[0], planned(somebody).weeks[3]

    assert [day.weekday for day in easy.days] == [day.weekday for day in usual.days]
    assert "gentle" in {day.kind for day in easy.days}
    assert refusing(planned(somebody), somebody) == []


def test_what_it_does_for_somebody_is_the_first_reason_of_a_stretch() -> None:
    dancer = planned(profile(experience="regular", days_per_week=3, minutes=20, goals=["needle"]))
    stretches = [item for item in items(dancer) if item.role is Role.STRETCH]

    assert any("Needle" in item.why[0] for item in stretches)
    assert not any(item.why[0].startswith("A back bends every way") for item in stretches)


def test_a_sign_leaves_no_plan_and_tells_the_way_back() -> None:
    none = outcome(profile(red_flags=["saddle_numbness"]))

    assert isinstance(none, NoPlan)
    assert none.no_plan[0].unlock


@pytest.mark.parametrize("age", [0, 5, 6, 12])
def test_under_13_a_plan_is_gentle_and_with_an_adult_there_only(age: int) -> None:
    together = planned(profile(age=age, adult_present=True))

    assert isinstance(outcome(profile(age=age)), NoPlan)
    assert {day.kind for week in together.weeks for day in week.days} == {"gentle"}


def test_too_few_minutes_are_the_whole_clash() -> None:
    none = outcome(profile(minutes=4, goals=["needle"]), liked=frozenset({"sphinx"}))

    assert isinstance(none, NoPlan)
    assert none.no_plan[0].clash == ("4 minutes a session",)


def test_days_and_minutes_that_clash_are_both_told_only_where_both_matter() -> None:
    none = outcome(profile(minutes=30, days_per_week=2))

    assert isinstance(none, NoPlan)
    assert none.no_plan[0].clash == ("2 days a week",)


def test_what_is_taken_out_stays_out_and_a_swap_comes_in() -> None:
    before = planned(profile(minutes=15))
    gone = next(item.exercise for item in items(before) if item.role is Role.STRETCH)
    after = planned(profile(minutes=15), taken_out=frozenset({gone}))

    assert gone not in {item.exercise for item in items(after)}


def test_pain_yesterday_makes_the_first_week_easy() -> None:
    hurt = profile(experience="regular", history={"last_pain": {"level": 4, "at": "2026-11-22"}})
    first = recounted(planned(hurt), library()).weeks[0]

    assert first.main_work == 0


@pytest.mark.parametrize("hurt", ["2026-11-16", "2026-11-22"])
def test_what_hurt_in_the_last_week_warms_nobody_up(hurt: str) -> None:
    fine = warm_up_of(planned(profile(experience="regular", minutes=20)))
    sore = warm_up_of(planned(profile(experience="regular", minutes=20, history={"hurt_last": {MARCH: hurt}})))
    healed = warm_up_of(
        planned(profile(experience="regular", minutes=20, history={"hurt_last": {MARCH: "2026-11-15"}}))
    )

    assert MARCH in fine
    assert MARCH not in sore
    assert len(sore) == len(fine)
    assert healed == fine


def warm_up_of(plan: Plan) -> list[str]:
    """The exercises of the first day's warm-up."""
    return [item.exercise for block in plan.weeks[0].days[0].blocks if block.kind == "warmup" for item in block.items]


@pytest.mark.parametrize("minutes", [20, 30, 40])
@pytest.mark.parametrize("told", [{}, {"age": 67, "conditions": ["osteoporosis"]}, {"conditions": ["pregnancy"]}])
def test_the_minutes_that_were_wished_for_are_filled(minutes: int, told: dict[str, object]) -> None:
    plan = planned(profile(experience="regular", minutes=minutes, equipment=["chair", "strap"], **told))

    assert min(day.minutes or 0 for day in plan.weeks[0].days) >= 0.85 * min(minutes, 30)


def test_what_was_done_last_week_keeps_the_minutes_few() -> None:
    little = {**SEASONED, "last_trained": "2026-11-20", "last_week_seconds": {"cat-cow": 300, "cobra": 300}}
    weeks = recounted(planned(profile(experience="regular", minutes=30, history=little)), library()).weeks

    assert weeks[0].main_work <= 660


@pytest.mark.parametrize("experience", ["regular", "advanced"])
def test_strength_is_varied_while_enough_of_it_is_open(experience: str) -> None:
    plan = planned(profile(experience=experience, minutes=30, days_per_week=5))
    for day in (day for week in plan.weeks[:3] for day in week.days):
        bouts = [item.exercise for item in day.items if item.role is Role.STRENGTH]
        assert len(bouts) == len(set(bouts))


def test_somebody_new_has_fewer_moves_to_learn() -> None:
    days = planned(profile(minutes=15)).weeks[0].days
    bouts = [item.exercise for item in days[0].items if item.role is Role.STRENGTH]

    assert len(set(bouts)) < len(bouts)


@pytest.mark.parametrize("minutes", [15, 20, 30])
def test_what_a_goal_names_is_planned_where_it_is_open(minutes: int) -> None:
    dancer = {"age": 22, "experience": "regular", "goals": ["needle"], "equipment": ["chair", "strap"]}
    named = {item.exercise for item in items(planned(profile(minutes=minutes, **dancer)))}

    assert {"front-split-slide", "supine-strap-raise"} <= named


def test_what_a_goal_names_waits_for_its_equipment() -> None:
    named = {item.exercise for item in items(planned(profile(experience="regular", goals=["needle"])))}

    assert {"front-split-slide", "supine-strap-raise"}.isdisjoint(named)


def test_after_an_illness_the_week_goes_on_as_planned() -> None:
    unwell = profile(days_per_week=7, minutes=12, experience="regular", history={"ill_on": START})
    days = planned(unwell).weeks[0].days

    assert [day.weekday for day in days] == [2, 3, 4, 5, 6]
    assert [day.kind for day in days].count("training") == 4


def test_nothing_is_planned_while_somebody_is_ill() -> None:
    unwell = profile(days_per_week=7, minutes=20, history={"ill_on": START})
    days = {day.weekday for day in planned(unwell).weeks[0].days}

    assert {0, 1}.isdisjoint(days)
    assert days
    assert refusing(planned(unwell), unwell) == []


def test_a_child_alone_is_told_what_a_plan_needs() -> None:
    none = outcome(profile(age=11))

    assert isinstance(none, NoPlan)
    assert "on which days of the week a grown-up is with you" in none.no_plan[0].unlock


def test_what_clashes_is_told_by_its_name() -> None:
    arches = {slug for slug, each in library().exercises.items() if Direction.EXTENSION in each.directions}
    none = outcome(profile(minutes=15), taken_out=frozenset(arches))

    assert isinstance(none, NoPlan)
    assert "Cat-cow" in none.no_plan[0].clash[0]


def test_four_weeks_off_begin_with_a_restart_and_nothing_deep() -> None:
    away = profile(experience="regular", history={**SEASONED, "last_trained": "2026-10-01"})
    plan = planned(away)

    assert plan.weeks[0].phase == "restart"
    assert not any(LoadClass.EE in library().exercises[item.exercise].classes for item in items(plan))


LOADED = {
    "experience": "regular",
    "weight_kg": 70,
    "minutes": 30,
    "equipment": ["dumbbell"],
}


def heaviest(plan: Plan) -> float:
    return max(item.load_kg for item in items(plan))


@pytest.mark.parametrize("start", ["2026-11-23", "2027-11-22", "2030-11-25"])
def test_a_weight_never_grows_by_the_date_alone(start: str) -> None:
    history = {"regular_weeks": 20, "clean_weeks": 2, "loads_kg": {"weighted-side-bend": 2}}
    liked = frozenset({"weighted-side-bend"})

    assert heaviest(planned(profile(**LOADED, history=history), start=start, liked=liked)) <= 2


def test_a_weight_grows_by_a_kilogram_after_clean_weeks() -> None:
    history = {"regular_weeks": 20, "clean_weeks": 9, "loads_kg": {"weighted-side-bend": 2}}
    plan = planned(profile(**LOADED, history=history), liked=frozenset({"weighted-side-bend"}))

    assert heaviest(plan) == 3
    assert refusing(plan, profile(**LOADED, history=history)) == []


def test_nobody_under_18_gets_a_weight() -> None:
    history = {"regular_weeks": 20, "clean_weeks": 9, "loads_kg": {"weighted-side-bend": 2}}
    young = profile(**LOADED, history=history)

    assert heaviest(planned(replace(young, age=16), liked=frozenset({"weighted-side-bend"}))) == 0


@pytest.mark.parametrize("number", range(6))
def test_sides_that_take_turns_get_as_many_repetitions_each(number: int) -> None:
    plan = outcome(profile(**somebody(number)))
    counted = [item for item in items(plan) if item.reps] if isinstance(plan, Plan) else []
    turns = [item for item in counted if library().exercises[item.exercise].sides is Sides.ALTERNATING]

    assert all(item.reps and item.reps % 2 == 0 for item in turns)


def test_a_form_that_must_be_kept_has_the_time_to_be_heard() -> None:
    woman = profile(age=67, conditions=["osteoporosis"], days_per_week=3, minutes=20, equipment=["chair"])
    formed = [item for item in items(planned(woman)) if item.modification]

    assert formed
    assert all(item.ready_s >= 10 + 8 * len(item.modifications) for item in formed)


def test_the_minutes_that_a_day_names_are_those_that_it_takes() -> None:
    somebody_ = profile(**DANCER)
    plan = planned(somebody_)
    for day in recounted(plan, library()).days:
        assert judged_seconds(day, situation()) / 60 == pytest.approx(day.day.minutes, abs=0.06)


@pytest.mark.parametrize("number", range(20))
def test_more_minutes_never_make_the_plan_worth_less(number: int) -> None:
    told = {**somebody(number), "minutes": 12, "experience": "regular", "history": {}}
    some = outcome(read(Profile, told, "somebody"))
    more = outcome(read(Profile, {**told, "minutes": 20}, "somebody"))

    if isinstance(some, Plan) and isinstance(more, Plan) and some.objective and more.objective:
        assert more.objective.bound >= some.objective.value


def test_whoever_wants_the_wheel_trains_what_its_gate_asks_for_and_not_the_wheel() -> None:
    wish = planned(profile(experience="regular", minutes=20, goals=["bridge"]))
    named = {item.exercise for item in items(wish)}
    reasons = {line for item in items(wish) for line in item.why}

    assert {"glute-bridge", "high-plank"} & named
    assert "It prepares what you train for: Wheel." in reasons
    assert "wheel" not in named
    assert any(each.exercise == "wheel" and each.unlock for each in wish.left_out)
