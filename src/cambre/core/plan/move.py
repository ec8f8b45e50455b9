"""A move: an exercise in the form and with the dose that this person may do."""

from dataclasses import dataclass, field

from cambre.core.library.agreement import GENTLE
from cambre.core.library.dose import Tempo
from cambre.core.library.exercise import Exercise
from cambre.core.screening.permission import Modified
from cambre.core.vocabulary import Direction, Kind, LoadClass, Sides

STRETCHING = frozenset({LoadClass.UF, LoadClass.ME, LoadClass.EE, LoadClass.RT, LoadClass.MR})
FORWARD = frozenset({LoadClass.UF, LoadClass.LF})
UPSIDE_DOWN = frozenset({LoadClass.EE, LoadClass.IN, LoadClass.LF})
TO_AND_FRO = frozenset({Direction.FLEXION, Direction.EXTENSION})
CARRIED = {
    Direction.FLEXION: frozenset({LoadClass.MF, LoadClass.UF}),
    Direction.EXTENSION: frozenset({LoadClass.ME, LoadClass.AE, LoadClass.EE}),
    Direction.SIDE: frozenset[LoadClass](),
    Direction.ROTATION: frozenset({LoadClass.MR, LoadClass.RT}),
}
"""The load classes by which an exercise goes in a direction."""
SUPERMAN = "superman"
WHEEL = "wheel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One exercise with its dose; `seconds` is one set on one side, in whole seconds."""

    exercise: Exercise
    changes: tuple[Modified, ...] = ()
    sets: int
    seconds: int
    reps: int | None = None
    tempo: Tempo | None = None
    load_kg: float = 0.0
    why_dose: tuple[str, ...] = field(default=(), compare=False)
    """Why it is another dose than its own, where that doesn't show."""

    @property
    def slug(self) -> str:
        """The name of its exercise."""
        return self.exercise.slug

    @property
    def classes(self) -> frozenset[LoadClass]:
        """What it asks of the body, its weight included."""
        loaded = self.exercise.load.classes if self.exercise.load and self.load_kg > 0 else ()
        return frozenset((*self.exercise.classes, *loaded))

    @property
    def answered(self) -> frozenset[LoadClass]:
        """The load classes that its changes of form answer."""
        return frozenset(each for change in self.changes for each in change.modification.answers)

    @property
    def directions(self) -> tuple[Direction, ...]:
        """The ways the spine moves."""
        return self.exercise.directions

    @property
    def is_hold(self) -> bool:
        """Whether the position is kept from start to end."""
        return self.tempo is None

    @property
    def is_deep(self) -> bool:
        """Whether it bends backwards to the end of the range."""
        return LoadClass.EE in self.classes

    @property
    def is_mid_range(self) -> bool:
        """Whether it stays in the middle of the range, without weight."""
        return self.classes <= GENTLE and not self.load_kg

    @property
    def arches(self) -> bool:
        """Whether it bends backwards past neutral, and not to the end."""
        extends = Direction.EXTENSION in self.directions and LoadClass.ME not in self.answered
        return extends and not self.is_deep

    @property
    def bends(self) -> bool:
        """Whether it takes the spine somewhere, so that strength has to follow it."""
        return bool(self.classes & STRETCHING) or Direction.SIDE in self.directions

    @property
    def covers(self) -> frozenset[Direction]:
        """The directions that it trains in full: one that a limit leaves only in a smaller form is never forced."""
        return full_directions(self.exercise, self.answered)

    @property
    def is_stretch(self) -> bool:
        """Whether it is planned as a stretch: what is held or repeated to the end of a range."""
        return self.exercise.kind is Kind.MOBILITY or (self.exercise.kind is Kind.BOTH and self.bends)

    @property
    def is_lift(self) -> bool:
        """Whether it is a rung of superman's ladder."""
        exercise = self.exercise
        return LoadClass.AE in exercise.classes and (SUPERMAN in exercise.slug or SUPERMAN in exercise.ladder.harder)

    @property
    def is_wheel(self) -> bool:
        """Whether it stands behind the wheel's gate."""
        return any(gate.id == WHEEL for gate in self.exercise.gates)

    @property
    def on_hands(self) -> bool:
        """Whether the hands carry weight."""
        return LoadClass.WB in self.classes

    @property
    def holds_forward(self) -> bool:
        """Whether it keeps the back far forward, so that a weight has to wait after it."""
        return bool((self.classes - self.answered) & FORWARD)

    @property
    def side_count(self) -> int:
        """How many sides one set works one after the other."""
        return 2 if self.exercise.sides is Sides.EACH else 1

    @property
    def on_side(self) -> int:
        """Seconds of work that each side of the body gets."""
        return self.sets * self.seconds

    @property
    def work(self) -> int:
        """Seconds of work, both sides together."""
        return self.on_side * self.side_count

    @property
    def repetitions(self) -> int:
        """The repetitions of one set; none of a hold."""
        if self.tempo is None:
            return 0
        return self.reps if self.reps is not None else self.tempo.repetitions_in(self.seconds)

    @property
    def lifts(self) -> int:
        """Lifts on superman's ladder, all sets together."""
        return self.sets * self.side_count * self.repetitions if self.is_lift else 0

    @property
    def is_default(self) -> bool:
        """Whether the dose is the exercise's cautious default, so that what is said of that is true of it."""
        return self.sets == self.exercise.default.sets and self.against_default == 0

    @property
    def against_default(self) -> int:
        """Seconds that one set is held longer than the default, or repetitions more; negative where it is less."""
        default = self.exercise.default
        if self.tempo is None:
            return self.seconds - int(default.seconds or self.seconds)
        return self.repetitions - (default.reps or self.tempo.repetitions_in(default.seconds or 0))

    def halves(self, direction: Direction) -> int:
        """Half-seconds that each side gets in a direction: half of the time where it bends to and fro."""
        if direction not in self.directions:
            return 0
        return self.on_side * (1 if set(self.directions) >= TO_AND_FRO else 2)


def full_directions(exercise: Exercise, answered: frozenset[LoadClass]) -> frozenset[Direction]:
    """The directions of an exercise that no change of form takes back."""
    return frozenset(each for each in exercise.directions if not CARRIED[each] & answered & set(exercise.classes))
