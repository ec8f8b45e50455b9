"""`cambre figure` draws what was asked for, from the side that was asked for."""

from pathlib import Path

import pytest

from cambre.store.figure_files import load_wardrobe
from tests.cli.conftest import Run


def drawn(cambre: Run, folder: Path, *words: str, slug: str = "cobra") -> str:
    """The picture that a command writes."""
    file = folder / "f.svg"
    done = cambre("figure", slug, "-o", str(file), *words)
    assert done.returncode == 0, done.stderr
    return file.read_text("utf-8")


def test_a_second_view_shows_the_same_from_another_side(cambre: Run, tmp_path: Path) -> None:
    first, second = (drawn(cambre, tmp_path, "--still", "cobra", "--view", view) for view in ("1", "2"))

    assert first == drawn(cambre, tmp_path, "--still", "cobra")
    assert first != second


@pytest.mark.parametrize("view", ["0", "9", "front"])
def test_a_view_that_there_is_not_is_refused_in_a_line(cambre: Run, tmp_path: Path, view: str) -> None:
    done = cambre("figure", "cobra", "-o", str(tmp_path / "f.svg"), "--view", view)

    assert done.returncode == 2
    assert done.stderr.startswith("cambre: ")
    assert done.stderr.count("\n") == 1
    assert not list(tmp_path.glob("*.svg"))


@pytest.mark.parametrize("person", load_wardrobe().people)
def test_everybody_can_be_asked_for_by_name(cambre: Run, tmp_path: Path, person: str) -> None:
    svg = drawn(cambre, tmp_path, "--still", "cobra", "--person", person)

    assert load_wardrobe().people[person].top in svg


def test_black_and_white_leaves_nobody_in_colour(cambre: Run, tmp_path: Path) -> None:
    svg = drawn(cambre, tmp_path, "--still", "cobra", "--person", "amara", "--mono")
    amara = load_wardrobe().people["amara"]

    assert not [colour for colour in (amara.skin, amara.top, amara.legs, amara.hair_colour) if colour in svg]


def test_somebody_unknown_is_refused_with_the_names_there_are(cambre: Run, tmp_path: Path) -> None:
    done = cambre("figure", "cobra", "-o", str(tmp_path / "f.svg"), "--person", "nobody")

    assert done.returncode == 2
    assert all(name in done.stderr for name in load_wardrobe().people)
    assert done.stderr.count("\n") == 1
    assert not list(tmp_path.glob("*.svg"))


def test_a_self_test_is_drawn_as_itself_or_as_the_exercise_that_shows_it(cambre: Run, tmp_path: Path) -> None:
    assert ">Hip extension</title>" in drawn(cambre, tmp_path, slug="hip-extension")
    assert drawn(cambre, tmp_path, slug="bridge") == drawn(cambre, tmp_path, slug="wheel")
