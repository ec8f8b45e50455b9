"""The library read from files: the shipped one is sound, a broken one tells every problem at once."""

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from cambre.documents import DocumentProblemsError
from cambre.store.library_files import load_card, load_library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped facts to break."""
    with as_file(files("cambre") / "data") as shipped:
        return Path(shutil.copytree(shipped, tmp_path / "data"))


def problems_of(folder: Path) -> tuple[str, ...]:
    """What is told about a folder."""
    with pytest.raises(DocumentProblemsError) as told:
        load_library(folder)
    return told.value.problems


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    content = file.read_text("utf-8")
    assert old in content
    file.write_text(content.replace(old, new, 1), "utf-8")


def test_the_shipped_library_is_sound() -> None:
    assert {"cat-cow", "superman", "cobra", "bow", "bow-shins", "wheel"} <= set(load_library().exercises)
    assert load_card().conditions


def test_every_problem_of_every_file_is_told_at_once_with_file_and_key(folder: Path) -> None:
    edit(folder / "exercises/cobra.toml", 'kind = "both"', 'kind = "gymnastics"')
    edit(folder / "exercises/bow.toml", 'position = "prone"', 'position = "upside-down"\nwings = 2')
    (folder / "exercises/wheel.toml").write_text("this is [not TOML", "utf-8")
    edit(folder / "programs/dance-back-circuit.toml", 'exercise = "superman"', 'exercise = "spiderman"')

    told = "\n".join(problems_of(folder))

    assert "exercises/cobra.toml: kind: expected one of mobility, strength, both (it is 'gymnastics')" in told
    assert "exercises/bow.toml: position: " in told
    assert "exercises/bow.toml: wings: " in told
    assert "exercises/wheel.toml: not valid TOML" in told
    assert "programs/dance-back-circuit.toml: between.exercise: there is no exercise “spiderman”" in told


def test_a_missing_field_is_told(folder: Path) -> None:
    edit(folder / "exercises/cobra.toml", "purpose = ", "purposes = ")

    assert any(line.startswith("exercises/cobra.toml: purpose: is missing") for line in problems_of(folder))


def test_a_file_that_is_not_text_is_told(folder: Path) -> None:
    (folder / "exercises/odd.toml").write_bytes(b"\xff\xfe\x00")

    assert any("odd.toml: not UTF-8" in line for line in problems_of(folder))


def test_a_huge_or_deep_file_is_told(folder: Path) -> None:
    (folder / "exercises/huge.toml").write_text("x = 1\n" * 400_000, "utf-8")
    (folder / "exercises/deep.toml").write_text("x = " + "[" * 100_000, "utf-8")

    told = problems_of(folder)

    assert any("huge.toml: larger than" in line for line in told)
    assert any(line.startswith("exercises/deep.toml: ") for line in told)


def test_a_slug_that_differs_from_its_file_is_told(folder: Path) -> None:
    edit(folder / "exercises/cobra.toml", 'slug = "cobra"', 'slug = "viper"')

    assert any(line.startswith("exercises/cobra.toml: slug: expected “cobra”") for line in problems_of(folder))


def test_an_unknown_source_is_told(folder: Path) -> None:
    edit(folder / "exercises/cobra.toml", 'source = "cautious-default"', 'source = "hearsay"')

    assert any("there is no source “hearsay”" in line for line in problems_of(folder))


def test_an_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    told = problems_of(tmp_path)

    assert any(line.startswith("exercises: ") for line in told)
    assert any(line.startswith("sources.toml: ") for line in told)


def test_the_fingerprint_changes_with_any_fact(folder: Path) -> None:
    before = load_library(folder).fingerprint
    edit(folder / "exercises/cobra.toml", "hold_s = 5", "hold_s = 4")

    assert load_library(folder).fingerprint != before
