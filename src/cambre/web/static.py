"""Answers `/static/…` without threads: own files from memory, vendored ones in pieces from the disk."""

from collections.abc import AsyncIterator
from importlib.resources.abc import Traversable

from starlette.datastructures import Headers
from starlette.responses import Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from cambre.web.assets import PREFIX, Assets, media_type

FOR_EVER = "public, max-age=31536000, immutable"
PIECE = 256 * 1024


class Static:
    """Serves the assets and leaves everything else to the app behind it."""

    def __init__(self, app: ASGIApp, assets: Assets) -> None:
        """Stand before `app`."""
        self.app = app
        self.assets = assets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a file that exists; pass on any other."""
        name = self._asked_for(scope)
        answer = self.app if name is None else self._answer(name, Headers(scope=scope).get("if-none-match"))
        await answer(scope, receive, send)

    def _asked_for(self, scope: Scope) -> str | None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        path: str = scope["path"].removeprefix(scope.get("root_path", ""))
        return self.assets.named_by(path) if path.startswith(PREFIX) else None

    def _answer(self, name: str, known: str | None) -> Response:
        tag = f'"{self.assets.address(name).split("/")[2]}"'
        headers = {"cache-control": FOR_EVER, "etag": tag}
        if known == tag:
            return Response(status_code=304, headers=headers)
        if name in self.assets.own:
            return Response(self.assets.own[name], headers=headers, media_type=media_type(name))
        return StreamingResponse(_pieces(self.assets.vendored[name]), headers=headers, media_type=media_type(name))


async def _pieces(file: Traversable) -> AsyncIterator[bytes]:
    with file.open("rb") as content:
        while piece := content.read(PIECE):
            yield piece
