"""What the journal shows of practice: full weeks of an exercise since it last hurt, and days without more pain."""

from datetime import UTC, datetime, timedelta

from cambre.core.assess.gates import Practised
from cambre.core.journal.past import heeded, history
from cambre.core.journal.practising import practised
from tests.core.journal.lives import MONDAY, Life, on
from tests.core.people import card, library

COUNTS = heeded(library().caps, card().red_words)
STEP = {"step": 0, "kind": "hold", "set": 1, "sets": 1, "seconds": 20.0}


def cobra(life: Life, *days: int) -> None:
    """Cobras on these days after the Monday."""
    for day in days:
        life.tell("step_done", on(day), session="s", exercise="cobra", **STEP)


def shown(life: Life, today: int) -> Practised:
    """What is shown so many days after the Monday."""
    return practised(life.entries, COUNTS, library(), MONDAY + timedelta(days=today))


def test_a_week_counts_with_two_days_of_the_exercise() -> None:
    life = Life()
    cobra(life, 0, 2, 7, 14, 15)

    assert shown(life, 16).weeks == {"cobra": 2}


def test_what_hurt_begins_again_and_what_hurt_elsewhere_does_not() -> None:
    life = Life()
    cobra(life, 0, 2, 7, 9)
    life.tell("pain_reported", on(9), session="t", exercise="superman", amount="little")
    life.tell("session_ended", on(9), session="t", reason="finished", pain=1)
    assert shown(life, 10).weeks["cobra"] == 2

    life.tell("pain_reported", on(9, 19), exercise="cobra", amount="little")
    assert shown(life, 10).weeks.get("cobra", 0) == 0


def test_days_are_green_from_the_first_training_and_again_from_the_day_after_more_pain() -> None:
    life = Life()
    assert shown(life, 30).green_days == 0

    cobra(life, 0, 2, 7, 9)
    assert shown(life, 14).green_days == 14
    life.tell("session_ended", on(5), session="s", reason="finished", pain=4)
    assert shown(life, 14).green_days == 8
    life.tell("session_ended", on(6), session="t", reason="finished", pain=2)
    assert shown(life, 14).green_days == 8


def test_time_without_training_shows_nothing() -> None:
    life = Life()
    cobra(life, 0, 2, 7)
    assert (shown(life, 14).green_days, shown(life, 15).green_days) == (14, 0)

    cobra(life, 30)
    assert shown(life, 32).green_days == 2


def test_a_day_with_more_pain_than_usual_and_a_warm_up_are_no_practice() -> None:
    life = Life()
    cobra(life, 0, 2, 7)
    life.tell("step_done", on(9), session="w", exercise="cobra", phase="warmup", **STEP)
    assert shown(life, 10).weeks == {"cobra": 1}

    cobra(life, 11)
    assert shown(life, 12).weeks == {"cobra": 2}
    life.tell("session_ended", on(11), session="s", reason="finished", pain=9)
    assert shown(life, 12).weeks == {"cobra": 1}


def test_a_result_counts_by_its_farther_side_and_only_where_it_is_like_a_hands() -> None:
    life = Life()
    life.tell("tested", on(0), test="floor-reach", by="hand", trials={"both": [3, 1, 2]})
    life.tell("tested", on(1), test="side-reach", by="hand", trials={"left": [10], "right": [12]})
    assert shown(life, 2).tests == {"floor-reach": 2, "side-reach": 12}

    life.tell("tested", on(2), test="floor-reach", by="camera", trials={"both": [-4]})
    assert "floor-reach" not in shown(life, 3).tests


def test_a_passed_gate_is_of_the_past_from_its_day_on_until_it_is_taken_back() -> None:
    life = Life()
    passed = life.tell("gate_passed", datetime(2026, 11, 24, 9, tzinfo=UTC), gate="wheel")
    assert history(life.entries, COUNTS).gates == {"wheel": "2026-11-24"}

    life.tell("entry_withdrawn", on(3), entry=passed.uuid)
    assert history(life.entries, COUNTS).gates == {}


def test_in_the_first_week_back_the_week_before_the_break_is_remembered() -> None:
    life = Life()
    cobra(life, 0, 2)
    assert history(life.entries, COUNTS).before_break == {}

    cobra(life, 16, 18)
    assert history(life.entries, COUNTS).before_break == {"cobra": 40}
    cobra(life, 23)
    assert history(life.entries, COUNTS).before_break == {}
