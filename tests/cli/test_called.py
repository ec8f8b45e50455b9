"""What there is goes by its name as well as by its slug; a name that nothing has is answered with those near it."""

from pathlib import Path

import pytest

from cambre.cli.called import called, nearest
from cambre.store.library_files import load_library
from tests.cli.conftest import Run

LIBRARY = load_library()


@pytest.mark.parametrize("typed", ["Cat-cow", "  CAT_cow ", "Cat and cow", "cat-cow"])
def test_case_and_blanks_and_other_names_do_not_matter(typed: str) -> None:
    assert called(typed, LIBRARY.exercises) == "cat-cow"


def test_a_name_that_two_have_is_neither() -> None:
    twins = {"one": LIBRARY.exercises["cobra"], "two": LIBRARY.exercises["cobra"]}

    assert called("Cobra", {"one": twins["one"]}) == "one"
    assert called("Cobra", twins) == "Cobra"


@pytest.mark.parametrize(
    ("typed", "near"), [("cobbra", ("cobra",)), ("birddog", ("bird-dog",)), ("flying", ()), ("–", ())]
)
def test_what_is_spelled_alike_is_near_and_nothing_else(typed: str, near: tuple[str, ...]) -> None:
    assert nearest(typed, LIBRARY) == near


def test_a_word_of_several_names_brings_a_few_of_them() -> None:
    assert set(nearest("plank", LIBRARY)) == {"high-plank", "side-plank", "side-plank-on-knees"}


def test_every_command_takes_names_in_the_language_too(cambre: Run, tmp_path: Path) -> None:
    picture = tmp_path / "c.svg"
    done = [
        cambre(*words, LANGUAGE=language)
        for language, *words in (
            ("en", "library", "show", "Standing side bend"),
            ("de", "library", "show", "Seitneige im Stehen"),
            ("de", "session", "show", "rückenzirkel aus dem Tanz"),
            ("en", "test", "Hip extension"),
            ("en", "figure", "Hip Extension", "--still", "drawn", "-o", str(picture)),
        )
    ]

    assert [each.returncode for each in done] == [0, 0, 0, 0, 0], [each.stderr for each in done]
    assert done[0].stdout.startswith("Standing side bend\n")
    assert done[3].stdout.startswith("Hip extension\n")
    assert picture.is_file()


@pytest.mark.parametrize(
    ("language", "typed", "line"),
    [
        ("en", "cobbra", "there is no exercise “cobbra”; perhaps cobra? `cambre library` lists them"),
        ("de", "cobbra", "es gibt keine Übung „cobbra“; vielleicht cobra? `cambre library` listet sie auf"),
        ("en", "flying", "there is no exercise “flying”; `cambre library` lists them"),
        ("en", "", "an exercise's name is missing; `cambre library` lists them"),
    ],
)
def test_a_name_that_nothing_has_is_answered_with_the_nearest(
    cambre: Run, language: str, typed: str, line: str
) -> None:
    done = cambre("library", "show", typed, LANGUAGE=language)

    assert [done.returncode, done.stdout, done.stderr] == [2, "", f"cambre: {line}\n"]
