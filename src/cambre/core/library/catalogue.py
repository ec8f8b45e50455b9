"""The library as one value: exercises, programs and sources that agree with each other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cambre.core.library.caps import Cap
from cambre.core.library.exercise import Exercise, Gate, Ladder
from cambre.core.library.program import Program
from cambre.core.library.self_test import SelfTest
from cambre.core.library.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that can be trained, by slug; `fingerprint` changes with any fact in it."""

    exercises: Mapping[str, Exercise]
    programs: Mapping[str, Program]
    self_tests: Mapping[str, SelfTest]
    sources: Mapping[str, Source]
    caps: Mapping[str, Cap]
    fingerprint: str


def disagreements(library: Library) -> Iterator[str]:
    """Every name in a file that no other file answers to, as `file: key: what was expected`."""
    for exercise in library.exercises.values():
        yield from _in_exercise(exercise, library)
    for program in library.programs.values():
        yield from _in_program(program, library)
    for test in library.self_tests.values():
        yield from _in_self_test(test, library)


def _in_exercise(exercise: Exercise, library: Library) -> Iterator[str]:
    where = f"exercises/{exercise.slug}.toml"
    for key, slug in _neighbours(exercise.ladder):
        if slug not in library.exercises:
            yield f"{where}: {key}: there is no exercise “{slug}”"
    known = library.self_tests.keys() | _gates(library)
    for position, slug in enumerate(exercise.trains):
        if slug not in known:
            yield f"{where}: trains.{position}: there is no self-test or gate “{slug}”"
    cited = [("default.source", exercise.default.source), *_gate_sources(exercise.gates)]
    cited += [("load.source", exercise.load.source)] if exercise.load else []
    yield from _uncited(where, cited, library)


def _neighbours(ladder: Ladder) -> Iterator[tuple[str, str]]:
    yield from ((f"ladder.easier.{position}", slug) for position, slug in enumerate(ladder.easier))
    yield from ((f"ladder.harder.{position}", slug) for position, slug in enumerate(ladder.harder))
    if ladder.newcomer is not None:
        yield "ladder.newcomer", ladder.newcomer


def _gate_sources(gates: Iterable[Gate]) -> Iterator[tuple[str, str]]:
    return ((f"gates.{position}.source", gate.source) for position, gate in enumerate(gates))


def _uncited(where: str, cited: Iterable[tuple[str, str]], library: Library) -> Iterator[str]:
    for key, source in cited:
        if source not in library.sources:
            yield f"{where}: {key}: there is no source “{source}” in sources.toml"


def _in_self_test(test: SelfTest, library: Library) -> Iterator[str]:
    where = f"self_tests/{test.slug}.toml"
    norms = ((f"norms.{position}.source", norm.source) for position, norm in enumerate(test.norms))
    cited = [("real_change.source", test.real_change.source), *norms, *_gate_sources(test.gates)]
    yield from _uncited(where, cited, library)
    if test.shown_by is not None and test.shown_by not in library.exercises:
        yield f"{where}: shown_by: there is no exercise “{test.shown_by}”"


def _in_program(program: Program, library: Library) -> Iterator[str]:
    where = f"programs/{program.slug}.toml"
    for position, item in enumerate(program.items):
        if item.exercise not in library.exercises:
            yield f"{where}: items.{position}.exercise: there is no exercise “{item.exercise}”"
        elif program.article and not _printed(library.exercises[item.exercise], program.article):
            yield f"{where}: items.{position}.exercise: article {program.article} prints no dose of “{item.exercise}”"
    if program.between and program.between.exercise not in library.exercises:
        yield f"{where}: between.exercise: there is no exercise “{program.between.exercise}”"
    if program.warmup is not None and program.warmup not in library.programs:
        yield f"{where}: warmup: there is no program “{program.warmup}”"


def _gates(library: Library) -> frozenset[str]:
    return frozenset(gate.id for exercise in library.exercises.values() for gate in exercise.gates)


def _printed(exercise: Exercise, article: int) -> bool:
    return any(printed.article == article for printed in exercise.printed)
