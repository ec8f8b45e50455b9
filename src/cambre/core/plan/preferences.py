"""What the planner prefers, as numbers that can be read and changed in one file: `planning.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Between, Some
from cambre.core.library.dose import STRICT
from cambre.core.vocabulary import Experience, Slug, Text

Points = Annotated[int, Between(0, 1_000_000)]
Whole = Annotated[int, Between(0, 3_600)]
Slugs = Annotated[tuple[Slug, ...], Some(50, least=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Points for what a week has, all whole numbers; more is better."""

    __pydantic_config__: ClassVar = STRICT

    direction: Points
    """For each direction that the week trains; more than everything else together."""
    base: Points
    deficit: Points
    goal: Points
    """For what trains a measure of a goal."""
    goal_move: Points
    """For the moves that a goal names itself."""
    liked: Points
    swapped_in: Points
    printed: Points
    rung: Points
    easier_rung: Points
    """After time off, for the rung below what was trained."""
    taken_back: Points
    """Taken away for each direction that a limit leaves only in a smaller form."""
    warmed: Points
    """Taken away for what the warm-up has already."""
    new_move: Points
    """Taken away for each new move beyond `new_moves`."""
    often: Annotated[tuple[Points, ...], Some(8)]
    """What a stretch's points are multiplied by, when it comes so many times a week; the first is for never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Numbers that shape a session; minutes and seconds."""

    __pydantic_config__: ClassVar = STRICT

    days: Whole
    fewest_days: Whole
    minutes_new: Whole
    minutes: Whole
    gentle_minutes: Whole
    bout_s: Whole
    easy_bout_s: Whole
    short_bout_s: Whole
    """How long a bout lasts where a session is short."""
    hold_step_s: Whole
    most_stretches: Whole
    minutes_a_stretch: Annotated[int, Between(1, 60)]
    """Of longer sessions: one stretch more for so many minutes."""
    filled_pct: Annotated[int, Between(0, 100)]
    """How much of the minutes a first week fills with second rounds, so that the weeks after it can grow."""
    fewest_stretches: Whole
    new_moves: Whole
    warmup_moves: Whole
    warmup_moves_short: Whole
    short_minutes: Whole
    """Below this, the warm-up has fewer moves, because each takes time to get ready."""
    before_class_hold_s: Whole
    long_minutes: Whole
    """From here on, what takes less than half a minute is done twice by those who train regularly."""
    nodes: Annotated[int, Between(1, 10_000_000)]
    """How many steps a search takes at most before it tells the gap that is left."""
    first_load_kg: Annotated[float, Between(0, 2.5)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dosing:
    """How the cautious default is changed for somebody of an experience."""

    __pydantic_config__: ClassVar = STRICT

    most_sets: Annotated[int, Between(1, 10)]
    more_hold_s: Whole
    why: Text
    """Why there are other sets than usual."""
    why_longer: Text | None = None
    """Why a hold is longer than usual."""
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Something that a person trains for, and what prepares it."""

    __pydantic_config__: ClassVar = STRICT

    name: Text
    also: Slugs = ()
    """Other ids that mean the same."""
    trains: Slugs = ()
    """The self-tests and gates whose exercises prepare it."""
    exercises: Slugs = ()
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPlanned:
    """An exercise of the library that no plan has, and why."""

    __pydantic_config__: ClassVar = STRICT

    exercise: Slug
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Everything that the planner goes by and that isn't a rule of safety."""

    __pydantic_config__: ClassVar = STRICT

    format: Literal[1]
    weights: Weights
    sizes: Sizes
    dosing: Mapping[Experience, Dosing]
    goals: Mapping[Slug, Goal]
    not_planned: Annotated[tuple[NotPlanned, ...], Some(50, least=0)] = ()
    warm_ups: Slugs
    """What a warm-up is made of, the best first."""
    stop_rules: Annotated[tuple[Text, ...], Some(12)]

    def goal(self, said: str) -> str | None:
        """The id of the goal that a word stands for; none where it isn't known."""
        if said in self.goals:
            return said
        return next((slug for slug, goal in self.goals.items() if said in goal.also), None)
