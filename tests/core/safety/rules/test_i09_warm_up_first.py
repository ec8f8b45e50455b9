"""The warm-up comes first, and moves."""

from tests.core.safety.plans import WARM_UP, gentle, item, of_days, of_items, plan, refused, warm

RULE = "I09"


def test_four_minutes_are_not_five() -> None:
    assert refused(RULE, of_items(item("sphinx"), warm_up=WARM_UP[:4])) == ["Monday"]
    assert not refused(RULE, of_items(item("sphinx"), warm_up=WARM_UP))


def test_the_plans_own_word_for_its_minutes_counts_nothing() -> None:
    assert refused(RULE, of_items(item("sphinx"), warm_up=WARM_UP[:1], minutes=20))


def test_whoever_comes_warm_needs_none() -> None:
    assert not refused(RULE, of_items(item("sphinx"), warm_up=[], check_in={"already_warm": True}))
    assert refused(RULE, of_items(item("sphinx"), warm_up=[], check_in={"already_warm": False}))


def test_a_warm_up_holds_nothing_and_goes_nowhere_far() -> None:
    assert "sphinx" in refused(RULE, of_items(item("superman"), warm_up=[*WARM_UP, warm("sphinx", 20)]))
    assert "press-up" in refused(RULE, of_items(item("superman"), warm_up=[*WARM_UP, warm("press-up", 20)]))
    assert "thread-the-needle" not in refused(
        RULE, of_items(item("superman"), warm_up=[*WARM_UP, warm("thread-the-needle", 30, sides="each")])
    )


def test_deep_moves_do_not_warm_anybody_up() -> None:
    assert "Monday" in refused(RULE, of_items(item("sphinx"), warm_up=[warm("knees-soft-roll-down", 300)]))


def test_the_warm_up_does_not_come_last() -> None:
    document = of_items(item("sphinx"))
    document["weeks"][0]["days"][0]["blocks"].reverse()

    assert refused(RULE, document)


def test_a_gentle_day_is_its_own_warm_up_as_long_as_it_is_gentle() -> None:
    assert not refused(RULE, of_days(gentle(item("cat-cow"))))
    assert refused(RULE, of_days(gentle(item("bow"))))


def test_the_good_plan_is_warm() -> None:
    assert not refused(RULE, plan())
