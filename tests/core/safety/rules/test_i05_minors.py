"""The young: no weight, and nothing deep alone."""

from tests.core.safety.plans import gentle, item, of_days, of_items, refused

RULE = "I05"


def test_no_weight_under_18() -> None:
    document = of_items(item("weighted-side-bend", load_kg=1))

    assert refused(RULE, document, age=17, adult_present=True) == ["weighted-side-bend"]
    assert not refused(RULE, document, age=18)


def test_nothing_deep_on_a_day_alone() -> None:
    assert refused(RULE, of_items(item("bow")), age=16) == ["bow"]
    assert refused(RULE, of_items(item("bow")), age=16, adult_present=True) == ["bow"]
    assert refused(RULE, of_items(item("reverse-curl"), adult_present=True), age=16) == ["reverse-curl"]
    assert not refused(RULE, of_items(item("bow"), adult_present=True), age=16, adult_present=True)


def test_an_adult_needs_no_adult() -> None:
    assert not refused(RULE, of_items(item("bow")), age=18)


def test_under_13_nothing_alone_and_nothing_deep_at_all() -> None:
    assert refused(RULE, of_days(gentle(item("cat-cow"))), age=12)
    assert not refused(RULE, of_days(gentle(item("cat-cow"))), age=12, adult_present=True)
    assert refused(RULE, of_items(item("bow"), adult_present=True), age=12, adult_present=True) == ["bow"]
