"""What a self-test names has to be there."""

from dataclasses import replace

import pytest

from cambre.core.library.agreement import disagreements
from tests.core.people import library


@pytest.mark.parametrize("slug", ["no-such", "dead-bug"])
def test_an_outline_is_that_of_an_exercise_that_there_is(slug: str) -> None:
    known = library()
    test = known.self_tests["hip-extension"]
    assert test.camera is not None
    changed = replace(test, camera=replace(test.camera, begins_like=slug))
    told = [*disagreements(replace(known, self_tests={**known.self_tests, test.slug: changed}))]

    assert told == (
        []
        if slug in known.exercises
        else ["self_tests/hip-extension.toml: camera.begins_like: there is no exercise “no-such”"]
    )
