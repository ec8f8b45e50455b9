"""The questions that a plan is made from: kept at each step, changed and skipped as one likes."""

import pytest

from cambre.coach import Coach
from cambre.core.vocabulary import Equipment
from tests.web.asked import Asked

ZONE = {"zone": "Europe/Paris"}


def test_somebody_new_may_move_at_once_or_make_a_plan(app: Asked) -> None:
    page = app.get("/").text

    assert 'class="button" href="/train/gentle-start"' in page
    assert 'href="/begin"' in page
    assert "Answer the first card" in page


def test_three_short_steps_lead_to_the_card(app: Asked, coach: Coach) -> None:
    first = app.send("/begin/likes", {**ZONE, "goals": ["cambre", "touch-the-floor"]})
    second = app.send("/begin/time", {**ZONE, "days": "4", "minutes": "15", "weekdays": ["0", "3"], "after": "2"})
    third = app.send("/begin/things", {**ZONE, "equipment": ["chair", "strap"]})

    assert [each.headers["location"] for each in (first, second, third)] == ["/begin/time", "/begin/things", "/card"]
    wished = coach.wished()
    assert wished is not None
    assert wished.goals == ("cambre", "touch-the-floor")
    assert (wished.days_per_week, wished.minutes, wished.zone) == (4, 15, "Europe/Paris")
    assert (wished.weekdays, wished.after_class) == ((0, 3), (2,))
    assert wished.equipment == (Equipment.CHAIR, Equipment.STRAP)


def test_whoever_answered_the_card_is_led_to_the_plan(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened)

    assert app.send("/begin/things", ZONE).headers["location"] == "/plan"


def test_what_was_chosen_stands_there_on_the_way_back(app: Asked) -> None:
    app.send("/begin/likes", {**ZONE, "goals": "needle"})
    app.send("/begin/time", {**ZONE, "days": "5", "minutes": "20"})

    assert 'value="needle" checked' in app.get("/begin").text
    assert 'name="days" value="5" checked' in app.get("/begin/time").text
    assert 'href="/begin/likes"' in app.get("/begin/time").text, "and the way back is there"


def test_one_answer_changes_and_the_others_stay(app: Asked, coach: Coach) -> None:
    app.send("/begin/likes", {**ZONE, "goals": "needle"})
    answer = app.send("/begin/time", {**ZONE, "days": "5", "minutes": "20", "then": "/you"})

    wished = coach.wished()
    assert answer.headers["location"] == "/you"
    assert wished is not None
    assert (wished.goals, wished.days_per_week) == (("needle",), 5)


def test_a_skipped_step_leaves_what_was_there(app: Asked, coach: Coach) -> None:
    app.send("/begin/likes", {**ZONE, "goals": "needle"})
    app.send("/begin/likes", {**ZONE, "goals": "scorpion", "skip": "yes"})

    wished = coach.wished()
    assert wished is not None
    assert wished.goals == ("needle",)


def test_whoever_skips_everything_still_gets_a_plan_asked_for(app: Asked, coach: Coach) -> None:
    for step in ("likes", "time"):
        app.send(f"/begin/{step}", {**ZONE, "skip": "yes"})
    assert coach.wished() is None

    app.send("/begin/things", {**ZONE, "skip": "yes"})

    wished = coach.wished()
    assert wished is not None
    assert (wished.days_per_week, wished.minutes, wished.equipment) == (3, 10, ())


@pytest.mark.parametrize(
    ("step", "form"),
    [
        ("time", {"days": "9"}),
        ("time", {"minutes": "999"}),
        ("things", {"equipment": "rocket"}),
        ("likes", {"goals": "<b>"}),
        ("things", {"weight": "heavy"}),
        ("things", {"weight": "nan"}),
    ],
)
def test_an_answer_that_isnt_offered_is_refused_and_nothing_is_kept(
    app: Asked, coach: Coach, step: str, form: dict[str, str]
) -> None:
    assert app.send(f"/begin/{step}", ZONE | form).status_code == 400
    assert coach.wished() is None


def test_nobody_is_led_out_of_the_app(app: Asked) -> None:
    answer = app.send("/begin/time", {**ZONE, "days": "3", "minutes": "10", "then": "//elsewhere"})

    assert answer.headers["location"] == "/"
    assert "elsewhere" not in app.get("/begin/time?then=//elsewhere").text


def test_there_is_no_other_step(app: Asked) -> None:
    assert app.get("/begin/money").status_code == 404


def test_only_somebody_under_18_is_asked_on_which_days_a_grown_up_is_there(
    app: Asked, coach: Coach, screened: dict[str, str]
) -> None:
    assert "A grown-up is with me on" not in app.get("/begin/time").text
    app.send("/card", {**screened, "age": "13-17", "child": "none"})
    assert "A grown-up is with me on" in app.get("/begin/time").text

    app.send("/begin/time", {**ZONE, "days": "3", "minutes": "10", "adults": ["2", "5"]})

    wished = coach.wished()
    assert wished is not None
    assert wished.adult_days == (2, 5)


def test_a_weight_is_told_and_deleted_as_one_likes(app: Asked, coach: Coach) -> None:
    app.send("/begin/things", {**ZONE, "weight": "61,5"})
    told = coach.wished()
    assert told is not None
    assert told.weight_kg == 61.5
    assert 'value="61.5"' in app.get("/begin/things").text

    app.send("/begin/things", {**ZONE, "weight": ""})

    gone = coach.wished()
    assert gone is not None
    assert gone.weight_kg is None
    assert 'name="weight"' in app.get("/begin/things").text


def test_nobody_under_18_is_asked_for_a_weight(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "age": "13-17", "child": "none"})

    assert 'name="weight"' not in app.get("/begin/things").text
