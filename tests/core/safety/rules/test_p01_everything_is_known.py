"""Everything in a plan is known."""

from tests.core.safety.plans import gentle, item, of_days, of_items, plan, refused

RULE = "P01"
EMPTY = {"weekday": 0, "kind": "gentle", "blocks": []}


def test_an_exercise_that_nobody_knows_is_refused() -> None:
    assert refused(RULE, of_items({**item("sphinx"), "exercise": "flying"})) == ["flying"]


def test_a_skill_is_known_and_refused_for_what_it_is() -> None:
    document = of_items({**item("sphinx"), "exercise": "scorpion"})

    assert not refused(RULE, document)
    assert refused("I38", document) == ["scorpion"]


def test_the_known_are_fine() -> None:
    assert not refused(RULE, plan())


def test_an_empty_plan_says_why() -> None:
    assert refused(RULE, of_days(EMPTY))
    assert not refused(RULE, of_days(EMPTY, left_out=[{"exercise": "bow", "why": "A sign comes first."}]))


def test_a_plan_with_an_empty_day_is_not_empty() -> None:
    assert not refused(RULE, of_days(EMPTY, gentle()))
