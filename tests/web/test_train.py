"""The player's document: everything that it needs until the session is over, and nothing that isn't allowed."""

import json
import re
from typing import Any

import pytest

from cambre.coach import Coach
from cambre.core.screening.permission import Case, Permission, permit
from tests.web.asked import Asked

DOCUMENT = re.compile(r'<script type="application/json" data-(\w+)>(.*?)</script>', re.DOTALL)


def given(app: Asked, program: str) -> dict[str, Any]:
    """The documents in a player's page, by name."""
    return {name: json.loads(text) for name, text in DOCUMENT.findall(app.get(f"/train/{program}").text)}


def offered(exercises: dict[str, Any]) -> list[tuple[str, str, str]]:
    """What may be done in place of each exercise: its slug, the way, and the slug of the other."""
    return [(slug, way["way"], way["step"]["exercise"]) for slug, each in exercises.items() for way in each["ways"]]


@pytest.mark.parametrize("program", ["dance-back-circuit", "gentle-start"])
def test_the_player_gets_what_this_person_plays(app: Asked, coach: Coach, program: str) -> None:
    document = given(app, program)["document"]

    played = coach.played(program, coach.person())
    assert [step["exercise"] for step in document["timeline"]["steps"]] == [step.exercise for step in played.steps]  # type: ignore[union-attr]
    assert set(document["exercises"]) >= set(played.exercises)  # type: ignore[union-attr]
    assert all(each["name"] and each["start"] for each in document["exercises"].values())


def test_what_is_offered_in_place_of_an_exercise_is_beside_it_and_allowed(
    app: Asked, coach: Coach, screened: dict[str, str]
) -> None:
    app.send("/card", screened)
    exercises = given(app, "dance-back-circuit")["document"]["exercises"]
    case = Case(person=coach.person(), outcome=coach.outcome(), card=coach.card, say=coach.say)

    assert offered(exercises)
    for slug, way, rung in offered(exercises):
        ladder = coach.library.exercises[slug].ladder
        assert rung in {"easier": ladder.easier, "harder": ladder.harder, "form": (slug,)}[way]
        assert isinstance(permit(coach.library.exercises[rung], case), Permission)
        assert rung in exercises


def test_somebody_who_was_asked_nothing_is_offered_gentle_moves_only(app: Asked, coach: Coach) -> None:
    exercises = given(app, "gentle-start")["document"]["exercises"]

    assert offered(exercises)
    assert all(coach.library.exercises[slug].gentle or slug in coach.case().opened for _, _, slug in offered(exercises))


def test_every_word_that_the_player_asks_for_is_there(app: Asked) -> None:
    words = given(app, "dance-back-circuit")["words"]

    assert all(words.values())
    assert {"say_prepare", "say_work", "halfway", "beat_up", "hurts", "later"} <= set(words)


def test_a_session_that_rests_says_why_and_plays_nothing(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened | {"emergency": "both_legs"})

    page = app.get("/train/dance-back-circuit").text
    assert "Not open to you now" in page
    assert "Call your emergency number now." in page
    assert "session-player" not in page


def test_a_program_that_does_not_exist_is_not_found(app: Asked) -> None:
    assert app.get("/train/nothing").status_code == 404


@pytest.mark.parametrize(("program", "words"), [("desk-break", 0), ("chair-and-wall", 0), ("flexible-back", 2)])
def test_a_mat_lies_ready_only_where_something_is_done_on_the_floor(
    app: Asked, screened: dict[str, str], program: str, words: int
) -> None:
    app.send("/card", screened)
    page = app.get(f"/train/{program}").text

    assert ("A mat or a carpet" in page) + ("Room to lie down" in page) == words
    assert "Room to" in page


@pytest.mark.parametrize(("age", "is_told"), [("13-17", True), ("20-64", False)])
def test_a_minor_is_told_that_the_camera_is_off_and_asked_for_every_time(
    app: Asked, screened: dict[str, str], *, age: str, is_told: bool
) -> None:
    app.send("/card", screened | {"age": age})

    assert ("you are asked anew every time" in app.get("/train/dance-back-circuit").text) is is_told


def test_whoever_did_not_say_how_old_they_are_is_told_the_same(app: Asked) -> None:
    assert "you are asked anew every time" in app.get("/train/desk-break").text


def test_what_begins_a_session_is_called_by_what_it_does_in_german_too(app: Asked) -> None:
    app.send("/settings", {"zone": "UTC", "language": "de"})
    button = app.get("/train/gentle-start").text.partition('data-do="start"')[2].partition("</button>")[0]

    assert "<span>Anfangen</span>" in button


def test_the_player_knows_which_forms_are_done_in_another_position(
    app: Asked, coach: Coach, screened: dict[str, str]
) -> None:
    app.send("/card", screened)
    exercises = given(app, "gentle-start")["document"]["exercises"]

    for slug, each in exercises.items():
        known = coach.library.exercises[slug].modifications
        assert each["elsewhere"] == [form.say for form in known if form.elsewhere]
    assert any(each["elsewhere"] for each in exercises.values())
