"""Whoever is ill rests."""

from tests.core.safety.plans import item, of_items, refused

RULE = "P10"


def ill(day: str) -> dict[str, object]:
    return {"history": {"ill_on": day}}


def test_the_day_of_the_illness_and_the_next_are_free() -> None:
    assert refused(RULE, of_items(item("sphinx")), **ill("2026-11-23"))
    assert refused(RULE, of_items(item("sphinx")), **ill("2026-11-22"))


def test_after_that_it_is_over() -> None:
    assert not refused(RULE, of_items(item("sphinx")), **ill("2026-11-20"))


def test_somebody_well_trains() -> None:
    assert not refused(RULE, of_items(item("sphinx")))


def test_an_illness_of_a_later_week_was_told_under_a_wrong_clock() -> None:
    assert refused(RULE, of_items(item("sphinx")), **ill("2026-12-24"))
    assert not refused(RULE, of_items(item("sphinx")), **ill("2026-11-24"))
