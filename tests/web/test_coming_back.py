"""A week whose first days are missed until the time off is longer than it was on its Monday."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cambre.core.safety.judge import judge_plan
from tests.web.planning import FRIDAY, MONDAY, WEDNESDAY, WISHED, Planned


@pytest.mark.parametrize(("trained", "phase"), [((), "restart"), ((WEDNESDAY,), "build")])
def test_days_that_are_missed_until_four_weeks_have_passed_let_the_week_begin_again(
    planned: Planned, trained: tuple[date, ...], phase: str
) -> None:
    for day in (MONDAY, WEDNESDAY, FRIDAY):
        planned.clock.turn_to(day)
        planned.train()
    back = FRIDAY + timedelta(weeks=4)
    planned.clock.turn_to(back - timedelta(days=4))
    on_monday = planned.coach.planned("UTC").weeks[0]
    assert on_monday.phase == "build", "on Monday it is three weeks and a half"
    for day in trained:
        planned.clock.turn_to(day + timedelta(weeks=4))
        planned.train()

    planned.clock.turn_to(back)
    week = planned.coach.planned("UTC").weeks[0]
    assert week.phase == phase
    document = planned.coach.plan_from_today("UTC")
    assert document is not None
    first = replace(document, weeks=document.weeks[:1])
    assert not [each for each in judge_plan(first, planned.coach.situation()) if each.severity.refuses]
    said = "After four weeks off, this week begins again on the first rungs."
    assert (said in planned.page("/plan")) is (phase == "restart")
    before, expected = week.days[4].day, on_monday.days[4].day
    assert before is not None
    assert expected is not None
    assert (before.minutes or 0) <= (expected.minutes or 0), "no missed day makes another longer"
    planned.train()
    assert planned.coach.planned("UTC").weeks[0].days[4].day == before


@pytest.mark.parametrize("off", [14, 28])
def test_a_first_wish_on_the_day_of_coming_back_makes_a_plan(planned: Planned, off: int) -> None:
    for entry in planned.coach.journal.newest("me", "plan_wished"):
        planned.coach.withdraw(entry.uuid, "UTC")
    planned.clock.turn_to(FRIDAY - timedelta(days=off))
    body = {"step": 0, "exercise": "cobra", "kind": "hold", "set": 1, "sets": 1, "seconds": 20.0}
    planned.tell("step_done", session="00000000-0000-4000-8000-000000000099", **body)
    planned.clock.turn_to(FRIDAY)
    planned.coach.wish(WISHED)

    week = planned.coach.planned("UTC").weeks[0]
    assert week.days[4].day is not None
    assert week.phase == ("restart" if off == 28 else "build")
    planned.page("/")
    assert "weeks" in planned.page("/plan")


def test_what_is_wished_on_the_day_of_coming_back_is_heeded_at_once(planned: Planned) -> None:
    planned.clock.turn_to(WEDNESDAY)
    planned.train()
    planned.clock.turn_to(WEDNESDAY + timedelta(weeks=2))
    before = planned.coach.planned("UTC")
    assert [each.said for each in before.changes if "two weeks have passed without training" in each.said]
    planned.coach.wish(replace(WISHED, weekdays=(2, 3, 5)))

    after = planned.coach.planned("UTC")
    assert [day.on.weekday() for day in after.weeks[0].days if day.day and day.on.weekday() >= 2] == [2, 3, 5]
