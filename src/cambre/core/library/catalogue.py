"""The library as one value: exercises, programs and sources that agree with each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from cambre.core.library.caps import Cap
from cambre.core.library.exercise import Exercise, Gate
from cambre.core.library.program import Program
from cambre.core.library.self_test import SelfTest
from cambre.core.library.source import Source

Drawable: TypeAlias = Exercise | SelfTest
"""What may have a figure of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that can be trained, by slug; `fingerprint` changes with any fact in it."""

    exercises: Mapping[str, Exercise]
    programs: Mapping[str, Program]
    self_tests: Mapping[str, SelfTest]
    sources: Mapping[str, Source]
    caps: Mapping[str, Cap]
    fingerprint: str
    own: frozenset[str] = frozenset()
    """The slugs of the exercises that its user added."""

    @property
    def gentle_set(self) -> frozenset[str]:
        """The slugs that are open to somebody of whom nothing, or not enough, is known."""
        programs = (program.exercises() for program in self.programs.values() if program.gentle)
        own = (slug for slug, exercise in self.exercises.items() if exercise.gentle)
        return frozenset(own).union(*programs)

    @property
    def drawables(self) -> tuple[Drawable, ...]:
        """Every exercise, then every self-test."""
        return (*self.exercises.values(), *self.self_tests.values())

    def drawable(self, slug: str) -> Drawable | None:
        """The exercise or the self-test of this slug; no two share one."""
        return self.exercises.get(slug) or self.self_tests.get(slug)

    def shows(self, test: SelfTest) -> Drawable | None:
        """Whose figure shows a self-test: its own, or that of an exercise."""
        return None if test.drawn_as is None else self.drawable(test.drawn_as)

    def above(self, slug: str) -> tuple[str, ...]:
        """The slugs of the rungs above an exercise: those that name it as an easier one."""
        return tuple(each.slug for each in self.exercises.values() if slug in each.ladder.easier)

    def gates_named(self, slug: str) -> Iterator[Gate]:
        """Every mention of a gate, of exercises and self-tests; they are to be alike."""
        yield from (gate for each in self.exercises.values() for gate in each.gates if gate.id == slug)
        yield from (gate for each in self.self_tests.values() for gate in each.gates if gate.id == slug)

    def every_gate(self) -> Mapping[str, Gate]:
        """Each gate by its id, of exercises and self-tests."""
        of_tests = (gate for each in self.self_tests.values() for gate in each.gates)
        of_exercises = (gate for each in self.exercises.values() for gate in each.gates)
        return {gate.id: gate for gate in (*of_tests, *of_exercises)}

    def gates(self) -> Mapping[str, tuple[Exercise, ...]]:
        """The exercises behind each gate, by the gate's id."""
        behind: dict[str, tuple[Exercise, ...]] = {}
        for exercise in self.exercises.values():
            for gate in exercise.gates:
                behind[gate.id] = (*behind.get(gate.id, ()), exercise)
        return behind
