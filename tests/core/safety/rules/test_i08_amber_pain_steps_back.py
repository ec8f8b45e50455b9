"""Amber pain steps back for a week."""

from tests.core.safety.plans import START, WARM_UP, day, item, of_days, of_items, plan, refused, said, warm, week

RULE = "I08"
LIGHT = {"last_week_seconds": {"superman": 4000}}


def after(level: int, at: str = "2026-11-22", **history: object) -> dict[str, object]:
    return {"history": {"last_pain": {"level": level, "at": at}, **LIGHT, **history}}


def test_nothing_deep_for_a_week() -> None:
    assert "bow" in refused(RULE, of_items(item("bow")), **after(3))
    assert "bow" in refused(RULE, of_items(item("bow")), **after(4))
    assert not refused(RULE, of_items(item("bow")), **after(2))


def test_after_a_week_it_comes_back() -> None:
    assert "bow" in refused(RULE, of_items(item("bow")), **after(4, "2026-11-17"))
    assert not refused(RULE, of_items(item("bow")), **after(4, "2026-11-15"))


def test_amber_is_judged_against_what_is_usual() -> None:
    assert not refused(RULE, of_items(item("bow")), usual_pain=3, **after(4))
    assert refused(RULE, of_items(item("bow")), usual_pain=3, **after(5))


def test_no_weight_grows() -> None:
    assert refused(
        RULE, of_items(item("weighted-side-bend", load_kg=4)), **after(4, loads_kg={"weighted-side-bend": 3})
    )
    assert not refused(
        RULE, of_items(item("weighted-side-bend", load_kg=3)), **after(4, loads_kg={"weighted-side-bend": 3})
    )


def test_half_of_last_weeks_work_is_enough() -> None:
    assert refused(RULE, plan(), **after(4, last_week_seconds={"superman": 600}))
    assert not refused(RULE, of_days(day(item("sphinx"))), **after(4, last_week_seconds={"superman": 600}))


def test_where_last_week_is_unknown_the_plan_is_measured_by_itself() -> None:
    two = plan(week(), week(number=2), week(number=3))

    assert refused(RULE, two, history={"last_pain": {"level": 4, "at": "2026-11-22"}})


def test_where_nothing_is_known_it_is_told() -> None:
    assert said(RULE, plan(), history={"last_pain": {"level": 4, "at": "2026-11-22"}})


def test_a_day_that_begins_with_amber_pain_goes_nowhere_deep() -> None:
    assert "bow" in refused(RULE, of_items(item("bow"), check_in={"pain": 4}), history=LIGHT)
    assert not refused(RULE, of_items(item("bow"), check_in={"pain": 1}), history=LIGHT)


def test_what_hurt_is_out_of_the_warm_up_for_a_week() -> None:
    warms = WARM_UP[0]["exercise"]
    day = of_items(item("sphinx"), warm_up=WARM_UP)

    for on in (START, "2026-11-16"):
        assert warms in refused(RULE, day, history={"hurt_last": {warms: on}})
    assert not refused(RULE, day, history={"hurt_last": {warms: "2026-11-15"}})
    assert not refused(RULE, day, history={"hurt_last": {"arm-circles-of-mine": START}})


def test_a_warm_up_that_has_nothing_else_keeps_what_hurt() -> None:
    alone = warm("march-on-the-spot", 300)

    assert not refused(
        RULE, of_items(item("sphinx"), warm_up=[alone]), history={"hurt_last": {alone["exercise"]: START}}
    )
