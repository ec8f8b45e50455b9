"""The order inside a session: stretch, strength, stretch …, with as little getting up and down as possible.

What must hold is asked at every step; among the orders that keep it, the one with the fewest changes of position and
the fewest steps from deep back to easy is found exactly.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from cambre.core.plan.move import Move
from cambre.core.vocabulary import LoadClass, Position

CHANGE, BACK_TO_EASY, THE_SAME_AGAIN = 10_000, 2_500, 400
TWICE = 2
FAR = frozenset({LoadClass.UF, LoadClass.RT})


@dataclass(frozen=True, slots=True)
class _At:
    """How far an order has come."""

    left: tuple[int, ...]
    """The stretches that are still to come, by their number."""
    bouts: tuple[int, ...]
    """How many of each bout are still to come."""
    position: Position
    depth: int
    last_bout: int
    running: int
    stretch_next: bool
    prepared: bool
    bent: bool


@dataclass(frozen=True, slots=True)
class _Step:
    cost: int
    move: Move
    then: _At


def ordered(stretches: Sequence[Move], bouts: Sequence[Move], position: Position) -> tuple[Move, ...] | None:
    """The best order of a session that begins in this position; none where none keeps what must hold."""
    kinds = tuple({move.slug: move for move in bouts}.values())
    some = tuple(sorted(stretches, key=lambda move: (depth(move), move.slug)))
    start = _At(
        left=tuple(range(len(some))),
        bouts=tuple(sum(each.slug == kind.slug for each in bouts) for kind in kinds),
        position=position,
        depth=0,
        last_bout=-1,
        running=0,
        stretch_next=True,
        prepared=False,
        bent=False,
    )
    best = _best_from(some, kinds)(start)
    return None if best is None else _walked(best)


def depth(move: Move) -> int:
    """How deep a move goes: easy, far, or far backwards."""
    if move.is_deep:
        return 2
    return int(bool(move.classes & FAR))


_Best = tuple[int, tuple[Move, "_Best | None"] | None]


def _best_from(some: tuple[Move, ...], kinds: tuple[Move, ...]):  # type: ignore[no-untyped-def] # noqa: ANN202
    @cache
    def best(at: _At) -> _Best | None:
        if not at.left and not any(at.bouts):
            return 0, None
        found: _Best | None = None
        for step in _steps(at, some, kinds):
            rest = best(step.then)
            if rest is not None and (found is None or step.cost + rest[0] < found[0]):
                found = step.cost + rest[0], (step.move, rest)
        return found

    return best


def _walked(best: _Best) -> tuple[Move, ...]:
    moves: list[Move] = []
    step = best[1]
    while step is not None:
        moves.append(step[0])
        step = step[1][1] if step[1] is not None else None
    return tuple(moves)


def _steps(at: _At, some: tuple[Move, ...], kinds: tuple[Move, ...]) -> Iterator[_Step]:
    yield from _stretches(at, some) if at.stretch_next else _bouts(at, kinds)


def _stretches(at: _At, some: tuple[Move, ...]) -> Iterator[_Step]:
    for number in at.left:
        move = some[number]
        if not _may_come(move, at):
            continue
        left = tuple(each for each in at.left if each != number)
        then = _At(
            left=left,
            bouts=at.bouts,
            position=move.exercise.position,
            depth=depth(move),
            last_bout=at.last_bout,
            running=at.running,
            stretch_next=not any(at.bouts),
            prepared=at.prepared or move.arches,
            bent=at.bent or move.holds_forward,
        )
        back = BACK_TO_EASY * max(0, at.depth - depth(move))
        yield _Step(_change(move, at) + back + number, move, then)


def _may_come(move: Move, at: _At) -> bool:
    """A deep arch is prepared, and a weight comes before the back was bent forward for long."""
    return (at.prepared or not move.is_deep) and not (move.load_kg and at.bent)


def _bouts(at: _At, kinds: tuple[Move, ...]) -> Iterator[_Step]:
    for number, move in enumerate(kinds):
        if not at.bouts[number]:
            continue
        running = at.running + 1 if number == at.last_bout else 1
        if running > TWICE and any(count for other, count in enumerate(at.bouts) if other != number):
            continue
        bouts = tuple(count - (place == number) for place, count in enumerate(at.bouts))
        then = _At(
            left=at.left,
            bouts=bouts,
            position=move.exercise.position,
            depth=at.depth,
            last_bout=number,
            running=running,
            stretch_next=bool(at.left),
            prepared=at.prepared,
            bent=at.bent,
        )
        yield _Step(_change(move, at) + THE_SAME_AGAIN * (running - 1) + number, move, then)


def _change(move: Move, at: _At) -> int:
    return 0 if move.exercise.position is at.position else CHANGE
