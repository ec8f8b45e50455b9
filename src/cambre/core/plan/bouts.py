"""Strength between the stretches: which bouts a session has, superman's ladder first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cambre.core.plan.dosing import bout, has_careful_wrists
from cambre.core.plan.move import Move
from cambre.core.plan.pool import Pool
from cambre.core.plan.standing import Standing
from cambre.core.plan.worth import Judging
from cambre.core.vocabulary import Direction, Kind

BEST = 10  # so many kinds of bout are tried in every combination
TWICE = 2
SHORT = 15  # seconds: a bout that is hardly one
LADDER, ELSEWHERE, ANOTHER, MISSING, UNBALANCED, AGAIN = 12, 8, 6, 1000, 40, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """What a session's bouts stand between."""

    stretches: tuple[Move, ...]
    count: int
    missing: frozenset[Direction]
    """Directions that no stretch of the week trains."""
    used: frozenset[str]
    """The bouts of the other session."""


def strength_moves(some: Pool, somebody: Standing, most: int) -> tuple[Move, ...]:
    """Everything that may stand as strength between stretches, for at most so many seconds."""
    found = (
        bout(each.exercise, each.changes, somebody, most) for each in some.allowed if _is_strength(each.exercise.kind)
    )
    return tuple(move for move in found if move is not None and not move.is_stretch and not move.is_wheel)


def _is_strength(kind: Kind) -> bool:
    return kind is not Kind.MOBILITY


def choose(moves: Sequence[Move], slots: Slots, judging: Judging) -> tuple[Move, ...]:
    """The best bouts for the slots, looked for among all combinations; none where nothing fits."""
    points_of = {move.slug: _points(move, slots, judging) for move in moves}
    ranked = sorted(moves, key=lambda move: (-points_of[move.slug], move.slug))[:BEST]
    for most in _most_of_one(ranked, slots.count, judging.somebody):
        best: tuple[int, tuple[Move, ...]] | None = None
        for choice in _combinations(ranked, slots.count, most):
            if _fits(choice, slots, judging.somebody):
                points = _together(choice, slots, points_of, judging.somebody)
                if best is None or points > best[0]:
                    best = (points, choice)
        if best is not None:
            return best[1]
    return ()


def _most_of_one(moves: Sequence[Move], count: int, somebody: Standing) -> Iterator[int]:
    """How often one bout comes: once while there are enough of them, else as often as it must.

    Somebody new may have one twice: fewer to learn is worth more than variety.
    """
    needed = -(-count // max(1, len(moves)))
    if not somebody.is_new:
        yield needed
    yield max(TWICE, needed)


def _combinations(moves: Sequence[Move], count: int, most: int) -> Iterator[tuple[Move, ...]]:
    if count == 0:
        yield ()
        return
    for place, move in enumerate(moves):
        for times in range(min(most, count), 0, -1):
            rest = _combinations(moves[place + 1 :], count - times, most)
            yield from ((*(move,) * times, *others) for others in rest)


def _fits(choice: Sequence[Move], slots: Slots, somebody: Standing) -> bool:
    cap = somebody.ground.cap
    most = cap("superman_lifts") // (2 if somebody.is_halved else 1)
    if sum(move.lifts for move in (*choice, *slots.stretches)) > most:
        return False
    on_hands = sum(move.on_side for move in (*choice, *slots.stretches) if move.on_hands)
    return not has_careful_wrists(somebody) or on_hands <= cap("wrist_load_s")


def _points(move: Move, slots: Slots, judging: Judging) -> int:
    """What a bout is worth by itself."""
    here = {stretch.exercise.position for stretch in slots.stretches}
    points = judging.worth(move.exercise) + (LADDER if move.is_lift else 0)
    points += min(len(move.exercise.ladder.easier), 2) * judging.somebody.ground.preferences.weights.rung
    points -= 0 if move.exercise.position in here else ELSEWHERE
    points += AGAIN if move.slug in slots.used and judging.somebody.is_new else 0
    points -= ELSEWHERE if move.work < SHORT else 0
    return points + (MISSING if slots.missing & set(move.directions) else 0)


def _together(choice: Sequence[Move], slots: Slots, points_of: Mapping[str, int], somebody: Standing) -> int:
    """What the bouts are worth together: varied, in the positions that the stretches have, not all backwards."""
    kinds = {move.slug: move for move in choice}
    missing = slots.missing - {direction for move in kinds.values() for direction in move.directions}
    points = sum(points_of[move.slug] for move in choice) + ANOTHER * len(kinds) - MISSING * len(missing)
    back, rest = balance((*slots.stretches, *choice))
    return points - (UNBALANCED if back > somebody.ground.cap("extension_share") * rest else 0)


def balance(moves: Sequence[Move]) -> tuple[int, int]:
    """Seconds of work backwards, and in all other directions together."""
    back = sum(move.work // len(move.directions) for move in moves if Direction.EXTENSION in move.directions)
    rest = sum(
        move.work // len(move.directions)
        for move in moves
        for direction in move.directions
        if direction is not Direction.EXTENSION
    )
    return back, rest
