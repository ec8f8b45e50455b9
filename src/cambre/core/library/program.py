"""A program: which exercises, in which order, with which rule between them."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from cambre.core.bounds import Some
from cambre.core.library.dose import STRICT, SetCount
from cambre.core.vocabulary import Count, Seconds, Slug, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One station of a program; what it leaves out comes from the exercise.

    In a program from an article that is the dose printed there, in any other the cautious default.
    """

    __pydantic_config__: ClassVar = STRICT

    exercise: Slug
    sets: SetCount | None = None
    reps: Count | None = None
    seconds: Seconds | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interleave:
    """The strength work that stands after each stretch: a property of the program, not copies."""

    __pydantic_config__: ClassVar = STRICT

    exercise: Slug
    placement: Literal["after-each-stretch"]
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """The pause between two sets of one station."""

    __pydantic_config__: ClassVar = STRICT

    seconds: Seconds
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """An order of stations; the file is named after its slug."""

    __pydantic_config__: ClassVar = STRICT

    format: Literal[1]
    slug: Slug
    renamed_from: tuple[Slug, ...] = ()
    name: Text
    purpose: Text
    article: Literal[1, 2] | None = None
    """The article that prints it; none for a program of Cambré's own."""
    heading: Text | None = None
    said: Text | None = None
    frequency: Text | None = None
    role: Literal["main", "warmup"] = "main"
    gentle: bool = False
    """Open to somebody who hasn't been asked anything yet, within the matrix."""
    warmup: Slug | None = None
    """The program that is played before it where a warm-up is needed."""
    rest: Rest
    items: Annotated[tuple[Item, ...], Some(60)]
    between: Interleave | None = None

    def exercises(self) -> frozenset[str]:
        """The slugs of every exercise that it names."""
        named = {item.exercise for item in self.items}
        return frozenset(named | ({self.between.exercise} if self.between else set()))
