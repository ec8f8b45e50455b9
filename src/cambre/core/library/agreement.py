"""Whether the files of a library agree with each other, and each with itself.

Every problem is a line `file: key: what was expected`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter

from cambre.core.figure.consistency import gaps
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise, Gate, Shown
from cambre.core.library.program import Item, Program
from cambre.core.library.self_test import SelfTest
from cambre.core.vocabulary import LoadClass

GENTLE = frozenset({LoadClass.MF, LoadClass.ME, LoadClass.AE, LoadClass.MR, LoadClass.PR, LoadClass.FL})
"""What somebody may be asked for of whom nothing is known: the middle of the range, without weight."""


def disagreements(library: Library) -> Iterator[str]:
    """Every problem of every file of the library."""
    trained = trainable(library)
    for exercise in library.exercises.values():
        yield from in_exercise(exercise, library, trained)
    yield from in_circles(library).values()
    for program in library.programs.values():
        yield from in_program(program, library)
    for test in library.self_tests.values():
        yield from _in_self_test(test, library)


def in_circles(library: Library) -> Mapping[str, str]:
    """What is wrong with exercises that would be easier than themselves, by slug."""
    easier = {slug: [each.slug for each in _easier(exercise, library)] for slug, exercise in library.exercises.items()}
    harder: dict[str, list[str]] = {slug: [] for slug in easier}
    for slug, rungs in easier.items():
        for rung in rungs:
            harder[rung].append(slug)
    round_about = _never_ending(easier) & _never_ending(harder)
    return {
        slug: f"exercises/{slug}.toml: ladder.easier: going easier, it comes back to itself"
        for slug in easier
        if slug in round_about
    }


def _easier(exercise: Exercise, library: Library) -> Iterator[Exercise]:
    return (library.exercises[slug] for slug in exercise.ladder.easier if slug in library.exercises)


def _never_ending(ways: Mapping[str, Collection[str]]) -> frozenset[str]:
    """From where no way comes to an end."""
    ending = TopologicalSorter(ways)
    with suppress(CycleError):
        ending.prepare()
    ended: set[str] = set()
    while ready := ending.get_ready():
        ended.update(ready)
        ending.done(*ready)
    return frozenset(ways) - ended


def trainable(library: Library) -> frozenset[str]:
    """The self-tests and gates that an exercise may train."""
    return frozenset(library.self_tests) | frozenset(library.gates())


def in_exercise(exercise: Exercise, library: Library, trained: Collection[str]) -> Iterator[str]:
    """What is wrong with an exercise among the others."""
    where = f"exercises/{exercise.slug}.toml"
    for key, slug in _named(exercise):
        if slug not in library.exercises:
            yield f"{where}: {key}: there is no exercise “{slug}”"
    for position, slug in enumerate(exercise.trains):
        if slug not in trained:
            yield f"{where}: trains.{position}: there is no self-test or gate “{slug}”"
    cited = [("default.source", exercise.default.source), *_gate_sources(exercise.gates)]
    cited += [("load.source", exercise.load.source)] if exercise.load else []
    yield from _uncited(where, cited, library)
    yield from _ungated(where, exercise.gates, library)
    yield from (f"{where}: {problem}" for problem in _in_itself(exercise))


def _in_itself(exercise: Exercise) -> Iterator[str]:
    if exercise.default.reps and exercise.tempo is None:
        yield "default.reps: repetitions need a [tempo]; something that is held gives seconds"
    if exercise.tempo is not None and exercise.tempo.cycle <= 0:
        yield "tempo: a repetition takes some time"
    if exercise.gentle and (set(exercise.classes) - GENTLE or exercise.gates):
        yield "gentle: an exercise for everybody stays in the middle of the range, without weight or gate"
    if exercise.ladder.newcomer not in (None, *exercise.ladder.easier):
        yield "ladder.newcomer: expected one of the easier rungs"
    yield from _in_camera(exercise)
    if exercise.figure is not None:
        yield from (f"figure.{gap}" for gap in gaps(exercise.figure))


def _in_camera(exercise: Exercise) -> Iterator[str]:
    for position, cue in enumerate(exercise.form):
        if cue.least is None and cue.most is None:
            yield f"form.{position}: expected a least or a most that the measure is held against"
    if exercise.filming.checked_on != "nothing" and exercise.figure is None:
        yield "filming.checked_on: an exercise that isn't drawn has no movement that a camera could check"


def named_by(exercise: Exercise) -> Iterator[str]:
    """The other exercises that an exercise names."""
    return (slug for _, slug in _named(exercise))


def _named(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Each with the key that it stands under."""
    ladder = exercise.ladder
    yield from ((f"ladder.easier.{position}", slug) for position, slug in enumerate(ladder.easier))
    yield from ((f"ladder.harder.{position}", slug) for position, slug in enumerate(ladder.harder))
    if ladder.newcomer is not None:
        yield "ladder.newcomer", ladder.newcomer
    for position, modification in enumerate(exercise.modifications):
        if modification.instead is not None:
            yield f"modifications.{position}.instead", modification.instead


def _gate_sources(gates: Iterable[Gate]) -> Iterator[tuple[str, str]]:
    return ((f"gates.{position}.source", gate.source) for position, gate in enumerate(gates))


def _ungated(where: str, gates: Iterable[Gate], library: Library) -> Iterator[str]:
    """What is wrong with gates: the same name for other needs, or shown by what can't show it."""
    for position, gate in enumerate(gates):
        if any(each != gate for each in library.gates_named(gate.id)):
            yield f"{where}: gates.{position}.id: there is another gate “{gate.id}”, with other needs"
        for number, shown in enumerate(gate.shown):
            key = f"{where}: gates.{position}.shown.{number}"
            if shown.need not in gate.needs:
                yield f"{key}.need: expected one of the gate's needs, word for word"
            yield from (f"{key}{problem}" for problem in _unshown(shown, library))


def _unshown(shown: Shown, library: Library) -> Iterator[str]:
    if not shown.weeks_of and shown.green_days is None and (shown.test is None or shown.most is None):
        yield ": expected weeks_of, green_days, or a test and the most that it may be"
    if shown.test is not None and shown.test not in library.self_tests:
        yield f".test: there is no self-test “{shown.test}”"
    yield from (f".weeks_of: there is no exercise “{slug}”" for slug in shown.weeks_of if slug not in library.exercises)


def _uncited(where: str, cited: Iterable[tuple[str, str]], library: Library) -> Iterator[str]:
    for key, source in cited:
        if source not in library.sources:
            yield f"{where}: {key}: there is no source “{source}” in sources.toml"


def in_program(program: Program, library: Library) -> Iterator[str]:
    """What is wrong with a program among the exercises."""
    where = f"programs/{program.slug}.toml"
    for position, item in enumerate(program.items):
        for problem in _in_item(item, program, library):
            yield f"{where}: items.{position}.{problem}"
    if program.between and program.between.exercise not in library.exercises:
        yield f"{where}: between.exercise: there is no exercise “{program.between.exercise}”"
    if program.warmup is not None and program.warmup not in library.programs:
        yield f"{where}: warmup: there is no program “{program.warmup}”"
    if program.article is not None and program.heading is None:
        yield f"{where}: heading: expected where in the article the program stands"
    if program.gentle:
        yield from (f"{where}: gentle: {slug} goes too far for somebody unasked" for slug in _too_far(program, library))


def _in_item(item: Item, program: Program, library: Library) -> Iterator[str]:
    exercise = library.exercises.get(item.exercise)
    if exercise is None:
        yield f"exercise: there is no exercise “{item.exercise}”"
        return
    printed = next((dose for dose in exercise.printed if dose.article == program.article), None)
    if printed is None and program.article is not None:
        yield f"exercise: article {program.article} prints no dose of “{item.exercise}”"
    seconds = item.seconds or (printed and printed.seconds)
    reps = item.reps or (printed and printed.reps)
    if reps and exercise.tempo is None and not seconds:
        yield f"reps: “{item.exercise}” is held, so it takes seconds"
    if printed is not None and not seconds and not reps:
        yield "seconds: the article prints no number, so one of seconds and reps is needed"


def _too_far(program: Program, library: Library) -> Iterator[str]:
    named = (library.exercises[slug] for slug in sorted(program.exercises()) if slug in library.exercises)
    return (f"“{each.slug}”" for each in named if set(each.classes) - GENTLE or each.gates or each.load)


def _in_self_test(test: SelfTest, library: Library) -> Iterator[str]:
    where = f"self_tests/{test.slug}.toml"
    norms = ((f"norms.{position}.source", norm.source) for position, norm in enumerate(test.norms))
    limits = ((f"limits.{position}.source", holding.source) for position, holding in enumerate(test.limits))
    cited = [("real_change.source", test.real_change.source), *norms, *limits, *_gate_sources(test.gates)]
    yield from _uncited(where, cited, library)
    yield from _ungated(where, test.gates, library)
    if (test.measured_side is not None) != (len(test.measured_sides) > 1):
        yield f"{where}: measured_side: it goes with sides = “each”, and says what left and right are"
    if test.slug in library.exercises:
        yield f"{where}: slug: there is an exercise “{test.slug}” too"
    yield from (f"{where}: {problem}" for problem in _in_its_figure(test, library))


def _in_its_figure(test: SelfTest, library: Library) -> Iterator[str]:
    if test.shown_by is not None and test.shown_by not in library.exercises:
        yield f"shown_by: there is no exercise “{test.shown_by}”"
    if test.figure is not None:
        yield from (f"figure.{gap}" for gap in gaps(test.figure))
        if test.shown_by is not None:
            yield "shown_by: a test with a [figure] of its own is shown by that"
    elif test.tempo is not None:
        yield "tempo: it is that of a [figure], and there is none"
    if test.tempo is not None and test.tempo.cycle <= 0:
        yield "tempo: a try takes some time"
