"""The pages that need no person, as somebody new meets them: made by the app itself and written as files.

They link to each other relatively, so that a site works at any path of any server.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from cambre.coach import Coach
from cambre.web.home import Home
from cambre.web.home.browser.app import Resident, page_policy, resident
from cambre.web.home.browser.facts import Facts

PLACEHOLDER = "/@root@"
"""Where the app is mounted while its pages are made; every mention becomes the way up to the site's root."""
SHELL = "shell.html"
"""The page for an address that needs Python; it keeps the placeholder, since it is shown at any depth."""
BEGINNING = ("/begin", "/begin/likes", "/begin/time", "/begin/things")
YOURS = (
    "/plan",
    "/you",
    "/skills",
    "/progress",
    "/history",
    "/tests",
    "/people",
    "/storage",
    "/settings",
    "/check-in",
    "/card/further",
)
PLAIN = ("/", "/about", "/card", "/exercises", *BEGINNING, *YOURS)
OK = 200


def baked(release: str, facts: Facts) -> Mapping[str, bytes]:
    """The pages by the name of their file."""
    home = Home(in_browser=True, policy=page_policy(), release=release)
    with TemporaryDirectory() as folder:
        app = resident(PLACEHOLDER, Path(folder), home, facts)
        try:
            pages = {_file_of(path): _relative(html, path) for path, html in _answers(app)}
            return pages | {SHELL: _asked(app, "/waiting") or b""}
        finally:
            app.close()


def _answers(app: Resident) -> Iterator[tuple[str, bytes]]:
    for path in _paths(app.coach):
        html = _asked(app, path)
        if html is not None:
            yield path, html


def _paths(coach: Coach) -> Iterator[str]:
    yield from PLAIN
    yield from (f"/exercises/{slug}" for slug in coach.library.exercises)
    yield from (f"/tests/{slug}" for slug in coach.library.self_tests)
    yield from (f"/gates/{slug}" for slug in coach.library.every_gate())
    for slug in coach.library.programs:
        yield from (f"/programs/{slug}", f"/train/{slug}")


def _asked(app: Resident, path: str) -> bytes | None:
    answer = app.ask("GET", path, "", (), b"")
    return answer.body if answer.status == OK else None


def _file_of(path: str) -> str:
    return f"{path.strip('/')}/index.html".lstrip("/")


def _relative(html: bytes, path: str) -> bytes:
    """The page with the way up to the root in place of the placeholder."""
    up = "/".join([".."] * len(path.strip("/").split("/"))) if path != "/" else "."
    return html.replace(PLACEHOLDER.encode(), up.encode())
