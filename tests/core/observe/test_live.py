"""Repetitions as they happen, from how far along a movement the body is."""

from itertools import chain, repeat

import pytest

from cambre.core.observe.live import Happened, Live
from cambre.core.observe.series import Values
from cambre.core.observe.watching import Look

RATE = 30
CYCLE = 4.0
WAY_UP = [place / (2 * RATE) for place in range(2 * RATE)]
ONCE = WAY_UP + WAY_UP[::-1]


def count(values: Values) -> int:
    """How often a movement is counted live; the body looks like it all along."""
    live = Live(None, cycle=CYCLE)
    looks = (Look(place / RATE, None, phases={None: value}) for place, value in enumerate(values))
    events = chain.from_iterable(map(live.see, looks))
    return sum(event.kind is Happened.REPETITION for event in events)


def rest(seconds: float, height: float = 0.0) -> Values:
    """At rest, for so long."""
    return list(repeat(height, round(seconds * RATE)))


@pytest.mark.parametrize("seconds", [0, 5, 60])
def test_however_long_somebody_rests_the_next_repetition_is_counted(seconds: float) -> None:
    rising = [0.03 * place / max(round(seconds * RATE), 1) for place in range(round(seconds * RATE))]

    assert count(ONCE + rising + ONCE + rising + ONCE + rest(1)) == 3


def test_who_passed_by_on_the_way_into_place_is_counted_from_the_second_repetition_at_the_latest() -> None:
    assert count(rest(0.5, -1.2) + rest(1) + ONCE * 4 + rest(1)) >= 3


def test_a_movement_that_takes_longer_than_any_repetition_is_none() -> None:
    slow = [place / (20 * RATE) for place in range(20 * RATE)]

    assert count(slow + slow[::-1] + rest(1)) == 0
