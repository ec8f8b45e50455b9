"""The self-tests' pages: who may measure, what is kept, what it says."""

import re

import pytest

from cambre.coach import Coach
from tests.web.asked import Asked

KEPT = {"zone": "Europe/Paris", "pain": "1", "warm": "yes"}
SIDES = {"left": ["14", "15,5", "15"], "right": ["18", "18", "19"]}


@pytest.fixture(autouse=True)
def healthy(app: Asked, screened: dict[str, str]) -> None:
    """Somebody who answered everything with no."""
    app.send("/card", screened)


def kinds(coach: Coach) -> list[str]:
    """What is in the journal since the card."""
    return [entry.kind for entry in coach.journal.entries("me")][1:]


def test_a_result_is_kept_and_shown_as_its_median_with_its_error(app: Asked, coach: Coach) -> None:
    answer = app.send("/tests/side-reach", {**KEPT, **SIDES})

    assert answer.headers["location"] == "/tests#side-reach"
    assert sorted(kinds(coach)) == ["checked_in", "tested"]
    (result,) = coach.results()
    assert result.values == {"left": 15, "right": 18}
    page = " ".join(app.get("/tests").text.split())
    assert 'left 15 cm <span class="quiet">± 4 cm</span>' in page
    assert "Again from" in app.get("/tests/side-reach").text


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"pain": "3"}, "a sore back measures its soreness"),
        ({"pain": ""}, "Say first how much it hurts"),
        ({"pain": "11"}, "Say first how much it hurts"),
        ({"warm": []}, "Warm up first"),
        ({"left": ["14", "15"]}, "Left: 3 tries are wanted; one is missing."),
        ({"left": ["14", "15", "150"]}, "be right: it lies between 0 and 60 cm."),
        ({"left": ["14", "", ""]}, "Left: 3 tries are wanted; 2 are missing."),
        ({"left": ["14", "15", "abc"]}, "“abc” isn&#39;t a number"),
        ({"left": ["14", "15", "nan"]}, "“nan” isn&#39;t a number"),
    ],
)
def test_what_cannot_count_is_not_kept_and_says_why(app: Asked, coach: Coach, told: dict[str, str], why: str) -> None:
    answer = app.send("/tests/side-reach", {**KEPT, **SIDES, **told})

    assert answer.status_code == 422
    assert why in answer.text
    assert 'role="alert" tabindex="-1" autofocus' in answer.text, "whoever sent it is led to it"
    assert 'value="18"' in answer.text, "what was written down is still there"
    assert "tested" not in kinds(coach)


def test_a_test_that_is_closed_has_no_form_and_takes_nothing(app: Asked, coach: Coach) -> None:
    page = app.get("/tests/bridge").text
    assert "Not today" in page
    assert 'method="post" action="/tests/bridge"' not in page

    assert app.send("/tests/bridge", {**KEPT, "both": ["170", "170", "170"]}).status_code == 422
    assert "tested" not in kinds(coach)


def test_measured_twice_in_four_weeks_the_second_is_not_kept(app: Asked, coach: Coach) -> None:
    app.send("/tests/side-reach", {**KEPT, **SIDES})

    assert app.send("/tests/side-reach", {**KEPT, **SIDES}).status_code == 422
    assert kinds(coach).count("tested") == 1


def test_a_slip_is_taken_out_and_measured_again(app: Asked, coach: Coach) -> None:
    app.send("/tests/side-reach", {**KEPT, **SIDES})
    entry = coach.results()[0].entry

    app.send("/tests/side-reach", {"zone": "UTC", "take_out": entry})
    assert coach.results() == ()
    assert app.send("/tests/side-reach", {**KEPT, **SIDES}).status_code == 303
    assert app.send("/tests/side-reach", {"zone": "UTC", "take_out": "nothing"}).status_code == 404


def test_the_floor_reach_says_what_it_measures_mostly(app: Asked) -> None:
    app.send("/tests/floor-reach", {**KEPT, "both": ["12", "11", "13"]})

    page = " ".join(app.get("/tests").text.split())
    assert "That is mostly the backs of your thighs" in page
    assert "It is mostly a test of the backs of your thighs" in app.get("/tests/floor-reach").text


def test_norms_stand_only_where_there_are_some(app: Asked) -> None:
    assert "From 20 to 34 years:" in " ".join(app.get("/tests/side-reach").text.split())
    assert "There are no numbers of others that deserve trust" in app.get("/tests/floor-reach").text


def test_three_things_in_ones_own_words(app: Asked, coach: Coach) -> None:
    app.send("/tests", {"zone": "UTC", "what-0": "tie my shoes <b>", "goes-0": "3", "what-1": "", "goes-1": "0"})

    assert [(wish.what, wish.goes) for wish in coach.wishes()] == [("tie my shoes <b>", 3)]
    assert "tie my shoes &lt;b&gt;" in app.get("/tests").text
    assert app.send("/tests", {"zone": "UTC", "what-0": "x", "goes-0": "11"}).status_code == 400


def test_an_unknown_test_is_not_found(app: Asked) -> None:
    assert app.get("/tests/nothing").status_code == 404
    assert app.send("/tests/nothing", KEPT).status_code == 404


def test_a_result_by_camera_is_kept_as_one_and_says_so(app: Asked, coach: Coach) -> None:
    app.send("/tests/side-reach", {**KEPT, **SIDES, "by": "camera"})

    (result,) = coach.results()
    assert result.by == "camera"
    assert "by camera" in app.get("/tests/side-reach").text
    assert "± 6 cm" in " ".join(app.get("/tests").text.split())
    for page in ("/tests", "/you"):
        assert "whose numbers aren&#39;t a ruler&#39;s" in app.get(page).text


def test_a_camera_is_offered_where_it_measures_and_nowhere_else(app: Asked, coach: Coach) -> None:
    assert "<camera-measure" in app.get("/tests/side-reach").text
    assert "<camera-measure" not in app.get("/tests/modified-schober").text
    assert app.send("/tests/modified-schober", {**KEPT, "both": ["3", "3", "3"], "by": "camera"}).status_code == 422
    assert coach.results() == ()


def test_a_camera_is_told_what_to_measure(app: Asked, coach: Coach) -> None:
    told = app.send("/tests/side-reach/camera", {**KEPT, "height": "170"}).json()

    assert told["set_up"]["view"] == "front"
    assert told["self_test"]["spec"]["height_cm"] == 170
    assert told["self_test"]["spec"]["length"] == "cm"
    assert len(told["outline"]) == 33 * 4
    assert kinds(coach) == [], "it is kept with the result"


def test_a_camera_says_lengths_in_the_unit_that_was_chosen(app: Asked, coach: Coach) -> None:
    coach.choose("UTC", length="inch")
    told = app.send("/tests/side-reach/camera", {**KEPT, "height": "67"}).json()

    assert told["self_test"]["spec"]["length"] == "inch"
    assert told["self_test"]["spec"]["height_cm"] == pytest.approx(170.18)


@pytest.mark.parametrize(
    ("slug", "how", "why"),
    [
        ("side-reach", {"pain": "3"}, "a sore back measures its soreness"),
        ("side-reach", {"pain": ""}, "Say first how much it hurts"),
        ("side-reach", {"warm": []}, "Warm up first"),
        ("side-reach", {"height": ""}, "Say how tall you are"),
        ("side-reach", {"height": "17"}, "Say how tall you are"),
        ("bridge", {}, "It needs preparation first."),
        ("modified-schober", {}, "No camera measures this test."),
    ],
)
def test_a_camera_does_not_begin_where_nothing_is_measured_by_hand(
    app: Asked, slug: str, how: dict[str, str], why: str
) -> None:
    told = app.send(f"/tests/{slug}/camera", {**KEPT, "height": "170", **how}).json()

    assert why in " ".join(told["refused"])
    assert told.keys() == {"refused"}


def test_more_pain_than_usual_is_heeded_though_nothing_was_measured(app: Asked, coach: Coach) -> None:
    app.send("/tests/side-reach/camera", {**KEPT, "pain": "6", "height": "170"})

    assert kinds(coach) == ["checked_in"]


def test_an_unknown_test_has_no_camera(app: Asked) -> None:
    assert app.send("/tests/no-such/camera", KEPT).status_code == 404


@pytest.mark.parametrize("slug", ["seated-rotation", "shoulder-flexion", "hip-extension", "floor-reach"])
def test_every_test_by_camera_has_an_outline_to_step_into(app: Asked, slug: str) -> None:
    assert any(app.send(f"/tests/{slug}/camera", {**KEPT, "height": "170"}).json()["outline"])


@pytest.mark.parametrize(("slug", "shown"), [("hip-extension", "hip-extension"), ("bridge", "wheel")])
def test_a_page_moves_the_tests_own_figure_or_that_of_the_exercise_that_shows_it(
    app: Asked, slug: str, shown: str
) -> None:
    page = app.get(f"/tests/{slug}").text
    (address,) = re.findall(r'data-day="(/figures/[^"]+)"', page)

    assert f"/{shown}/moving-day.svg" in address
    assert app.get(address).headers["content-type"].startswith("image/svg+xml")


def test_left_and_right_are_said_of_something(app: Asked) -> None:
    page = app.get("/tests/hip-extension").text

    assert "<legend>Left: the leg that sinks</legend>" in page
    assert "<legend>Right: the leg that sinks</legend>" in page


def test_where_a_link_leads_to_a_refusal_that_is_said_beside_it(app: Asked, coach: Coach) -> None:
    app.send("/tests/side-reach", {**KEPT, **SIDES})
    closed = coach.closed_tests("UTC")
    assert {"side-reach", "bridge"} <= closed.keys()

    for path, begin, end in (("/you", "<main", "</main"), ("/tests", 'id="picture"', "</dl>")):
        text = " ".join(app.get(path).text.split()).partition(begin)[2].partition(end)[0]
        links = re.findall(r'href="/tests/([a-z-]+)">[^<]+</a>(.{0,60})', text)
        assert links
        assert [slug for slug, after in links if "closed-now" in after] == [s for s, _ in links if s in closed], path
    tiles = re.findall(r'<li class="tile( tile-closed)?" id="([a-z-]+)">(.*?)</li>', app.get("/tests").text, re.DOTALL)
    assert len(tiles) == len(coach.library.self_tests)
    assert all(bool(shut) == ("closed-now" in said) == (slug in closed) for shut, slug, said in tiles)
    assert "None" not in app.get("/tests").text.partition("<main")[2].partition("<form")[0]


def test_a_test_that_is_open_has_nothing_said_beside_its_link(app: Asked, coach: Coach) -> None:
    assert "side-reach" not in coach.closed_tests("UTC")
    assert "closed-now" not in app.get("/tests").text.partition('id="side-reach"')[2].partition("</li>")[0]
