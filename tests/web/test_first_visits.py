"""First visits, from the card to the session: what each meets is theirs, says why, and promises nothing."""

import re
from typing import Any

import pytest

from cambre.coach import Coach
from cambre.core.safety.words import says
from cambre.core.session.timeline import NoSession, Timeline
from cambre.core.vocabulary import LoadClass
from tests.core.safety.plans import words
from tests.web.asked import Asked

NOTHING: dict[str, Any] = {
    "zone": "UTC",
    "experience": "regular",
    **dict.fromkeys(("emergency", "urgent", "child", "history", "conditions"), "none"),
}
CIRCUIT = "dance-back-circuit"


def arrives(app: Asked, **told: Any) -> str:
    """Answer the card and read what it opens."""
    app.send("/card", {**NOTHING, **told})
    return app.get("/card/result").text


def classes_of(coach: Coach, program: str = CIRCUIT) -> set[LoadClass]:
    """The load classes of what is played now; nothing where nothing is."""
    played = coach.played(program, coach.person())
    steps = () if isinstance(played, NoSession) else played.exercises
    return {each for slug in steps for each in coach.library.exercises[slug].classes}


def is_played(coach: Coach, program: str) -> bool:
    """Whether there is a session now."""
    return isinstance(coach.played(program, coach.person()), Timeline)


def test_a_newcomer_moves_gently_before_any_question(app: Asked, coach: Coach) -> None:
    assert is_played(coach, "gentle-start")
    assert app.get("/train/gentle-start").status_code == 200
    assert not classes_of(coach) & {LoadClass.EE, LoadClass.IN, LoadClass.LF, LoadClass.UF}


def test_somebody_of_fifteen_alone_goes_neither_far_back_nor_upside_down(app: Asked, coach: Coach) -> None:
    page = arrives(app, age="13-17")

    assert "An adult beside you." in page
    assert not classes_of(coach) & {LoadClass.EE, LoadClass.IN, LoadClass.LF}
    assert is_played(coach, CIRCUIT)


def test_beside_an_adult_more_opens_at_fifteen_for_today(app: Asked, coach: Coach) -> None:
    arrives(app, age="13-17")
    app.send("/check-in", {"zone": "UTC", "adult": "yes"})

    assert LoadClass.EE in classes_of(coach)
    assert LoadClass.LF not in classes_of(coach)


def test_a_child_of_ten_alone_is_told_to_fetch_a_grown_up(app: Asked, coach: Coach) -> None:
    page = arrives(app, age="under-13")

    assert "Ask a grown-up to do this with you" in page
    assert not is_played(coach, "gentle-start")


def test_pregnant_nobody_lies_on_the_belly_or_goes_far(app: Asked, coach: Coach) -> None:
    page = arrives(app, conditions="pregnancy")

    assert "Locked for now" in page
    assert "Pregnant, or a baby born" in page
    assert not classes_of(coach) & {LoadClass.EE, LoadClass.IN, LoadClass.LF}


def test_thin_bones_at_67_round_and_turn_nowhere_far(app: Asked, coach: Coach) -> None:
    arrives(app, age="65-plus", conditions="osteoporosis", experience="new")

    for program in (CIRCUIT, "flexible-back"):
        assert not classes_of(coach, program) & {LoadClass.UF, LoadClass.LF, LoadClass.IN, LoadClass.RT}
    assert is_played(coach, "chair-and-wall")


def test_usual_pain_of_three_is_judged_against_three(app: Asked, coach: Coach) -> None:
    arrives(app, age="20-64")
    app.send("/card/further", {"zone": "UTC", "asked": "usual", "usual": "3"})
    app.send("/check-in", {"zone": "UTC", "pain": "4"})
    assert not coach.person().is_sore

    app.send("/check-in", {"zone": "UTC", "pain": "7"})
    assert coach.outcome().level == "blocked"


@pytest.mark.parametrize(("group", "sign"), [("emergency", "saddle_numbness"), ("urgent", "weight_loss")])
def test_a_red_flag_leaves_nothing_and_says_what_to_do(app: Asked, coach: Coach, group: str, sign: str) -> None:
    page = arrives(app, age="20-64", **{group: sign})

    assert "Training rests for now" in page
    assert "say that you may exercise" in page or "says that you may exercise" in page
    assert not any(is_played(coach, slug) for slug in coach.library.programs)


def test_one_who_hid_something_and_corrects_it_is_not_punished(app: Asked, coach: Coach) -> None:
    arrives(app, age="20-64")
    before = classes_of(coach)
    arrives(app, age="20-64", conditions="glaucoma")
    limited = classes_of(coach)

    assert limited < before
    assert is_played(coach, CIRCUIT), "honesty leaves a session"
    app.send("/card/take-back", {"zone": "UTC"})
    assert classes_of(coach) == before


@pytest.mark.parametrize(
    "told",
    [{"age": "20-64"}, {"age": "under-13"}, {"age": "65-plus", "conditions": "osteoporosis"}, {"urgent": "fever"}],
)
def test_no_page_of_a_first_visit_promises_or_diagnoses(app: Asked, told: dict[str, str]) -> None:
    pages = [arrives(app, **told), *(app.get(path).text for path in ("/", "/card", "/card/further", "/check-in"))]

    for page in pages:
        assert says(re.sub(r"<[^>]+>", " ", page), words().never_said) is None


def test_a_child_finds_where_to_tell_that_a_grown_up_is_there_and_gets_a_plan(app: Asked, coach: Coach) -> None:
    arrives(app, age="under-13")
    page = app.get("/card/result").text
    assert 'href="/check-in?adult=yes"' in page
    assert 'href="/begin/time?then=/plan"' in page

    app.send("/begin/time", {"zone": "UTC", "days": "3", "minutes": "10", "adults": ["0", "2", "4"]})
    days = [day.on.weekday() for day in coach.planned("UTC").days if day.day]

    assert days
    assert set(days) <= {0, 2, 4}
