"""The files that a browser loads, each under an address that changes with its content.

`/static/<fingerprint>/<name>`: modules import each other by relative paths and everything may be cached for ever.
Vendored parts are large and change seldom, so they have a fingerprint of their own.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

PREFIX = "/static/"
STYLE_SHEET = "app.css"
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".wasm": "application/wasm",
    ".task": "application/octet-stream",
    ".part": "application/octet-stream",
    ".zip": "application/zip",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}
FINGERPRINT_LENGTH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """Cambré's own files, in memory, and the vendored ones, where they lie."""

    own: Mapping[str, bytes]
    vendored: Mapping[str, Traversable]
    own_fingerprint: str
    vendor_fingerprint: str

    def address(self, name: str) -> str:
        """The path that a file is served at; `vendor/…` for a vendored one."""
        fingerprint = self.vendor_fingerprint if name.startswith("vendor/") else self.own_fingerprint
        return f"{PREFIX}{fingerprint}/{name}"

    def named_by(self, path: str) -> str | None:
        """The file that an address stands for; none for an unknown one or one of another release."""
        _, _, name = path.removeprefix(PREFIX).partition("/")
        is_known = name in self.own or name in self.vendored
        return name if is_known and path == self.address(name) else None


def read_assets() -> Assets:
    """Every file that may be served, as it is on the disk now."""
    web = files("cambre.web")
    own = {name: file.read_bytes() for name, file in _served(web) if not name.startswith("static/")}
    own[STYLE_SHEET] = _one_style_sheet(own)
    vendored = {
        name.removeprefix("static/"): file for name, file in _served(web / "static" / "vendor", "static/vendor/")
    }
    return Assets(
        own=own, vendored=vendored, own_fingerprint=_fingerprint(own), vendor_fingerprint=_vendor_fingerprint(web)
    )


def media_type(name: str) -> str:
    """The media type of a file that may be served."""
    return TYPES[PurePosixPath(name).suffix]


def _served(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    if not folder.is_dir():
        return
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _served(entry, f"{prefix}{entry.name}/")
        elif PurePosixPath(entry.name).suffix in TYPES:
            yield f"{prefix}{entry.name}", entry


def _one_style_sheet(own: Mapping[str, bytes]) -> bytes:
    """All style sheets in one, so that a page never waits for its own: the shared ones first."""
    sheets = sorted((name for name in own if name.endswith(".css")), key=lambda name: (name.startswith("pages/"), name))
    return b"\n".join(own[name] for name in sheets)


def _fingerprint(own: Mapping[str, bytes]) -> str:
    digest = sha256()
    for name, content in sorted(own.items()):
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:FINGERPRINT_LENGTH]


def _vendor_fingerprint(web: Traversable) -> str:
    parts = web / "static" / "vendor" / "parts.json"
    if not parts.is_file():
        return "none"
    return str(json.loads(parts.read_text("utf-8"))["fingerprint"])[:FINGERPRINT_LENGTH]
