"""The kinds of entries that this version writes, and what the body of each holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal

from cambre.core.bounds import Between, Filled, Some
from cambre.core.entry import Moment, PersonId, Uuid, Word
from cambre.core.journal.measured_set import SetWatched
from cambre.core.library.dose import STRICT
from cambre.core.screening.further import Further
from cambre.core.screening.person import Answers
from cambre.core.screening.profile import Day
from cambre.core.settings import Settings
from cambre.core.vocabulary import Count, Equipment, Experience, Kilograms, Phase, Seconds, Side, Slug, Text

Index = Annotated[int, Between(0, 10_000)]
Zone = Annotated[str, Filled(64)]
Score = Annotated[int, Between(0, 10)]
Trials = Annotated[tuple[Annotated[float, Between(-500, 500)], ...], Some(10)]
PainWords = Annotated[tuple[Slug, ...], Some(30, least=0)]
PersonName = Annotated[str, Filled(40)]
Drawn = Annotated[tuple[Annotated[int, Between(-4_000, 4_000)] | None, ...], Some(42, least=42)]
"""The places of 21 parts of a body, x to the right and y down, of which a trunk is 300 long; none is unseen."""
Weekdays = Annotated[tuple[Annotated[int, Between(0, 6)], ...], Some(7, least=0)]
"""Days of the week; 0 is Monday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """The first card was answered; an answer to a part of it leaves the rest unknown."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    answers: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherTold:
    """What is asked beyond the first card was answered; of each, the newest counts."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    further: Further


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted:
    """A session began; `library` is the fingerprint of the facts it was made from."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    session: Uuid
    program: Slug
    title: Text
    library: Text
    steps: Index
    warm: bool = False
    """Whether the person said that they were warm already, and did no warm-up for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTaken:
    """A step of work was done, or skipped; `seconds` is the time spent in it."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    session: Uuid
    step: Index
    exercise: Slug
    kind: Literal["work", "hold"]
    side: Side | None = None
    set: Count
    sets: Count
    reps: Count | None = None
    seen: Annotated[int, Between(0, 1000)] | None = None
    """What a camera had counted, where one did; `reps` is what is kept."""
    by: Literal["camera", "clock", "hand"] | None = None
    """Where a camera watched: whose word it is. The clock's where the camera couldn't tell, the hand's where the person
    has put the count right. Older entries don't tell."""
    watched: SetWatched | None = None
    """What a camera measured while the set was done. Sets of before this was kept don't tell."""
    seconds: Seconds
    load_kg: Kilograms | None = None
    phase: Phase | None = None
    """The part of the session that it belongs to; a warm-up isn't counted as work. Older entries don't tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseChanged:
    """From this step on something else was done: an easier or harder rung, or the same exercise in another form."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    session: Uuid
    step: Index
    exercise: Slug
    now: Slug
    way: Literal["easier", "harder", "form"]
    form: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PainReported:
    """It hurt: a little, or a lot (or in a way that is never trained through)."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    session: Uuid | None = None
    step: Index | None = None
    exercise: Slug | None = None
    amount: Literal["little", "lot"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PainDescribed:
    """Where and how a reported pain hurt, told afterwards; the words stand in `screening.toml`."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    session: Uuid | None = None
    pain: Uuid
    places: PainWords = ()
    kinds: PainWords = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded:
    """A session ended: to its end, by choice, or because of pain."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    session: Uuid
    reason: Literal["finished", "stopped", "pain"]
    effort: Score | None = None
    pain: Score | None = None
    note: Annotated[str, Filled(2_000)] | None = None
    felt: Mapping[Slug, Literal["right", "elsewhere", "nowhere"]] = field(default_factory=dict)
    """Where exercises were felt, of those that it was asked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopKept:
    """The drawing of one repetition, which somebody wished to keep: places of a drawing, and no camera's picture."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    session: Uuid | None = None
    exercise: Slug
    side: Side | None = None
    near: Literal["left", "right"]
    """The side of the body that the camera saw."""
    pictures: Annotated[tuple[Drawn, ...], Some(24, least=2)]
    """One after the other, evenly in time; their parts stand in the order of `shared/camera/drawn-you.js`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn:
    """How somebody was before they began; what they weren't asked, or left open, is unknown."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    pain: Score | None = None
    words: PainWords = ()
    """Where and how it hurts; the words stand in `screening.toml`."""
    warm: bool = False
    minutes_since_waking: Annotated[int, Between(0, 1_440)] | None = None
    before_class: bool = False
    """Whether a class or a performance comes within the hour."""
    ill: bool | None = None
    adult_there: bool | None = None
    """Whether an adult is there, for somebody under 18."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """A self-test was taken: every trial of each side, in the test's unit."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    test: Slug
    by: Literal["hand", "camera"]
    trials: Annotated[Mapping[Literal["both", "left", "right"], Trials], Some(2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class GatePassed:
    """What must be there before some exercises was looked at, need by need, and is there."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    gate: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Something that somebody wants to do again, and how well it goes now."""

    __pydantic_config__: ClassVar = STRICT

    what: Annotated[str, Filled(200)]
    goes: Score
    """From 0, not at all, to 10, as well as ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WishesRated:
    """The three things that somebody trains for, in their own words."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    wishes: Annotated[tuple[Wish, ...], Some(3, least=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWished:
    """What somebody wishes of a plan; the newest counts whole. What they aren't asked stays unknown."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    days_per_week: Annotated[int, Between(1, 7)]
    minutes: Annotated[int, Between(5, 60)]
    weekdays: Weekdays = ()
    """The days that suit them; none where any does."""
    equipment: Annotated[tuple[Equipment, ...], Some(20, least=0)] = ()
    goals: Annotated[tuple[Slug, ...], Some(20, least=0)] = ()
    experience: Experience | None = None
    """How used to training they are; what the first card says where it isn't told here."""
    before_class: Weekdays = ()
    """Days on which they train within the hour before a class or a performance."""
    after_class: Weekdays = ()
    """Days on which they come from a class, and are warm."""
    adult_days: Weekdays = ()
    """Days on which an adult is there, for somebody under 18."""
    height_cm: Annotated[float, Between(50, 260)] | None = None
    weight_kg: Annotated[float, Between(10, 400)] | None = None
    """Never asked of anybody under 18; without it no weight is ever planned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMoved:
    """A day of the plan is trained on another day of the same week."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    day: Day
    """The day on which it stood."""
    to: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class DayShortened:
    """Somebody has less time on a day of the plan; withdrawing this gives the day back as it was."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    day: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseSwapped:
    """An exercise of the plan is done as another from now on, or on one day only."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    exercise: Slug
    now: Slug
    day: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseTakenOut:
    """Somebody doesn't want an exercise in their plan; withdrawing this brings it back."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    exercise: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsChosen:
    """Something was chosen of how Cambré speaks, looks and counts; the newest counts whole."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    settings: Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryWithdrawn:
    """An earlier entry was a mistake; it stays in the journal and counts no more."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    entry: Uuid


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionWithdrawn:
    """A whole session was a mistake; whatever belongs to it, and whatever of it arrives later, counts no more."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    session: Uuid


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNamed:
    """The entry's person is called this from now on; the first one adds them to the household."""

    __pydantic_config__: ClassVar = STRICT

    zone: Zone
    name: PersonName


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An entry on its way to the journal, which adds the moment it was taken.

    It is about `person`, or, where it doesn't say, about whoever is chosen when it arrives.
    """

    __pydantic_config__: ClassVar = STRICT

    person: PersonId | None = None

    uuid: Uuid
    at: Moment
    kind: Word
    version: Annotated[int, Between(1, 1_000)]
    body: Mapping[str, Any]


BODIES: Mapping[str, type] = MappingProxyType(
    {
        "screened": Screened,
        "further_told": FurtherTold,
        "session_started": SessionStarted,
        "step_done": StepTaken,
        "step_skipped": StepTaken,
        "exercise_changed": ExerciseChanged,
        "pain_reported": PainReported,
        "pain_described": PainDescribed,
        "session_ended": SessionEnded,
        "loop_kept": LoopKept,
        "checked_in": CheckedIn,
        "tested": Tested,
        "gate_passed": GatePassed,
        "wishes_rated": WishesRated,
        "plan_wished": PlanWished,
        "day_moved": DayMoved,
        "day_shortened": DayShortened,
        "exercise_swapped": ExerciseSwapped,
        "exercise_taken_out": ExerciseTakenOut,
        "settings_chosen": SettingsChosen,
        "entry_withdrawn": EntryWithdrawn,
        "session_withdrawn": SessionWithdrawn,
        "person_named": PersonNamed,
    },
)
