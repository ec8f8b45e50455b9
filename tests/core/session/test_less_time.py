"""A day for somebody who has less time: shorter, still a day, and nothing that the rules refuse."""

from datetime import date, timedelta

import pytest

from cambre.core.plan_document import PlanDay, Role
from cambre.core.safety.situation import Situation
from cambre.core.saying import in_english
from cambre.core.session.less_time import FEWEST, SHARE, shorter
from cambre.core.session.refitting import refusals
from cambre.documents import read
from cambre.store.library_files import load_words
from tests.core.people import card, library
from tests.core.plan.people_at_random import START
from tests.core.plan.plans import planned, profile
from tests.core.safety.plans import WARM_UP, item, situation

MONDAY = date.fromisoformat(START)


@pytest.mark.parametrize(
    "told",
    [
        {"experience": "regular", "minutes": 30},
        {"experience": "advanced", "minutes": 30, "days_per_week": 7, "goals": ["scorpion"]},
        {"minutes": 15},
        {"age": 70, "experience": "regular", "minutes": 20, "conditions": ["osteoporosis"]},
        {"screened": False, "minutes": 12},
    ],
)
def test_a_shorter_day_is_shorter_and_refused_by_no_rule(told: dict[str, object]) -> None:
    somebody = profile(**told)
    known = Situation(profile=somebody, library=library(), card=card(), words=load_words(), say=in_english)
    for day in planned(somebody).weeks[0].days:
        on = MONDAY + timedelta(days=day.weekday)
        now = shorter(day, on, known)
        if now is None:
            assert (day.minutes or 0) <= 10, "and only where there was little anyway"
            continue
        assert (now.minutes or 0) <= (day.minutes or 0) - 1
        assert refusals(now, on, known) == ()
        assert {each.exercise for each in now.items} <= {each.exercise for each in day.items}
        assert all(each.sets == 1 for each in now.items if each.role is not Role.WARMUP)


def test_half_of_a_long_day_is_enough() -> None:
    somebody = profile(experience="regular", minutes=30)
    known = Situation(profile=somebody, library=library(), card=card(), words=load_words(), say=in_english)
    day = planned(somebody).weeks[0].days[0]
    now = shorter(day, MONDAY, known)

    assert now is not None
    assert (now.minutes or 0) <= SHARE * (day.minutes or 0)
    assert len({each.exercise for each in now.items if each.role is Role.STRETCH}) >= FEWEST


def test_where_hardly_anything_is_planned_there_is_nothing_shorter() -> None:
    moves = (("cat-cow", "stretch"), ("bird-dog", "strength"), ("open-book", "stretch"))
    main = [item(slug, role=role, sets=1) for slug, role in moves]
    blocks = [{"kind": "warmup", "items": WARM_UP}, {"kind": "main", "items": main}]
    day = read(PlanDay, {"weekday": 0, "kind": "training", "blocks": blocks}, "day")

    assert shorter(day, MONDAY, situation()) is None


def test_a_single_round_says_that_it_is_one() -> None:
    somebody = profile(experience="regular", minutes=30)
    known = Situation(profile=somebody, library=library(), card=card(), words=load_words(), say=in_english)
    day = planned(somebody).weeks[0].days[0]
    twice = {each.exercise for each in day.items if each.sets > 1}
    now = shorter(day, MONDAY, known)
    assert now is not None

    for each in now.items:
        assert ("One round, because you have less time today." in each.why) == (each.exercise in twice)
        assert each.exercise not in twice or library().exercises[each.exercise].default.reason not in each.why
