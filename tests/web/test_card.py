"""The first card: what an answer opens, and that “unknown” is never “no”."""

import pytest

from cambre.coach import Coach
from cambre.web.asking import zone_in
from tests.web.asked import Asked


def test_the_card_asks_every_sign_and_every_condition(app: Asked, coach: Coach) -> None:
    html = app.get("/card").text

    assert all(f'value="{sign.id}"' in html for sign in coach.card.signs)
    assert all(f'value="{condition.id}"' in html for condition in coach.card.conditions)


def test_nothing_ticked_anywhere_opens_the_library(app: Asked, screened: dict[str, str]) -> None:
    answer = app.send("/card", screened)

    assert (answer.status_code, answer.headers["location"]) == (303, "/card/result")
    assert "You&#39;re set" in app.get("/card/result").text


@pytest.mark.parametrize("group", ["age", "emergency", "urgent", "history", "conditions"])
def test_a_group_without_an_answer_keeps_it_gentle(app: Asked, screened: dict[str, str], group: str) -> None:
    app.send("/card", {name: value for name, value in screened.items() if name != group})

    page = app.get("/card/result").text
    assert "The gentle moves are open" in page
    assert "not answered yet" in page
    assert "Answer the open questions" in page


def test_an_urgent_sign_rests_training_and_says_what_to_do(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "emergency": "both_legs"})

    page = app.get("/card/result").text
    assert "Training rests for now" in page
    assert "Call your emergency number now." in page
    assert coach.outcome().level == "blocked"


def test_a_tick_counts_more_than_none_beside_it(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "emergency": ["none", "both_legs"]})

    assert coach.outcome().level == "blocked"


def test_a_young_person_is_asked_more(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "age": "13-17"})
    assert not coach.person().is_screened

    app.send("/card", {**screened, "age": "13-17", "child": "none"})
    assert coach.person().is_screened


def test_a_childs_sign_counts_while_the_age_is_unknown(app: Asked, coach: Coach) -> None:
    app.send("/card", {"child": "limp"})

    assert coach.outcome().level == "blocked"


def test_a_childs_sign_that_an_adult_left_ticked_doesnt_count(
    app: Asked, screened: dict[str, str], coach: Coach
) -> None:
    app.send("/card", {**screened, "child": "limp"})

    assert coach.outcome().level == "open"


@pytest.mark.parametrize(("group", "value"), [("age", "7"), ("urgent", "no_such_sign"), ("experience", "expert")])
def test_an_answer_that_isnt_on_the_card_is_refused(
    app: Asked, screened: dict[str, str], coach: Coach, group: str, value: str
) -> None:
    assert app.send("/card", {**screened, group: value}).status_code == 400
    assert coach.answers() is None


def test_what_was_answered_stands_on_the_card_again(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "conditions": "wrist"})

    html = app.get("/card").text
    assert 'name="conditions" value="wrist" checked' in html
    assert 'name="urgent" value="none" checked' in html
    assert 'name="age" value="20-64" data-adult checked' in html


def test_answers_that_were_a_mistake_are_taken_back(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", screened)
    app.send("/card", {**screened, "emergency": "both_legs"})

    app.send("/card/take-back")
    assert coach.outcome().level == "blocked", "one press doesn't talk a sign away"
    assert 'name="none_there" value="yes" required' in app.get("/card/result").text

    app.send("/card/take-back", {"none_there": "yes"})
    assert coach.outcome().level == "open", "the answers before count again"
    assert "none_there" not in app.get("/card/result").text

    assert "Those from before count again" in app.get("/card?taken=back").text

    answer = app.send("/card/take-back")
    assert coach.answers() is None
    assert "Nothing is answered now" in app.get(answer.headers["location"]).text
    assert app.send("/card/take-back").status_code == 303, "nothing to take back is no mistake"


def test_the_result_without_answers_leads_to_the_card(app: Asked) -> None:
    answer = app.get("/card/result")

    assert (answer.status_code, answer.headers["location"]) == (303, "/card")


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Nope/Zone", "UTC"),
        ("Europe/Paris\0", "UTC"),
        ("../../etc/passwd", "UTC"),
        ("Europe", "UTC"),
        ("", "UTC"),
        ("Asia/Kathmandu", "Asia/Kathmandu"),
    ],
)
def test_only_a_zone_that_there_is_is_kept(told: str, kept: str) -> None:
    assert zone_in({"zone": [told]}) == kept


def test_an_unknown_zone_is_no_obstacle(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "zone": "Moon/Crater" * 20})

    assert coach.answers() is not None
