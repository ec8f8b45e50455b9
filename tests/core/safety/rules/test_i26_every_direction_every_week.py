"""Every direction every week, and strength."""

from tests.core.safety.plans import MAIN, day, found, item, of_days, of_items, plan, said, warm

RULE = "I26"
MARCH = [warm("march-on-the-spot", 300)]


def without(slug: str) -> list[str]:
    return said(RULE, of_days(day(*[each for each in MAIN if each["exercise"] != slug])))


def test_the_good_plan_has_every_direction() -> None:
    assert not said(RULE, plan())


def test_a_missing_direction_is_told() -> None:
    assert without("segmental-cat")
    assert without("seated-twist-hands-on-chest")


def test_a_moment_of_a_direction_is_none() -> None:
    brief = [{**each, "reps": None, "seconds": 2} if each["exercise"] == "segmental-cat" else each for each in MAIN]

    assert said(RULE, of_days(day(*brief)))


def test_a_direction_once_a_week_is_enough() -> None:
    assert not said(RULE, of_days(day(), day(item("sphinx"), weekday=2)))


def test_the_warm_up_does_not_count_for_somebody_unlimited() -> None:
    messages = [
        each.message for each in found(of_items(item("standing-side-bend"), item("superman"))) if each.rule == RULE
    ]

    assert len(messages) == 2
    assert all("flexion" in each or "rotation" in each for each in messages)


def test_a_direction_that_the_matrix_leaves_only_smaller_is_excused() -> None:
    document = of_days(day(*[each for each in MAIN if each["exercise"] != "segmental-cat"], warm_up=MARCH))

    assert said(RULE, document)
    assert not said(RULE, document, conditions=["osteoporosis"])


def test_a_week_without_strength_is_told() -> None:
    soft = [each for each in MAIN if each["role"] == "stretch"]

    assert said(RULE, of_days(day(*soft)))


def test_it_warns_and_does_not_refuse() -> None:
    assert {each.severity for each in found(of_items(item("sphinx"))) if each.rule == RULE} == {"warn"}
