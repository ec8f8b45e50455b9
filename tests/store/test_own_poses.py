"""Own figures: drawn once they are solved, in words again as soon as they are told otherwise."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from cambre.coach import Coach
from cambre.core.figure.intents import Choreography
from cambre.documents import DocumentProblemsError
from cambre.pictures import Look, pictures
from cambre.store.figure_files import load_choreographies, load_pose_document
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card
from cambre.store.own_files import Shelf, load_shelf
from cambre.store.own_poses import keep_solved
from tests.core.people import library
from tests.own_files import write_exercise

Spoil = Callable[[dict[str, Any]], dict[str, Any]]

TOLD: Choreography = load_choreographies()["sphinx"]
RANGES: Mapping[str, Any] = load_pose_document()["exercises"]["sphinx"]["ranges"]
FILE = (Path(__file__).parents[2] / "src/cambre/data/exercises/sphinx.toml").read_text("utf-8")
FIGURE = FILE[FILE.index("[figure]") :]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with an own exercise whose figure is the sphinx's, and solved."""
    write_exercise(tmp_path, "my-sphinx", FIGURE)
    keep_solved(tmp_path, "my-sphinx", TOLD, RANGES)
    return tmp_path


def is_drawn(shelf: Shelf) -> bool:
    """Whether the own exercise has a picture."""
    return pictures(shelf.poses).has(shelf.library.exercises["my-sphinx"])


def test_a_solved_figure_is_drawn(home: Path) -> None:
    found = load_shelf(home, library())

    assert found.problems == ()
    assert is_drawn(found)
    assert "<svg" in pictures(found.poses).still(found.library.exercises["my-sphinx"], Look())


def test_one_that_isnt_solved_is_told_in_words(home: Path) -> None:
    (home / "poses.json").unlink()

    assert not is_drawn(load_shelf(home, library()))


def test_another_pose_has_to_be_solved_again(home: Path) -> None:
    write_exercise(home, "my-sphinx", FIGURE.replace("ext = ", "ext = 1"))

    assert not is_drawn(load_shelf(home, library()))


def test_other_words_need_no_solving(home: Path) -> None:
    write_exercise(home, "my-sphinx", FIGURE, name="Another name")

    assert is_drawn(load_shelf(home, library()))


def test_the_built_in_figures_stay_as_they_are(home: Path) -> None:
    keep_solved(home, "cobra", load_choreographies()["cobra"], RANGES)
    cobra = library().exercises["cobra"]

    assert pictures(load_shelf(home, library()).poses).still(cobra, Look()) == pictures().still(cobra, Look())


def test_a_second_solution_stands_beside_the_first(home: Path) -> None:
    write_exercise(home, "another", FIGURE)
    keep_solved(home, "another", TOLD, RANGES)

    assert load_shelf(home, library()).poses.book.solutions.keys() == {"my-sphinx", "another"}


def test_a_picture_s_address_changes_with_its_poses(home: Path) -> None:
    before = load_shelf(home, library()).poses.fingerprint
    keep_solved(home, "my-sphinx", TOLD, load_pose_document()["exercises"]["cobra"]["ranges"])

    assert load_shelf(home, library()).poses.fingerprint != before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document | {"format": 2},
        lambda document: document | {"exercises": [1]},
        lambda document: document | {"exercises": {"my-sphinx": {"key": 1}}},
    ],
)
def test_a_spoilt_file_draws_nothing_and_is_told(home: Path, spoil: Spoil) -> None:
    file = home / "poses.json"
    file.write_text(json.dumps(spoil(json.loads(file.read_text("utf-8")))), "utf-8")

    found = load_shelf(home, library())

    assert not is_drawn(found)
    assert [line.startswith("poses.json: delete it and solve again") for line in found.problems] == [True]
    with pytest.raises(DocumentProblemsError):
        keep_solved(home, "my-sphinx", TOLD, RANGES)


@pytest.mark.parametrize("part", ["poses", "between"])
def test_missing_numbers_are_told(home: Path, part: str) -> None:
    file = home / "poses.json"
    document = json.loads(file.read_text("utf-8"))
    for solved in document["exercises"]["my-sphinx"]["ranges"].values():
        solved[part] = {name: numbers[:-1] if part == "poses" else [[1]] for name, numbers in solved[part].items()}
    file.write_text(json.dumps(document), "utf-8")

    found = load_shelf(home, library())

    assert not is_drawn(found)
    assert found.problems[0].startswith("poses.json: my-sphinx: poses are missing")


def test_poses_of_another_body_are_solved_again(home: Path) -> None:
    file = home / "poses.json"
    document = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(document | {"joints": ["tail"]}), "utf-8")

    found = load_shelf(home, library())

    assert found.problems == ()
    assert not is_drawn(found)


def test_the_coach_draws_it(home: Path, tmp_path: Path) -> None:
    found, journal = load_shelf(home, library()), open_journal(tmp_path)
    coach = Coach(library=found.library, card=load_card(), journal=journal, own_poses=found.poses)

    assert coach.has_figure("my-sphinx")
    assert "<svg" in coach.figure("my-sphinx", moves=True)
    journal.close()
