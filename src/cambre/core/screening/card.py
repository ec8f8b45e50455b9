"""The first card: the few questions before anything is played, and the limits that hang on the answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Pattern, Some
from cambre.core.library.dose import STRICT
from cambre.core.screening.profile import Age, Condition, Limits, Sign
from cambre.core.vocabulary import LoadClass, Slug, Text

Tier = Literal["emergency", "urgent", "child", "history"]
BandId = Annotated[str, Pattern(r"under-13|13-17|18-19|20-64|65-plus", 8)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeBand:
    """A span of ages, both ends included."""

    __pydantic_config__: ClassVar = STRICT

    id: BandId
    name: Text
    youngest: Age
    oldest: Age


@dataclass(frozen=True, slots=True, kw_only=True)
class SignQuestion:
    """A sign, asked in plain words."""

    __pydantic_config__: ClassVar = STRICT

    id: Sign
    tier: Tier
    ask: Text
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class TierText:
    """What stands around a group of signs: its question, why it is asked, and what to do."""

    __pydantic_config__: ClassVar = STRICT

    heading: Text
    why: Text
    do_now: Annotated[tuple[Text, ...], Some(8)]
    unlock: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionQuestion:
    """A condition, asked in plain words, with the row of the matrix that it brings."""

    __pydantic_config__: ClassVar = STRICT

    id: Condition
    ask: Text
    source: Slug
    limits: Limits
    check: Text | None = None
    """Whom to ask once whether training suits somebody with it; none where the matrix alone is enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeLimit:
    """The row of the matrix that an age brings."""

    __pydantic_config__: ClassVar = STRICT

    band: BandId
    condition: Condition
    why: Text
    source: Slug
    limits: Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassText:
    """A load class in plain words, and how its exercises are modified."""

    __pydantic_config__: ClassVar = STRICT

    name: Text
    modify: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PainWord:
    """A place or a kind of pain, in plain words."""

    __pydantic_config__: ClassVar = STRICT

    id: Slug
    name: Text
    red: bool = False
    """Whether it closes training for a while, however little it hurt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of the world with the number to call when it can't wait."""

    __pydantic_config__: ClassVar = STRICT

    id: Slug
    name: Text
    number: Annotated[str, Pattern(r"\d{2,6}", 6)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Everything that screening asks and concludes from; the file is `screening.toml`."""

    __pydantic_config__: ClassVar = STRICT

    format: Literal[1]
    age_bands: Annotated[tuple[AgeBand, ...], Some(10)]
    tiers: Mapping[Tier, TierText]
    signs: Annotated[tuple[SignQuestion, ...], Some(60)]
    conditions_heading: Text
    conditions_why: Text
    conditions: Annotated[tuple[ConditionQuestion, ...], Some(30)]
    age_limits: tuple[AgeLimit, ...]
    classes: Mapping[LoadClass, ClassText]
    none_of_these: Text
    regions: Annotated[tuple[Region, ...], Some(50)]
    pain_places: Annotated[tuple[PainWord, ...], Some(30)]
    pain_kinds: Annotated[tuple[PainWord, ...], Some(30)]

    @property
    def pain_words(self) -> frozenset[str]:
        """All the places and kinds of pain that can be told."""
        return frozenset(word.id for word in (*self.pain_places, *self.pain_kinds))

    @property
    def red_words(self) -> frozenset[str]:
        """The places and kinds of pain that close training, whatever number goes with them."""
        return frozenset(word.id for word in (*self.pain_places, *self.pain_kinds) if word.red)

    def band_of(self, age: int) -> AgeBand:
        """The band that an age in years falls into."""
        return next(band for band in self.age_bands if band.youngest <= age <= band.oldest)

    def band(self, band_id: str) -> AgeBand | None:
        """The band with this id."""
        return next((band for band in self.age_bands if band.id == band_id), None)

    def region(self, region_id: str) -> Region | None:
        """The region with this id."""
        return next((region for region in self.regions if region.id == region_id), None)

    def limits_of(self, condition: Condition) -> Limits:
        """The matrix row of a condition or an age; nothing is limited where there is none."""
        asked = {question.id: question.limits for question in self.conditions}
        return (asked | {row.condition: row.limits for row in self.age_limits}).get(condition, {})

    def age_condition(self, band_id: str) -> Condition | None:
        """The condition that an age band brings by itself."""
        return next((row.condition for row in self.age_limits if row.band == band_id), None)

    def tier_of(self, sign: Sign) -> Tier:
        """The group that a sign belongs to."""
        return next(question.tier for question in self.signs if question.id is sign)

    def signs_of(self, tier: Tier) -> tuple[SignQuestion, ...]:
        """The signs of one group, in the order of the file."""
        return tuple(sign for sign in self.signs if sign.tier == tier)
