"""What is said beside a dose is true of that dose."""

import pytest

from cambre.core.plan.no_plan import NoPlan
from cambre.core.plan_document import PlanItem, Role
from cambre.core.screening.profile import Profile
from cambre.documents import read
from tests.core.people import library
from tests.core.plan.people_at_random import somebody, wishes
from tests.core.plan.plans import outcome, planned, profile


def has_its_default_dose(item: PlanItem) -> bool:
    """Whether an item has as many sets, repetitions and seconds as its exercise's cautious default."""
    exercise = library().exercises[item.exercise]
    default, tempo = exercise.default, exercise.tempo
    if tempo is None:
        return (item.sets, item.seconds) == (default.sets, default.seconds)
    seconds = item.seconds or 0
    reps = item.reps or tempo.repetitions_in(seconds)
    return (item.sets, reps) == (default.sets, default.reps or tempo.repetitions_in(default.seconds or 0))


@pytest.mark.parametrize("number", range(0, 60, 3))
def test_what_is_said_of_the_default_stands_only_beside_that_dose(number: int) -> None:
    plan = outcome(read(Profile, somebody(number), "somebody"), **wishes(number))
    for item in (
        () if isinstance(plan, NoPlan) else (item for week in plan.weeks for day in week.days for item in day.items)
    ):
        reason = library().exercises[item.exercise].default.reason
        said = (*item.why, item.source.said)  # type: ignore[union-attr]
        if not has_its_default_dose(item):
            assert not [each for each in said if reason in each], item
        elif item.role is not Role.WARMUP and library().exercises[item.exercise].default.reps is not None:
            assert reason in item.why


def test_another_dose_says_why_it_is_another() -> None:
    plan = planned(profile(age=70, experience="regular", conditions=["osteoporosis"], minutes=20))
    lifts = [item for day in plan.weeks[0].days for item in day.items if item.exercise == "bird-dog"]

    assert lifts
    assert all("Half of the usual dose, because it is done in an easier form." in item.why for item in lifts)


def test_an_easy_week_says_that_there_is_less_and_why() -> None:
    plan = planned(profile(experience="regular", minutes=30))
    told = "About half of it, because this week is an easy one."

    assert [any(told in item.why for day in week.days for item in day.items) for week in plan.weeks] == [
        False, False, False, True,
    ]  # fmt: skip


def test_what_a_week_has_more_of_is_said() -> None:
    told = "A little more than the week before: one thing grows at a time."
    weeks = planned(profile(experience="regular", minutes=20)).weeks

    assert not any(told in item.why for day in weeks[0].days for item in day.items)
    assert any(told in item.why for day in weeks[1].days for item in day.items)


def test_a_stretch_that_bends_no_way_has_no_share_of_a_direction() -> None:
    plan = planned(profile(experience="regular", minutes=30, goals=["needle"], equipment=["chair", "strap"]))
    slides = [item for day in plan.weeks[0].days for item in day.items if item.exercise == "front-split-slide"]

    assert slides
    assert not [each for item in slides for each in item.why if "one direction" in each]
