"""The words that rules look for; the file is `words.toml`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Some
from cambre.core.library.dose import STRICT
from cambre.core.vocabulary import Slug, Text

Expressions = Annotated[tuple[Text, ...], Some(100)]
CLAUSE = re.compile(r"[.;:!?,\n]+|\bbut\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Expressions by what they are looked for; capitals don't matter."""

    __pydantic_config__: ClassVar = STRICT

    format: Literal[1]
    red_words: Expressions
    arching_words: Expressions
    skills: Annotated[tuple[Slug, ...], Some(100)]
    forced: Expressions
    never_said: Expressions
    bounced: Expressions
    chair_stood_on: Expressions
    higher_than: Expressions
    """What finds a height in centimetres, as its one group."""
    forbidding: Expressions
    stop_told: Expressions
    space_told: Expressions


def says(text: str, expressions: Iterable[str]) -> str | None:
    """The first words of a text that any expression finds; underscores and hyphens read as blanks too."""
    spaced = re.sub(r"[_-]+", " ", text)
    both = text if spaced == text else f"{text}\n{spaced}"
    found = (re.search(expression, both, re.IGNORECASE) for expression in expressions)
    return next((match.group() for match in found if match), None)


def asks_for(text: str, expressions: Iterable[str], forbidding: Iterable[str]) -> str | None:
    """What a text asks for; a clause that forbids it first may name it."""
    forbids = re.compile(rf"\b({'|'.join(forbidding)})\b", re.IGNORECASE)
    named = (each for each in expressions if re.search(each, text, re.IGNORECASE))  # most texts name nothing at all
    for expression in named:
        for clause in CLAUSE.split(text):
            match = re.search(expression, clause, re.IGNORECASE)
            if match and not forbids.search(clause[: match.start()]):
                return match.group()
    return None
