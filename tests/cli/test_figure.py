"""`cambre figure` draws what was asked for, from the side that was asked for."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def drawn(cambre: Run, folder: Path, *words: str) -> str:
    """The picture that a command writes."""
    file = folder / "f.svg"
    done = cambre("figure", "cobra", "-o", str(file), *words)
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
