"""The files that a browser loads."""

import re

from cambre.web.assets import read_assets
from tests.web.asked import Asked

ASSETS = read_assets()
INLINE = re.compile(r"<[^>]+\sstyle=|<style|<script(?![^>]*\ssrc=)(?![^>]*application/json)|\son[a-z]+=")


def test_the_style_sheet_is_kept_for_ever(app: Asked) -> None:
    answer = app.get(ASSETS.address("app.css"))

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_file_that_is_known_is_not_sent_again(app: Asked) -> None:
    address = ASSETS.address("app.css")
    tag = app.get(address).headers["etag"]

    answer = app.get(address, if_none_match=tag)

    assert (answer.status_code, answer.content) == (304, b"")


def test_modules_icons_and_the_manifest_have_their_types(app: Asked) -> None:
    types = {
        name: app.get(ASSETS.address(name)).headers["content-type"]
        for name in ("shared/navigate.js", "shared/icons/app.svg", "shared/app.webmanifest")
    }

    assert types == {
        "shared/navigate.js": "text/javascript; charset=utf-8",
        "shared/icons/app.svg": "image/svg+xml",
        "shared/app.webmanifest": "application/manifest+json",
    }


def test_an_address_of_another_release_is_not_answered(app: Asked) -> None:
    assert app.get("/static/000000000000/app.css").status_code == 404


def test_neither_code_nor_templates_are_served(app: Asked) -> None:
    folder = ASSETS.address("app.css").removesuffix("app.css")

    for name in ("app.py", "shared/base.html", "../coach/coach.py", "pages/home/view.py", "shared/../app.py"):
        assert app.get(folder + name).status_code == 404


def test_every_page_sheet_is_in_the_one_sheet() -> None:
    sheets = [content for name, content in ASSETS.own.items() if name.endswith(".css") and name != "app.css"]

    assert all(sheet in ASSETS.own["app.css"] for sheet in sheets)


def test_every_file_that_a_page_names_is_there(app: Asked) -> None:
    for path in ("/", "/exercises/cobra", "/card"):
        for address in re.findall(r'"(/static/[^"]+)"', app.get(path).text):
            assert app.get(address).status_code == 200, address


def test_no_page_holds_a_style_or_a_script_of_its_own(app: Asked) -> None:
    for path in ("/", "/exercises/cobra", "/card", "/programs/dance-back-circuit", "/about", "/history"):
        html = app.get(path).text
        assert not re.search(
            r"<[^>]+\sstyle=|<style|<script(?![^>]*\ssrc=)(?![^>]*application/json)|\son[a-z]+=", html
        ), path
