"""Firefox and WebKit before both homes; skipped where one of them isn't installed."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from cambre.atelier.site.site import build
from tests.browser.homes import given_away
from tests.browser.serving import served
from tests.engines.browsers import firefox, webkit
from tests.engines.driving import Driven

collect_ignore = [] if os.environ.get("CAMBRE_OTHER_BROWSERS") else ["test_walk.py"]  # `make test-browsers` says so
ENGINES = ("firefox", "webkit")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Each browser that is installed."""
    name = str(request.param)
    if lacks := _lacking(name):
        pytest.skip(f"{name}: {lacks}")
    return name


@pytest.fixture
def driven(engine: str, tmp_path: Path) -> Iterator[Driven]:
    """A window as large as a phone, of a browser that was never here."""
    with opened(engine, tmp_path / "profile") as window:
        yield window


@pytest.fixture
def on_computer(tmp_path: Path) -> Iterator[str]:
    """The address of an app that is served from a folder."""
    (folder := tmp_path / "home").mkdir()
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static site of this checkout."""
    folder = tmp_path_factory.mktemp("site")
    build(folder / "site", folder / "work")
    return folder / "site"


@pytest.fixture(scope="session")
def in_browser(site: Path) -> Iterator[str]:
    """Where a plain static server gives the site away."""
    with given_away(site) as address:
        yield address


def opened(engine: str, profile: Path, *, is_private: bool = False) -> AbstractContextManager[Driven]:
    """A window of a browser."""
    if engine == "webkit":
        return webkit(_found("WebKitWebDriver"), profile, is_private=is_private)
    return firefox(_firefox(), profile, is_private=is_private)


def _lacking(engine: str) -> str:
    """What has to be installed first."""
    if sys.platform != "linux" or not _found("Xvfb"):
        return "needs Linux with Xvfb (apt-get install xvfb)"
    if engine == "firefox":
        return "" if _firefox() else "apt-get install firefox-esr, or name one in CAMBRE_FIREFOX"
    has_bindings = any(Path("/usr/lib").glob("*/girepository-1.0/WebKit2-4.1.typelib"))
    is_there = _found("WebKitWebDriver") and has_bindings and Path("/usr/lib/python3/dist-packages/gi").is_dir()
    return "" if is_there else "apt-get install webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi"


def _firefox() -> str:
    return os.environ.get("CAMBRE_FIREFOX") or _found("firefox-esr") or _found("firefox")


def _found(program: str) -> str:
    return shutil.which(program) or ""
