"""The search: which moves a week has, and in which of its sessions. Exact, by branch and bound; it counts its steps.

Everything is a whole number, so that both homes add up to the same. A step is one move decided; where there are more
steps than allowed, the best that was found is given with the bound that is proven.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cambre.core.plan.draft import Candidate, Draft, Frame
from cambre.core.plan.prices import WHOLE, Placing, Way, count_of, prices, ways_of
from cambre.core.plan.requirements import AT_THE_END, ON_THE_WAY

NOT_AT_ALL = Way((), 0, ())
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
        self.candidates = _in_turns(candidates)
        ways = [ways_of(each, frame) for each in self.candidates]
        self.ways = [(*sorted(some, key=lambda way: (-way.worth, way.placing)), NOT_AT_ALL) for some in ways]
        self.left = [WHOLE] * count_of(frame)
        self.draft = Draft(frame)
        self.chosen: list[Placing] = []
        self.best: tuple[int, tuple[Placing, ...]] | None = None
        self.nodes = 0
        self.prices = prices(ways, frame)
        after = [self.candidates[place:] for place in range(len(self.candidates) + 1)]
        self.cheapest = [{each: _cheapest(each, rest) for each in sorted(frame.wanted)} for rest in after]
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
        for way in self.ways[place]:
            if self._place(candidate, way.placing):
                self.chosen.append(way.placing)
                self._use(way, 1)
                self._decide(place + 1)
                self._use(way, -1)
                self.chosen.pop()
                self.draft.undo(candidate, way.placing)

    def _place(self, candidate: Candidate, placing: Placing) -> bool:
        """Whether it can stand there; if so, it does."""
        self.draft.add(candidate, placing)
        if all(keeps(self.draft, candidate, placing) for keeps in ON_THE_WAY):
            return True
        self.draft.undo(candidate, placing)
        return False

    def _use(self, way: Way, sign: int) -> None:
        for number, share in way.used:
            self.left[number] -= sign * share

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
        missing = self._still_coverable(place)
        rest = self.prices.bound(place, self._sold())
        return self.draft.value + missing * self.frame.weights.direction + rest

    def _still_coverable(self, place: int) -> int:
        """How many of the directions that are missing can still come, at most."""
        draft, frame = self.draft, self.frame
        room = max(
            (
                frame.seconds - taken
                for taken, count in zip(draft.seconds, draft.counts, strict=True)
                if count < frame.most
            ),
            default=-1,
        )
        missing = [self.cheapest[place][each] for each, count in draft.covered.items() if not count]
        shares = sorted([share for seconds, share in missing if seconds <= room])
        left, count = sum([frame.seconds - taken for taken in draft.seconds]), 0
        for share in shares:
            left -= share
            count += left >= 0
        return count

    def _sold(self) -> list[int]:
        """What is left to be sold; novelty that is overdrawn has been paid for already."""
        return [*self.left[:-1], max(0, self.left[-1])]


def _in_turns(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best candidate of each direction, then the second of each, so that every direction is looked at early."""
    dense = sorted(candidates, key=lambda each: (-each.weight * 100 // each.seconds, each.move.slug))
    turns: dict[str, int] = {}
    ranked: list[tuple[int, int, Candidate]] = []
    for place, each in enumerate(dense):
        first = min(each.covers, default="")
        turns[first] = turns.get(first, -1) + 1
        ranked.append((turns[first] if first else turns[first] + 1, place, each))
    return [each for *_, each in sorted(ranked, key=lambda one: one[:2])]


def _cheapest(direction: str, some: Sequence[Candidate]) -> tuple[int, int]:
    """The fewest seconds in which one of these covers a direction, and its share where it covers others too."""
    covering = [each for each in some if direction in each.covers]
    if not covering:
        return NEVER, NEVER
    return min(each.seconds for each in covering), min(each.seconds // len(each.covers) for each in covering)
