"""What is done to one side and then to the other is counted to each, however long the rest between."""

import pytest

from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.live import Happened
from cambre.core.vocabulary import Side
from tests.core.observe.filming import Shot, film, what
from tests.core.observe.walking import Scene, filmed

FROM_THE_FRONT = 90.0


@pytest.mark.parametrize("calm", [0, 8])
@pytest.mark.parametrize("slug", ["standing-side-bend", "march-on-the-spot"])
def test_three_to_the_left_and_three_to_the_right_are_six(slug: str, calm: float) -> None:
    scene = Scene((0, 0)).stands(1).does(slug, 3).stands(calm).does(slug, 3, right=True).stands(1)
    frames = filmed(scene, FROM_THE_FRONT)
    engine, anything = Engine(what(slug)), Engine(Watched())
    events = engine.push(frames)
    anything.push(frames)

    assert [each.side for each in engine.finish().repetitions] == [Side.LEFT] * 3 + [Side.RIGHT] * 3
    assert [each.side for each in events if each.kind is Happened.REPETITION] == [Side.LEFT] * 3 + [Side.RIGHT] * 3
    assert len(anything.finish().repetitions) == 6


@pytest.mark.parametrize(("slug", "sides"), [("hip-hinge", {None}), ("standing-side-bend", {Side.LEFT})])
def test_what_has_no_side_is_told_without_one(slug: str, sides: set[Side | None]) -> None:
    engine = Engine(what(slug))
    events = engine.push(film(slug, Shot(rate=15, repetitions=2)))

    assert {each.side for each in engine.finish().repetitions} == sides
    assert {each.side for each in events} == sides, "live too"
