"""Cambré itself for the browser: all of the package but the command line, the workshop, PDFs and the vendored parts."""

import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

from cambre.atelier.site.compiling import compile_all
from cambre.atelier.site.packing import pack
from cambre.store.catalogues import IN_ENGLISH, Languages
from cambre.web.assets import read_assets
from cambre.web.home.browser.facts import FILE, Facts, written
from cambre.web.rendering import COMPILED, read_pages

LEFT_OUT = frozenset({"cli", "atelier", "paper", "locale", "__pycache__", "vendor", "__main__.py"})
KNOWN = ("data/exercises", "data/self_tests")
"""Folders whose facts are read already; the app there takes them from `facts.py`."""
ARCHIVE = "cambre.zip"


def build_application(target: Path, work: Path, facts: Facts) -> None:
    """Write the archive that the browser's Python unpacks."""
    folder = work / "application"
    shutil.rmtree(folder, ignore_errors=True)
    with as_file(files("cambre")) as package:
        known = tuple(package / name for name in KNOWN)
        for file in _wanted(package):
            if file.parent in known:
                continue
            copy = folder / "cambre" / file.relative_to(package)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    web = folder / "cambre" / "web"
    _compile_templates(web)
    (web / "home" / "browser" / FILE).write_bytes(written(facts))
    compile_all(folder)
    pack(folder, target / ARCHIVE)


def _compile_templates(web: Path) -> None:
    """Put Python in place of the templates."""
    pages = read_pages(read_assets(), Languages(), lambda *_, **__: "", lambda _: False)
    pages.speaking(IN_ENGLISH).compile_templates(web / COMPILED, extensions=["html"], zip=None, ignore_errors=False)
    for template in web.rglob("*.html"):
        template.unlink()


def _wanted(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name not in LEFT_OUT:
            yield from _wanted(entry)
        elif entry.is_file() and entry.name not in LEFT_OUT:
            yield entry
    parts = folder / "vendor" / "parts.json"  # its fingerprint is in addresses
    if parts.is_file():
        yield parts
