"""What a page needs to watch with the camera: what exercises look like, and where the parts that watch lie."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cambre.web.asking import coach_of, root_of

if TYPE_CHECKING:
    from cambre.web.assets import Assets

MOST_ASKED = 100
MODEL = {
    "bundle": "vendor/mediapipe/vision_bundle.mjs",
    "loader": "vendor/mediapipe/vision_wasm_module_internal.js",
    "wasm": "vendor/mediapipe/vision_wasm_module_internal.wasm",
    "model": "vendor/mediapipe/pose_landmarker_full.task",
    "lite": "vendor/mediapipe/pose_landmarker_lite.part",
}
PYTHON = "vendor/pyodide/"
ARCHIVE = "/watching/core.zip"
KEPT = {"cache-control": "private, no-cache"}
_SAME_DAY = (1980, 1, 1, 0, 0, 0)


async def show(request: Request) -> Response:
    """What is asked for by `exercise`, and the addresses of the parts; null for parts that aren't here."""
    asked = request.query_params.getlist("exercise")[:MOST_ASKED]
    told = {
        "exercises": coach_of(request).watched(asked),
        "model": _model(request),
        "python": _python(request),
    }
    return JSONResponse(told, headers=KEPT)


def _model(request: Request) -> Mapping[str, str] | None:
    assets: Assets = request.app.state.pages.assets
    if assets.vendor_fingerprint == "none":
        return None
    return {name: root_of(request) + assets.address(file) for name, file in MODEL.items()}


def _python(request: Request) -> Mapping[str, str] | None:
    """Where the Python that watches lies on a computer; in a browser it isn't vendored, and the page knows its own."""
    assets: Assets = request.app.state.pages.assets
    if not any(name.startswith(PYTHON) for name in assets.vendored):
        return None
    root = root_of(request)
    return {"engine": root + assets.address(PYTHON), "application": root + ARCHIVE}


async def core(_: Request) -> Response:
    """The core as this computer runs it, for the Python that watches in the browser."""
    return Response(_archive(), media_type="application/zip", headers=KEPT)


def _archive() -> bytes:
    package = files("cambre")
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("cambre/__init__.py", _SAME_DAY), (package / "__init__.py").read_bytes())
        for name, content in _sources(package / "core", "cambre/core"):
            archive.writestr(zipfile.ZipInfo(name, _SAME_DAY), content, zipfile.ZIP_DEFLATED)
    return found.getvalue()


def _sources(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _sources(entry, f"{name}/{entry.name}")
        elif entry.name.endswith(".py"):
            yield f"{name}/{entry.name}", entry.read_bytes()


ROUTES = (Route("/watching", show), Route(ARCHIVE, core))
