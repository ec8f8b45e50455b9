"""The numbers that rules go by, each with its unit, reason and source."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from cambre.core.bounds import Between
from cambre.core.library.dose import STRICT
from cambre.core.vocabulary import Slug, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """One number of a rule."""

    __pydantic_config__: ClassVar = STRICT

    value: Annotated[float, Between(0, 10_000)]
    unit: Text
    why: Text
    source: Slug
