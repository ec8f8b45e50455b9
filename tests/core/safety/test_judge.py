"""The judge as a whole: a good plan passes, and nobody talks it round."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.plan_document import Plan, PlanDay
from cambre.core.safety.judge import judge_day, judge_exercise, judge_plan
from cambre.core.screening.profile import Condition, Sign
from cambre.documents import read
from cambre.documents.reading import to_plain
from tests.core.people import library
from tests.core.safety.plans import MAIN, day, found, gentle, item, of_days, of_items, plan, situation, week

EXERCISES = sorted(library().exercises)
TOLD = [condition for condition in Condition if not condition.startswith("age_")]

items = st.builds(
    lambda slug, sets, seconds, load: item(slug, sets=sets, seconds=seconds, load_kg=load),
    st.sampled_from(EXERCISES),
    st.integers(1, 4),
    st.integers(5, 60),
    st.sampled_from([0, 0, 0, 1, 2.5, 6]),
)
days = st.builds(
    lambda some, weekday, adult: day(*some, weekday=weekday, adult_present=adult),
    st.lists(items, min_size=1, max_size=6),
    st.integers(0, 6),
    st.booleans(),
)
plans = st.lists(days, min_size=1, max_size=4, unique_by=lambda each: each["weekday"]).map(lambda some: of_days(*some))
people = st.fixed_dictionaries(
    {
        "age": st.integers(5, 90),
        "screened": st.booleans(),
        "conditions": st.lists(st.sampled_from(TOLD), max_size=2, unique=True),
        "red_flags": st.lists(st.sampled_from(list(Sign)), max_size=1),
        "clearances": st.lists(st.sampled_from(TOLD), max_size=2, unique=True),
        "adult_present": st.booleans(),
    }
)


def refusing(document: dict[str, Any], **told: Any) -> set[tuple[str, str]]:
    """What refuses a plan: the rule and the place."""
    return {(each.rule, each.where) for each in found(document, **told) if each.severity.refuses}


def test_the_good_plan_has_no_finding_at_all() -> None:
    assert found(plan()) == ()


def test_the_good_plan_with_a_gentle_day_and_an_easy_week_has_none_either() -> None:
    easy = week(day(*MAIN, weekday=0), number=4, phase="deload")

    assert found(plan(week(), week(number=2), week(number=3), easy)) == ()
    assert found(of_days(day(), day(weekday=2), gentle(item("cat-cow")))) == ()


def test_the_heaviest_findings_come_first() -> None:
    severities = [each.severity for each in found(of_items(item("bow", seconds=60, load_kg=3)))]

    assert severities == sorted(severities, key=["block", "error", "warn"].index)


def test_a_day_is_judged_by_itself_with_what_was_told_before_it() -> None:
    today = read(PlanDay, day(check_in={"pain": 6}), "day")

    against = judge_day(today, date(2026, 11, 23), situation())
    assert {each.rule for each in against if each.severity.refuses} == {"I07"}
    assert not judge_day(replace(today, check_in=None), date(2026, 11, 23), situation())


def test_every_exercise_that_ships_keeps_the_rules() -> None:
    assert [found for exercise in library().exercises.values() for found in judge_exercise(exercise, situation())] == []


@given(plans, people, st.sampled_from(TOLD))
@settings(max_examples=60)
def test_adding_a_condition_never_takes_an_objection_back(
    document: dict[str, Any], told: dict[str, Any], condition: Condition
) -> None:
    more = {**told, "conditions": [*told["conditions"], condition]}

    assert refusing(document, **told) <= refusing(document, **more)


@given(plans, people)
@settings(max_examples=60)
def test_withdrawing_an_answer_restores_the_judgement_exactly(document: dict[str, Any], told: dict[str, Any]) -> None:
    before = found(document, **told)
    found(document, **{**told, "conditions": ["pregnancy"], "red_flags": ["fever"]})

    assert found(document, **told) == before


@given(plans, people, st.sampled_from(list(Sign)))
@settings(max_examples=50)
def test_any_red_answer_refuses_whatever_is_to_be_done(
    document: dict[str, Any], told: dict[str, Any], sign: Sign
) -> None:
    is_red = situation().card.tier_of(sign) in ("emergency", "urgent")

    assert ("I01", "plan") in refusing(document, **{**told, "red_flags": [sign]}) or not is_red


@given(plans, people)
@settings(max_examples=60)
def test_whoever_was_not_asked_may_do_only_the_gentle_set(document: dict[str, Any], told: dict[str, Any]) -> None:
    slugs = {each["exercise"] for one in document["weeks"][0]["days"] for each in one["blocks"][1]["items"]}
    rules = {rule for rule, _ in refusing(document, **{**told, "screened": False})}

    assert ("I02" in rules) or slugs <= situation().library.gentle_set


@given(plans, people)
@settings(max_examples=50)
def test_a_plan_read_from_its_own_text_is_judged_alike(document: dict[str, Any], told: dict[str, Any]) -> None:
    first = read(Plan, document, "plan")
    again = read(Plan, to_plain(first), "plan")

    assert judge_plan(again, situation(**told)) == judge_plan(first, situation(**told))


@given(plans, people)
@settings(max_examples=50)
def test_what_a_plan_says_of_itself_changes_no_refusal(document: dict[str, Any], told: dict[str, Any]) -> None:
    claims = {"person": {"age": 30, "screened": True}, "objective": {"value": 1, "bound": 1}, "library": "trust me"}
    boasting = {**document, **claims}
    for one in boasting["weeks"][0]["days"]:
        one["minutes"] = 1

    assert refusing(boasting, **told) == refusing(document, **told)


@pytest.mark.parametrize("role", ["warmup", "stretch", "strength"])
def test_what_an_item_is_called_never_makes_a_deep_one_fine(role: str) -> None:
    document = of_items(item("bow", role=role), item("chair-twist"), warm_up=[])

    assert {"I09", "I10", "P02"} <= {rule for rule, _ in refusing(document)}
