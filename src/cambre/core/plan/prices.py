"""The most that the rest of a week can be worth: every scarce thing has a price, and what is left of it is sold.

For any prices at all, no choice is worth more than what each move is worth beyond what it uses, plus what everything
that is left would cost. Prices that make this bound small are looked for once; then it costs a sum to ask. An amount
is a share of all there is, in 65,536ths rounded down, so everything stays a whole number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cambre.core.plan.draft import DIRECTIONS, Candidate, Frame

WHOLE = 1 << 16
ROUNDS = 90
Used = tuple[tuple[int, int], ...]
"""The numbers of the scarce things that are used, each with its share."""
Placing = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to place a candidate: what it is worth, and what it uses."""

    placing: Placing
    worth: int
    used: Used


@dataclass(frozen=True, slots=True)
class Prices:
    """A price for all there is of each scarce thing, and what the rest is worth beyond what it uses."""

    each: tuple[int, ...]
    rest: tuple[int, ...]
    """For each candidate, it and those after it, in 65,536ths of a point."""

    def bound(self, place: int, left: Sequence[int]) -> int:
        """The most that the candidates from here on are worth, with so much left."""
        fine = self.rest[place]
        for price, share in zip(self.each, left, strict=True):
            fine += price * share
        return fine >> 16


def ways_of(candidate: Candidate, frame: Frame) -> tuple[Way, ...]:
    """Every way to place a candidate but not at all."""
    placings = [(letter,) for letter in candidate.letters]
    both = [candidate.letters] if len(placings) > 1 else []
    return tuple(
        Way(placing, candidate.worth(placing, frame), tuple(_used(candidate, placing, frame)))
        for placing in (*placings, *both)
    )


def _used(candidate: Candidate, placing: Placing, frame: Frame) -> Iterator[tuple[int, int]]:
    """Seconds and places of each session, each direction's share of the week, the week's work, and novelty."""
    sessions = len(frame.days)
    days = sum(frame.days[letter] for letter in placing)
    for letter in placing:
        yield letter, candidate.seconds * WHOLE // max(1, frame.seconds)
        yield sessions + letter, WHOLE // frame.most
    for number in range(len(DIRECTIONS)):
        halves = candidate.uses.halves[number]
        if halves:
            yield 2 * sessions + number, halves * days * WHOLE // max(1, frame.week_halves - frame.used_halves[number])
    after = 2 * sessions + len(DIRECTIONS)
    if frame.week_work is not None:
        yield after, candidate.work * days * WHOLE // max(1, frame.week_work)
    if candidate.is_new:
        yield after + 1, WHOLE // max(1, frame.new_moves)


def count_of(frame: Frame) -> int:
    """How many scarce things there are; the last is novelty, which may be overdrawn at a known price."""
    return 2 * len(frame.days) + len(DIRECTIONS) + 2


def prices(ways: Sequence[tuple[Way, ...]], frame: Frame) -> Prices:
    """The best prices of so many rounds: what is used too much gets dearer, what is left over gets cheaper."""
    dearest = frame.weights.new_move * max(1, frame.new_moves)
    chosen = [0] * count_of(frame)
    best, least, step = chosen, -1, max(1, sum(max((way.worth for way in some), default=0) for some in ways) // 4)
    for _ in range(ROUNDS):
        total, used = _asked(ways, chosen)
        if least < 0 or total < least:
            best, least = chosen, total
        chosen = [max(0, price + (step * (share - WHOLE) >> 16)) for price, share in zip(chosen, used, strict=True)]
        chosen[-1] = min(chosen[-1], dearest)
        step = max(1, step * 19 // 20)
    rest = [0]
    for some in reversed(ways):
        rest.append(rest[-1] + max(0, *(_beyond(way, best) for way in some)) if some else rest[-1])
    return Prices(tuple(best), tuple(reversed(rest)))


def _asked(ways: Sequence[tuple[Way, ...]], chosen: Sequence[int]) -> tuple[int, list[int]]:
    """The bound at these prices, and how much everybody's best way uses."""
    total, used = sum(chosen) << 16, [0] * len(chosen)
    for some in ways:
        most, taken = 0, None
        for way in some:
            beyond = _beyond(way, chosen)
            if beyond > most:
                most, taken = beyond, way
        total += most
        for number, share in taken.used if taken is not None else ():
            used[number] += share
    return total, used


def _beyond(way: Way, chosen: Sequence[int]) -> int:
    """What a way is worth beyond what it uses."""
    return (way.worth << 16) - sum([chosen[number] * share for number, share in way.used])
