"""The search: which moves a week has, and in which of its sessions. Exact, by branch and bound; it counts its steps.

Everything is a whole number, so that both homes add up to the same. A step is one move decided; where there are more
steps than allowed, the best that was found is given with the bound that is proven.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cambre.core.plan.draft import Candidate, Draft, Frame
from cambre.core.plan.prices import prices
from cambre.core.plan.requirements import AT_THE_END, ON_THE_WAY

Placing = tuple[int, ...]
"""The sessions that a move is placed in; none is a choice too."""
NEVER = 1_000_000


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
    """The best week of these candidates; none where no week keeps every requirement, or none was found in time."""
    return _Search(candidates, frame).run()


class _Search:
    def __init__(self, candidates: Sequence[Candidate], frame: Frame) -> None:
        self.frame = frame
        self.candidates = sorted(candidates, key=lambda each: (-each.weight * 100 // each.seconds, each.move.slug))
        self.placings = [_placings(each, frame) for each in self.candidates]
        self.draft = Draft(frame)
        self.chosen: list[Placing] = []
        self.best: tuple[int, tuple[Placing, ...]] | None = None
        self.nodes = 0
        self.prices = prices(self.candidates, frame)
        after = [self.candidates[place:] for place in range(len(self.candidates) + 1)]
        self.reachable = [frozenset(each for candidate in rest for each in candidate.covers) for rest in after]
        self.shortest = [
            [min((each.seconds for each in rest if letter in each.letters), default=NEVER) for rest in after]
            for letter in range(len(frame.days))
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
        return Found(sessions=sessions, value=value, bound=root if self._is_over else value)

    @property
    def _is_over(self) -> bool:
        return self.nodes > self.frame.nodes * (1 if self.best is not None else 3)

    def _decide(self, place: int) -> None:
        """Every way to place the candidates from here on that may be better than the best so far."""
        self.nodes += 1
        if self._is_over or self._cannot_be_whole(place):
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

    def _cannot_be_whole(self, place: int) -> bool:
        """Whether a session lacks more moves than its time, or the candidates that are left, can give."""
        for letter, count in enumerate(self.draft.counts):
            lacking = self.frame.fewest - count
            if lacking > 0 and lacking * self.shortest[letter][place] > self.frame.seconds - self.draft.seconds[letter]:
                return True
        return False

    def _keep_if_whole(self) -> None:
        if all(keeps(self.draft) for keeps in AT_THE_END):
            value = self.draft.value
            if self.best is None or value > self.best[0]:
                self.best = (value, tuple(self.chosen))

    def _bound(self, place: int) -> int:
        """No week that begins like this one is worth more."""
        missing = sum(1 for each, count in self.draft.covered.items() if not count and each in self.reachable[place])
        return self.draft.value + missing * self.frame.weights.direction + self.prices.bound(place, self.draft)


def _placings(candidate: Candidate, frame: Frame) -> tuple[Placing, ...]:
    """The ways to place a candidate, the most valuable first; not at all is the last."""
    ways: list[Placing] = [(letter,) for letter in candidate.letters]
    if len(candidate.letters) > 1:
        ways.append(candidate.letters)
    return (*sorted(ways, key=lambda way: (-candidate.worth(way, frame), way)), ())
