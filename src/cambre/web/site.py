"""Gives away a static site beside the pages of this computer, under `/site/`: the phone's app, to try it here."""

from collections.abc import AsyncIterator
from pathlib import Path, PurePosixPath

from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from cambre.web.assets import TYPES
from cambre.web.static import FOR_EVER, PIECE

PREFIX = "/site"
NAMED_BY_CONTENT = frozenset({"figures", "python", "release", "static"})
"""Folders whose files change their address with their content."""
MORE_TYPES = {".html": "text/html; charset=utf-8", ".json": "application/json"}


class Site:
    """Serves the files of a site and leaves everything else to the app behind it."""

    def __init__(self, app: ASGIApp, folder: Path | None) -> None:
        """Stand before `app`; without a folder it changes nothing."""
        self.app = app
        self.folder = folder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a file of the site; pass on any other."""
        answer = self._answer(scope, self.folder) if self.folder and scope["type"] == "http" else None
        await (answer or self.app)(scope, receive, send)

    def _answer(self, scope: Scope, site: Path) -> Response | None:
        path: str = scope["path"]
        if scope["method"] not in ("GET", "HEAD") or not f"{path}/".startswith(f"{PREFIX}/"):
            return None
        file = _file(site, path.removeprefix(PREFIX).lstrip("/"))
        if file is None:
            return None
        if file.is_dir():
            return _folder(path, file)
        return _given(file, PurePosixPath(path).relative_to(PREFIX).parts[0])


def _folder(path: str, folder: Path) -> Response | None:
    if not path.endswith("/"):
        return RedirectResponse(f"{path}/")
    page = folder / "index.html"
    return _given(page, page.name) if page.is_file() else None


def _file(site: Path, name: str) -> Path | None:
    """The file or folder of this name, where it lies inside the site."""
    file = (site / name).resolve()
    return file if file.exists() and file.is_relative_to(site.resolve()) else None


def _given(file: Path, top: str) -> Response:
    kept = FOR_EVER if top in NAMED_BY_CONTENT else "no-cache"
    kind = (TYPES | MORE_TYPES).get(file.suffix, "application/octet-stream")
    return StreamingResponse(_pieces(file), headers={"cache-control": kept}, media_type=kind)


async def _pieces(file: Path) -> AsyncIterator[bytes]:
    with file.open("rb") as content:
        while piece := content.read(PIECE):
            yield piece
