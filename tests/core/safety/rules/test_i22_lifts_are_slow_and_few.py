"""Lifts are slow and few."""

from tests.core.safety.plans import SLOW, item, of_items, refused

RULE = "I22"


def test_twenty_a_session_are_the_most() -> None:
    bout = item("superman", reps=4)

    assert refused(RULE, of_items(*[bout] * 6))
    assert not refused(RULE, of_items(*[bout] * 5))


def test_the_rungs_count_together() -> None:
    rungs = [item(slug, sets=2, reps=4) for slug in ("bird-dog", "prone-arm-leg-lift", "ball-superman")]

    assert refused(RULE, of_items(*rungs))
    assert not refused(RULE, of_items(*rungs[:2]))


def test_lifts_that_only_fill_a_time_are_counted_too() -> None:
    assert refused(RULE, of_items(item("superman", sets=5, seconds=40)))
    assert not refused(RULE, of_items(item("superman", sets=5, seconds=30)))


def test_five_in_thirty_seconds_are_the_most() -> None:
    assert refused(RULE, of_items(item("superman", reps=6, seconds=30, tempo={**SLOW, "up_s": 2, "down_s": 1})))
    assert not refused(RULE, of_items(item("superman", reps=4, seconds=30, tempo=SLOW)))


def test_the_way_up_takes_two_seconds() -> None:
    assert refused(RULE, of_items(item("superman", reps=4, tempo={**SLOW, "up_s": 1.5})))
    assert not refused(RULE, of_items(item("superman", reps=4, tempo={**SLOW, "up_s": 2})))


def test_a_novice_begins_with_bird_dog() -> None:
    assert refused(RULE, of_items(item("superman")), experience="new") == ["superman"]
    assert not refused(RULE, of_items(item("bird-dog")), experience="new")


def test_where_the_matrix_asks_for_half_ten_are_the_most() -> None:
    bouts = [item("bird-dog", reps=2)] * 6

    assert refused(RULE, of_items(*bouts), age=70)
    assert not refused(RULE, of_items(*bouts[:5]), age=70)
    assert not refused(RULE, of_items(*bouts))


def test_the_bench_is_another_ladder() -> None:
    assert not refused(RULE, of_items(item("back-extension", sets=3, reps=15)))
