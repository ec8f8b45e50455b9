"""An exercise: everything that is known of one movement, as one value."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Between, Some
from cambre.core.figure.intents import Choreography
from cambre.core.library.dose import STRICT, Default, Printed, Tempo
from cambre.core.vocabulary import (
    Count,
    Direction,
    Equipment,
    Experience,
    Kilograms,
    Kind,
    LoadClass,
    Position,
    Sides,
    Slug,
    Text,
)

Texts = Annotated[tuple[Text, ...], Some(30)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Modification:
    """A change of form that answers one or more load classes."""

    __pydantic_config__: ClassVar = STRICT

    answers: Annotated[tuple[LoadClass, ...], Some(13)]
    say: Text
    volume: Annotated[float, Between(0.1, 1)] = 1.0
    """The share of the dose that is left."""
    instead: Slug | None = None
    """The easier rung that the changed form amounts to: that one is shown and played."""
    elsewhere: bool = False
    """Whether it is done in another position, so that the exercise's own cues don't fit any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One of a gate's needs, as far as a journal shows it by itself."""

    __pydantic_config__: ClassVar = STRICT

    need: Text
    """The need, word for word."""
    whole: bool = False
    """Whether that is all of it; else the person is asked for the rest, such as whether it was easy."""
    weeks_of: tuple[Slug, ...] = ()
    """Exercises of which there must be so many weeks, since each of them last hurt."""
    one_is_enough: bool = False
    """Whether one of those exercises will do."""
    weeks: Count = 2
    green_days: Count | None = None
    """Days without more pain than usual, from the first day of training on and up to now."""
    test: Slug | None = None
    most: Annotated[float, Between(-500, 500)] | None = None
    """The most that the newest result of the self-test may be, in its unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What must be there before this exercise is offered."""

    __pydantic_config__: ClassVar = STRICT

    id: Slug
    needs: Texts
    needs_under_18: tuple[Text, ...] = ()
    """What it needs beside that of whoever isn't grown up."""
    source: Slug
    open_from: Experience | None = None
    """Somebody with this experience has it already; without it only a recorded gate opens."""
    shown: tuple[Shown, ...] = ()
    """Of the needs those that a journal shows; the others only the person can tell."""

    def needs_of(self, *, is_minor: bool) -> tuple[str, ...]:
        """What it needs of somebody who is grown up, or isn't."""
        return (*(self.needs_under_18 if is_minor else ()), *self.needs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The neighbours of a rung, nearest first."""

    __pydantic_config__: ClassVar = STRICT

    easier: tuple[Slug, ...] = ()
    harder: tuple[Slug, ...] = ()
    newcomer: Slug | None = None
    """The rung that somebody new starts on, where it isn't this one."""


CheckedOn = Literal["people", "drawings", "nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filming:
    """Where to stand so that a camera sees what matters."""

    __pydantic_config__: ClassVar = STRICT

    view: Literal["side", "front", "back"]
    say: Text
    checked_on: CheckedOn = "nothing"
    """What the camera's counting of this exercise was checked on: recordings of people, or moving drawings only."""


Measure = Literal[
    "knees",
    "elbows",
    "head-back",
    "trunk-lean",
    "side-bend",
    "hips-over-knees",
    "shoulders-over-hands",
    "pelvis-lifted",
]
"""What can be measured in a picture: a bend in degrees, or a distance in hundredths of body height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCue:
    """A cue for good form that a camera can check on the body's geometry."""

    __pydantic_config__: ClassVar = STRICT

    measure: Measure
    when: Literal["start", "end", "always"] = "always"
    least: Annotated[float, Between(-180, 180)] | None = None
    most: Annotated[float, Between(-180, 180)] | None = None
    say: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How a weight may be added, once the rules allow any at all."""

    __pydantic_config__: ClassVar = STRICT

    with_what: Annotated[tuple[Equipment, ...], Some(5)]
    classes: Annotated[tuple[LoadClass, ...], Some(5)]
    """What the exercise asks for in addition as soon as there is a weight."""
    most_kg: Kilograms
    most_of_body: Annotated[float, Between(0, 1)] | None = None
    """The most as a share of the body's weight."""
    say: Text
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One movement on one rung of its ladder; the file is named after its slug."""

    __pydantic_config__: ClassVar = STRICT

    format: Literal[1]
    slug: Slug
    renamed_from: tuple[Slug, ...] = ()
    name: Text
    other_names: tuple[Text, ...] = ()
    purpose: Text
    kind: Kind
    directions: tuple[Direction, ...]
    position: Position
    equipment: tuple[Equipment, ...]
    sides: Sides
    classes: tuple[LoadClass, ...]
    gentle: bool = False
    """Fit for somebody who hasn't been asked anything yet."""
    start: Texts
    steps: Texts
    cues: Texts
    mistakes: Texts
    felt: Texts
    muscles: Texts
    printed: tuple[Printed, ...] = ()
    default: Default
    tempo: Tempo | None = None
    """Of one repetition; none where the position is held."""
    ladder: Ladder
    modifications: tuple[Modification, ...] = ()
    gates: tuple[Gate, ...] = ()
    load: Load | None = None
    trains: tuple[Slug, ...] = ()
    """The self-tests and gates that it prepares for."""
    filming: Filming
    form: tuple[FormCue, ...] = ()
    """What a camera watches beside the count."""
    figure: Choreography | None = None
    """How the movement looks; without it the exercise is told in words only."""

    def cues_in(self, forms: Iterable[Modification]) -> Texts:
        """The cues that fit while these forms are kept: none of its own where one is done in another position."""
        return () if any(form.elsewhere for form in forms) else self.cues

    def modification_for(self, load_class: LoadClass) -> Modification | None:
        """The change of form that answers a load class, if there is one."""
        return next((m for m in self.modifications if load_class in m.answers), None)
