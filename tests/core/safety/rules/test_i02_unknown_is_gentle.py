"""Unknown is never “no”: the unasked get the gentle set."""

from tests.core.safety.plans import day, gentle, item, of_days, plan, refused, week

RULE = "I02"
GENTLE = of_days(gentle(item("cat-cow"), item("sphinx"), item("bird-dog")))


def test_whoever_was_not_asked_everything_gets_nothing_beyond_the_gentle_set() -> None:
    assert "superman" in refused(RULE, plan(), screened=False)


def test_the_gentle_set_is_open_to_everybody() -> None:
    assert not refused(RULE, GENTLE, screened=False)


def test_whoever_was_asked_gets_more() -> None:
    assert not refused(RULE, plan())


def test_a_card_counts_for_a_year() -> None:
    assert refused(RULE, plan(), screened_on="2025-11-01")
    assert not refused(RULE, plan(), screened_on="2025-11-30")


def test_a_card_that_grows_too_old_within_the_plan_closes_its_later_weeks() -> None:
    assert refused(RULE, plan(week(day(item("bow")), number=4)), screened_on="2025-12-01")


def test_a_card_answered_in_the_plans_first_week_counts_for_it_and_one_of_later_is_no_answer() -> None:
    assert not refused(RULE, plan(), screened_on="2026-11-28")
    assert refused(RULE, plan(), screened_on="2030-01-01")


def test_something_in_the_past_asks_for_one_look_first() -> None:
    assert refused(RULE, plan(), red_flags=["cancer_history"])
    assert not refused(RULE, GENTLE, red_flags=["cancer_history"])


def test_once_looked_at_it_goes_on() -> None:
    told = {"red_flags": ["cancer_history"]}

    assert refused(RULE, plan(), **told, checked={"cancer_history": "2026-12-24"})
    assert not refused(RULE, plan(), **told, checked={"cancer_history": "2026-11-20"})


def test_no_weight_and_no_test_for_the_unasked() -> None:
    assert refused(RULE, of_days(gentle(item("hip-hinge", load_kg=2))), screened=False)
    assert refused(RULE, of_days(gentle(item("cat-cow"), tests=["side-reach"])), screened=False)
