"""What is asked beyond the first card, when something needs it: each answer with the day that it counts from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from cambre.core.bounds import Some
from cambre.core.library.dose import STRICT
from cambre.core.screening.profile import ClinicianLimit, Condition, Day, Pain, Sign
from cambre.core.vocabulary import Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """How much it hurts on usual days, and the day on which that was told."""

    __pydantic_config__: ClassVar = STRICT

    level: Pain
    on: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """Further answers; what is missing was not asked yet, or was left open."""

    __pydantic_config__: ClassVar = STRICT

    usual_pain: Usual | None = None
    growth_spurt: bool | None = None
    clearances: Mapping[Condition, Day] = field(default_factory=dict)
    """The day on which a clinician said that what is limited for a condition is fine; it never lifts an X."""
    checked: Mapping[Sign, Day] = field(default_factory=dict)
    """The day on which a clinician looked at a sign of the past."""
    limits: Annotated[tuple[ClinicianLimit, ...], Some(20, least=0)] = ()
    region: Slug | None = None
    """Where they live, for the number to call; the regions stand in `screening.toml`."""


NOTHING_FURTHER = Further()
