"""A user's own exercises and programs, put beside the built-in ones; what doesn't fit is left out and told."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from hashlib import sha256

from cambre.core.library.agreement import in_circles, in_exercise, in_program, named_by, trainable
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.library.program import Program
from cambre.core.library.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What a user added, each by its slug; `fingerprint` is empty where nothing was."""

    exercises: Mapping[str, Exercise]
    programs: Mapping[str, Program]
    sources: Mapping[str, Source]
    fingerprint: str

    def without(self, exercises: Collection[str], programs: Collection[str], sources: Collection[str] = ()) -> "Own":
        """The same without these."""
        return replace(
            self,
            exercises={slug: each for slug, each in self.exercises.items() if slug not in exercises},
            programs={slug: each for slug, each in self.programs.items() if slug not in programs},
            sources={name: each for name, each in self.sources.items() if name not in sources},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The library with what fits of somebody's own, and the problems of what was left out."""

    library: Library
    problems: tuple[str, ...]


def merged(built_in: Library, own: Own) -> Merged:
    """Both together; an own file that leans on one left out is left out with it."""
    problems = [*_taken(built_in, own)]
    own = own.without({*built_in.exercises, *built_in.self_tests}, built_in.programs, built_in.sources)
    library = _together(built_in, own)
    circles = {slug: [line] for slug, line in in_circles(library).items() if slug in own.exercises}
    exercises, programs = _in_exercises(own, library), _in_programs(own, library)
    problems += _lines(circles, exercises, programs)
    exercises |= circles
    while exercises or programs:
        own = own.without(exercises, programs)
        library = _together(built_in, own)
        leaning = _leaning(own, exercises.keys() | programs.keys(), trainable(library))
        exercises, programs = _in_exercises(leaning, library), _in_programs(leaning, library)
        problems += _lines(exercises, programs)
    return Merged(library=library, problems=tuple(problems))


def _lines(*found: Mapping[str, list[str]]) -> Iterator[str]:
    return (line for each in found for lines in each.values() for line in lines)


def _leaning(own: Own, gone: AbstractSet[str], trained: Collection[str]) -> Own:
    """What names something that is gone, or trains for it."""
    sound = {
        slug
        for slug, exercise in own.exercises.items()
        if gone.isdisjoint(named_by(exercise)) and all(each in trained for each in exercise.trains)
    }
    whole = {slug for slug, each in own.programs.items() if gone.isdisjoint({*each.exercises(), each.warmup})}
    return own.without(sound, whole)


def _taken(built_in: Library, own: Own) -> Iterator[str]:
    """An own name that is taken already."""
    for slug in sorted(own.exercises.keys() & built_in.exercises.keys()):
        yield f"exercises/{slug}.toml: slug: there is a built-in exercise “{slug}”; choose another name"
    for slug in sorted(own.exercises.keys() & built_in.self_tests.keys()):
        yield f"exercises/{slug}.toml: slug: there is a built-in self-test “{slug}”; choose another name"
    for slug in sorted(own.programs.keys() & built_in.programs.keys()):
        yield f"programs/{slug}.toml: slug: there is a built-in program “{slug}”; choose another name"
    for name in sorted(own.sources.keys() & built_in.sources.keys()):
        yield f"sources.toml: {name}: there is a built-in source “{name}”; choose another name"


def _together(built_in: Library, own: Own) -> Library:
    both = (built_in.fingerprint + own.fingerprint).encode()
    return replace(
        built_in,
        exercises={**built_in.exercises, **own.exercises},
        programs={**built_in.programs, **own.programs},
        sources={**built_in.sources, **own.sources},
        fingerprint=sha256(both).hexdigest()[:16] if own.fingerprint else built_in.fingerprint,
        own=frozenset(own.exercises),
    )


def _in_exercises(own: Own, library: Library) -> dict[str, list[str]]:
    trained = trainable(library)
    found = {slug: [*in_exercise(exercise, library, trained)] for slug, exercise in own.exercises.items()}
    return {slug: lines for slug, lines in found.items() if lines}


def _in_programs(own: Own, library: Library) -> dict[str, list[str]]:
    found = {slug: [*in_program(program, library)] for slug, program in own.programs.items()}
    return {slug: lines for slug, lines in found.items() if lines}


def by_file(problems: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The problems of each file, without its name before them."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        file, _, what = problem.partition(": ")
        found.setdefault(file, []).append(what)
    return {file: tuple(each) for file, each in found.items()}


def a_page_of_each(problems: Iterable[str], most: int) -> Iterator[str]:
    """The problems, of each file no more than so many lines."""
    for file, found in by_file(problems).items():
        yield from (f"{file}: {what}" for what in found[:most])
        if len(found) > most:
            yield f"{file}: and {len(found) - most} more problems"
