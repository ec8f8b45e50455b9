"""Nothing grows during a growth spurt."""

from tests.core.safety.plans import day, item, of_items, plan, refused, week

RULE = "I32"
GROWING = {"growth_spurt": True, "age": 18}
HISTORY = {"last_week_seconds": {"prone-lie": 60}, "loads_kg": {"weighted-side-bend": 2}}


def test_no_rung_above_last_weeks() -> None:
    assert refused(RULE, of_items(item("sphinx")), **GROWING, history=HISTORY) == ["sphinx"]
    assert not refused(RULE, of_items(item("prone-lie")), **GROWING, history=HISTORY)


def test_no_rung_rises_from_week_to_week() -> None:
    rising = plan(week(day(item("bird-dog"))), week(day(item("superman")), number=2))
    staying = plan(week(day(item("bird-dog"))), week(day(item("bird-dog")), number=2))

    assert refused(RULE, rising, **GROWING) == ["superman"]
    assert not refused(RULE, staying, **GROWING)


def test_no_weight_rises() -> None:
    assert refused(RULE, of_items(item("weighted-side-bend", load_kg=3)), **GROWING, history=HISTORY)
    assert not refused(RULE, of_items(item("weighted-side-bend", load_kg=2)), **GROWING, history=HISTORY)


def test_whoever_does_not_grow_may_rise() -> None:
    assert not refused(RULE, of_items(item("sphinx")), age=18, history=HISTORY)
