"""Puts the site together: pages, figures, scripts, Python, and the service worker with its list of them all."""

import gzip
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from cambre.atelier.site.application import ARCHIVE, build_application
from cambre.atelier.site.engine import build_engine
from cambre.atelier.site.packing import fingerprint, fingerprint_of
from cambre.atelier.site.pages import SHELL, baked
from cambre.atelier.site.pictures import drawn, shown
from cambre.store.catalogues import BROUGHT, DOMAIN, languages_in
from cambre.store.library_files import load_card, load_library
from cambre.web.assets import Assets, read_assets
from cambre.web.figures import Drawn, figures_fingerprint
from cambre.web.home.browser.facts import Facts

ENTRY = "site.json"
PLACE = "home/browser/"
SERVICE_WORKER = f"{PLACE}service-worker.js"
CAMERA = "vendor/mediapipe/"
"""Parts of many megabytes, which are kept when they are first used."""
ON_A_COMPUTER = "vendor/pyodide/"
"""The Python that watches where Cambré is served from a computer: a site has its own."""
LICENCES = ("LICENSE", "NOTICE")


def build(target: Path, work: Path) -> str:
    """Make the site in `target`, anew; gives what to say about it."""
    fresh = work / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    assets, facts = read_assets(), _facts()
    with drawn(work, facts.figures.fingerprint) as figures:
        _write(fresh, _static(assets))
        python = _python(fresh, work, facts)
        shutil.copytree(figures(), fresh, dirs_exist_ok=True)
    release = fingerprint_of(fresh)
    _write(fresh, baked(release, facts))
    _write(fresh, {name: Path(name).read_bytes() for name in LICENCES})
    described = {"release": release, "python": python, "pages": _pages(fresh)}
    _write(fresh, {f"release/{release}/{ENTRY}": json.dumps(described).encode()})
    _write(fresh, {"sw.js": _service_worker(fresh, release, assets)})
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)
    return f"{target}: release {release}, {_megabytes(target.rglob('*'))} MB\n"


def _facts() -> Facts:
    library = load_library()
    figures = Drawn(fingerprint=figures_fingerprint(library), slugs=frozenset(shown()))
    return Facts(library=library, card=load_card(), figures=figures)


def _python(fresh: Path, work: Path, facts: Facts) -> Mapping[str, object]:
    """Write Python's files; gives where they are and how many bytes come out of each, for telling progress."""
    build_engine(work / "python", work)
    engine = f"python/{fingerprint_of(work / 'python')}"
    (fresh / "python").mkdir()
    (work / "python").rename(fresh / engine)
    build_application(work, work, facts)
    application = f"python/{fingerprint({ARCHIVE: (work / ARCHIVE).read_bytes()})}"
    (fresh / application).mkdir()
    (work / ARCHIVE).rename(fresh / application / ARCHIVE)
    languages = _languages(fresh)
    return {
        "languages": languages,
        "engine": f"{engine}/",
        "application": f"{application}/{ARCHIVE}",
        "bytes": sum(file.stat().st_size for folder in (engine, application) for file in (fresh / folder).iterdir()),
    }


def _languages(fresh: Path) -> Mapping[str, Mapping[str, str]]:
    """Write the catalogues, packed, since few hosts pack them; gives where each is, and the language's own name."""
    there = languages_in(BROUGHT.parent, {})
    told = dict[str, Mapping[str, str]]()
    for language in there.offered[1:]:  # English needs none
        packed = gzip.compress((BROUGHT / language / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes(), 9, mtime=0)
        name = f"python/{fingerprint({language: packed})}/{language}.mo.gzip"
        _write(fresh, {name: packed})
        told[language] = {"name": there.names()[language], "catalogue": name}
    return told


def _static(assets: Assets) -> Mapping[str, bytes]:
    own = {assets.address(name).lstrip("/"): content for name, content in assets.own.items()}
    parts = {name: file for name, file in assets.vendored.items() if not name.startswith(ON_A_COMPUTER)}
    return own | {assets.address(name).lstrip("/"): file.read_bytes() for name, file in parts.items()}


def _pages(folder: Path) -> list[str]:
    """The baked pages as the paths below the root that lead to them."""
    return sorted(file.parent.relative_to(folder).as_posix() for file in folder.rglob("index.html"))


def _service_worker(fresh: Path, release: str, assets: Assets) -> bytes:
    """The service worker, behind the list of what it keeps: every file but the large ones that few need."""
    large = {assets.address(name).lstrip("/") for name in assets.vendored if name.startswith(CAMERA)}
    files = {
        file.relative_to(fresh).as_posix(): fingerprint({"": file.read_bytes()})
        for file in sorted(fresh.rglob("*"))
        if file.is_file()
    }
    kept = {name: mark for name, mark in files.items() if name not in large}
    site = {"release": release, "shell": SHELL, "files": kept}
    return f"self.SITE = {json.dumps(site)};\n".encode() + assets.own[SERVICE_WORKER]


def _write(folder: Path, contents: Mapping[str, bytes]) -> None:
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _megabytes(files: Iterable[Path]) -> str:
    return f"{sum(file.stat().st_size for file in files if file.is_file()) / 1e6:.1f}"
