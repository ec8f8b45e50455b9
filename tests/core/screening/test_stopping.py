"""When to stop, in words: they name the numbers that somebody's pain is judged by, whatever is usual for them."""

import re
from typing import Any

import pytest

from cambre.core.plan import pain as planning
from cambre.core.safety.pain import Zone, zone
from cambre.core.saying import in_english
from cambre.core.screening.person import person_from_profile
from cambre.core.screening.profile import LastPain
from cambre.core.screening.stopping import stop_rules
from tests.core.people import NOBODY_ASKED, card, library
from tests.core.plan.plans import ground, planned, profile
from tests.core.safety.plans import situation

ARCHING = "Any pain in your back when you bend backwards: stop for today."


def words(**told: Any) -> tuple[str, ...]:
    """The stop rules that this person reads."""
    return stop_rules(person_from_profile(situation(**told).profile, card()), library().caps, in_english)


def number(pattern: str, rules: tuple[str, ...]) -> int:
    """The number that a rule names."""
    return next(int(found.group(1)) for rule in rules if (found := re.search(pattern, rule)))


@pytest.mark.parametrize(("usual", "amber", "red"), [(None, 3, 5), (1, 3, 5), (2, 4, 6), (3, 5, 7), (4, 6, 8)])
def test_the_words_name_the_zones_of_the_person(usual: int | None, amber: int, red: int) -> None:
    told = situation(usual_pain=usual)
    rules = words(usual_pain=usual)

    assert (number(r"From (\d+) of ten", rules), number(r"Pain of (\d+) of ten", rules)) == (amber, red)
    for level in range(11):
        expected = Zone.RED if level >= red else Zone.AMBER if level >= amber else Zone.GREEN
        assert zone(level, (), told) is expected
        pain = LastPain(level=level, at="2026-11-23")
        assert planning.zone(pain, told.profile, ground()).name == expected.name


def test_whoever_was_asked_nothing_reads_the_strictest() -> None:
    assert stop_rules(NOBODY_ASKED, library().caps, in_english) == words(usual_pain=None)


def test_under_18_any_pain_on_arching_stops() -> None:
    assert ARCHING in words(age=17)
    assert ARCHING not in words(age=18)


def test_a_plan_says_the_same() -> None:
    plan = planned(profile(usual_pain=3), weeks=1)

    assert set(words(usual_pain=3)) <= set(plan.stop_rules)
