"""Where a fact comes from."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from cambre.core.bounds import Between
from cambre.core.library.dose import STRICT
from cambre.core.vocabulary import Slug, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work that facts are taken from; `checked` says whether somebody read it for this."""

    __pydantic_config__: ClassVar = STRICT

    id: Slug
    title: Text
    authors: Text
    year: Annotated[int, Between(1800, 2100)] | None = None
    where: Text
    checked: bool
    note: Text | None = None
