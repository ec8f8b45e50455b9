"""The most that the rest of a week can be worth: every scarce thing has a price, and what is left of it is sold.

For any prices at all, no choice is worth more than what each move is worth beyond what it uses, plus what everything
that is left would cost. The prices that make this bound smallest are looked for once; then it costs a sum to ask.
Points are counted in sixty-fourths here, so that a price for a second can be small and is still a whole number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cambre.core.plan.draft import Candidate, Draft, Frame

FINE = 64
STEPS = (4096, 1024, 256, 64, 16, 4, 1)
ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to place one candidate: how often each session has it, and what that is worth."""

    worth: tuple[tuple[tuple[int, ...], int], ...]
    seconds: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Prices:
    """The prices of a second and of a place in each session and of a new move, and what the rest is worth at them."""

    second: tuple[int, ...]
    place: tuple[int, ...]
    new: int
    rest: tuple[int, ...]
    """For each candidate, what it and those after it are worth beyond what they use."""

    def bound(self, place: int, draft: Draft) -> int:
        """The most that the candidates from here on add to a draft."""
        frame = draft.frame
        fine = self.rest[place] + self.new * max(0, frame.new_moves - draft.new)
        for letter, taken in enumerate(draft.seconds):
            fine += self.second[letter] * (frame.seconds - taken)
            fine += self.place[letter] * (frame.most - draft.counts[letter])
        return fine // FINE


def prices(candidates: Sequence[Candidate], frame: Frame) -> Prices:
    """The prices that make the bound of an empty week smallest, as far as a few rounds find them."""
    ways = [_ways(each, frame) for each in candidates]
    sessions = len(frame.days)
    best = [0] * (2 * sessions + 1)
    least = _total(best, ways, frame)
    for step in STEPS * ROUNDS:
        for number in range(len(best)):
            for change in (step, -step):
                tried = [*best[:number], max(0, best[number] + change), *best[number + 1 :]]
                if number == len(best) - 1:
                    tried[number] = min(tried[number], frame.weights.new_move * FINE)
                total = _total(tried, ways, frame)
                if total < least:
                    best, least = tried, total
    return _priced(best, ways, sessions)


def _priced(chosen: list[int], ways: Sequence[Ways], sessions: int) -> Prices:
    rest = [0]
    for each in reversed(ways):
        rest.append(rest[-1] + _beyond(each, chosen, sessions))
    return Prices(
        second=tuple(chosen[:sessions]),
        place=tuple(chosen[sessions : 2 * sessions]),
        new=chosen[-1],
        rest=tuple(reversed(rest)),
    )


def _ways(candidate: Candidate, frame: Frame) -> Ways:
    some = [(letter,) for letter in candidate.letters]
    both = [candidate.letters] if len(some) > 1 else []
    worth = tuple((way, candidate.worth(way, frame) * FINE) for way in (*some, *both))
    return Ways(worth=worth, seconds=candidate.seconds, is_new=candidate.is_new)


def _beyond(ways: Ways, chosen: Sequence[int], sessions: int) -> int:
    """What a candidate is worth beyond what it uses, placed in its best way; nothing where that is none."""
    new = chosen[-1] if ways.is_new else 0
    return max(
        0,
        *(
            worth - new - sum(chosen[letter] * ways.seconds + chosen[sessions + letter] for letter in way)
            for way, worth in ways.worth
        ),
    )


def _total(chosen: Sequence[int], ways: Sequence[Ways], frame: Frame) -> int:
    sessions = len(frame.days)
    total = sum(_beyond(each, chosen, sessions) for each in ways) + chosen[-1] * frame.new_moves
    return total + sum(
        chosen[letter] * frame.seconds + chosen[sessions + letter] * frame.most for letter in range(sessions)
    )
