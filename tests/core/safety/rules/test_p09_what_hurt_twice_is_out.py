"""What hurt twice running is out."""

from tests.core.safety.plans import item, of_items, plan, refused

RULE = "P09"


def hurt(day: str) -> dict[str, object]:
    return {"history": {"hurt_twice": {"bow": day}}}


def test_it_is_out_for_four_weeks() -> None:
    assert refused(RULE, of_items(item("sphinx"), item("bow")), **hurt("2026-11-22")) == ["bow"]
    assert refused(RULE, of_items(item("sphinx"), item("bow")), **hurt("2026-10-27")) == ["bow"]
    assert not refused(RULE, of_items(item("sphinx"), item("bow")), **hurt("2026-10-26"))


def test_a_change_of_form_does_not_bring_it_back() -> None:
    assert refused(RULE, of_items(item("sphinx"), item("bow", modification="EE")), **hurt("2026-11-20")) == ["bow"]


def test_its_easier_rung_and_everything_else_stay() -> None:
    assert not refused(RULE, of_items(item("sphinx"), item("superman"), item("half-bow")), **hurt("2026-11-01"))
    assert refused(RULE, of_items(item("half-bow"), item("bow")), **hurt("2026-11-01")) == ["bow"]


def test_nothing_hurt_is_nothing_out() -> None:
    assert not refused(RULE, plan())
