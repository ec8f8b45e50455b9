"""P06: The plan counts truly.

The minutes that a plan names are those that it takes, and it was made for this person from this library.

Why: everything is judged by what it really takes; a wrong number is still worth telling.
Source: cautious-default
Severity: warn
Applies to: plan
"""

from collections.abc import Iterator
from enum import Enum

from cambre.core.safety.finding import Objection
from cambre.core.safety.minutes import seconds_of
from cambre.core.safety.recounted import JudgedPlan
from cambre.core.safety.situation import Situation
from cambre.core.saying import decimal

SLACK_MIN = 1.0
COMPARED = ("age", "screened", "conditions", "red_flags", "clearances", "weight_kg", "adult_present", "usual_pain")


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Tell of wrong minutes, and of a plan made for somebody else or from other facts."""
    say = situation.say
    for day in judged.days:
        minutes = seconds_of(day, situation) / 60
        if day.day.minutes is not None and abs(minutes - day.day.minutes) > SLACK_MIN:
            message = say("The plan says {said} minutes; counted out it takes {minutes}.")
            counted = message.format(said=decimal(day.day.minutes, say), minutes=decimal(minutes, say))
            yield Objection(where=day.where, message=counted)
    told = judged.plan.person or {}
    differing = [
        key for key in COMPARED if key in told and _plain(told[key]) != _plain(getattr(situation.profile, key))
    ]
    if differing:
        message = say("The plan was made for somebody with other answers: {keys}.")
        yield Objection(where="person", message=message.format(keys=", ".join(differing)))
    if judged.plan.library not in (None, situation.library.fingerprint):
        yield Objection(where="library", message=say("The plan was made from another version of the library."))


def _plain(value: object) -> object:
    if isinstance(value, list | tuple):
        return sorted(str(_plain(each)) for each in value)
    return value.value if isinstance(value, Enum) else value
