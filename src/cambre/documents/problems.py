"""What is wrong with a document, in plain sentences, in the language of whoever reads it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import shorten
from types import MappingProxyType

from pydantic_core import ErrorDetails

from cambre.core.bounds import LIST, ONE, OutOfBoundsError
from cambre.core.saying import Say, in_english, noted
from cambre.core.vocabulary import SHOWN

WIDEST = 60
LONGEST_NUMBER = 1_000  # bits; Python refuses to write out much longer ones
TOO_SHORT = ("string_too_short", "too_short")  # as pydantic calls them
NUMBER = noted("expected a number")
WHOLE = noted("expected a whole number")
YES_OR_NO = noted("expected true or false")
TEXT = noted("expected a text")
TABLE = noted("expected a table, with keys and values")
SEVERAL = noted("expected a list")
ONE_OF = noted("expected one of {expected}")
SENTENCES: Mapping[str, str] = MappingProxyType({
    "missing": noted("is missing"),
    "unexpected_keyword_argument": noted("there is no such key; leave it out, or look at how it is spelled"),
    "extra_forbidden": noted("there is no such key; leave it out, or look at how it is spelled"),
    "int_type": WHOLE, "int_parsing": WHOLE, "int_from_float": WHOLE,
    "float_type": NUMBER, "float_parsing": NUMBER, "finite_number": NUMBER,
    "bool_type": YES_OR_NO, "bool_parsing": YES_OR_NO,
    "string_type": TEXT,
    "dict_type": TABLE, "mapping_type": TABLE, "dataclass_type": TABLE, "dataclass_exact_type": TABLE,
    "list_type": SEVERAL, "tuple_type": SEVERAL, "frozen_set_type": SEVERAL, "iterable_type": SEVERAL,
    "enum": ONE_OF, "literal_error": ONE_OF,
    "greater_than_equal": noted("expected at least {ge}"), "less_than_equal": noted("expected at most {le}"),
    "greater_than": noted("expected more than {gt}"), "less_than": noted("expected less than {lt}"),
    "string_too_long": noted("expected at most {max_length} characters"),
    "string_too_short": noted("expected at least {min_length} characters"),
    "too_long": noted("expected at most {max_length} of them"),
    "too_short": noted("expected at least {min_length} of them"),
    "string_pattern_mismatch": noted("isn't written as it has to be; the pattern is {pattern}"),
})  # fmt: skip
"""A sentence for each sort of problem that pydantic finds; its gaps are what pydantic tells beside it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place of a document; `given` is what stands there, where that can be shown."""

    place: str
    sentence: str
    gaps: Mapping[str, object] = field(default_factory=dict)
    given: str | None = None

    def __str__(self) -> str:
        """The line in English."""
        return self.told(in_english)

    def told(self, say: Say) -> str:
        """The line that somebody reads."""
        return f"{self.place}: {self.what(say)}"

    def what(self, say: Say) -> str:
        """The same without its place."""
        what = say(self.sentence).format(**self.gaps)
        return what if self.given is None else say("{what} (it is {given})").format(what=what, given=self.given)


class DocumentProblemsError(ValueError):
    """A document can't be used; `problems` says where, and what was expected there."""

    def __init__(self, problems: Sequence[str | Problem]) -> None:
        """Keep the problems, one line each."""
        self.found = tuple(problems)
        self.problems = self.told(in_english)
        super().__init__("\n".join(self.problems))

    def told(self, say: Say) -> tuple[str, ...]:
        """The problems in a language, one line each."""
        return tuple(each.told(say) if isinstance(each, Problem) else each for each in self.found)


class NoJsonError(DocumentProblemsError):
    """A document isn't JSON at all, or only a part of it is there."""


def problem_of(error: ErrorDetails, where: str) -> Problem:
    """What pydantic found, as a problem of a document."""
    given = error["input"]
    place = ": ".join((where, *_keys(error["loc"])))
    if error["type"] in TOO_SHORT and not (given.strip() if isinstance(given, str) else given):
        return Problem(place, noted("still to be filled in"))
    if isinstance(given, str) and error["type"] == "string_pattern_mismatch" and not SHOWN.fits(given):
        return Problem(place, noted("holds a character that can't be shown"), given=shown(given))
    sentence, gaps = _expected(error)
    if isinstance(given, int) and given.bit_length() > LONGEST_NUMBER:
        return Problem(place, noted("is a number of hundreds of digits"))
    return Problem(place, sentence, gaps, shown(given) if isinstance(given, str | int | float | bool) else None)


def _expected(error: ErrorDetails) -> tuple[str, Mapping[str, object]]:
    """The sentence for this sort of problem; of one that has none, what pydantic says."""
    told = error.get("ctx", {})
    if isinstance(told.get("error"), OutOfBoundsError):
        return told["error"].sentence, told["error"].gaps
    sentence = SENTENCES.get(error["type"])
    if sentence is None:
        return "{message}", {"message": error["msg"].removeprefix("Value error, ")}
    return sentence, {key: _names(value) if key == "expected" else _plain(value) for key, value in told.items()}


def _names(expected: str) -> str:
    """The names that may stand there, without pydantic's quotes and its English “or”."""
    return re.sub(r"(?<=['\d]) or (?=['\d])", ", ", expected).replace("'", "")


def _plain(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def printable(text: str) -> str:
    """The text as it stands, or spelled out where it is long or holds what a terminal would obey."""
    return text if text.isprintable() and len(text) <= WIDEST else shorten(ascii(text), WIDEST)


def _keys(location: tuple[int | str, ...]) -> tuple[str, ...]:
    """The way to the place, in one text; none where it is the document itself."""
    named = ".".join(printable(str(part)) for part in location if not _is_branch(part))
    return (named,) if named else ()


def _is_branch(part: int | str) -> bool:
    """Whether it names one of the forms that may stand there, which is no key of the document."""
    return part in (ONE, LIST, "BothSides") or str(part).startswith("constrained-")


def shown(value: object) -> str:
    """A value in a few letters: its beginning, where it is long."""
    told = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return told if len(told) <= WIDEST else f"{told[: WIDEST - 1]}…"
