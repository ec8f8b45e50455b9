"""A week that is being put together: the frame it must fit in, the candidates, and what they come to so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from cambre.core.plan.move import Move
from cambre.core.plan.preferences import Weights
from cambre.core.vocabulary import Direction

STRENGTH = "strength"
DIRECTIONS = tuple(Direction)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A move that a week may have, with its points and the seconds that it takes in a session, all things counted."""

    move: Move
    weight: int
    seconds: int
    work: int
    """Seconds of work that it brings to the main part, the bout after it included."""
    is_new: bool
    letters: tuple[int, ...]
    """The sessions that it may come in."""
    covers: frozenset[str]
    uses: "Uses"

    def worth(self, placing: Sequence[int], frame: "Frame") -> int:
        """Its points when it comes in these sessions."""
        days = frame.days
        return self.weight * frame.weights.often[sum([days[letter] for letter in placing])]


@dataclass(frozen=True, slots=True)
class Uses:
    """What a move uses of what is rationed in a session."""

    halves: tuple[int, ...]
    """Half-seconds in each direction."""
    deep: int
    arches: int
    hands: int
    wheels: int

    @classmethod
    def of(cls, move: Move) -> "Uses":
        """What this move uses."""
        return cls(
            halves=tuple(move.halves(direction) if move.is_stretch else 0 for direction in DIRECTIONS),
            deep=move.work if move.is_deep else 0,
            arches=int(move.arches and move.is_stretch),
            hands=move.on_side if move.on_hands else 0,
            wheels=move.sets * move.side_count * move.repetitions if move.is_wheel else 0,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a week must fit in. A session is known by its number; `days` says on how many days each one comes."""

    days: tuple[int, ...]
    seconds: int
    """The most that the main part of each session takes."""
    week_work: int | None = None
    """The most seconds of work in the main parts of the week."""
    fewest: int
    most: int
    session_halves: int
    week_halves: int
    """Half-seconds that one direction gets at most, in a session and in the week."""
    used_halves: tuple[int, ...] = (0,) * len(DIRECTIONS)
    """What other days of the week have of that already."""
    deep_seconds: int
    deep_days: int
    hands_seconds: int | None
    wheels: int
    new_moves: int
    wanted: frozenset[str]
    """The directions, and strength, that the week is to have."""
    prepares: bool = True
    """Whether a deep arch needs an easier one beside it."""
    weights: Weights
    nodes: int


class Draft:
    """What has been placed so far, added up."""

    def __init__(self, frame: Frame) -> None:
        """Begin with nothing."""
        sessions = range(len(frame.days))
        self.frame = frame
        self.seconds = [0 for _ in sessions]
        self.counts = [0 for _ in sessions]
        self.halves = [[0 for _ in DIRECTIONS] for _ in sessions]
        self.deep = [0 for _ in sessions]
        self.arches = [0 for _ in sessions]
        self.hands = [0 for _ in sessions]
        self.wheels = [0 for _ in sessions]
        self.covered: dict[str, int] = dict.fromkeys(sorted(frame.wanted), 0)
        self.week_work = 0
        self.new = 0
        self.points = 0

    @property
    def value(self) -> int:
        """What the week is worth as it is."""
        weights = self.frame.weights
        met = sum([1 for count in self.covered.values() if count])
        too_new = max(0, self.new - self.frame.new_moves)
        return self.points + met * weights.direction - too_new * weights.new_move

    def add(self, candidate: Candidate, placing: Sequence[int]) -> None:
        """Place a candidate in these sessions."""
        self._count(candidate, placing, 1)

    def undo(self, candidate: Candidate, placing: Sequence[int]) -> None:
        """Take it out again."""
        self._count(candidate, placing, -1)

    def _count(self, candidate: Candidate, placing: Sequence[int], sign: int) -> None:
        if not placing:
            return
        self.points += sign * candidate.worth(placing, self.frame)
        self.new += sign * candidate.is_new
        for each in candidate.covers:
            if each in self.covered:
                self.covered[each] += sign
        for letter in placing:
            self._count_in(candidate, letter, sign)

    def _count_in(self, candidate: Candidate, letter: int, sign: int) -> None:
        uses = candidate.uses
        self.seconds[letter] += sign * candidate.seconds
        self.week_work += sign * candidate.work * self.frame.days[letter]
        self.counts[letter] += sign
        halves = self.halves[letter]
        for number, used in enumerate(uses.halves):
            halves[number] += sign * used
        self.deep[letter] += sign * uses.deep
        self.arches[letter] += sign * uses.arches
        self.hands[letter] += sign * uses.hands
        self.wheels[letter] += sign * uses.wheels
