"""Every fourth week is easy."""

from tests.core.safety.plans import Plain, day, item, plan, said, week

RULE = "I29"


def weeks(*seconds: float, phases: dict[int, str] | None = None) -> Plain:
    some = [week(day(item("sphinx", sets=1, seconds=each)), number=number) for number, each in enumerate(seconds, 1)]
    for number, phase in (phases or {}).items():
        some[number - 1]["phase"] = phase
    return plan(*some)


def test_four_full_weeks_are_told() -> None:
    assert said(RULE, weeks(30, 30, 30, 30)) == ["week 4"]


def test_a_week_of_three_fifths_is_easy() -> None:
    assert not said(RULE, weeks(30, 30, 30, 18))
    assert said(RULE, weeks(30, 30, 30, 20))


def test_three_weeks_need_none() -> None:
    assert not said(RULE, weeks(30, 30, 30))


def test_any_four_weeks_have_one() -> None:
    assert said(RULE, weeks(18, 30, 30, 30, 30)) == ["week 5"]
    assert not said(RULE, weeks(30, 30, 30, 18, 30, 30, 30, 18))


def test_a_week_that_is_called_easy_is_easy() -> None:
    assert said(RULE, weeks(30, 25, phases={2: "deload"}))
    assert not said(RULE, weeks(30, 18, phases={2: "deload"}))
