"""A person as the rules see them: from a profile, or from the answers on the first card."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from cambre.core.library.dose import STRICT
from cambre.core.screening.card import BandId, Card, Tier
from cambre.core.screening.profile import ClinicianLimit, Condition, History, Profile, Sign
from cambre.core.vocabulary import Equipment, Experience, LoadClass

MINOR_BANDS = frozenset({"under-13", "13-17"})
YOUNG_BANDS = MINOR_BANDS | {"18-19"}  # arching pain is taken more seriously before 20 (selhorst-2019)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was answered on the first card; a group that is missing was not answered, an empty one was “none”."""

    __pydantic_config__: ClassVar = STRICT

    age_band: BandId | None = None
    signs: Mapping[Tier, tuple[Sign, ...]]
    conditions: tuple[Condition, ...] | None = None
    experience: Experience | None = None
    """How used they are to training; unanswered is new, which only means gentler doses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What rules ask of somebody; `is_screened` says that nothing was left unanswered."""

    band: str | None
    is_screened: bool
    is_outdated: bool = False
    """Whether everything was answered, but longer ago than it counts."""
    signs: frozenset[Sign] = frozenset()
    conditions: frozenset[Condition] = frozenset()
    cleared: frozenset[Condition] = frozenset()
    adult_present: bool = False
    experience: Experience = Experience.NEW
    gates: frozenset[str] = frozenset()
    hurts: bool = False
    """Whether a lot of pain, or pain of a bad kind, was reported in the last two days."""
    pain_words: frozenset[str] = frozenset()
    """The words in which the last pain was told; they matter while `hurts` holds."""
    is_ill: bool = False
    """Whether they said that they are ill, today or yesterday."""
    is_just_up: bool = False
    """Whether they said that they have been up for less than an hour."""
    is_sore: bool = False
    """Whether more pain than usual was reported in the last week."""
    was_sore: bool = False
    """Whether more pain than usual was reported in the last two weeks."""
    usual_pain: int = 0
    """How much it hurts on usual days, from 0 to 10; what isn't known counts as nothing, which is the strictest."""
    always_hurts: bool = False
    """Whether even usual days hurt too much to train before a clinician has looked."""
    is_novice: bool = False
    """Whether they are known to have few regular weeks, whatever they say they are used to."""
    limits: tuple[ClinicianLimit, ...] = ()
    """What a clinician took out, as far as it holds now."""
    hurt_by: frozenset[str] = frozenset()
    """The exercises that are out for now because they hurt twice running."""
    hurt_lately: frozenset[str] = frozenset()
    """The exercises that hurt more than is usual in the last week; no warm-up is made of them."""
    felt_elsewhere: frozenset[str] = frozenset()
    """The exercises that they lately felt in another place than they are meant for."""
    emergency_number: str | None = None
    """The number to call when it can't wait, where their region is known."""
    equipment: frozenset[Equipment] = frozenset()
    """What they told they have; a floor and a wall are taken to be everywhere."""

    @property
    def without(self) -> frozenset[LoadClass]:
        """What a clinician took out for now."""
        return frozenset(each for limit in self.limits for each in limit.without)

    @property
    def is_minor(self) -> bool:
        """Whether they are under 18."""
        return self.band in MINOR_BANDS

    @property
    def is_grown_up(self) -> bool:
        """Whether they are known to be 18 or more; whose age isn't known is asked like a minor."""
        return self.band is not None and not self.is_minor

    @property
    def is_young(self) -> bool:
        """Whether they are under 20."""
        return self.band in YOUNG_BANDS

    @property
    def keeps_printed(self) -> bool:
        """Whether printed doses may stay: for somebody screened and experienced."""
        return self.is_screened and not self.is_new

    @property
    def is_new(self) -> bool:
        """Whether the cautious doses are theirs."""
        return self.experience is Experience.NEW


def person_from_profile(profile: Profile, card: Card) -> Person:
    """The person that a profile describes."""
    band = card.band_of(profile.age).id
    history = profile.history if isinstance(profile.history, History) else History()
    return Person(
        band=band,
        is_screened=profile.screened,
        signs=frozenset(profile.red_flags),
        conditions=_with_brought(frozenset(profile.conditions), frozenset(profile.red_flags), band, card),
        cleared=frozenset(profile.clearances),
        adult_present=profile.adult_present,
        experience=profile.experience,
        usual_pain=profile.usual_pain or 0,
        gates=frozenset(history.gates),
        equipment=frozenset(profile.equipment),
    )


def asked_tiers(age_band: str | None) -> tuple[Tier, ...]:
    """The groups of signs that somebody of this age is asked about."""
    children: tuple[Tier, ...] = ("child",) if age_band in MINOR_BANDS else ()
    return ("emergency", "urgent", *children, "history")


def unanswered(answers: Answers) -> tuple[str, ...]:
    """The groups of the card that still have no answer."""
    missing = [] if answers.age_band else ["age"]
    missing += [tier for tier in asked_tiers(answers.age_band) if tier not in answers.signs]
    return (*missing, *(() if answers.conditions is not None else ("conditions",)))


def _with_brought(
    conditions: frozenset[Condition], signs: frozenset[Sign], band: str | None, card: Card
) -> frozenset[Condition]:
    """The conditions with what the age and a sign of the past bring by themselves."""
    brought = card.age_condition(band) if band else None
    bones = {Condition.OSTEOPOROSIS} if Sign.OLD_FRAGILITY_FRACTURE in signs else set()
    return conditions | bones | ({brought} if brought else set())
