"""What each key makes of a session on the terminal."""

from hypothesis import given
from hypothesis import strategies as st

from cambre.cli.training.stage import Known, Move, Stage, away, press
from tests.cli.training.stages import SUPERMAN, stage_at

KEYS = ["space", "left", "right", "r", "d", "e", "h", "m", "?", "q", "escape", "enter", "1", "2", "3", "x"]


def pressed(stage: Stage, *keys: str) -> Move:
    """The stage after these keys, with all that happened."""
    move = Move(stage=stage)
    for key in keys:
        then = press(move.stage, key)
        move = Move(stage=then.stage, happened=(*move.happened, *then.happened))
    return move


def told(move: Move) -> list[tuple[str, str]]:
    """What happened, with the exercise it happened in."""
    return [(each.kind, each.body["exercise"]) for each in move.happened]


def test_space_pauses_and_goes_on() -> None:
    assert not pressed(stage_at(20), "space").stage.plays
    assert pressed(stage_at(20), "space", "space").stage.plays


def test_a_skip_is_an_entry_and_a_pause_stays_one() -> None:
    move = pressed(stage_at(20), "space", "right")

    assert told(move) == [("step_skipped", "cat-cow")]
    assert not move.stage.plays


def test_once_more_goes_on_playing() -> None:
    assert pressed(stage_at(20), "space", "r").stage.plays


def test_a_question_stops_the_clock_and_it_goes_on_afterwards() -> None:
    for key in ("d", "?", "h", "e", "q"):
        assert not pressed(stage_at(20), key).stage.plays
        assert pressed(stage_at(20), key, "escape").stage.plays
        assert not pressed(stage_at(20, plays=False), key, "escape").stage.plays


def test_a_little_pain_offers_the_easier_one() -> None:
    move = pressed(stage_at(SUPERMAN + 5), "h", "1", "1")

    assert told(move) == [("pain_reported", "superman"), ("exercise_changed", "superman")]
    assert move.stage.plays
    assert move.stage.named.name == "Bird-dog"
    assert {step.exercise for step in move.stage.session.timeline.steps} == {"cat-cow", "bird-dog", "half-bow"}


def test_where_nothing_is_easier_the_first_answer_does_nothing() -> None:
    move = pressed(stage_at(20), "h", "1", "1")

    assert move.stage.asks == "then"
    assert move.stage.named.name == "Cat-cow"


def test_what_hurts_a_little_may_be_left_out() -> None:
    move = pressed(stage_at(SUPERMAN + 5), "h", "1", "2")

    assert told(move) == [("pain_reported", "superman"), ("step_skipped", "superman")]
    assert move.stage.named.name == "Half bow"


def test_what_is_fine_again_goes_on() -> None:
    move = pressed(stage_at(SUPERMAN + 5), "h", "1", "3")

    assert told(move) == [("pain_reported", "superman")]
    assert move.stage.plays
    assert move.stage.named.name == "Superman"


def test_what_hurt_is_not_offered_again() -> None:
    stage = pressed(stage_at(SUPERMAN + 5), "h", "1", "1").stage
    hurt_too = pressed(stage, "h", "1").stage

    assert hurt_too.easier is None
    assert pressed(hurt_too, "1").stage.asks == "then"


def test_a_lot_of_pain_ends_the_session() -> None:
    move = pressed(stage_at(SUPERMAN + 5), "h", "2")

    assert move.happened[0].body["amount"] == "lot"
    assert move.stage.over == "pain"


def test_whoever_is_giddy_ends_it_with_one_answer() -> None:
    move = pressed(stage_at(SUPERMAN + 5), "h", "3")

    assert [each.kind for each in move.happened] == ["pain_reported", "pain_described"]
    assert move.stage.session.is_giddy
    assert move.stage.over == "pain"


def test_no_pain_is_no_entry() -> None:
    assert pressed(stage_at(20), "h", "escape").happened == ()


def test_something_else_is_taken_without_pain() -> None:
    move = pressed(stage_at(SUPERMAN + 5), "e", "1")

    assert told(move) == [("exercise_changed", "superman")]
    assert move.stage.plays
    assert move.stage.named.name == "Bird-dog"


def test_another_form_is_the_same_exercise() -> None:
    move = pressed(stage_at(SUPERMAN + 5), "e", "2")

    assert move.happened[0].body["form"] == "Go half as far."
    assert move.stage.named.name == "Superman"


def test_what_isnt_on_the_list_changes_nothing() -> None:
    for key in ("0", "3", "²", "x"):
        assert pressed(stage_at(SUPERMAN + 5), "e", key).stage.asks == "change"
    assert pressed(stage_at(SUPERMAN + 5), "e", "0", "escape").happened == ()


def test_an_easier_one_while_getting_ready_is_meant_for_what_comes() -> None:
    move = pressed(stage_at(SUPERMAN - 5), "e", "1")

    assert move.stage.named.name == "Bird-dog"
    assert move.stage.session.timeline.steps[3].exercise == "cat-cow"


def test_leaving_ends_it_or_leaves_it_open() -> None:
    assert pressed(stage_at(20), "q", "1").stage.over is None
    assert pressed(stage_at(20), "q", "2").stage.over == "stopped"
    assert pressed(stage_at(20), "q", "3").stage.over == "later"


def test_time_away_is_a_pause_that_says_so() -> None:
    assert away(stage_at(20)).was_away
    assert not away(stage_at(20)).plays
    assert not pressed(away(stage_at(20)), "space").stage.was_away


def test_who_paused_before_going_away_is_told_nothing_new() -> None:
    paused = stage_at(20, plays=False)

    assert away(paused) == paused


@given(st.floats(0, 259), st.lists(st.sampled_from(KEYS), max_size=60))
def test_whatever_is_pressed_it_plays_or_stands_or_asks_or_is_over(seconds: float, keys: list[str]) -> None:
    stage = pressed(stage_at(seconds), *keys).stage

    assert not (stage.plays and stage.asks)
    assert stage.session.step is not None or stage.over is not None


def test_a_form_in_another_position_is_not_told_the_start_of_the_usual_one() -> None:
    known = Known(name="Pelvic tilt", start=("Lie on your back.",), elsewhere=("Do it standing.",))

    assert known.start_in(["Do it standing."]) == ()
    assert known.start_in(["Do half of it."]) == ("Lie on your back.",)
    assert known.start_in([]) == ("Lie on your back.",)
