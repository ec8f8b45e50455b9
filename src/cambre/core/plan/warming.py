"""The warm-up: five minutes of easy movement, the same every day, so that nobody has to think about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from cambre.core.plan.dosing import being_told, easy_movement
from cambre.core.plan.move import Move
from cambre.core.plan.pool import Pool
from cambre.core.plan.standing import Standing
from cambre.core.vocabulary import LoadClass, Position

DOWN = (
    Position.STANDING, Position.SITTING, Position.ALL_FOURS, Position.KNEELING, Position.LONG_SITTING,
    Position.SIDE_LYING, Position.SUPINE, Position.PRONE,
)  # fmt: skip
"""From standing down to the floor: the order in which a body gets up and down least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WarmUp:
    """The moves in their order, and the seconds that they take with getting ready."""

    moves: tuple[Move, ...]
    seconds: int


def warm_up(some: Pool, somebody: Standing, count: int, seconds: int) -> WarmUp | None:
    """The best `count` moves for so many seconds of work, or as many as there are; none without any."""
    moves = _movable(some, somebody, seconds, count)
    if not moves:
        return None
    choices = combinations(moves, min(count, len(moves)))
    best = max(choices, key=lambda choice: (_points(choice, somebody), [-moves.index(each) for each in choice]))
    each_s = -(-seconds // len(best))
    ordered = sorted(best, key=lambda move: (DOWN.index(move.exercise.position), moves.index(move)))
    kept = tuple(_for(move, each_s) for move in ordered)
    return WarmUp(moves=kept, seconds=sum(move.work for move in kept) + getting_ready(kept, somebody))


def getting_ready(moves: Sequence[Move], somebody: Standing) -> int:
    """Seconds between moves that follow each other, the first one's and those of their forms included."""
    ready, changing = somebody.ground.cap("ready_s"), somebody.ground.cap("position_change_s")
    positions = [move.exercise.position for move in moves]
    changes = sum(one is not other for one, other in pairwise(positions))
    told = sum(being_told(move, somebody) for move in moves)
    return ready * (len(moves) - changes) + changing * changes + told


def _movable(some: Pool, somebody: Standing, seconds: int, count: int) -> list[Move]:
    """What may be kept going that long, in the order of preference; nothing that hurt lately, where there is more."""
    wanted = somebody.ground.preferences.warm_ups
    found = [each for each in some.allowed if each.exercise.slug in wanted]
    moves = [
        move
        for each in sorted(found, key=lambda each: wanted.index(each.exercise.slug))
        if (move := easy_movement(each.exercise, each.changes, somebody, -(-seconds // count)))
    ]
    warms = [move for move in moves if move.is_mid_range and LoadClass.AE not in move.classes]
    fine = [move for move in warms if move.slug not in somebody.person.hurt_lately]
    return fine or warms


def _for(move: Move, seconds: int) -> Move:
    return Move(exercise=move.exercise, changes=move.changes, sets=1, seconds=seconds, tempo=move.tempo)


def _points(moves: Sequence[Move], somebody: Standing) -> int:
    """Each direction once, few positions, and the whole body standing before it lies down."""
    directions = {direction for move in moves for direction in move.directions}
    positions = {move.exercise.position for move in moves}
    stands = Position.STANDING in positions
    liked = sum(move.slug in somebody.ground.preferences.warm_ups[:2] for move in moves)
    changed = sum(len(move.directions) - len(move.covers) for move in moves)
    return 30 * len(directions) - 12 * len(positions) + 20 * stands + 15 * liked - 35 * changed
