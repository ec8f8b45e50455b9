"""Skills that no plan prescribes, and what each asks for; the file is `skills.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Between, Some
from cambre.core.library.dose import STRICT
from cambre.core.vocabulary import Count, Slug, Text

Mark = Annotated[float, Between(-500, 500)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillNeed:
    """One thing that a skill asks for: a test's mark, a gate, an open rung, or what only a coach sees."""

    __pydantic_config__: ClassVar = STRICT

    say: Text
    test: Slug | None = None
    least: Mark | None = None
    most: Mark | None = None
    gate: Slug | None = None
    rung: Slug | None = None
    seen_by_coach: bool = False
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill, what it asks for, and what trains it, the best first."""

    __pydantic_config__: ClassVar = STRICT

    name: Text
    trained_by: Annotated[tuple[Slug, ...], Some(12, least=2)]
    needs: Annotated[tuple[SkillNeed, ...], Some(12)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Everybody:
    """What every skill asks for: weeks of regular training, days without more pain than usual."""

    __pydantic_config__: ClassVar = STRICT

    regular_weeks: Count
    clean_days: Count
    source: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Skills:
    """Every skill by its slug."""

    __pydantic_config__: ClassVar = STRICT

    format: Literal[1]
    coach: Text
    everybody: Everybody
    skills: Mapping[Slug, Skill]
