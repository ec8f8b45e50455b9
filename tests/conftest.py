"""What holds for every test: nobody's own journal is touched, and chance is not decided by a busy machine."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import settings

from tests.ground.checkout import ROOT

settings.register_profile("here", deadline=None)  # how fast things are is measured in benchmarks/
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


LONGEST = ("test_site_offline.py", "test_player_killed.py", "test_every_page.py", "test_month.py", "test_site.py")
WATCHING = ("test_camera.py", "test_camera_scenes.py", "test_camera_self_tests.py")
"""Where a pose model looks, which takes a core for itself."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: Playwright's event loop stays in this thread, and no other can be started beside it.

    Of these the longest files come first, so that nobody waits for one at the end. The very first makes the static
    site, while whoever tests beside it has something to do that needs none. Those in which a pose model looks are
    spread between the others, so that no two look at once, nor one while the site is made.
    """
    named = dict.fromkeys(item.path.name for item in items if "browser" in item.path.parts)
    others = [name for name in dict.fromkeys([*LONGEST, *named]) if name in named and name not in WATCHING]
    apart = len(others) // (len(WATCHING) + 1)
    parts = [others[place * apart : (place + 1) * apart] for place in range(len(WATCHING))]
    order = [name for part, file in zip(parts, WATCHING, strict=True) for name in (*part, file)]
    rank = {name: place for place, name in enumerate(dict.fromkeys([*order, *others]))}
    items.sort(key=lambda item: rank[item.path.name] if "browser" in item.path.parts else -1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Any number of tests run at once, but none while one runs that must be alone."""
    if _is_alone(item):
        return (yield)
    with _at_work(fcntl.LOCK_SH):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Who must be alone waits for the others, once everything is set up."""
    if not _is_alone(item):
        return (yield)
    with _at_work(fcntl.LOCK_EX):
        return (yield)


def _is_alone(item: pytest.Item) -> bool:
    return item.get_closest_marker("alone") is not None


@contextmanager
def _at_work(how: int) -> Iterator[None]:
    """Until it ends, what the other processes test is kept away (LOCK_EX), or who wants to be alone (LOCK_SH)."""
    if "PYTEST_XDIST_TESTRUNUID" not in os.environ:
        yield
        return
    folder = ROOT / "build"
    folder.mkdir(exist_ok=True)
    with (folder / "tests.door").open("w") as door, (folder / "tests.lock").open("w") as lock:
        fcntl.flock(door, fcntl.LOCK_EX)  # whoever waits to be alone isn't overtaken
        fcntl.flock(lock, how)
        fcntl.flock(door, fcntl.LOCK_UN)
        try:
            yield
        finally:
            fcntl.flock(lock, fcntl.LOCK_UN)  # said, for a forked server has the same file open


@pytest.fixture(scope="session", autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAMBRE_HOME", str(tmp_path_factory.mktemp("home")))
        yield
