"""The settings: kept in the journal, used at once, and taken along."""

import json
import re
from dataclasses import replace

import pytest

from cambre.coach import Coach
from cambre.store.catalogues import Languages
from tests.web.asked import Asked
from tests.web.planning import Planned

PAGE: dict[str, str | list[str]] = {
    "zone": "Europe/Paris", "length": "inch", "weight": "lb", "light": "dark", "letters": "larger", "figure": "jonas",
    "palette": "mono",
    "talk": "little", "rate": "1.2", "volume": "0.5", "music": "over", "sounds": "yes", "region": "us-ca",
    "box": ["neutral_calendar", "sounds", "metronome", "flash"],
}  # fmt: skip


def page_of(app: Asked, path: str) -> str:
    """The words of a page, with single spaces."""
    return " ".join(app.get(path).text.split())


def test_what_is_chosen_is_kept_and_shown(app: Asked, coach: Coach) -> None:
    region = coach.card.regions[0].id
    answer = app.send("/settings", {**PAGE, "region": region})

    assert answer.headers["location"] == "/settings?kept=yes"
    chosen = coach.settings()
    assert (chosen.length, chosen.weight, chosen.figure, chosen.rate) == ("inch", "lb", "jonas", 1.2)
    assert (chosen.sounds, chosen.flash) == (True, False)
    assert coach.further().region == region
    page = page_of(app, "/settings")
    assert '<html lang="en" data-light="dark" data-letters="larger"' in page
    assert re.search(r'name="length" value="inch" checked', page)
    assert 'content="dark"' in page


def test_a_language_is_spoken_as_soon_as_it_is_chosen(app: Asked) -> None:
    assert {"system", "en", "de"} == set(re.findall(r'name="language" value="([^"]+)"', page_of(app, "/settings")))
    app.send("/settings", {"zone": "UTC", "language": "de"})

    page = page_of(app, "/settings")
    assert '<html lang="de"' in page
    assert 'dir="ltr"' in page
    assert "Einstellungen" in page
    assert '<span lang="en">English</span>' in page
    assert "Brücke" in page_of(app, "/exercises?q=Brücke")
    app.send("/settings", {"zone": "UTC", "language": "en"})
    assert "Settings" in page_of(app, "/settings")


def test_a_language_that_is_not_there_is_as_good_as_none(app: Asked, coach: Coach) -> None:
    """It may come from a home that has it; what is chosen there isn't lost here."""
    elsewhere = replace(coach, languages=Languages(offered=("en", "eo")))
    elsewhere.choose("UTC", language="eo")

    assert '<html lang="en"' in page_of(app, "/settings")
    app.send("/settings", {"zone": "UTC", "length": "inch"})
    assert coach.settings().language == "eo"


def test_one_choice_alone_leaves_what_was_chosen_elsewhere_meanwhile(app: Asked, coach: Coach) -> None:
    coach.choose("UTC", neutral_calendar=True, length="inch")
    app.send("/settings", {"zone": "UTC", "box": "sounds"})
    app.send("/settings", {"zone": "UTC", "box": "flash", "flash": "yes"})

    chosen = coach.settings()
    assert (chosen.neutral_calendar, chosen.length, chosen.sounds, chosen.flash) == (True, "inch", False, True)


def test_a_whole_page_that_stood_open_elsewhere_undoes_nothing(app: Asked, coach: Coach) -> None:
    shown = re.findall(r'name="shown" value="([^"]*)"', app.get("/settings").text)
    as_shown: dict[str, str | list[str]] = {
        **{name: value for name, _, value in (each.partition(" ") for each in shown) if value},
        "zone": "UTC", "shown": shown, "box": ["neutral_calendar", "sounds", "metronome", "flash"], "region": "",
    }  # fmt: skip
    coach.choose("UTC", letters="large", rate=1.2, sounds=False, flash=True)
    coach.live_in("canada", "UTC")
    app.send("/settings", {**as_shown, "length": "inch", "metronome": "yes"})

    chosen = coach.settings()
    assert (chosen.letters, chosen.rate, chosen.sounds, chosen.flash) == ("large", 1.2, False, True)
    assert coach.further().region == "canada"
    assert (chosen.length, chosen.metronome) == ("inch", True), "what was touched here counts"


def test_what_is_chosen_again_makes_no_second_entry(app: Asked, coach: Coach) -> None:
    app.send("/settings", {**PAGE, "region": ""})
    before = coach.journal.count()
    app.send("/settings", {**PAGE, "region": ""})

    assert coach.journal.count() == before


@pytest.mark.parametrize(
    "slip",
    [
        {"length": "ell"},
        {"language": "eo"},
        {"rate": "9"},
        {"figure": "nobody"},
        {"palette": "plaid"},
        {"region": "atlantis"},
    ],
)
def test_what_cannot_be_chosen_changes_nothing(app: Asked, coach: Coach, slip: dict[str, str]) -> None:
    answer = app.send("/settings", {**PAGE, "region": "", **slip})

    assert answer.status_code == 422
    assert "Nothing was changed" in answer.text
    assert coach.journal.count() == 0


def test_settings_are_one_persons_own_and_travel_with_the_export(app: Asked, coach: Coach) -> None:
    app.send("/settings", {**PAGE, "region": ""})
    other = coach.of(coach.add_person("Anna", "UTC").id)

    assert other.settings().length == "cm"
    kinds = [entry["kind"] for entry in json.loads(coach.exported())["entries"]]
    assert "settings_chosen" in kinds


def test_a_result_is_typed_and_read_in_inches_and_kept_in_centimetres(
    app: Asked, coach: Coach, screened: dict[str, str]
) -> None:
    app.send("/card", screened)
    coach.choose("UTC", length="inch")
    form = app.get("/tests/side-reach").text
    assert '<span class="unit">in</span>' in form

    told: dict[str, str | list[str]] = {
        "zone": "UTC",
        "pain": "0",
        "warm": "yes",
        "left": ["6", "6", "6"],
        "right": ["7", "7", "7"],
    }
    assert app.send("/tests/side-reach", told).status_code == 303

    assert coach.results()[0].values == {"left": 15.24, "right": 17.78}
    for path in ("/tests", "/tests/side-reach", "/you", "/progress", "/print/clinician"):
        page = page_of(app, path)
        assert "6 in" in page, path
        assert " cm<" not in page, path
    assert ",cm,15.24," in coach.table()


def test_a_weight_of_ones_own_is_typed_in_pounds_and_kept_in_kilograms(app: Asked, coach: Coach) -> None:
    coach.choose("UTC", weight="lb")
    app.send("/begin/things", {"zone": "UTC", "weight": "150"})

    wished = coach.wished()
    assert wished is not None
    assert wished.weight_kg == 68.04
    assert 'name="weight" min="23" max="881" step="0.1" inputmode="decimal" value="150"' in page_of(
        app, "/begin/things"
    )


def test_the_player_is_given_what_was_chosen(app: Asked, coach: Coach) -> None:
    coach.choose("UTC", talk="off", figure="otto")
    text = re.search(r"data-document>(.*?)</script>", app.get("/train/gentle-start").text, re.DOTALL)
    assert text is not None
    document = json.loads(text[1])

    assert document["chosen"]["settings"]["talk"] == "off"
    assert document["chosen"]["at"] == coach.chosen().at
    address = document["exercises"]["cat-cow"]["figures"]["still"]["day"]
    assert address.endswith("/cat-cow/otto/still-day.svg")
    assert app.get(address).headers["content-type"].startswith("image/svg")
    assert app.get(address.replace("otto", "nobody")).status_code == 404


def test_a_calendar_says_busy_where_that_was_chosen_for_all_of_them(planned: Planned) -> None:
    assert "SUMMARY:Busy" not in planned.app.get("/print/plan/cambre-plan.ics").text
    planned.coach.choose("UTC", neutral_calendar=True)
    calendar = planned.app.get("/print/plan/cambre-plan.ics").text

    assert "SUMMARY:Busy" in calendar
    assert "Cambr" not in calendar.replace("PRODID:-//Cambre//Cambre//EN", "")


def test_pictures_are_those_of_the_light_that_was_chosen(app: Asked, coach: Coach) -> None:
    assert "(prefers-color-scheme: dark)" in app.get("/exercises/cat-cow").text
    coach.choose("UTC", light="light")
    assert "(prefers-color-scheme: dark)" not in app.get("/exercises/cat-cow").text
    coach.choose("UTC", light="dark")
    assert re.search(r'<img src="[^"]*-night\.svg"', app.get("/exercises/cat-cow").text)


def test_night_has_the_same_colours_however_it_comes(app: Asked) -> None:
    style = re.search(r'href="([^"]*app\.css)"', app.get("/about").text)
    assert style is not None
    sheet = app.get(style[1]).text
    nights = re.findall(
        r':root(?::not\(\[data-light="light"\]\)|\[data-light="dark"\]) \{\s*(--paper.*?)\}', sheet, re.DOTALL
    )

    assert len(nights) == 2
    assert nights[0].split() == nights[1].split()


def test_every_figure_is_drawn_by_whom_and_in_what_was_chosen(
    app: Asked, coach: Coach, screened: dict[str, str]
) -> None:
    app.send("/card", screened)
    coach.choose("UTC", figure="otto", palette="mono")

    for path in ("/exercises/cobra", "/programs/gentle-start", "/train/gentle-start", "/settings"):
        found = set(re.findall(r"/figures/[^\"\s,\\]+\.svg", app.get(path).text))
        assert found, path
        assert all("/otto/" in each and each.endswith(("-ink.svg", "-chalk.svg")) for each in found), path
    assert 'data-figure="otto" data-palette="mono"' in app.get("/settings").text


def test_somebody_else_and_another_palette_are_another_drawing(app: Asked) -> None:
    drawn = {
        app.get(f"/drawn/0/cobra/{who}/still-{light}.svg").text
        for who in ("mira", "otto")
        for light in ("day", "night", "ink", "chalk")
    }

    assert len(drawn) == 8
    assert app.get("/drawn/0/cobra/nobody/still-day.svg").status_code == 404
    assert app.get("/drawn/0/cobra/otto/still-plaid.svg").status_code == 404
