"""Reads documents into the core's values and tells every problem at once."""

import json
from collections.abc import Iterable, Mapping, Sequence
from math import isinf
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, SchemaValidator

from cambre.core.saying import noted
from cambre.documents.problems import TOO_SHORT, DocumentProblemsError, NoJsonError, Problem, problem_of, shown

Value = TypeVar("Value")

MOST_PROBLEMS = 50  # a hostile document may have millions; the first page of them is enough to start mending
MOST_TOLD_APART = 10_000  # telling more apart takes more memory than a mistake is worth
MOST_BYTES = 10_000_000
DEEPEST = 200
WIDEST_TABLE = 10_000
PACKED = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
"""How files begin that gzip, zip, bzip2, xz or zstd have packed."""


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}  # made once each, because making one costs milliseconds


def adapter(kind: type) -> TypeAdapter[Any]:
    """What checks documents of this kind."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


_EXACT: dict[type, SchemaValidator] = {}
SCALARS = ("bool", "int", "float", "str")  # as pydantic calls them
AS_TEXT = "keys_schema"  # the keys of a table are texts in JSON, whatever they stand for


def read(kind: type[Value], document: object, where: str) -> Value:
    """The value that plain answers stand for, texts for numbers too; raises DocumentProblemsError.

    Its problems are lines of `where: key: problem`.
    """
    try:
        value: Value = adapter(kind).validate_python(document)
    except ValidationError as error:
        raise DocumentProblemsError(_lines(error, where)) from None
    return value


def read_exactly(kind: type[Value], document: object, where: str) -> Value:
    """As `read`, where a number is a number, a text a text, and yes or no is true or false; 30.0 is no whole number."""
    if kind not in _EXACT:
        _EXACT[kind] = SchemaValidator(_exact(adapter(kind).core_schema))
    try:
        value: Value = _EXACT[kind].validate_python(document)
    except ValidationError as error:
        raise DocumentProblemsError(_lines(error, where)) from None
    return value


def _exact(schema: Any) -> Any:  # noqa: ANN401 -- pydantic's description of a type nests whatever it needs
    """The same description of a type, with every scalar in it taken as it is."""
    match schema:
        case dict() as table:
            exact = {key: inner if key == AS_TEXT else _exact(inner) for key, inner in table.items()}
            return {"strict": True, **exact} if exact.get("type") in SCALARS else exact
        case list() as several:
            return [_exact(each) for each in several]
    return schema


def read_json(kind: type[Value], text: str | bytes, where: str, *, most: int = MOST_BYTES) -> Value:
    """The value that a JSON text stands for; raises DocumentProblemsError."""
    if len(text) > most:
        raise DocumentProblemsError([Problem(where, noted("larger than {most} MB"), {"most": most // 1_000_000})])
    if isinstance(text, bytes) and text.startswith(PACKED):
        raise DocumentProblemsError([Problem(where, noted("a packed file; unpack it first"))])
    document = _parsed(text, where)
    slip = _slip(document)
    if slip is not None:
        raise DocumentProblemsError([Problem(where, *slip)])
    if not _is_text(text, document):
        half = noted("holds half a character (a lone surrogate), which no text can keep")
        raise DocumentProblemsError([Problem(where, half)])
    return read_exactly(kind, document, where)


def _parsed(text: str | bytes, where: str) -> object:
    try:
        written = text if isinstance(text, str) else _in_utf8(text)
        return json.loads(written, parse_constant=_refuse_constant, object_pairs_hook=_table)
    except TwiceError as error:
        raise DocumentProblemsError([Problem(where, TWICE, {"key": error})]) from None
    except RecursionError:
        raise DocumentProblemsError([Problem(where, *TOO_DEEP)]) from None
    except UnicodeDecodeError:
        raise DocumentProblemsError([Problem(where, noted("not UTF-8 text; save it as UTF-8"))]) from None
    except json.JSONDecodeError as error:
        raise NoJsonError([Problem(where, NO_JSON, {"error": error})]) from None
    except ValueError as error:  # a number too long to be one, or a word that stands for none
        raise DocumentProblemsError([Problem(where, NO_JSON, {"error": error})]) from None


def _in_utf8(text: bytes) -> str:
    """The text; raises UnicodeDecodeError for UTF-16 and UTF-32 too, which `json` would take, and for zeros."""
    coding, zero = "utf-8-sig", text.find(b"\0")
    if zero >= 0:
        raise UnicodeDecodeError(coding, text, zero, zero + 1, "no text has a zero in it")
    return text.decode(coding)


TWICE = noted("the key {key} stands there twice; leave one of them out")
NO_JSON = noted("not valid JSON ({error})")
TOO_DEEP: tuple[str, Mapping[str, object]] = (noted("nested deeper than {most} levels"), {"most": DEEPEST})


class TwiceError(ValueError):
    """A table that has this key twice: nobody can tell which of them is meant."""


def _table(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise TwiceError(shown(twice))
    return table


def _slip(document: object) -> tuple[str, Mapping[str, object]] | None:
    """What nobody writes: a table with more keys, a nesting that is deeper, or a number that is larger than any use.

    Each wrong key would cost a problem, and what is too deep or endless can't be kept.
    """
    level = [document]
    for _ in range(DEEPEST):
        if any(isinstance(each, dict) and len(each) > WIDEST_TABLE for each in level):
            return noted("more than {most} keys in one table"), {"most": WIDEST_TABLE}
        if any(isinstance(each, float) and isinf(each) for each in level):
            return noted("a number that is too large"), {}
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return None
    return TOO_DEEP


def _inside(value: object) -> Iterable[object]:
    match value:
        case dict() as table:
            return table.values()
        case list() as several:
            return several
    return ()


def _is_text(text: str | bytes, document: object) -> bool:
    """Whether every text in a document can be written; JSON can name what isn't a character."""
    if (b"\\ud" if isinstance(text, bytes) else "\\ud") not in text.lower():  # type: ignore[operator]
        return True
    try:
        json.dumps(document, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def write_json(value: object) -> str:
    """The JSON text of one of the core's values; reading it again gives the same value."""
    return json.dumps(to_plain(value), ensure_ascii=False, indent=2)


def to_plain(value: object) -> dict[str, Any]:
    """The value as dictionaries, lists, texts and numbers."""
    plain: dict[str, Any] = adapter(type(value)).dump_python(value, mode="json")
    return plain


def _refuse_constant(name: str) -> float:
    msg = f"{name} is not a number"
    raise ValueError(msg)


def _lines(error: ValidationError, where: str) -> list[Problem]:
    if error.error_count() > MOST_TOLD_APART:
        many = noted("{count} problems, too many to tell one by one: is it the right file?")
        return [Problem(where, many, {"count": error.error_count()})]
    found = _of_their_own(error.errors(include_url=False))
    lines = [problem_of(each, where) for each in found[:MOST_PROBLEMS]]
    if len(found) > MOST_PROBLEMS:
        lines.append(Problem(where, noted("and {count} more problems"), {"count": len(found) - MOST_PROBLEMS}))
    return lines


def _of_their_own(found: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """The problems without those that follow from others: a list isn't too short because what is in it is wrong."""
    around = {each["loc"][:depth] for each in found for depth in range(len(each["loc"]))}
    return [each for each in found if each["type"] not in TOO_SHORT or each["loc"] not in around]
