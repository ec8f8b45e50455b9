"""A self-test: how far a body goes, measured the same way each time."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Between, Some
from cambre.core.figure.intents import Choreography
from cambre.core.library.dose import STRICT, Tempo
from cambre.core.library.exercise import Filming, Gate, Texts
from cambre.core.vocabulary import Count, Direction, Equipment, LoadClass, Position, Sides, Slug, Text

Unit = Literal["cm", "deg", "s"]
ENDURANCE: Unit = "s"
"""The unit of tests that tell how long somebody holds, not how far they go."""
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


Part = Literal["flexion", "extension", "side", "rotation", "shoulders", "hips", "hamstrings", "strength"]
"""What of the body a test tells something about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """From which result on the tested part holds another one back."""

    __pydantic_config__: ClassVar = STRICT

    of: Part
    """What is held back."""
    beyond: Literal["above", "below"]
    value: Measure
    say: Text
    source: Slug

    def surplus(self, measured: float) -> float:
        """How far a result lies on the side that holds back; negative on the other."""
        return measured - self.value if self.beyond == "above" else self.value - measured


@dataclass(frozen=True, slots=True, kw_only=True)
class ByCamera:
    """How a camera measures it; numbers are in the test's unit."""

    __pydantic_config__: ClassVar = STRICT

    measure: Literal["floor_reach", "side_reach", "trunk_turn", "back_bend", "press_up", "arm_raise", "thigh_sink"]
    aside: Annotated[float, Between(1, 45)]
    """Degrees that the camera may seem to stand off its view: jitter adds a little to what it does."""
    leaves: Annotated[float, Between(0.5, 90)]
    """How far from rest a try has begun."""
    steady: Annotated[float, Between(0.5, 30)]
    """How much somebody who stays still may vary, with the jitter of a pose model."""
    rest: tuple[Measure, Measure]
    """Between what rest lies."""
    parts: Annotated[tuple[Literal["head", "shoulders", "hands", "hips", "knees", "feet"], ...], Some(6)]
    """What has to stay in the picture."""
    sides_compare: bool = True
    """Whether left and right may be compared; not where a camera a little aside helps one and hurts the other."""
    like_hand: bool = True
    """Whether its numbers may be read beside marks that were measured by hand; not where it measures another way."""
    honest: Texts
    """What a camera can't tell of it, said to the person."""


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
    tells: Annotated[tuple[Part, ...], Some(4)]
    """What it tells something about, most first."""
    place: Annotated[int, Between(1, 20)] | None = None
    """Where it stands among the tests that everybody is offered; none where it is an extra."""
    position: Position
    equipment: tuple[Equipment, ...]
    sides: Sides
    measured_side: Text | None = None
    """What left and right are said of, where both are measured: “the leg that sinks”."""
    classes: tuple[LoadClass, ...]
    unit: Unit
    readable: tuple[Measure, Measure]
    """The least and the most that anybody could read off; what lies beyond is a slip."""
    less_is_further: bool = False
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
    limits: tuple[Holding, ...] = ()
    gates: tuple[Gate, ...] = ()
    filming: Filming
    camera: ByCamera | None = None
    """How a camera measures it, where one does; then its error by camera is known too."""
    shown_by: Slug | None = None
    """The exercise whose figure shows it, where one does exactly what the steps say."""
    figure: Choreography | None = None
    """How it looks, where no exercise shows it."""
    tempo: Tempo | None = None
    """Of one try as its figure shows it; none where it is held as long as it goes."""

    @property
    def drawn_as(self) -> str | None:
        """The slug that its figure is found under: its own, or that of the exercise that shows it."""
        return self.shown_by if self.figure is None else self.slug

    @property
    def measured_sides(self) -> tuple[str, ...]:
        """The sides that are measured one after the other, or both at once."""
        return ("left", "right") if self.sides is Sides.EACH else ("both",)
