"""The order inside a session: stretch, strength, stretch …, with as little getting up and down as possible.

What must hold is asked at every step; among the orders that keep it, the one with the fewest changes of position and
the fewest steps from deep back to easy is found exactly. Moves that are alike in what matters for that are one sort.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cambre.core.plan.move import Move
from cambre.core.vocabulary import LoadClass, Position

CHANGE, BACK_TO_EASY = 100, 25
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
_Way = tuple[int, tuple[int, ...]]
"""What the rest of an order costs, and the sorts in it."""


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
    return tuple(_walked(way[1], list(stretch_sorts.values()), list(bout_sorts.values())))


def depth(move: Move) -> int:
    """How deep a move goes: easy, far, or far backwards."""
    if move.is_deep:
        return 2
    return int(bool(move.classes & FAR))


def _sorted_out(moves: Sequence[Move], *, only_position: bool = False) -> dict[_Sort, list[Move]]:
    found: dict[_Sort, list[Move]] = {}
    for move in sorted(moves, key=lambda each: (depth(each), each.slug)):
        position = move.exercise.position
        sort = _Sort(position) if only_position else _Sort(
            position, depth(move), move.arches, move.holds_forward, move.load_kg > 0
        )  # fmt: skip
        found.setdefault(sort, []).append(move)
    return found


class _Orders:
    """Every order of these sorts, asked for the best rest from anywhere in it; each rest is found once."""

    def __init__(self, stretches: tuple[_Sort, ...], bouts: tuple[_Sort, ...]) -> None:
        self.stretches = stretches
        self.bouts = bouts
        self.known: dict[_At, _Way | None] = {}

    def best(self, at: _At) -> _Way | None:
        if at in self.known:
            return self.known[at]
        found: _Way | None = None if any(at[0]) or any(at[1]) else (0, ())
        for number, cost, then in self._bouts(at) if not at[6] else self._stretches(at):
            rest = self.best(then)
            if rest is not None and (found is None or cost + rest[0] < found[0]):
                found = (cost + rest[0], (number, *rest[1]))
        self.known[at] = found
        return found

    def _stretches(self, at: _At) -> Iterator[tuple[int, int, _At]]:
        left, still, position, deep, prepared, bent, _ = at
        for number, sort in enumerate(self.stretches):
            is_ready = (prepared or sort.depth < len("EE")) and not (sort.carries and bent)
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
