"""What holds for every test: nobody's own journal is touched, and chance is not decided by a busy machine."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None)  # how fast things are is measured in benchmarks/
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: Playwright's event loop stays in this thread, and no other can be started beside it.

    Of these the longest file comes first, so that nobody waits for it at the end.
    """
    items.sort(key=lambda item: ("browser" in item.path.parts, item.path.name != "test_camera.py"))


@pytest.fixture(scope="session", autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAMBRE_HOME", str(tmp_path_factory.mktemp("home")))
        yield
