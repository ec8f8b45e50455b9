"""I38: Skills are never prescribed.

Walkovers, needle and scorpion stand in no plan: they are shown as a way to go, with a coach beside the mat.

Why: a picture on a screen can't catch anybody.
Source: cautious-default
Severity: block
Applies to: plan, day, library
"""

from collections.abc import Iterator

from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import PlanDay
from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each skill in a plan."""
    for day in judged.days:
        yield from check_day(day, situation)


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each skill of a day."""
    for slug in _skills(day.day, situation):
        message = situation.say("This is a skill for a coach beside the mat; no plan prescribes it.")
        yield Objection(where=f"{day.where}, {slug}", message=message)


def check_library(exercise: Exercise, situation: Situation) -> Iterator[str]:
    """Object to a skill among the exercises."""
    if exercise.slug in situation.words.skills:
        yield situation.say("This is a skill for a coach beside the mat; no plan prescribes it.")


def _skills(day: PlanDay, situation: Situation) -> Iterator[str]:
    return (item.exercise for item in day.items if item.exercise in situation.words.skills)
