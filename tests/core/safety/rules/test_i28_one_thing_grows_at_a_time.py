"""One thing grows at a time, by a tenth at most."""

from tests.core.safety.plans import Plain, day, item, plan, refused, week

RULE = "I28"


def of_seconds(seconds: float, number: int, slug: str = "sphinx", **more: float) -> Plain:
    return week(day(item(slug, sets=1, seconds=seconds, **more)), number=number)


def test_a_tenth_more_is_fine_and_a_fifth_is_not() -> None:
    assert not refused(RULE, plan(of_seconds(20, 1), of_seconds(22, 2)))
    assert refused(RULE, plan(of_seconds(20, 1), of_seconds(24, 2))) == ["week 2"]


def test_an_easy_week_is_no_measure() -> None:
    assert not refused(RULE, plan(of_seconds(20, 1), of_seconds(10, 2), of_seconds(22, 3)))
    assert refused(RULE, plan(of_seconds(20, 1), of_seconds(10, 2), of_seconds(24, 3)))


def test_calling_a_full_week_easy_does_not_make_room() -> None:
    weeks = [of_seconds(seconds, number) for number, seconds in enumerate((20, 22, 24, 29), 1)]
    weeks[2]["phase"] = "deload"

    assert refused(RULE, plan(*weeks)) == ["week 4"]


def test_the_first_week_is_measured_by_the_last_one_trained() -> None:
    assert refused(RULE, plan(of_seconds(30, 1)), history={"last_week_seconds": {"sphinx": 20}})
    assert not refused(RULE, plan(of_seconds(21, 1)), history={"last_week_seconds": {"sphinx": 20}})


def test_a_rung_and_volume_do_not_rise_together() -> None:
    lower, higher = of_seconds(20, 1, "prone-lie"), of_seconds(22, 2, "sphinx")

    assert "sphinx" in refused(RULE, plan(lower, higher))[-1]
    assert not refused(RULE, plan(lower, of_seconds(20, 2, "sphinx")))


def test_weight_and_volume_do_not_rise_together() -> None:
    def bend(number: int, kilograms: float, reps: int) -> Plain:
        other = item("sphinx", sets=5, seconds=30)
        return week(day(item("weighted-side-bend", load_kg=kilograms, reps=reps), other), number=number)

    assert refused(RULE, plan(bend(1, 2, 5), bend(2, 3, 6)))
    assert not refused(RULE, plan(bend(1, 2, 5), bend(2, 3, 5)))
    assert not refused(RULE, plan(bend(1, 2, 5), bend(2, 2, 6)))
