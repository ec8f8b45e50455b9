"""A program of one exercise, to practise it by itself: with what must come before it, and nothing else."""

from collections.abc import Iterator

from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.library.program import Item, Program, Rest
from cambre.core.vocabulary import Direction, LoadClass

PRACTICE = "practice-"
"""What the slug of a practice begins with; the exercise's own follows."""

WARM_UP, EASY_ARCH = "warm-up", "sphinx"


def practised_in(slug: str, library: Library) -> str | None:
    """The exercise that a program's slug practises; none where it is no practice."""
    named = slug.removeprefix(PRACTICE)
    return named if slug.startswith(PRACTICE) and slug not in library.programs and named in library.exercises else None


def practice(exercise: Exercise, library: Library) -> Program:
    """The exercise at its default dose: warmed up for where it isn't gentle, and the end of an arch in two steps."""
    cap = library.caps["set_rest_s"]
    is_gentle = exercise.gentle or any(exercise.slug in each.exercises() for each in _gentle(library))
    return Program(
        format=1,
        slug=f"{PRACTICE}{exercise.slug}",
        name=exercise.name,
        purpose=exercise.purpose,
        gentle=is_gentle,
        warmup=None if is_gentle else WARM_UP,
        rest=Rest(seconds=cap.value, why=cap.why),
        items=tuple(Item(exercise=slug) for slug in (*_before(exercise, library), exercise.slug)),
    )


def _gentle(library: Library) -> Iterator[Program]:
    return (program for program in library.programs.values() if program.gentle)


def _before(exercise: Exercise, library: Library) -> Iterator[str]:
    """An easier arch before one that goes to the end: of its own ladder, or the mildest there is."""
    if LoadClass.EE in exercise.classes:
        easier = (library.exercises[slug] for slug in (*exercise.ladder.easier, EASY_ARCH))
        yield next(each.slug for each in easier if _is_easy_arch(each))


def _is_easy_arch(exercise: Exercise) -> bool:
    return Direction.EXTENSION in exercise.directions and LoadClass.EE not in exercise.classes
