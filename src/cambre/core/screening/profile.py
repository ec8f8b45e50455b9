"""The profile document: what somebody tells about themselves, in one piece."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import PAST, PLANNED, Between, Dated, Some, ToldApart
from cambre.core.entry import Entry
from cambre.core.library.dose import STRICT
from cambre.core.vocabulary import Equipment, Experience, Kilograms, LoadClass, Slug, Text

Age = Annotated[int, Between(0, 120)]
Pain = Annotated[int, Between(0, 10)]
Day = Annotated[str, Dated()]
When = Annotated[str, PAST]
Past = Annotated[str, PLANNED]
FEW = Some(100, least=0)
Weeks = Annotated[int, Between(0, 5_000)]
Measured = Annotated[float, Between(-1_000, 1_000)]


class Condition(StrEnum):
    """A state of the body that limits load classes; said by the person (an age by their years), never concluded."""

    PREGNANCY = "pregnancy"
    OSTEOPOROSIS = "osteoporosis"
    EXTENSION_PAIN = "extension_pain"
    FLEXION_PAIN = "flexion_pain"
    HEART_OR_BLOOD_PRESSURE = "heart_or_blood_pressure"
    GLAUCOMA = "glaucoma"
    HERNIA = "hernia"
    WRIST = "wrist"
    SHOULDER_OR_NECK = "shoulder_or_neck"
    HYPERMOBILITY = "hypermobility"
    RECENT_SURGERY = "recent_surgery"
    OLD_SPINE_SURGERY = "old_spine_surgery"
    AGE_65_PLUS = "age_65_plus"
    AGE_13_17 = "age_13_17"
    AGE_UNDER_13 = "age_under_13"


class Sign(StrEnum):
    """A sign to be looked at by a clinician before training."""

    SADDLE_NUMBNESS = "saddle_numbness"
    BLADDER_OR_BOWEL = "bladder_or_bowel"
    NEW_SEXUAL_DYSFUNCTION = "new_sexual_dysfunction"
    BOTH_LEGS = "both_legs"
    CHEST_PAIN = "chest_pain"
    SERIOUS_ACCIDENT = "serious_accident"
    WORSENING_WEAKNESS = "worsening_weakness"
    FEVER = "fever"
    WEIGHT_LOSS = "weight_loss"
    LUMP_OR_SHAPE_CHANGE = "lump_or_shape_change"
    NIGHT_OR_UNREMITTING_PAIN = "night_or_unremitting_pain"
    FOOT_DROP = "foot_drop"
    COUGH_OR_SNEEZE_PAIN = "cough_or_sneeze_pain"
    NEW_FRAGILITY_FRACTURE = "new_fragility_fracture"
    UNDER_SIX = "under_six"
    NIGHT_WAKING = "night_waking"
    PAINFUL_SCOLIOSIS = "painful_scoliosis"
    LIMP = "limp"
    MORNING_STIFFNESS = "morning_stiffness"
    OVER_FOUR_WEEKS = "over_four_weeks"
    CANCER_HISTORY = "cancer_history"
    STEROIDS_OR_IMMUNOSUPPRESSION = "steroids_or_immunosuppression"
    OLD_FRAGILITY_FRACTURE = "old_fragility_fracture"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastPain:
    """The pain reported last: how strong, in which words, when."""

    __pydantic_config__: ClassVar = STRICT

    level: Pain
    words: Annotated[tuple[Text, ...], FEW] = ()
    at: When


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What the rules need of the past; what isn't told of it is unknown, never nothing."""

    __pydantic_config__: ClassVar = STRICT

    regular_weeks: Weeks | None = None
    """Weeks of regular training, up to now."""
    clean_weeks: Weeks | None = None
    """Weeks without more pain than usual, up to now."""
    last_pain: LastPain | None = None
    loads_kg: Mapping[Slug, Kilograms] = field(default_factory=dict)
    load_rises: Mapping[Slug, Past] = field(default_factory=dict)
    loads_since: Mapping[Slug, Past] = field(default_factory=dict)
    """The day on which a weight was first lifted with each exercise, as far as that is known."""
    gates: Mapping[Slug, Past] = field(default_factory=dict)
    hurt_twice: Mapping[Slug, Past] = field(default_factory=dict)
    """Exercises that hurt on two of their days running, each with the second of them."""
    hurt_last: Mapping[Slug, Past] = field(default_factory=dict)
    """Exercises that hurt more than is usual, each with the last day on which it did."""
    felt_elsewhere: Mapping[Slug, Past] = field(default_factory=dict)
    """Exercises that were last felt in another place than they are meant for, each with the day."""
    ill_on: Past | None = None
    """The day on which they last said that they are ill, where they haven't been well since."""
    last_trained: Past | None = None
    last_week_seconds: Mapping[Slug, Annotated[float, Between(0, 604_800)]] = field(default_factory=dict)
    before_break: Mapping[Slug, Annotated[float, Between(0, 604_800)]] = field(default_factory=dict)
    """In the first week back after two weeks off, seconds of each exercise in the week before them."""
    tests_at: Mapping[Slug, Past] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BothSides:
    """A measure of the left and of the right."""

    __pydantic_config__: ClassVar = STRICT

    left: Measured
    right: Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicianLimit:
    """What a clinician took out for a while, such as everything past neutral for four weeks."""

    __pydantic_config__: ClassVar = STRICT

    without: Annotated[tuple[LoadClass, ...], Some(13)]
    until: Day | None = None
    """The last day that it holds; for good where none is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A person, as far as they told. Only `age` must be given; the unsaid is unknown, never “no”.

    `screened` says that every question was asked, so that what is not named was answered “no”.
    """

    __pydantic_config__: ClassVar = STRICT

    age: Age
    screened: bool = False
    screened_on: Past | None = None
    height_cm: Annotated[float, Between(50, 260)] | None = None
    weight_kg: Annotated[float, Between(10, 400)] | None = None
    experience: Experience = Experience.NEW
    days_per_week: Annotated[int, Between(1, 7)] | None = None
    minutes: Annotated[int, Between(1, 240)] | None = None
    equipment: Annotated[tuple[Equipment, ...], FEW] = ()
    goals: Annotated[tuple[Slug, ...], FEW] = ()
    conditions: Annotated[tuple[Condition, ...], FEW] = ()
    red_flags: Annotated[tuple[Sign, ...], FEW] = ()
    checked: Mapping[Sign, Day] = field(default_factory=dict)
    """The day on which a clinician looked at a sign of the past; a sign that is there now is never lifted so."""
    clearances: Annotated[tuple[Condition, ...], FEW] = ()
    clinician_limits: Annotated[tuple[ClinicianLimit, ...], FEW] = ()
    adult_present: bool = False
    growth_spurt: bool = False
    usual_pain: Pain | None = None
    tests: Mapping[Slug, Measured | BothSides] = field(default_factory=dict)
    history: Annotated[History | Annotated[tuple[Entry, ...], Some(50_000, least=0)], ToldApart()] = field(
        default_factory=History
    )


Limit = Literal["X", "C", "S", "m", "."]
Limits = Mapping[LoadClass, Limit]
