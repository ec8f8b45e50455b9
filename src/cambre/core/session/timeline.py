"""The timeline document: a session as one list of steps, each with its seconds and its reasons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Literal

from cambre.core.library.dose import STRICT, StepSource, Tempo
from cambre.core.vocabulary import Count, Kilograms, Phase, Seconds, Side, Slug, Text


class StepKind(StrEnum):
    """What a step asks of the person."""

    PREPARE = "prepare"
    WORK = "work"
    HOLD = "hold"
    REST = "rest"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stretch of time in a session: one set, on one side where the exercise has sides.

    `seconds` is how long the step lasts. `tempo` is that of one repetition (or of one short hold in a timed block);
    `reps` is none where only the time is given. A step that prepares, rests or switches names the exercise that
    comes next.
    """

    __pydantic_config__: ClassVar = STRICT

    kind: StepKind
    phase: Phase
    exercise: Slug | None
    side: Side | None
    set: Count
    sets: Count
    reps: Count | None
    seconds: Seconds
    tempo: Tempo | None
    load_kg: Kilograms | None
    cues: tuple[Text, ...]
    why: tuple[Text, ...]
    source: StepSource

    @property
    def is_work(self) -> bool:
        """Whether the person moves or holds in it."""
        return self.kind in (StepKind.WORK, StepKind.HOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A difference between the printed program and what is played, with its reason."""

    __pydantic_config__: ClassVar = STRICT

    exercise: Slug | None
    """What is printed; none where something is added."""
    now: Slug | None
    """What is played in its place; none where it is left out."""
    what: Text
    why: Text
    unlock: Text | None
    """What brings the printed form back, where anything does."""
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A whole session, ready to be played; `library` is the fingerprint of the facts it was made from."""

    __pydantic_config__: ClassVar = STRICT

    schema: Literal["cambre.timeline/1"] = "cambre.timeline/1"
    program: Slug
    title: Text
    library: Text
    version: Literal["printed", "lawful"]
    total_seconds: Seconds
    changes: tuple[Change, ...]
    steps: tuple[Step, ...]

    @property
    def exercises(self) -> tuple[str, ...]:
        """The slugs that are worked, each once, in order."""
        return tuple(dict.fromkeys(step.exercise for step in self.steps if step.is_work and step.exercise))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSession:
    """Why nothing is played now, and what brings training back."""

    __pydantic_config__: ClassVar = STRICT

    reasons: tuple[Text, ...]
    do_now: tuple[Text, ...]
    unlock: Text
