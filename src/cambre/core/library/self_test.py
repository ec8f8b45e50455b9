"""A self-test: how far a body goes, measured the same way each time."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Between
from cambre.core.library.dose import STRICT
from cambre.core.library.exercise import Filming, Gate, Texts
from cambre.core.vocabulary import Count, Direction, Equipment, LoadClass, Position, Sides, Slug, Text

Unit = Literal["cm", "deg", "s"]
Measure = Annotated[float, Between(-500, 500)]
Years = Annotated[int, Between(0, 120)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """The band in which most people of an age lie, from one source."""

    __pydantic_config__: ClassVar = STRICT

    youngest: Years
    oldest: Years
    sex: Literal["any", "female", "male"] = "any"
    low: Measure
    high: Measure
    what: Text
    """Which band it is, such as the middle 95 %, and of whom."""
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class RealChange:
    """The smallest change that is more than the measure's own error."""

    __pydantic_config__: ClassVar = STRICT

    by_hand: Measure
    by_camera: Measure | None = None
    reason: Text
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfTest:
    """One measurement; the file is named after its slug. Three trials, warm, and their median."""

    __pydantic_config__: ClassVar = STRICT

    format: Literal[1]
    slug: Slug
    renamed_from: tuple[Slug, ...] = ()
    name: Text
    other_names: tuple[Text, ...] = ()
    purpose: Text
    honest: Text
    """What it does not measure, said to the person."""
    directions: tuple[Direction, ...]
    position: Position
    equipment: tuple[Equipment, ...]
    sides: Sides
    classes: tuple[LoadClass, ...]
    unit: Unit
    sign: Text
    """Which way the number grows, such as “above the floor is positive”."""
    trials: Count
    every_days: Count
    """Not more often than this."""
    longest_s: Annotated[float, Between(1, 600)] | None = None
    """Where a timer stops, for tests of endurance."""
    most: Measure | None = None
    """A result beyond this is never rewarded."""
    start: Texts
    steps: Texts
    stop: Texts
    """When to stop the test."""
    real_change: RealChange
    norms: tuple[Norm, ...] = ()
    gates: tuple[Gate, ...] = ()
    filming: Filming
    shown_by: Slug | None = None
    """The exercise whose figure shows it, where one does."""
