"""Red pain gives the spine two days off."""

import pytest

from tests.core.safety.plans import day, found, gentle, item, of_days, of_items, plan, refused

RULE = "I07"
SUPERMAN = of_items(item("superman"))


def pain(level: int, at: str = "2026-11-22", words: tuple[str, ...] = ()) -> dict[str, object]:
    return {"history": {"last_pain": {"level": level, "at": at, "words": list(words)}}}


@pytest.mark.parametrize("slug", ["superman", "bow", "bird-dog", "wheel", "reverse-curl"])
def test_what_loads_the_spine_rests_after_red_pain(slug: str) -> None:
    assert slug in refused(RULE, of_items(item(slug)), **pain(5))


def test_what_does_not_load_it_goes_on() -> None:
    assert not refused(RULE, of_days(gentle(item("cat-cow"), item("glute-bridge"))), **pain(8))


@pytest.mark.parametrize(
    "word", ["sharp", "electric", "numb foot", "below_buttock", "giving way", "dizzy", "a pinching feeling"]
)
def test_some_words_are_red_however_little_it_is(word: str) -> None:
    assert refused(RULE, SUPERMAN, **pain(1, words=(word,)))


def test_a_dull_ache_of_one_is_not_red() -> None:
    assert not refused(RULE, SUPERMAN, **pain(1, words=("dull", "muscle")))


@pytest.mark.parametrize(
    ("at", "is_refused"),
    [
        ("2026-11-22", True),
        ("2026-11-21T00:01:00Z", True),
        ("2026-11-21T00:00:00Z", False),
        ("2026-11-20", False),
        ("2026-11-24", False),
        ("2026-11-29", False),
        ("2026-11-30", True),
        ("2030-01-01", True),
    ],
)
def test_two_days_are_forty_eight_hours_and_a_date_of_a_later_week_is_none(at: str, *, is_refused: bool) -> None:
    assert bool(refused(RULE, SUPERMAN, **pain(7, at))) is is_refused


@pytest.mark.parametrize(
    ("usual", "level", "is_refused"),
    [(0, 4, False), (0, 5, True), (1, 5, True), (2, 5, False), (2, 6, True), (4, 7, False), (4, 8, True)],
)
def test_red_is_judged_against_what_is_usual(usual: int, level: int, *, is_refused: bool) -> None:
    assert bool(refused(RULE, SUPERMAN, usual_pain=usual, **pain(level))) is is_refused


def test_whoever_always_hurts_more_than_four_sees_a_clinician_first() -> None:
    assert refused(RULE, plan(), usual_pain=5)
    assert not refused(RULE, plan(), usual_pain=4)


def test_a_red_check_in_ends_the_day_and_a_green_one_does_not() -> None:
    assert refused(RULE, of_days(gentle(item("cat-cow"), check_in={"pain": 6})))
    assert refused(RULE, of_days(gentle(item("cat-cow"), check_in={"pain_words": ["shooting"]})))
    assert not refused(RULE, of_days(day(check_in={"pain": 2})))


def test_for_the_young_any_pain_on_arching_is_red() -> None:
    assert refused(RULE, SUPERMAN, age=15, **pain(1, words=("when arching",)))
    assert not refused(RULE, SUPERMAN, age=25, **pain(1, words=("when arching",)))


def test_a_pain_of_long_ago_is_asked_about_and_blocks_nothing() -> None:
    findings = [each for each in found(plan(), **pain(7, "2026-11-01")) if each.rule == RULE]

    assert [each.severity for each in findings] == ["warn"]
