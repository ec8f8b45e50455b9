"""What the camera is given: exercises as values, and the addresses of the parts that are here."""

import io
import zipfile

import pytest

from cambre.core.observe.watches import begin
from cambre.web.assets import media_type
from cambre.web.static import FOR_EVER
from tests.web.asked import Asked


def test_an_exercise_comes_as_values_that_a_watch_can_be_begun_from(app: Asked) -> None:
    followed = app.get("/watching?exercise=cobra&exercise=cobra").json()["exercises"]

    assert list(followed) == ["cobra"]
    assert (followed["cobra"]["view"], followed["cobra"]["lies"]) == ("side", True)
    assert len(followed["cobra"]["outline"]) == 33 * 4
    assert begin({"sort": "exercise", "watched": followed["cobra"]["watched"], "side": None}).end()["count"] == 0


@pytest.mark.parametrize("slug", ["pelvic-tilt", "no-such-thing"])
def test_what_is_too_small_for_a_camera_or_unknown_is_left_out(app: Asked, slug: str) -> None:
    assert app.get(f"/watching?exercise={slug}").json()["exercises"] == {}


@pytest.mark.parametrize("part", ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"])
def test_the_python_that_watches_is_there_without_a_site(app: Asked, part: str) -> None:
    told = app.get("/watching").json()["python"]
    answer = app.get(told["engine"] + part)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == media_type(part)
    assert answer.headers["cache-control"] == FOR_EVER
    assert app.get(told["application"]).headers["content-type"] == "application/zip"


def test_the_core_comes_as_an_archive_and_nothing_else_does(app: Asked) -> None:
    answer = app.get("/watching/core.zip")
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()

    assert "cambre/core/observe/watches.py" in names
    assert {name for name in names if not name.startswith("cambre/core/")} == {"cambre/__init__.py"}


@pytest.mark.parametrize("age", ["", "13-17", "18-19", "20-64"])
@pytest.mark.parametrize("path", ["/train/gentle-start", "/tests/floor-reach"])
def test_only_a_grown_ups_choice_of_the_camera_is_remembered(
    app: Asked, screened: dict[str, str], path: str, age: str
) -> None:
    app.send("/card", screened | {"age": age, "child": "none"})

    assert ("data-grown-up" in app.get(path).text) is (age in {"18-19", "20-64"})
