"""The order of a session: what must hold, with as little getting up and down as there can be."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.plan.dosing import bout, stretch
from cambre.core.plan.move import Move
from cambre.core.plan.order import BACK_TO_EASY, CHANGE, DEEP, depth, ordered
from cambre.core.plan.standing import standing
from cambre.core.saying import in_english
from cambre.core.vocabulary import Kind, Position
from tests.core.people import library
from tests.core.plan.people_at_random import START
from tests.core.plan.plans import ground, profile

SOMEBODY = standing(
    profile(experience="advanced"), date.fromisoformat(START), date.fromisoformat(START), ground(), in_english
)
EXERCISES = library().exercises
STRETCHES = [
    move
    for each in EXERCISES.values()
    if each.kind is not Kind.STRENGTH and (move := stretch(each, (), SOMEBODY)).is_stretch
]
BOUTS = [made for each in EXERCISES.values() if (made := bout(each, (), SOMEBODY, 45)) and not made.is_stretch]


def some(moves: list[Move]) -> st.SearchStrategy[list[Move]]:
    """Two to four different ones."""
    return st.lists(st.sampled_from(moves), min_size=2, max_size=4, unique_by=lambda move: move.slug)


def kept(order: Sequence[Move]) -> bool:
    """Whether nothing deep comes before an easier arch of the same order."""
    prepared = False
    for place, move in enumerate(order):
        if place % 2 == 0:
            if depth(move) >= DEEP and not prepared:
                return False
            prepared = prepared or move.arches
    return True


def cost(order: Sequence[Move]) -> int:
    """Changes of position, and steps from deep back to easy."""
    positions = [Position.STANDING, *(move.exercise.position for move in order)]
    back = sum(max(0, depth(one) - depth(other)) for one, other in pairwise(order[::2]))
    return CHANGE * sum(one is not other for one, other in pairwise(positions)) + BACK_TO_EASY * back


def orders(stretches: Sequence[Move], bouts: Sequence[Move]) -> Iterator[tuple[Move, ...]]:
    """Every order in which they take turns."""
    for some_stretches in permutations(stretches):
        for some_bouts in permutations(bouts):
            mixed = [each for pair in zip(some_stretches, some_bouts, strict=False) for each in pair]
            yield (*mixed, *some_stretches[len(some_bouts) :])


@settings(max_examples=60, deadline=None)
@given(some(STRETCHES), some(BOUTS), st.sampled_from([0, 1]))
def test_no_order_is_better_than_the_one_that_is_found(stretches: list[Move], bouts: list[Move], without: int) -> None:
    count = min(len(stretches), len(bouts))
    stretches, bouts = stretches[:count], bouts[: count - without]
    possible = [cost(order) for order in orders(stretches, bouts) if kept(order)]
    found = ordered(stretches, bouts, Position.STANDING)

    assert (found is None) == (not possible)
    if found is not None:
        assert sorted(move.slug for move in found) == sorted(move.slug for move in (*stretches, *bouts))
        assert kept(found)
        assert cost(found) == min(possible)
