"""The plan document: weeks of days of blocks of items, each item with its dose and its reasons.

Whoever writes a plan says here what is to be done; nobody who reads one trusts its sums. A `weekday` of 0 is Monday.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from cambre.core.bounds import PLANNED, Between, Some, ToldApart
from cambre.core.library.catalogue import Library
from cambre.core.library.dose import STRICT, SetCount, StepSource, Tempo
from cambre.core.screening.profile import Pain
from cambre.core.vocabulary import Count, Kilograms, Seconds, Slug, Text

Texts = Annotated[tuple[Text, ...], Some(20, least=0)]
Minutes = Annotated[float, Between(0, 1_440)]


class Role(StrEnum):
    """What an item is there for."""

    WARMUP = "warmup"
    STRETCH = "stretch"
    STRENGTH = "strength"


class Because(StrEnum):
    """The sorts of reasons for leaving an exercise out."""

    EQUIPMENT = "equipment"
    """It needs something that nobody named."""
    LATER = "later"
    """Another one comes before it, for now."""
    LOCKED = "locked"
    """An answer or an age speaks against it, or it wants preparation."""
    CHOSEN = "chosen"
    """The person took it out, or another in its place."""
    NEVER = "never"
    """No plan holds it; it is there for other things."""
    OPEN = "open"
    """Nothing speaks against it; others were worth more."""


class PlayedSides(StrEnum):
    """Which sides an item works: at once, one after the other and alike, or only one."""

    BOTH = "both"
    EACH = "each"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """One exercise with its dose; `seconds` is one set on one side.

    `modification` names each change of form that is kept: by the load classes that it answers (“MF”, “EE+PR”), or in
    the words of the exercise's file.
    """

    __pydantic_config__: ClassVar = STRICT

    exercise: Slug
    role: Role
    sets: SetCount
    seconds: Seconds | None = None
    reps: Count | None = None
    tempo: Tempo | None = None
    """Of one repetition; the exercise's own where it isn't said."""
    sides: PlayedSides
    ready_s: Seconds = 0.0
    switch_s: Seconds = 0.0
    rest_s: Seconds = 0.0
    load_kg: Kilograms = 0.0
    modification: Annotated[Text | Texts, ToldApart()] | None = None
    why: Texts = ()
    source: StepSource | Mapping[str, Any] | None = None

    @property
    def modifications(self) -> tuple[str, ...]:
        """The names of the changes of form, as a list whatever way they are written."""
        match self.modification:
            case None:
                return ()
            case str():
                return (self.modification,)
            case _:
                return self.modification


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The warm-up or the main part of a day."""

    __pydantic_config__: ClassVar = STRICT

    kind: Literal["warmup", "main"]
    items: Annotated[tuple[PlanItem, ...], Some(30, least=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """What was told just before training on a day; what isn't told is unknown."""

    __pydantic_config__: ClassVar = STRICT

    pain: Pain | None = None
    pain_words: Texts = ()
    minutes_since_waking: Minutes | None = None
    already_warm: bool = False
    """Whether somebody comes from a class or a run."""
    before_class: bool = False
    """Whether a class, a performance or jumping follows within the hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDay:
    """One day of a week; `minutes` is what its maker counted."""

    __pydantic_config__: ClassVar = STRICT

    weekday: Annotated[int, Between(0, 6)]
    kind: Literal["training", "gentle"]
    minutes: Minutes | None = None
    adult_present: bool = False
    check_in: CheckIn | None = None
    tests: Annotated[tuple[Slug, ...], Some(20, least=0)] = ()
    """The self-tests that are measured on this day."""
    blocks: Annotated[tuple[Block, ...], Some(4, least=0)]

    @property
    def items(self) -> Iterator[PlanItem]:
        """Every item, in order."""
        return (item for block in self.blocks for item in block.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWeek:
    """One week; the first begins on the plan's `start`."""

    __pydantic_config__: ClassVar = STRICT

    week: Annotated[int, Between(1, 520)]
    phase: Literal["build", "deload", "restart"] = "build"
    days: Annotated[tuple[PlanDay, ...], Some(7, least=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An exercise that isn't in the plan, why, and what brings it in."""

    __pydantic_config__: ClassVar = STRICT

    exercise: Slug
    why: Text
    unlock: Text | None = None
    because: Because | None = None
    """What sort of reason `why` is; none where whoever wrote the plan didn't say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """How good the plan is by its maker's own measure, and the best that could be."""

    __pydantic_config__: ClassVar = STRICT

    value: Annotated[float, Between(-1e9, 1e9)]
    bound: Annotated[float, Between(-1e9, 1e9)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Weeks of training for one person; `library` is the fingerprint of the facts it was made from."""

    __pydantic_config__: ClassVar = STRICT

    schema: Literal["cambre.plan/1"]
    library: Text | None = None
    start: Annotated[str, PLANNED]
    person: Mapping[str, Any] | None = None
    """The profile that it was made for."""
    weeks: Annotated[tuple[PlanWeek, ...], Some(52)]
    left_out: Annotated[tuple[LeftOut, ...], Some(500, least=0)] = ()
    stop_rules: Texts = ()
    objective: Objective | None = None


def disagreements(plan: Plan, library: Library, skills: frozenset[str] = frozenset()) -> Iterator[str]:
    """What can't be meant in a plan: `key: what was expected`.

    A skill is known by its name even though no exercise file teaches it; whether it may stand there is not asked here.
    """
    numbers = [week.week for week in plan.weeks]
    if numbers != sorted(set(numbers)):
        yield "weeks: expected each week once, in order"
    for place, week in enumerate(plan.weeks):
        weekdays = [day.weekday for day in week.days]
        if len(weekdays) != len(set(weekdays)):
            yield f"weeks.{place}.days: expected each weekday at most once"
        for number, day in enumerate(week.days):
            yield from _in_day(day, f"weeks.{place}.days.{number}", library, skills)


def _in_day(day: PlanDay, where: str, library: Library, skills: frozenset[str]) -> Iterator[str]:
    for number, test in enumerate(day.tests):
        if test not in library.self_tests:
            yield f"{where}.tests.{number}: there is no self-test “{test}”"
    for place, block in enumerate(day.blocks):
        for number, item in enumerate(block.items):
            for problem in _in_item(item, library, skills):
                yield f"{where}.blocks.{place}.items.{number}.{problem}"


def _in_item(item: PlanItem, library: Library, skills: frozenset[str]) -> Iterator[str]:
    exercise = library.exercises.get(item.exercise)
    if exercise is None:
        if item.exercise not in skills:
            yield f"exercise: there is no exercise “{item.exercise}”"
        return
    tempo = item.tempo or exercise.tempo
    if not item.seconds and (item.reps is None or tempo is None):
        yield "seconds: expected seconds, or reps with a tempo"
    if item.tempo is not None and item.tempo.cycle <= 0:
        yield "tempo: a repetition takes some time"
