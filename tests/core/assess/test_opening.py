"""Who takes which self-test, and when."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import combinations
from typing import Any

import pytest

from cambre.core.assess.measured import Measured
from cambre.core.assess.opening import offered, refusals, too_soon
from cambre.core.library.self_test import SelfTest
from cambre.core.safety.person_on import person_on
from cambre.core.saying import in_english
from cambre.core.screening.outcome import conclude
from cambre.core.screening.permission import Case
from cambre.core.screening.person import Person
from cambre.core.screening.profile import ClinicianLimit, Condition
from tests.core.people import card, experienced, library, person, screened
from tests.core.safety.plans import situation

TESTS = library().self_tests
PREPARED = {"gates": dict.fromkeys(library().gates(), "2026-01-01")}
TOLD = [condition for condition in Condition if not condition.startswith("age_")]


def case(somebody: Person) -> Case:
    """Somebody's case."""
    return Case(person=somebody, outcome=conclude(somebody, card(), in_english), card=card(), say=in_english)


def is_open(test: str, somebody: Person) -> bool:
    """Whether somebody takes a test."""
    return not list(refusals(TESTS[test], case(somebody)))


def test_somebody_who_was_asked_nothing_takes_no_test() -> None:
    assert not any(is_open(slug, person()) for slug in TESTS)


def test_somebody_healthy_takes_those_that_need_no_preparation() -> None:
    assert is_open("floor-reach", screened())
    assert is_open("side-reach", screened())
    assert not is_open("standing-back-bend", screened())
    assert is_open("standing-back-bend", experienced())


@pytest.mark.parametrize(
    ("condition", "closed", "still_open"),
    [
        ("osteoporosis", "floor-reach", "side-reach"),
        ("pregnancy", "floor-reach", "shoulder-flexion"),
        ("wrist", "side-plank-endurance", "floor-reach"),
        ("flexion_pain", "floor-reach", "side-reach"),
    ],
)
def test_a_condition_closes_what_it_limits_and_nothing_else(condition: str, closed: str, still_open: str) -> None:
    somebody = experienced(conditions=[condition])

    assert not is_open(closed, somebody)
    assert is_open(still_open, somebody)


def test_a_smaller_form_of_a_test_does_not_exist() -> None:
    assert card().limits_of(Condition.PREGNANCY)[TESTS["floor-reach"].classes[0]] == "m"
    (refusal,) = refusals(TESTS["floor-reach"], case(experienced(conditions=["pregnancy"])))

    assert refusal.unlock is None


@pytest.mark.parametrize("test", TESTS.values(), ids=lambda test: test.slug)
def test_with_bendy_joints_no_range_is_measured(test: SelfTest) -> None:
    refused = [each.why for each in refusals(test, case(experienced(conditions=["hypermobility"], history=PREPARED)))]

    assert ("With bendy joints, more range is no goal, so range isn't measured." in refused) == (test.unit != "s")


@pytest.mark.parametrize(
    "told", [{"red_flags": ["cancer_history"]}, {"age": 9, "adult_present": True}], ids=["sign of the past", "child"]
)
def test_whoever_has_the_gentle_set_only_takes_no_test(told: dict[str, Any]) -> None:
    assert not any(is_open(slug, experienced(**told, history=PREPARED)) for slug in TESTS)


def test_once_a_clinician_has_looked_at_the_past_tests_are_open() -> None:
    told = situation(red_flags=["cancer_history"], checked={"cancer_history": "2026-10-01"})

    assert is_open("floor-reach", person_on(date(2026, 11, 23), told))


def test_before_twenty_pain_on_arching_closes_every_arch() -> None:
    young = experienced(age=18, conditions=["extension_pain"])

    assert not is_open("trunk-lift", young)
    assert is_open("side-reach", young)


def test_it_is_too_soon_until_the_day_has_come() -> None:
    test = TESTS["side-reach"]
    result = Measured(test="side-reach", at=datetime(2026, 10, 1, tzinfo=UTC), by="hand", trials={"left": (12,)})

    early = too_soon(test, (result,), date(2026, 10, 28), in_english)
    assert early is not None
    assert early.unlock == "Again from 29 Oct 2026."
    assert too_soon(test, (result,), date(2026, 10, 29), in_english) is None
    assert offered(test, case(experienced()), (result,), date(2026, 10, 28)).refusal == early


@pytest.mark.parametrize("test", TESTS.values(), ids=lambda test: test.slug)
def test_nothing_is_measured_in_the_week_after_more_pain_than_usual(test: SelfTest) -> None:
    rested = experienced(history=PREPARED)

    assert is_open(test.slug, rested)
    assert not is_open(test.slug, replace(rested, is_sore=True))


@pytest.mark.parametrize("test", [each for each in TESTS.values() if each.classes], ids=lambda test: test.slug)
def test_a_test_of_what_a_clinician_took_out_is_out(test: SelfTest) -> None:
    assert not is_open(
        test.slug, replace(experienced(history=PREPARED), limits=(ClinicianLimit(without=test.classes),))
    )


@pytest.mark.parametrize("test", TESTS.values(), ids=lambda test: test.slug)
def test_another_condition_never_opens_a_test(test: SelfTest) -> None:
    for one, other in combinations(TOLD, 2):
        if not is_open(test.slug, experienced(conditions=[one])):
            assert not is_open(test.slug, experienced(conditions=[one, other])), f"{one} and {other}"
