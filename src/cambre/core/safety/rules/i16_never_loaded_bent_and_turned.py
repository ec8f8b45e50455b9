"""I16: Never loaded, bent and turned at once.

No weight in a move that rounds and turns the back together.

Why: in discs outside a body that combination failed sooner than any other.
Source: veres-2010
Severity: block
Applies to: day, library
"""

from collections.abc import Iterable, Iterator

from cambre.core.library.exercise import Exercise
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.vocabulary import Direction, LoadClass

ROUNDS = frozenset({LoadClass.UF, LoadClass.LF, LoadClass.MF})
TURNS = frozenset({LoadClass.RT, LoadClass.MR})


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each weight in a move that rounds and turns."""
    for each in day.items:
        if each.item.load_kg > 0 and _bends_and_turns(each.exercise, each.classes):
            message = situation.say("No weight where the back rounds and turns together.")
            yield Objection(where=each.where, message=message)


def check_library(exercise: Exercise, situation: Situation) -> Iterator[str]:
    """Object to an exercise that offers a weight for such a move."""
    if exercise.load is not None and _bends_and_turns(exercise, (*exercise.classes, *exercise.load.classes)):
        yield situation.say("No weight where the back rounds and turns together.")


def _bends_and_turns(exercise: Exercise, classes: Iterable[LoadClass]) -> bool:
    rounds = Direction.FLEXION in exercise.directions or bool(ROUNDS & set(classes))
    turns = Direction.ROTATION in exercise.directions or bool(TURNS & set(classes))
    return rounds and turns
