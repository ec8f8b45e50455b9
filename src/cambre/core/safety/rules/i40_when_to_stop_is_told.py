"""I40: When to stop is told.

Every plan says when to stop, and reminds of a mat or floor with clear space around it.

Why: the first rule of training alone is knowing when not to go on.
Source: cautious-default
Severity: error (warn where it says something, but not when to stop or that there must be space)
Applies to: plan
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection, Severity
from cambre.core.safety.recounted import JudgedPlan
from cambre.core.safety.situation import Situation
from cambre.core.safety.words import says


def check_plan(judged: JudgedPlan, situation: Situation) -> Iterator[Objection]:
    """Object to a plan without stop rules, and tell of what they leave out."""
    rules, say = judged.plan.stop_rules, situation.say
    if not rules:
        yield Objection(where="stop_rules", message=say("The plan doesn't say when to stop."))
        return
    if not says("\n".join(rules), situation.words.stop_told):
        yield Objection(where="stop_rules", message=say("Say when to stop."), severity=Severity.WARN)
    if not says("\n".join(rules), situation.words.space_told):
        message = say("Remind of a mat or floor with clear space around it.")
        yield Objection(where="stop_rules", message=message, severity=Severity.WARN)
