"""The search: which moves a week has, and in which of its sessions. Exact, by branch and bound; it counts its steps.

Everything is a whole number, so that both homes add up to the same. A step is one move decided; where there are more
steps than allowed, the best that was found is given with the bound that is proven.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cambre.core.plan.draft import Candidate, Draft, Frame
from cambre.core.plan.requirements import AT_THE_END, ON_THE_WAY

Placing = tuple[int, ...]
"""The sessions that a move is placed in; none is a choice too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The best week that was found: for each session its moves, what it is worth, and the most that any could be."""

    sessions: tuple[tuple[Candidate, ...], ...]
    value: int
    bound: int

    @property
    def is_best(self) -> bool:
        """Whether nothing better exists."""
        return self.value == self.bound


def search(candidates: Sequence[Candidate], frame: Frame) -> Found | None:
    """The best week of these candidates; none where no week keeps every requirement."""
    return _Search(candidates, frame).run()


@dataclass(frozen=True, slots=True)
class _Gain:
    """What placing a candidate once more is worth at most, and how long it takes."""

    points: int
    seconds: int


class _Search:
    def __init__(self, candidates: Sequence[Candidate], frame: Frame) -> None:
        self.frame = frame
        self.candidates = sorted(candidates, key=lambda each: (-each.weight * 100 // each.seconds, each.move.slug))
        self.placings = [_placings(each, frame) for each in self.candidates]
        self.draft = Draft(frame)
        self.chosen: list[Placing] = []
        self.best: tuple[int, tuple[Placing, ...]] | None = None
        self.nodes = 0
        priced = [(False, frame.weights.new_move), (True, frame.weights.new_move)]
        self.gains = [
            [
                _ranked(self.candidates[place:], frame, price if is_priced else 0)
                for place in range(len(self.candidates) + 1)
            ]
            for is_priced, price in priced
        ]
        self.reachable = [
            frozenset(each for candidate in self.candidates[place:] for each in candidate.covers)
            for place in range(len(self.candidates) + 1)
        ]

    def run(self) -> Found | None:
        root = self._bound(0)
        self._decide(0)
        if self.best is None:
            return None
        value, placings = self.best
        sessions = tuple(
            tuple(each for each, placing in zip(self.candidates, placings, strict=True) if letter in placing)
            for letter in range(len(self.frame.days))
        )
        return Found(sessions=sessions, value=value, bound=root if self.nodes > self.frame.nodes else value)

    def _decide(self, place: int) -> None:
        """Every way to place the candidates from here on that may be better than the best so far."""
        self.nodes += 1
        if self.nodes > self.frame.nodes and self.best is not None:
            return
        if self.best is not None and self._bound(place) <= self.best[0]:
            return
        if place == len(self.candidates):
            self._keep_if_whole()
            return
        candidate = self.candidates[place]
        for placing in self.placings[place]:
            if self._place(candidate, placing):
                self.chosen.append(placing)
                self._decide(place + 1)
                self.chosen.pop()
                self.draft.undo(candidate, placing)

    def _place(self, candidate: Candidate, placing: Placing) -> bool:
        """Whether it can stand there; if so, it does."""
        self.draft.add(candidate, placing)
        if all(keeps(self.draft, candidate, placing) for keeps in ON_THE_WAY):
            return True
        self.draft.undo(candidate, placing)
        return False

    def _keep_if_whole(self) -> None:
        if all(keeps(self.draft) for keeps in AT_THE_END):
            value = self.draft.value
            if self.best is None or value > self.best[0]:
                self.best = (value, tuple(self.chosen))

    def _bound(self, place: int) -> int:
        """No week that begins like this one is worth more."""
        draft, weights = self.draft, self.frame.weights
        missing = len(self.reachable[place] & draft.missing) * weights.direction
        free = max(0, self.frame.new_moves - draft.new)
        unpriced = self._most(self.gains[0][place])
        priced = self._most(self.gains[1][place]) + free * weights.new_move
        return draft.value + missing + min(unpriced, priced)

    def _most(self, gains: tuple[tuple[_Gain, ...], tuple[_Gain, ...]]) -> int:
        by_density, by_points = gains
        return min(_within_time(by_density, self.draft.seconds_left), _within_count(by_points, self.draft.count_left))


def _placings(candidate: Candidate, frame: Frame) -> tuple[Placing, ...]:
    """The ways to place a candidate, the most valuable first; not at all is the last."""
    ways: list[Placing] = [(letter,) for letter in candidate.letters]
    if len(candidate.letters) > 1:
        ways.append(candidate.letters)
    return (*sorted(ways, key=lambda way: (-candidate.worth(way, frame), way)), ())


def _ranked(candidates: Sequence[Candidate], frame: Frame, price: int) -> tuple[tuple[_Gain, ...], tuple[_Gain, ...]]:
    gains = [gain for each in candidates for gain in _gains(each, frame, price)]
    by_density = tuple(sorted(gains, key=lambda gain: -gain.points * 10_000 // gain.seconds))
    return by_density, tuple(sorted(gains, key=lambda gain: -gain.points))


def _gains(candidate: Candidate, frame: Frame, price: int) -> Iterator[_Gain]:
    """What the first placing and each further one add at most."""
    before = 0
    for count in range(1, len(candidate.letters) + 1):
        worth = max(candidate.worth(way, frame) for way in (candidate.letters[:count], candidate.letters[-count:]))
        first = price if count == 1 and candidate.is_new else 0
        if worth - before - first > 0:
            yield _Gain(points=worth - before - first, seconds=candidate.seconds)
        before = worth


def _within_time(gains: Sequence[_Gain], seconds: int) -> int:
    total = 0
    for gain in gains:
        if gain.seconds > seconds:
            return total + -(-gain.points * seconds // gain.seconds)
        total, seconds = total + gain.points, seconds - gain.seconds
    return total


def _within_count(gains: Sequence[_Gain], count: int) -> int:
    return sum(gain.points for gain in gains[: max(0, count)])
