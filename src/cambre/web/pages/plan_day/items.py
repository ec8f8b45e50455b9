"""The items of a day, with what is said of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from cambre.core.library.catalogue import Library
from cambre.core.library.dose import StepSource
from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import PlanDay, PlanItem
from cambre.core.safety.answering import named


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One item: the exercise, the changes of form that are kept, and where its dose comes from."""

    item: PlanItem
    exercise: Exercise
    forms: tuple[str, ...]
    said: StepSource | None
    """What an article says, or the default in our words."""


def items(day: PlanDay, library: Library) -> Iterator[Shown]:
    """Every item of a day, in order."""
    for item in day.items:
        exercise = library.exercises[item.exercise]
        forms = dict.fromkeys(form.say for name in item.modifications for form in named(exercise, name))
        said = item.source if isinstance(item.source, StepSource) else None
        yield Shown(item=item, exercise=exercise, forms=tuple(forms), said=said)
