"""Bounds that ride along with a type, for whoever reads documents from outside.

The core itself doesn't check them: values made by its own code are right by construction. A reader at the edge that
knows pydantic's protocol enforces them, and prints them in the JSON Schema, through the one method each bound has.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, TypeAlias

from cambre.core.saying import noted

CoreSchema: TypeAlias = dict[str, Any]  # pydantic's own description of a type: a plain dictionary
Handler: TypeAlias = Callable[[Any], Any]


class OutOfBoundsError(ValueError):
    """A bound that isn't kept: a sentence that can be translated, and what fills its gaps."""

    def __init__(self, sentence: str, **gaps: object) -> None:
        """Keep both, and say it in English meanwhile."""
        super().__init__(sentence.format(**gaps))
        self.sentence = sentence
        self.gaps = gaps


@dataclass(frozen=True, slots=True)
class Between:
    """A finite number from `low` to `high`, both included."""

    low: float
    high: float

    def __get_pydantic_core_schema__(self, source: object, handler: Handler) -> CoreSchema:
        """The number's schema with these bounds."""
        finite = {"allow_inf_nan": False} if source is float else {}
        return {**handler(source), "ge": self.low, "le": self.high, **finite}


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with at least one letter and at most `most` characters."""

    most: int

    def __get_pydantic_core_schema__(self, source: object, handler: Handler) -> CoreSchema:
        """The text's schema with these bounds, blanks around it taken off."""
        return {**handler(source), "min_length": 1, "max_length": self.most, "strip_whitespace": True}


@dataclass(frozen=True, slots=True)
class Shown:
    """A text in which every character is shown: none that a terminal obeys, or that turns the writing around."""

    UNSEEN: ClassVar = r"\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069"

    def fits(self, text: str) -> bool:
        """Whether a text is such a one."""
        return re.search(f"[{self.UNSEEN}]", text) is None

    def __get_pydantic_core_schema__(self, source: object, handler: Handler) -> CoreSchema:
        """The text's schema with this bound."""
        return {**handler(source), "pattern": f"^[^{self.UNSEEN}]*$"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text of at most `most` characters that matches `expression` from end to end."""

    expression: str
    most: int

    def fits(self, text: str) -> bool:
        """Whether a text matches."""
        return len(text) <= self.most and re.fullmatch(self.expression, text) is not None

    def __get_pydantic_core_schema__(self, source: object, handler: Handler) -> CoreSchema:
        """The text's schema with this pattern."""
        return {**handler(source), "pattern": f"^(?:{self.expression})$", "max_length": self.most}


@dataclass(frozen=True, slots=True)
class Some:
    """A list of at most `most` things and at least `least`, which is one unless said."""

    most: int
    least: int = 1

    def __get_pydantic_core_schema__(self, source: object, handler: Handler) -> CoreSchema:
        """The list's schema with these bounds; one that is too long is refused before anything in it is looked at."""
        several = {**handler(source), "min_length": self.least, "max_length": self.most}
        return {"type": "function-before", "function": {"type": "no-info", "function": self._short}, "schema": several}

    def _short(self, given: object) -> object:
        if isinstance(given, list | tuple) and len(given) > self.most:
            raise OutOfBoundsError(noted("expected at most {most}, not {given}"), most=self.most, given=len(given))
        return given


ONE, LIST = "(one)", "(list)"
"""The names of two forms; nobody has to read them."""


@dataclass(frozen=True, slots=True)
class ToldApart:
    """Two forms, the second a list, told apart by that, so that a problem is told of the form that was meant."""

    def __get_pydantic_core_schema__(self, source: object, handler: Handler) -> CoreSchema:
        """Both forms' schemas, each by its name."""
        one, several = handler(source)["choices"]
        choices = {ONE: one, LIST: several}
        return {"type": "tagged-union", "choices": choices, "discriminator": self._form}

    def _form(self, given: object) -> str:
        return LIST if isinstance(given, list | tuple) else ONE


@dataclass(frozen=True, slots=True)
class Dated:
    """A text that is a day of the calendar, such as 2026-11-23; with `timed`, a time of that day may follow."""

    timed: bool = False
    years: tuple[int, int] = (1, 9_999)
    """The first and the last year, both included."""

    def __get_pydantic_core_schema__(self, source: object, handler: Handler) -> CoreSchema:
        """The text's schema with its pattern, and a look into the calendar after that."""
        pattern = rf"^\d{{4}}-\d\d-\d\d{_TIME if self.timed else ''}$"
        text = {**handler(source), "pattern": pattern, "max_length": 40}
        return {"type": "function-after", "function": {"type": "no-info", "function": self._dated}, "schema": text}

    def _dated(self, text: str) -> str:
        self.check_year(datetime.fromisoformat(text))  # raises ValueError for a 30th of February
        return text

    def check_year(self, day: date) -> None:
        """Raise ValueError for a day of a year that isn't one of these."""
        first, last = self.years
        if not first <= day.year <= last:
            raise OutOfBoundsError(noted("expected a day of the years {first} to {last}"), first=first, last=last)


PLANNED = Dated(years=(1_900, 2_200))
"""A day that a plan may be of: weeks before and after it are days of the calendar too."""
PAST = Dated(timed=True, years=PLANNED.years)
"""A day or moment of somebody's past, within which one can count back and forth."""


def day_in(text: str, within: Dated = PLANNED) -> date:
    """The day that a text such as 2026-11-23 names, written so and no other way; raises ValueError."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        raise OutOfBoundsError(noted("expected a day such as 2026-11-23"))
    day = date.fromisoformat(text)
    within.check_year(day)
    return day


_TIME = r"([T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?"
