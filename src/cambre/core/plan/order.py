"""The order inside a session: stretch, strength, stretch …, with as little getting up and down as possible.

What must hold is asked at every step; among the orders that keep it, the one with the fewest changes of position and
the fewest steps from deep back to easy is found exactly. Moves that are alike in what matters for that are one sort.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from cambre.core.plan.move import Move
from cambre.core.vocabulary import LoadClass, Position

CHANGE, BACK_TO_EASY = 100, 25
DEEP = 2
FAR = frozenset({LoadClass.UF, LoadClass.RT})


@dataclass(frozen=True, slots=True)
class _Sort:
    """What matters of a move for the order."""

    position: Position
    depth: int = 0
    arches: bool = False
    bends: bool = False
    carries: bool = False


_Counts = tuple[int, ...]
_At = tuple[_Counts, _Counts, Position, int, bool, bool, bool]
"""What is to come of each sort, where the body is, how deep it was; whether prepared, bent, due a stretch."""


def ordered(stretches: Sequence[Move], bouts: Sequence[Move], position: Position) -> tuple[Move, ...] | None:
    """The best order of a session that begins in this position; none where none keeps what must hold."""
    stretch_sorts = _sorted_out(stretches)
    bout_sorts = _sorted_out(bouts, only_position=True)
    orders = _Orders(tuple(stretch_sorts), tuple(bout_sorts))
    left = tuple(len(some) for some in stretch_sorts.values())
    still = tuple(len(some) for some in bout_sorts.values())
    way = orders.best((left, still, position, 0, False, False, True))
    if way is None:
        return None
    return tuple(_walked(way, list(stretch_sorts.values()), list(bout_sorts.values())))


def depth(move: Move) -> int:
    """How deep a move goes: easy, far, far backwards, or backwards over the hands."""
    if move.is_deep:
        return DEEP + move.is_wheel
    return int(bool(move.classes & FAR))


def _sorted_out(moves: Sequence[Move], *, only_position: bool = False) -> dict[_Sort, list[Move]]:
    found: dict[_Sort, list[Move]] = {}
    for move in sorted(moves, key=lambda each: (depth(each), len(each.exercise.ladder.easier), each.slug)):
        position = move.exercise.position
        sort = _Sort(position) if only_position else _Sort(
            position, depth(move), move.arches, move.holds_forward, move.load_kg > 0
        )  # fmt: skip
        found.setdefault(sort, []).append(move)
    return found


class _Orders:
    """The best order of these sorts, found by looking first where least is lost for certain."""

    def __init__(self, stretches: tuple[_Sort, ...], bouts: tuple[_Sort, ...]) -> None:
        self.stretches = stretches
        self.bouts = bouts

    def best(self, first: _At) -> tuple[int, ...] | None:
        """The sorts in their best order; of equals, that which is found first."""
        found: dict[_At, tuple[int, _At | None, int]] = {first: (0, None, -1)}
        waiting = [(self._at_least(first), 0, 0, 0, first)]
        number = 0
        while waiting:
            _, placed, _, cost, at = heappop(waiting)
            if cost > found[at][0]:
                continue
            if not any(at[0]) and not any(at[1]):
                return self._way_to(at, found)
            for sort, more, then in self._bouts(at) if not at[6] else self._stretches(at):
                total = cost + more
                if then not in found or total < found[then][0]:
                    found[then] = (total, at, sort)
                    number += 1
                    heappush(waiting, (total + self._at_least(then), placed - 1, number, total, then))
        return None

    def _at_least(self, at: _At) -> int:
        """What the rest costs at least: the changes of position, and the way back from deep to the easiest.

        Stretches and bouts take turns, so those of one position make as many runs as one outnumbers the other.
        """
        left, still, position, deep, _, _, is_due = at
        more = {position: -1 if is_due else 1}
        easiest = deep
        for count, sort in zip(left, self.stretches, strict=True):
            if count:
                more[sort.position] = more.get(sort.position, 0) + count
                easiest = min(easiest, sort.depth)
        for count, sort in zip(still, self.bouts, strict=True):
            if count:
                more[sort.position] = more.get(sort.position, 0) - count
        runs = sum([abs(each) or 1 for each in more.values()])
        return CHANGE * (runs - 1) + BACK_TO_EASY * (deep - easiest)

    @staticmethod
    def _way_to(at: _At, found: dict[_At, tuple[int, _At | None, int]]) -> tuple[int, ...]:
        way: list[int] = []
        _, before, sort = found[at]
        while before is not None:
            way.append(sort)
            _, before, sort = found[before]
        return tuple(reversed(way))

    def _stretches(self, at: _At) -> Iterator[tuple[int, int, _At]]:
        left, still, position, deep, prepared, bent, _ = at
        for number, sort in enumerate(self.stretches):
            is_ready = (prepared or sort.depth < DEEP) and not (sort.carries and bent)
            if left[number] and is_ready:
                cost = CHANGE * (sort.position is not position) + BACK_TO_EASY * max(0, deep - sort.depth)
                fewer = (*left[:number], left[number] - 1, *left[number + 1 :])
                now = (prepared or sort.arches, bent or sort.bends, not any(still))
                yield number, cost, (fewer, still, sort.position, sort.depth, *now)

    def _bouts(self, at: _At) -> Iterator[tuple[int, int, _At]]:
        left, still, position, deep, prepared, bent, _ = at
        for number, sort in enumerate(self.bouts):
            if still[number]:
                fewer = (*still[:number], still[number] - 1, *still[number + 1 :])
                cost = CHANGE * (sort.position is not position)
                yield number, cost, (left, fewer, sort.position, deep, prepared, bent, any(left))


def _walked(way: Sequence[int], stretches: list[list[Move]], bouts: list[list[Move]]) -> Iterator[Move]:
    """The moves of an order; bouts of one sort take turns."""
    waiting = [deque(some) for some in stretches]
    left = [list(some) for some in bouts]
    last = ""
    for place, number in enumerate(way):
        if place % 2 == 0:
            yield waiting[number].popleft()
        else:
            here = left[number]
            others = [each for each in here if each.slug != last]
            move = max(others or here, key=lambda each: sum(other.slug == each.slug for other in here))
            here.remove(move)
            last = move.slug
            yield move
