"""The check-in before a session: what it changes is said with the reason, and a slip is taken back."""

import pytest

from cambre.coach import Coach
from cambre.web.pages.check_in.body import AREAS
from tests.web.asked import Asked
from tests.web.planning import MONDAY, TUESDAY, Planned

CIRCUIT = "/check-in?for=dance-back-circuit"
FOR: dict[str, str | list[str]] = {"zone": "Europe/Paris", "for": "dance-back-circuit"}


@pytest.fixture(autouse=True)
def healthy(app: Asked, screened: dict[str, str]) -> None:
    """Somebody who answered everything with no."""
    app.send("/card", screened)


def test_a_good_day_changes_nothing_and_leads_on(app: Asked, coach: Coach) -> None:
    app.send("/check-in", {**FOR, "pain": "1", "ill": "no"})

    assert coach.outcome().level == "open"
    assert 'href="/train/dance-back-circuit"' in app.get(CIRCUIT).text


def test_more_pain_than_usual_leaves_out_the_deep_and_says_why(app: Asked, coach: Coach) -> None:
    app.send("/check-in", {**FOR, "pain": "4"})

    page = app.get(CIRCUIT).text
    assert coach.outcome().level == "open"
    assert "What that leaves of the session" in page
    assert "more pain than usual" in page


@pytest.mark.parametrize("told", [{"pain": "5"}, {"pain": "1", "kinds": "electric"}, {"pain": "0", "places": "wrist"}])
def test_red_pain_rests_training_and_says_the_way_back(app: Asked, coach: Coach, told: dict[str, str]) -> None:
    app.send("/check-in", {**FOR, **told})

    page = app.get(CIRCUIT).text
    assert coach.outcome().level == "blocked"
    assert "Training rests for now" in page
    assert "opens again two days after" in page


def test_a_slip_is_taken_back_and_training_opens(app: Asked, coach: Coach) -> None:
    app.send("/check-in", {**FOR, "pain": "8"})
    (entry,) = coach.checked_in()
    app.send("/check-in", {**FOR, "take_back": entry.uuid})

    assert coach.outcome().level == "open"
    assert coach.checked_in() == ()


def test_illness_is_a_pause_and_nothing_is_lost(app: Asked, coach: Coach) -> None:
    app.send("/check-in", {**FOR, "ill": "yes"})
    assert "Nothing is lost" in app.get(CIRCUIT).text

    app.send("/check-in", {**FOR, "ill": "no"})
    assert coach.outcome().level == "open"


def test_an_illness_hides_no_pain(app: Asked, coach: Coach) -> None:
    app.send("/check-in", {**FOR, "pain": "7", "ill": "yes"})

    page = app.get(CIRCUIT).text
    assert "You said that you are ill." in page
    assert "You reported a lot of pain" in page
    assert "Training opens when you have been well for a day" in page
    assert "Training opens again two days after the pain." in page
    assert len(coach.outcome().reasons) == 2


def test_just_out_of_bed_nothing_bends_far_forward(app: Asked, coach: Coach) -> None:
    app.send("/check-in", {"zone": "Europe/Paris", "for": "flexible-back", "awake": "30"})

    assert coach.person().is_just_up
    assert "first hour after getting up" in app.get("/check-in?for=flexible-back").text


def test_somebody_grown_up_is_not_asked_for_an_adult(app: Asked, screened: dict[str, str]) -> None:
    assert 'name="adult"' not in app.get(CIRCUIT).text

    app.send("/card", {**screened, "age": "under-13", "child": "none"})
    assert 'name="adult"' in app.get(CIRCUIT).text


def test_a_child_alone_trains_nothing_and_beside_an_adult_the_gentle_moves(
    app: Asked, screened: dict[str, str], coach: Coach
) -> None:
    app.send("/card", {**screened, "age": "under-13", "child": "none"})
    assert coach.outcome().level == "blocked"

    app.send("/check-in", {**FOR, "adult": "yes"})
    assert coach.outcome().level == "gentle"


def test_a_grown_up_who_is_there_today_leads_to_the_days_of_the_plan(
    app: Asked, screened: dict[str, str], coach: Coach
) -> None:
    app.send("/card", {**screened, "age": "13-17", "child": "none"})
    app.send("/begin/time", {"zone": "Europe/Paris", "days": "3", "minutes": "15"})
    app.send("/check-in", {**FOR, "adult": "yes"})
    assert "counts for today" in app.get(CIRCUIT).text

    app.send("/begin/time", {"zone": "Europe/Paris", "days": "3", "minutes": "15", "adults": ["0", "2"]})
    assert coach.wished() is not None
    assert "counts for today" not in app.get(CIRCUIT).text


def test_everything_may_stay_empty(app: Asked, coach: Coach) -> None:
    assert app.send("/check-in", FOR).status_code == 303
    assert coach.outcome().level == "open"


@pytest.mark.parametrize("told", [{"pain": "11"}, {"pain": "x"}, {"places": "everywhere"}, {"take_back": "x"}])
def test_what_the_form_doesnt_offer_is_refused(app: Asked, coach: Coach, told: dict[str, str]) -> None:
    assert app.send("/check-in", {**FOR, **told}).status_code in (400, 404)
    assert coach.checked_in() == ()


def test_every_place_on_the_picture_is_one_of_the_list(coach: Coach) -> None:
    places = {area.place for view in AREAS for area in view.areas}

    assert places == {word.id for word in coach.card.pain_places} - {"elsewhere"}


def test_more_pain_than_usual_is_never_told_as_nothing(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened)
    app.send("/check-in", {**FOR, "pain": "4", "for": "desk-break"})

    page = app.get("/check-in?for=desk-break").text
    assert "Nothing you told" not in page
    assert "easier than it was planned" not in page, "it was no session of a plan"
    assert "In this session nothing did" in page


def test_an_emergency_names_the_numbers_where_nobody_said_where_they_live(
    app: Asked, screened: dict[str, str], coach: Coach
) -> None:
    app.send("/card", {**screened, "emergency": "saddle_numbness"})

    assert "112" in " ".join(coach.outcome().do_now)
    for path in ("/", "/card/result"):
        page = app.get(path).text
        assert all(f'href="tel:{region.number}"><span>{region.name}' in page for region in coach.card.regions)


def test_an_emergency_stands_first_on_today_and_nothing_moves_there(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "emergency": "saddle_numbness"})

    page = app.get("/").text
    assert "<h1>Call your emergency number now</h1>" in page
    assert page.index("tel:112") < page.index("Stop here.")
    assert "moving-figure" not in page


def test_an_urgent_sign_says_on_today_what_to_do(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "urgent": "weight_loss"})

    page = app.get("/").text
    assert "<h1>Have it looked at today</h1>" in page
    assert "moving-figure" not in page


def test_a_check_in_without_a_session_says_what_it_means_and_leads_on(planned: Planned) -> None:
    told: dict[str, str | list[str]] = {"zone": "UTC", "pain": "0", "ill": "no"}
    pages = []
    for day in (MONDAY, TUESDAY):
        planned.clock.turn_to(day)
        planned.app.send("/check-in", told)
        pages.append(planned.page("/check-in"))
    planned_day, free_day = pages

    assert all("speaks against training today" in page for page in pages)
    assert 'href="/train/plan-2026-11-23#go"' in planned_day
    assert "See what there is today" in free_day
    assert "See what there is today" not in planned_day


def test_a_grown_up_beside_somebody_young_stands_in_the_form(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", {**screened, "age": "13-17", "child": "none"})

    assert "/check-in?adult=yes" in app.get("/card/result").text
    assert 'name="adult" value="yes" checked' in app.get("/check-in?adult=yes").text
    assert 'name="adult" value="yes" checked' not in app.get("/check-in").text
