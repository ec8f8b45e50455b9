"""The page of all exercises: searched and filtered by its address alone, and honest about broken own files."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cambre.coach import Coach
from cambre.core.library.catalogue import Library
from cambre.core.screening.card import Card
from cambre.store.journal import open_journal
from cambre.store.own_files import load_shelf
from cambre.web.app import create_app
from tests.own_files import write, write_exercise, write_program
from tests.web.asked import HOST, Asked

HOSTILE = '<script>alert("1")</script> & more'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The data folder of somebody with files of their own."""
    write_exercise(tmp_path, "slow-table", name=HOSTILE, cues=[HOSTILE])
    write_program(tmp_path, "mine", "slow-table", name=HOSTILE)
    write(tmp_path, "exercises/broken.toml", f"format = 1\nkind = '{HOSTILE}'\n\"{HOSTILE[:8]}\" = 1")
    return tmp_path


@pytest.fixture
def own_app(home: Path, facts: tuple[Library, Card]) -> Iterator[Asked]:
    """The app of somebody with files of their own."""
    shelf, journal = load_shelf(home, facts[0]), open_journal(home)
    coach = Coach(library=shelf.library, card=facts[1], journal=journal, left_out=shelf.problems)
    yield Asked(create_app(coach, hosts=[HOST]))
    journal.close()


def listed(app: Asked, path: str) -> list[str]:
    """The exercises that a page lists, in order."""
    return re.findall(r'<h3><a href="/exercises/([^"]+)"', app.get(path).text)


def test_without_a_wish_everything_is_listed_by_direction(app: Asked, coach: Coach) -> None:
    assert sorted(listed(app, "/exercises")) == sorted(coach.library.exercises)
    headings = re.findall(r'<h2 id="way-\d">([^<]+?) <', app.get("/exercises").text)
    assert headings == ["Rounding", "Arching", "Bending sideways", "Turning", "Holding still"]


def test_empty_fields_are_as_if_they_werent_there(app: Asked) -> None:
    empty = "/exercises?words=&direction=&equipment=&position=&origin="

    assert listed(app, empty) == listed(app, "/exercises")


@pytest.mark.parametrize(
    ("asked", "first", "other"),
    [
        ("words=cobra", "cobra", "wheel"),
        ("direction=rotation", "chair-twist", "cobra"),
        ("equipment=wall", "wall-angel", "cobra"),
        ("equipment=nothing", "cobra", "wall-angel"),
        ("position=all-fours", "cat-cow", "cobra"),
        ("origin=article-1", "wheel", "chair-twist"),
        ("direction=extension&position=prone&words=arch", "cobra", "cat-cow"),
    ],
)
def test_what_is_asked_for_is_listed_and_counted(app: Asked, asked: str, first: str, other: str) -> None:
    found = listed(app, f"/exercises?{asked}")

    assert first in found
    assert other not in found
    assert f"{len(found)} exercise" in app.get(f"/exercises?{asked}").text


def test_each_wish_can_be_taken_back_alone(app: Asked) -> None:
    page = app.get("/exercises?words=cobra&position=prone").text

    assert 'href="/exercises?position=prone" aria-label="Without “cobra”"' in page
    assert 'href="/exercises?words=cobra" aria-label="Without on the belly"' in page
    assert '<option value="prone" selected>' in page
    assert 'name="words" value="cobra"' in page


def test_nothing_found_is_said_calmly_with_a_way_back(app: Asked) -> None:
    page = app.get("/exercises?words=unicorn").text

    assert "Nothing fits all of that" in page
    assert 'class="button button-plain" href="/exercises"' in page


@pytest.mark.parametrize(
    "asked",
    ["direction=up", "equipment=%00", "position=<b>", "origin=own2", "words=%F0%9F%A6%84%ff", "words=" + "a" * 9_000],
)
def test_an_odd_address_is_answered_all_the_same(app: Asked, asked: str) -> None:
    assert app.get(f"/exercises?{asked}").status_code == 200


def test_own_exercises_are_listed_and_marked(own_app: Asked) -> None:
    assert "slow-table" in listed(own_app, "/exercises")
    assert listed(own_app, "/exercises?origin=own") == ["slow-table"]
    assert ">yours<" in own_app.get("/exercises?origin=own").text
    assert "Your own exercise" in own_app.get("/exercises/slow-table").text
    assert "Not drawn yet" in own_app.get("/exercises/slow-table").text


def test_somebody_without_own_files_isnt_asked_about_them(app: Asked) -> None:
    assert 'value="own"' not in app.get("/exercises").text
    assert "left out" not in app.get("/exercises").text


def test_a_broken_own_file_is_told_by_name_key_and_problem(own_app: Asked) -> None:
    page = own_app.get("/exercises").text

    assert "One of your own files is left out" in page
    assert "<code>exercises/broken.toml</code>" in page
    assert "kind: expected one of" in page


@pytest.mark.parametrize(
    "path",
    ["/", "/exercises", "/exercises?words=more", "/exercises/slow-table", "/programs/mine", "/train/mine", "/about"],
)
def test_what_an_own_file_says_is_text_and_never_markup(own_app: Asked, path: str) -> None:
    answer = own_app.get(path)

    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_an_exercise_tells_what_each_article_prints_what_it_trains_and_how_it_is_filmed(app: Asked) -> None:
    page = " ".join(app.get("/exercises/back-extension").text.split())

    assert "As article 2 prints it" in page
    assert "3 × 15 to 30 times" in page
    assert "Trunk lift" in page
    assert "Where the camera stands" in page


def test_an_exercise_that_takes_a_weight_tells_when_and_how_much(app: Asked) -> None:
    page = " ".join(app.get("/exercises/jefferson-curl").text.split())

    assert "With a weight, later" in page
    assert "8 kg at most" in page
    assert "never more than 10 % of your weight" in page
    assert "With a weight, later" not in app.get("/exercises/cobra").text


def test_an_exercise_that_prepares_a_gate_names_what_it_opens(app: Asked) -> None:
    page = app.get("/exercises/sphinx").text

    assert "What it prepares you for" in page
    assert '<a href="/exercises/bow">Bow' in page


@pytest.mark.parametrize("light", ["screened", "unasked"])
def test_every_program_has_a_page(app: Asked, coach: Coach, screened: dict[str, str], light: str) -> None:
    if light == "screened":
        app.send("/card", screened)
    for program in coach.programs():
        page = " ".join(app.get(f"/programs/{program.slug}").text.split())
        assert ("As printed" in page) == (program.article is not None), program.slug
