"""What is asked beyond the first card: only what concerns somebody, each with why, and all of it deleted at once."""

import pytest

from cambre.coach import Coach
from tests.web.asked import Asked

ASK = "/card/further"


def told(*asked: str, **answers: str | list[str]) -> dict[str, str | list[str]]:
    """A form with these questions."""
    return {"zone": "UTC", "asked": list(asked), **answers}


def test_somebody_without_conditions_is_not_asked_for_a_clinicians_word(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened)
    page = app.get(ASK).text

    assert 'name="usual"' in page
    assert 'name="without"' in page
    assert "clearance-" not in page
    assert 'name="spurt"' not in page


def test_the_young_are_asked_whether_they_grow_fast(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "age": "13-17", "child": "none"})
    assert 'name="spurt"' in app.get(ASK).text

    app.send(ASK, told("spurt", spurt="yes"))
    assert coach.situation().profile.growth_spurt


def test_a_clinicians_word_is_a_day_and_nothing_more(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "conditions": ["old_spine_surgery"]})
    assert 'name="clearance-old_spine_surgery"' in app.get(ASK).text

    app.send(ASK, told("clearances", **{"clearance-old_spine_surgery": "2026-01-05"}))
    assert coach.situation().profile.clearances == ("old_spine_surgery",)
    app.send(ASK, told("clearances", **{"clearance-old_spine_surgery": ""}))
    assert coach.situation().profile.clearances == ()


@pytest.mark.parametrize("day", ["2999-01-01", "soon", "2026-02-30"])
def test_a_day_that_cant_be_is_told_and_nothing_is_kept(
    app: Asked, screened: dict[str, str], coach: Coach, day: str
) -> None:
    app.send("/card", {**screened, "conditions": ["old_spine_surgery"]})
    answer = app.send(ASK, told("clearances", **{"clearance-old_spine_surgery": day}))

    assert answer.status_code == 422
    assert "can&#39;t be" in answer.text
    assert not coach.further().clearances


def test_a_doctor_who_looked_at_the_past_opens_the_library(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "history": "cancer_history"})
    assert coach.outcome().level == "gentle"

    app.send(ASK, told("checked", **{"checked-cancer_history": "2026-10-01"}))
    assert coach.outcome().level == "open"


def test_what_isnt_asked_stays_as_it_was(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", screened)
    app.send(ASK, told("usual", usual="3"))
    app.send(ASK, told("limits", without=["EE", "ME"], until="2999-01-01"))

    usual = coach.further().usual_pain
    assert usual is not None
    assert usual.level == 3
    assert set(coach.further().limits[0].without) == {"EE", "ME"}


@pytest.mark.parametrize(
    "path", ["/exercises/sphinx", "/programs/gentle-start", "/train/gentle-start", "/print/gentle-start", "/about"]
)
def test_with_usual_pain_every_page_and_the_player_stop_where_the_rules_do(
    app: Asked, screened: dict[str, str], coach: Coach, path: str
) -> None:
    app.send("/card", screened)
    assert "Pain of 5 of ten or more: stop for today." in app.get(path).text

    app.send(ASK, told("usual", usual="3"))
    page = app.get(path).text
    assert "Pain of 7 of ten or more: stop for today." in page
    assert "From 5 of ten on" in page
    assert coach.red_pain() == 7
    if path.startswith("/train"):
        assert '"red": {"pain": 7' in page


def test_one_question_is_asked_alone_where_one_thing_needs_it_and_says_so(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "conditions": ["old_spine_surgery"]})
    page = app.get(f"{ASK}?ask=clearances&for=cobra").text

    assert "Asked because “Cobra” needs it." in page
    assert 'name="usual"' not in page


def test_the_number_to_call_is_that_of_the_region(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "emergency": "chest_pain"})
    assert "Call your emergency number now." in app.get("/card/result").text

    app.send(ASK, told("region", region="united-kingdom"))
    for path in ("/", "/card/result"):
        page = app.get(path).text
        assert 'href="tel:999"' in page
        assert "tel:112" not in page


def test_deleted_answers_leave_somebody_unscreened(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "conditions": ["wrist"]})
    app.send(ASK, told("usual", usual="3"))
    app.send("/card/forget", {"zone": "UTC"})

    assert coach.answers() is None
    assert coach.further().usual_pain is None
    assert coach.outcome().level == "gentle"


@pytest.mark.parametrize("answers", [{"usual": "11"}, {"usual": "-1"}, {"usual": "x"}])
def test_a_pain_that_isnt_on_the_scale_is_not_kept(app: Asked, coach: Coach, answers: dict[str, str]) -> None:
    assert app.send(ASK, told("usual", **answers)).status_code == 422
    assert coach.further().usual_pain is None


def test_an_exercise_that_waits_for_a_clinicians_word_asks_for_it(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "conditions": ["old_spine_surgery"]})
    assert "/card/further?ask=clearances&amp;for=superman" in app.get("/exercises/superman").text

    app.send("/card", {**screened, "conditions": ["glaucoma"]})
    assert "/card/further" not in app.get("/exercises/wheel").text
