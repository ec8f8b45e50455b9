"""The figures solved for somebody's own exercises: `poses.json` in the data folder, laid out like the built-in one.

There, a solution's key is the hash of the `[figure]` that it was solved for: another figure has to be solved again.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from cambre.core.anatomy import Range
from cambre.core.bounds import Between
from cambre.core.figure.intents import Choreography
from cambre.core.figure.poses import PoseBook, read_book
from cambre.core.figure.skeleton import skeleton
from cambre.core.vocabulary import Slug
from cambre.documents import DocumentProblemsError, read_json
from cambre.documents.reading import MOST_BYTES, adapter, to_plain
from cambre.store.figure_files import load_anatomy
from cambre.store.files import UnreadableError, content, is_there, replace

FILE = "poses.json"
_ROOT = 7  # numbers of a pose before its joints' angles
_FACING = slice(3, _ROOT)

Numbers: TypeAlias = tuple[Annotated[int, Between(-1_000_000, 1_000_000)], ...]


@dataclass(frozen=True, slots=True, eq=False)  # each is itself, so that what is drawn from it can be kept for it
class OwnPoses:
    """Somebody's own solved poses, and what changes with them."""

    book: PoseBook
    fingerprint: str


NOTHING_SOLVED = OwnPoses(PoseBook({}, {}), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class SolvedRange:
    """An exercise solved for one range, as whole numbers."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    poses: Mapping[str, Numbers]
    between: Mapping[str, tuple[Numbers, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SolvedExercise:
    """An exercise solved for every range."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    key: str
    ranges: Mapping[Range, SolvedRange]


@dataclass(frozen=True, slots=True, kw_only=True)
class PoseDocument:
    """The whole file."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    format: Literal[1]
    joints: tuple[str, ...]
    exercises: Mapping[Slug, SolvedExercise] = field(default_factory=dict)


def key_of(told: Choreography) -> str:
    """What a `[figure]` says, as a hash; a word that a later release adds, and that isn't said, changes nothing."""
    said = adapter(Choreography).dump_python(told, mode="json", exclude_defaults=True)
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


def load_own_poses(home: Path, figures: Mapping[str, Choreography]) -> tuple[OwnPoses, tuple[str, ...]]:
    """The solved poses of these exercises, as far as they were solved as they are told now; and what is wrong."""
    if not figures or not is_there(home / FILE):
        return NOTHING_SOLVED, ()
    try:
        document = _document(home)
    except DocumentProblemsError as error:
        return NOTHING_SOLVED, error.problems
    current = {slug: each for slug, each in document.exercises.items() if _is_of(each, figures.get(slug))}
    whole = {slug: each for slug, each in current.items() if _is_whole(each, figures[slug], document.joints)}
    plain = to_plain(PoseDocument(format=1, joints=document.joints, exercises=whole))
    fingerprint = sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest() if whole else ""
    damaged = sorted(current.keys() - whole.keys())
    problems = tuple(f"{FILE}: {slug}: poses are missing; `cambre figure {slug} --solve`" for slug in damaged)
    return OwnPoses(read_book(plain), fingerprint), problems


def keep_solved(home: Path, slug: str, told: Choreography, ranges: Mapping[str, Any]) -> Path:
    """Write an exercise's solution beside the others; raises DocumentProblemsError, with nothing written then."""
    document = to_plain(_document(home))
    document["exercises"] = {**document["exercises"], slug: {"key": key_of(told), "ranges": ranges}}
    text = json.dumps(document, separators=(",", ":"), sort_keys=True).encode()
    if len(text) > MOST_BYTES:
        raise DocumentProblemsError([f"{FILE}: would be larger than {MOST_BYTES // 1_000_000} MB"])
    file = home / FILE
    try:
        replace(file, text)
    except OSError as error:
        raise DocumentProblemsError([f"{file}: can't be written ({error.strerror})"]) from None
    return file


def _document(home: Path) -> PoseDocument:
    """What the file holds; nothing where there is none, or where the body had other joints."""
    empty = PoseDocument(format=1, joints=tuple(skeleton(load_anatomy()).joints))
    if not is_there(home / FILE):
        return empty
    try:
        document = read_json(PoseDocument, content(home / FILE, MOST_BYTES), FILE)
    except UnreadableError as error:
        raise DocumentProblemsError([f"{FILE}: {error}"]) from None
    except DocumentProblemsError as error:
        first = error.problems[0].removeprefix(f"{FILE}: ")
        raise DocumentProblemsError([f"{FILE}: delete it and solve again ({first})"]) from None
    return document if document.joints == empty.joints else empty


def _is_of(solved: SolvedExercise, told: Choreography | None) -> bool:
    return told is not None and solved.key == key_of(told)


def _is_whole(solved: SolvedExercise, told: Choreography, joints: Sequence[str]) -> bool:
    """Whether every pose and way is there in every range, each with as many numbers as a pose has."""
    right = sum(name.endswith("_r") for name in joints)
    lengths = {_ROOT + len(joints), _ROOT + len(joints) - right}
    ways = {f"{start} > {end}" for start, end in told.ways}
    return set(solved.ranges) == set(Range) and all(
        set(each.poses) == set(told.poses)
        and set(each.between) == ways
        and all(len(numbers) in lengths and any(numbers[_FACING]) for numbers in each.poses.values())
        and all(len(numbers) in lengths for frames in each.between.values() for numbers in frames)
        for each in solved.ranges.values()
    )
