"""A static site, given away beside the pages of a computer."""

from pathlib import Path

import pytest

from cambre.coach import Coach
from cambre.web.app import create_app
from tests.web.asked import HOST, Asked


@pytest.fixture
def app(coach: Coach, tmp_path: Path) -> Asked:
    """The app with a small site beside it."""
    folder = tmp_path / "site"
    for name in ("index.html", "about/index.html", "sw.js", "python/0/pyodide.asm.wasm.gzip", "release/0/site.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    (tmp_path / "secret.txt").write_text("not of the site", "utf-8")
    return Asked(create_app(coach, hosts=[HOST], site=folder))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/site/", "text/html; charset=utf-8"),
        ("/site/about/", "text/html; charset=utf-8"),
        ("/site/sw.js", "text/javascript; charset=utf-8"),
        ("/site/release/0/site.json", "application/json"),
        ("/site/python/0/pyodide.asm.wasm.gzip", "application/octet-stream"),
    ],
)
def test_its_files_have_their_types_and_the_policy(app: Asked, path: str, kind: str) -> None:
    answer = app.get(path)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == kind
    assert "wasm-unsafe-eval" in answer.headers["content-security-policy"]


def test_what_is_named_by_its_content_is_kept_and_pages_are_asked_for_anew(app: Asked) -> None:
    assert "immutable" in app.get("/site/release/0/site.json").headers["cache-control"]
    assert app.get("/site/sw.js").headers["cache-control"] == "no-cache"
    assert app.get("/site/about/").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/site", "/site/about"])
def test_a_folder_is_found_without_its_slash(app: Asked, path: str) -> None:
    assert app.get(path).headers["location"] == f"{path}/"


@pytest.mark.parametrize("path", ["/site/nowhere", "/site/python/", "/site/..%2Fsecret.txt", "/site/%2E%2E/secret.txt"])
def test_what_isnt_of_the_site_isnt_given(app: Asked, path: str) -> None:
    answer = app.get(path)

    assert answer.status_code == 404
    assert "not of the site" not in answer.text


def test_the_pages_of_the_computer_stay_as_they_are(app: Asked) -> None:
    assert "A supple, strong back" in app.get("/").text
    assert app.get("/sites").status_code == 404


def test_without_a_site_there_is_none(coach: Coach) -> None:
    assert Asked(create_app(coach, hosts=[HOST])).get("/site/").status_code == 404
