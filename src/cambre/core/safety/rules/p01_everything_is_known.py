"""P01: Everything in a plan is known.

Each exercise stands in the library, and an empty plan says why it is empty. A skill is known by its name; that no plan
prescribes it is a rule of its own (I38).

Why: what isn't known can't be judged.
Source: cautious-default
Severity: block (error where a plan is empty without a reason)
Applies to: plan, day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection, Severity
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to each unknown exercise, and to a plan of nothing without a reason."""
    for day in judged.days:
        yield from check_day(day, situation)
    is_empty = not any(item for day in judged.days for item in day.day.items)
    if is_empty and not judged.plan.left_out:
        message = situation.say("There is nothing to do, and no reason why.")
        yield Objection(where="plan", message=message, severity=Severity.ERROR)


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each exercise that the library doesn't have."""
    known = {*situation.library.exercises, *situation.words.skills}
    for item in day.day.items:
        if item.exercise not in known:
            message = situation.say("There is no exercise “{slug}”.").format(slug=item.exercise)
            yield Objection(where=f"{day.where}, {item.exercise}", message=message)
