"""Sessions are short, and one day a week is gentle."""

from tests.core.safety.plans import WARM_UP, Plain, day, gentle, item, of_days, of_items, plan, refused, warm, week

RULE = "I31"


def lasting(minutes: float) -> Plain:
    return of_items(
        item("glute-bridge", sets=1, seconds=60 * minutes - 300 - 25), warm_up=[warm("march-on-the-spot", 300)]
    )


def test_thirty_minutes_are_the_most() -> None:
    assert refused(RULE, lasting(31)) == ["Monday"]
    assert not refused(RULE, lasting(30))


def test_fifteen_while_training_is_new() -> None:
    assert refused(RULE, lasting(16), experience="new")
    assert not refused(RULE, lasting(15), experience="new")


def test_no_more_than_somebody_has() -> None:
    assert refused(RULE, lasting(13), minutes=12)
    assert not refused(RULE, lasting(12), minutes=12)


def test_the_plans_own_word_for_its_minutes_counts_nothing() -> None:
    document = lasting(40)
    document["weeks"][0]["days"][0]["minutes"] = 10

    assert refused(RULE, document)


def test_leaving_out_the_time_between_does_not_make_it_shorter() -> None:
    hurried = [{**each, "ready_s": 0, "switch_s": 0} for each in [*WARM_UP, *[item("glute-bridge", seconds=30)] * 22]]

    assert refused(RULE, of_items(*hurried[5:], warm_up=hurried[:5]), minutes=16)


def test_seven_hard_days_are_refused() -> None:
    assert refused(RULE, of_days(*(day(weekday=each) for each in range(7))))


def test_six_and_a_gentle_one_are_fine() -> None:
    assert not refused(RULE, of_days(*(day(weekday=each) for each in range(6)), gentle(item("cat-cow"), weekday=6)))


def test_a_gentle_day_in_name_only_does_not_count() -> None:
    hard = gentle(item("sphinx"), item("bow"), weekday=6)

    assert refused(RULE, of_days(*(day(weekday=each) for each in range(6)), hard))


def test_seven_days_over_the_weeks_end_count_too() -> None:
    late = week(*(day(weekday=each) for each in range(1, 7)))
    early = week(*(day(weekday=each) for each in range(6)), number=2)

    assert refused(RULE, plan(late, early))
