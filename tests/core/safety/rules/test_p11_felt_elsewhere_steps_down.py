"""What is felt in the wrong place steps down."""

from tests.core.safety.plans import gentle, item, of_days, of_items, refused

RULE = "P11"


def felt(slug: str, day: str) -> dict[str, object]:
    return {"history": {"felt_elsewhere": {slug: day}}}


def test_it_is_out_for_two_weeks_after_that_day() -> None:
    assert refused(RULE, of_items(item("superman")), **felt("superman", "2026-11-22")) == ["superman"]
    assert refused(RULE, of_items(item("superman")), **felt("superman", "2026-11-09"))
    assert not refused(RULE, of_items(item("superman")), **felt("superman", "2026-11-08"))


def test_the_day_itself_is_over() -> None:
    assert not refused(RULE, of_items(item("superman")), **felt("superman", "2026-11-23"))


def test_its_easier_rung_stands_in() -> None:
    assert not refused(RULE, of_items(item("bird-dog")), **felt("superman", "2026-11-22"))


def test_what_has_no_easier_rung_stays() -> None:
    assert not refused(RULE, of_days(gentle(item("glute-bridge"))), **felt("glute-bridge", "2026-11-22"))


def test_a_day_of_a_later_week_is_a_wrong_clock_s() -> None:
    assert refused(RULE, of_items(item("superman")), **felt("superman", "2026-12-24"))
