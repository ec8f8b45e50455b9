"""What lies between walks is told apart, and what is no more than a walk's own beginning or end is left out."""

import pytest

from cambre.core.observe.stretches import between_walks
from cambre.core.observe.watching import Look, Why

RATE = 10


def lengths(*parts: tuple[float, Why | None]) -> list[float]:
    """How long each stretch is that may be judged, of a recording put together of these: seconds, and why not."""
    looks: list[Look] = []
    for seconds, why in parts:
        looks += [Look((len(looks) + place) / RATE, why) for place in range(round(seconds * RATE))]
    return [len(part) / RATE for part in between_walks(looks)]


WALK, AWAY = (2.0, Why.WALKS), (4.0, Why.NOBODY)


def test_each_stretch_between_walks_is_one_of_its_own() -> None:
    assert lengths((5, None), WALK, (6, None), WALK) == [5, 6]


def test_a_gap_in_which_nobody_is_seen_parts_only_where_it_is_long() -> None:
    assert lengths((5, None), (1, Why.NOBODY), (5, None)) == [10]
    assert lengths((5, None), AWAY, (5, None)) == [5, 5]


@pytest.mark.parametrize("why", [Why.STILL, Why.LOST])
def test_a_picture_that_stands_still_or_a_body_that_jumps_parts_nothing(why: Why) -> None:
    assert lengths((5, None), (4, why), (5, None)) == [14]


@pytest.mark.parametrize("brief", [[(2, None), WALK], [WALK, (2, None), WALK], [WALK, (2, None), AWAY]])
def test_so_little_beside_a_walk_belongs_to_it(brief: list[tuple[float, Why | None]]) -> None:
    assert lengths(*brief, (6, None), WALK, (1, None)) == [6]


def test_a_brief_recording_without_a_walk_is_looked_at() -> None:
    assert lengths((2, None)) == [2]
    assert lengths((2, None), AWAY, (5, None)) == [2, 5]
