"""What holds for every test: nobody's own journal is touched, and chance is not decided by a busy machine."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None)  # how fast things are is measured in benchmarks/
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


WATCHING = ("test_camera.py", "test_camera_scenes.py", "test_camera_self_tests.py")
"""Where a pose model looks, which takes a core for itself."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: Playwright's event loop stays in this thread, and no other can be started beside it.

    Of these the longest file comes first, so that nobody waits for it at the end; those in which a pose model looks
    are spread, so that no two look at once.
    """
    named = dict.fromkeys(item.path.name for item in items if "browser" in item.path.parts)
    others = [name for name in named if name not in WATCHING]
    apart = len(others) // len(WATCHING)
    order = [name for place, file in enumerate(WATCHING) for name in (file, *others[place * apart :][:apart])]
    rank = {name: place for place, name in enumerate(dict.fromkeys([*order, *others]))}
    items.sort(key=lambda item: rank[item.path.name] if "browser" in item.path.parts else -1)


@pytest.fixture(scope="session", autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAMBRE_HOME", str(tmp_path_factory.mktemp("home")))
        yield
