"""I02: Unknown is never “no”.

Whoever wasn't asked everything, was asked more than a year ago, or told of something that wants one look by a
clinician, gets the gentle set and nothing else.

Why: an answer that nobody gave can't allow anything.
Source: cautious-default
Severity: block
Applies to: plan, day
"""

from collections.abc import Iterator
from datetime import date

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each exercise beyond the gentle set, once."""
    told: set[str] = set()
    for day in judged.days:
        for objection in check_day(day, situation):
            slug = objection.where.rpartition(", ")[2]
            if slug not in told:
                told.add(slug)
                yield objection


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each exercise, weight or test beyond the gentle set."""
    reason = _reason(day.on, situation)
    if reason is None:
        return
    for each in day.items:
        if each.exercise.slug not in situation.library.gentle_set or each.item.load_kg:
            yield Objection(where=each.where, message=reason)
    for test in day.day.tests:
        yield Objection(where=f"{day.where}, {test}", message=reason)


def _reason(on: date, situation: Situation) -> str | None:
    say = situation.say
    if not situation.is_screened_on(on):
        return say(
            "The first card isn't answered in full, or not within a year; until it is, only gentle moves are open."
        )
    if situation.unchecked(on):
        return say("Something in your past wants one look by a clinician; until then, only gentle moves are open.")
    return None
