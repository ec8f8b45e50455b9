"""How much: sets, repetitions, seconds and tempo, and who said so."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeAlias

from cambre.core.bounds import Between, OutOfBoundsError
from cambre.core.saying import noted
from cambre.core.vocabulary import Count, Seconds, Slug, Text

SetCount: TypeAlias = Annotated[int, Between(1, 10)]
STRICT = {"extra": "forbid", "allow_inf_nan": False}  # a misspelt key is a problem, not an extra


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """The seconds of one repetition: into the movement, held, out of it, and before the next."""

    __pydantic_config__: ClassVar = STRICT

    up_s: Seconds
    hold_s: Seconds
    down_s: Seconds
    rest_s: Seconds = 0.0

    @property
    def cycle(self) -> float:
        """Seconds of one repetition with its rest."""
        return self.up_s + self.hold_s + self.down_s + self.rest_s

    def repetitions_in(self, seconds: float) -> int:
        """How many whole repetitions fit without hurrying; the last needs no rest."""
        return int((seconds + self.rest_s + 1e-9) // self.cycle) if self.cycle > 0 else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What an article prints for an exercise, told in our words."""

    __pydantic_config__: ClassVar = STRICT

    article: Literal[1, 2]
    heading: Text
    said: Text
    sets: SetCount | None = None
    reps: Count | None = None
    reps_most: Count | None = None
    """The upper end where a range of repetitions is printed."""
    seconds: Seconds | None = None
    """How long a timed block, or one hold, lasts."""
    hold_s: Seconds | None = None
    """How long each short hold inside a timed block lasts."""
    hold_most_s: Seconds | None = None
    load_kg: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Default:
    """The cautious dose for somebody new, with its reason and source.

    Exactly one of `reps` and `seconds` is given: repetitions in the exercise's tempo, or seconds of a hold
    (or of a movement that is simply kept going).
    """

    __pydantic_config__: ClassVar = STRICT

    sets: SetCount
    reps: Count | None = None
    seconds: Seconds | None = None
    reason: Text
    source: Slug

    def __post_init__(self) -> None:
        """Refuse a dose that says both or neither."""
        if (self.reps is None) == (self.seconds is None):
            raise OutOfBoundsError(noted("give either reps or seconds"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSource:
    """Where a step's dose comes from, in our words; no article where the default is Cambré's own."""

    __pydantic_config__: ClassVar = STRICT

    article: Literal[1, 2] | None
    heading: Text | None
    said: Text
