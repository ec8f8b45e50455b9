"""A user's own exercises and programs, put beside the built-in ones; what doesn't fit is left out and told."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from cambre.core.library.agreement import in_exercise, in_program, trainable
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
    own = own.without(built_in.exercises, built_in.programs, built_in.sources)
    while True:
        library = _together(built_in, own)
        exercises, programs = _in_exercises(own, library), _in_programs(own, library)
        if not exercises and not programs:
            return Merged(library=library, problems=tuple(problems))
        problems += [line for lines in (*exercises.values(), *programs.values()) for line in lines]
        own = own.without(exercises, programs)


def _taken(built_in: Library, own: Own) -> Iterator[str]:
    """An own name that is taken already."""
    for slug in sorted(own.exercises.keys() & built_in.exercises.keys()):
        yield f"exercises/{slug}.toml: slug: there is a built-in exercise “{slug}”; choose another name"
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
    found: dict[str, tuple[str, ...]] = {}
    for problem in problems:
        file, _, what = problem.partition(": ")
        found[file] = (*found.get(file, ()), what)
    return found
